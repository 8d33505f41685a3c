"""Several limits in one message, limits lifted, and what only sounds like a limit."""

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.understanding.bounds.lifting import lifts_in
from dialogs.understanding.bounds.limits import limits_in
from tests.dialogs.understanding.limit_rows import LIFTS, NONE, SETS
from tests.dialogs.understanding.test_limits import TODAY, read


def lifted(spec: Spec, catalog: Catalog, text: str) -> list[str]:
    """Read which kinds a text lifts."""
    return [each.kind for each in lifts_in(text, spec.phrases, catalog, TODAY)]


@pytest.mark.parametrize("text", SETS)
def test_every_limit_of_a_message_is_read_and_no_other(
    text: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    assert sorted(read(shipped_spec, shipped, text)) == sorted(SETS[text].split())
    assert lifted(shipped_spec, shipped, text) == []


@pytest.mark.parametrize("text", LIFTS)
def test_what_no_longer_holds_is_read_and_sets_nothing(
    text: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    assert lifted(shipped_spec, shipped, text) == [LIFTS[text]]
    assert read(shipped_spec, shipped, text) == []


@pytest.mark.parametrize("text", NONE)
def test_a_question_the_past_and_an_age_set_no_limit(
    text: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    assert limits_in(text, shipped_spec.phrases, shipped, TODAY) == []
    assert lifted(shipped_spec, shipped, text) == []
