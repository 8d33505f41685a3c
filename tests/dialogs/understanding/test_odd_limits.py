"""Whatever somebody types, limits are read from it without a fault and can be told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assembly import load_catalog, make_spec
from catalog.model import Limit
from dialogs.state import line
from dialogs.tasks.suggestions.limit_lines import limit_lines
from dialogs.understanding.bounds.limits import limits_in

TODAY = date(2027, 3, 1)

CATALOG = load_catalog(None).catalog

SPEC = make_spec(CATALOG)

ODD = [
    "innan 0 juni",
    "before 0 June",
    "före 31 februari",
    "efter 35 februari",
    "from the 99th of april onwards",
    "max " + "9" * 400 + " månader",
    "högst " + "9" * 40 + " kr",
    "under " + "1" * 5000,
    "inte före " + "7" * 30,
    "efter klockan 99",
    "bara 🌙🌙🌙 kvällar 👍",
    "a" * 5000,
    "inte " * 1000 + "distans",
    "högst ٣٤ timmar",
    "max ²³ kr, högst ½ timme i veckan",
]


def told(text: str) -> list[Limit]:
    """Read a text's limits and tell each in both languages."""
    found = [each.limit for each in limits_in(text, SPEC.phrases, CATALOG, TODAY)]
    for language in ("sv", "en"):
        for part in limit_lines(CATALOG, found):
            assert SPEC.wording.text(line("limits-noted", parts=(part,)), language)
    return found


@pytest.mark.parametrize("text", ODD, ids=lambda text: text[:30])
def test_an_odd_text_is_read_without_a_fault(text: str) -> None:
    told(text)


@pytest.mark.parametrize("text", [*ODD[:7], ODD[9]], ids=lambda text: text[:30])
def test_a_day_an_hour_or_a_number_that_is_none_sets_no_limit(text: str) -> None:
    assert told(text) == []


NUMBERS = st.one_of(st.integers(0, 99), st.integers(0), st.just(10**60)).map(str)

WORDS = st.sampled_from(
    "max högst inte före efter innan från mer än under bara helst före klockan kl tusen k en an"
    " ett två tjugo kr kronor timmar timmar,i veckan veckor månader år dagar mil km checkar om"
    " dagen bort egna pengar juni februari påsk sommaren distans kvällar Kiruna 🌙 not before"
    " after only hours weeks years miles free".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(NUMBERS, WORDS, st.text(max_size=5)), max_size=12))
def test_any_words_and_numbers_are_read_and_told(words: list[str]) -> None:
    told(" ".join(words))
