"""Most of a thousand phrases lead to what their writer meant.

They were written by somebody who saw neither program nor data. Both halves have been counted often
by now, and nothing is learned from them: they tell when understanding gets worse.
"""

from collections import Counter
from typing import Any

import pytest
import yaml

from catalog import Catalog
from dialogs import Spec
from tests.conftest import HERE
from tests.doubles.meaning import understood

LEAST = {"tune": 0.88, "held": 0.81}
"""The least share of each half that must work; 0.90 and 0.83 when this was written."""


def load(half: str) -> list[dict[str, Any]]:
    """Read the phrases of one half."""
    text = (HERE / "data" / "utterances" / f"{half}.yaml").read_text(encoding="utf-8")
    phrases: list[dict[str, Any]] = yaml.load(text, yaml.CSafeLoader)
    return phrases


@pytest.mark.parametrize("half", ["tune", "held"])
def test_most_phrases_lead_to_what_was_meant(
    half: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    phrases = load(half)
    failing = [each["says"] for each in phrases if not understood(shipped_spec, shipped, each)]
    assert len(failing) <= (1 - LEAST[half]) * len(phrases), failing


def test_there_are_phrases_enough_in_both_languages() -> None:
    counts = Counter(each["language"] for half in ("tune", "held") for each in load(half))
    assert counts["sv"] >= 300
    assert counts["en"] >= 300
    assert counts.total() >= 600
