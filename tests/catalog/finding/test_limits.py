"""No listing that is suggested or found breaks a firm limit that the catalogue can tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import load_catalog
from catalog import Catalog
from catalog.finding.limits import breaks, untold
from catalog.finding.search import search
from catalog.finding.suggestions import Wish, suggest
from catalog.model import Limit, with_limits

TODAY = date(2027, 3, 1)

VALUES = {
    "time": ["evening", "day", "morning", "full_days", "from:18", "evening+day"],
    "weekday": ["tue", "sat+sun"],
    "form": ["remote", "onsite", "hybrid", "remote+hybrid"],
    "place": ["Umeå", "here", "norrland", "km:60", "reach:Umeå", "county:Skåne län"],
    "price": ["sek:0", "sek:3000", "checks:2", "cheap"],
    "own_money": ["sek:0", "sek:500"],
    "hours": ["hours:5", "full_time"],
    "length": ["weeks:4", "days:2", "short"],
    "dates": ["from:2027-05-01", "until:2027-06-01", "months:7,8"],
    "language": ["sv", "en", "da"],
    "level": ["beginner", "advanced"],
    "purpose": ["internship", "education+coaching"],
    "provider": ["name:lernia", "firmafroet"],
    "topic": ["excel", "matte"],
}


def limits() -> st.SearchStrategy[Limit]:
    """Give limits of every kind."""
    pairs = [(kind, value) for kind, values in VALUES.items() for value in values]
    return st.builds(_limit, st.sampled_from(pairs), st.booleans(), st.booleans())


def _limit(pair: tuple[str, str], wanted: bool, firm: bool) -> Limit:
    return Limit(pair[0], pair[1], wanted, firm=firm)


@given(
    st.lists(limits(), max_size=4),
    st.sampled_from([None, "Umeå", "Lund"]),
    st.sampled_from([None, "use_ai", "programming"]),
)
def test_nothing_suggested_or_found_breaks_a_firm_limit(
    held: list[Limit], home: str | None, goal: str | None
) -> None:
    catalog = load_catalog(None).catalog
    wish = Wish(TODAY, goal=goal, place=home, limits=held)
    shown = [each.listing for each in suggest(catalog, wish, 5)]
    shown += [e.listing for e in search(catalog, catalog.query("kurs"), TODAY, 5, held, home)]
    for listing in shown:
        for limit in held:
            assert not (limit.firm and breaks(catalog, listing, limit, TODAY, home))


def test_weekdays_are_what_the_catalogue_cannot_tell(shipped: Catalog) -> None:
    assert untold(shipped, Limit("weekday", "tue"), TODAY, "Umeå")
    assert not untold(shipped, Limit("time", "evening"), TODAY, "Umeå")


def test_a_preference_comes_first_and_leaves_the_others(shipped: Catalog) -> None:
    rather = Wish(TODAY, limits=[Limit("time", "evening", firm=False)])
    found = suggest(shipped, rather, 99)
    assert found[0].listing.schedule in ("evening", "flexible")
    assert any(each.listing.schedule == "day" for each in found)


@pytest.mark.parametrize("kind", VALUES)
def test_wanted_and_unwanted_are_never_both_broken(kind: str, shipped: Catalog) -> None:
    for value in VALUES[kind]:
        for listing in shipped.listings:
            both = [
                breaks(shipped, listing, Limit(kind, value, wanted), TODAY, "Umeå")
                for wanted in (True, False)
            ]
            assert both != [True, True]


def test_a_newer_limit_of_a_kind_takes_the_older_ones_place() -> None:
    evenings, mornings = Limit("time", "evening"), Limit("time", "morning")
    assert with_limits((evenings,), (mornings,)) == (mornings,)


def test_topics_that_are_not_wanted_add_up() -> None:
    excel, word = Limit("topic", "excel", wanted=False), Limit("topic", "word", wanted=False)
    assert with_limits((excel,), (word,)) == (excel, word)
