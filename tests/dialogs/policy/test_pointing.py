"""What people point with finds what is on their screen; the right one is computed from the data."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from catalog import Catalog
from catalog.model import Listing
from catalog.rules.dates import next_occasion
from dialogs import Spec, World
from dialogs.pointing.meant import meant_by
from dialogs.policy.texts.pointed import about_what
from dialogs.turn import Draft
from tests.doubles.talking import Talk

Right = Callable[[Sequence[Listing]], Sequence[Listing]]


def place(n: int) -> Right:
    """The one at a place in the list; the last one is -1."""
    return lambda shown: [shown[n - 1 if n > 0 else n]]


def where(fits: Callable[[Listing], object]) -> Right:
    """All that something is true of."""
    return lambda shown: [each for each in shown if fits(each)]


def least(of: Callable[[Listing], int]) -> Right:
    """Those that have least of something."""
    return lambda shown: [each for each in shown if of(each) == min(map(of, shown))]


def month(number: int) -> Right:
    """Those whose next occasion begins in a month."""

    def starts(each: Listing) -> bool:
        found = next_occasion(each, _TODAY)
        return found is not None and found.starts is not None and found.starts.month == number

    return where(starts)


def everything(shown: Sequence[Listing]) -> Sequence[Listing]:
    """All on the screen."""
    return shown


def nothing(_: Sequence[Listing]) -> Sequence[Listing]:
    """None of them."""
    return []


_TODAY = date(2027, 3, 1)


DATA = [
    "fjallvinge-utbildning/dataanalys-fran-grunden",
    "firmafroet/praktik-dataanalys-distans",
    "bottenvag-akademi/dataanalys-power-bi",
]
"""A course in the evening, an internship, a course in Umeå by day."""


OFFICE = [
    "bokslutsfyren/excel-for-ekonomi",
    "bokslutsfyren/affarssystem-redovisning",
    "bokslutsfyren/coaching-ekonom-till-system",
]


UMEA, OREBRO = where(lambda e: "Umeå" in e.places), where(lambda e: "Örebro" in e.places)


INTERNSHIP = where(lambda e: e.purpose == "internship")


EVENING = where(lambda e: e.schedule == "evening")


COACHING = where(lambda e: e.purpose == "coaching")


EXCEL = where(lambda e: "Excel" in e.title["sv"])


POWER_BI = where(lambda e: "Power BI" in e.title["sv"])


FIRMAFROET = where(lambda e: e.provider.id == "firmafroet")


CHEAPEST = least(lambda e: e.price or 0)


CASES: list[tuple[list[str], str, str, str, Right]] = [
    (DATA, "sv", "price", "vad kostar b", place(2)),
    (DATA, "sv", "price", "vad kostar a?", place(1)),
    (DATA, "sv", "price", "a, pris?", place(1)),
    (DATA, "sv", "price", "Och priset på B?", place(2)),
    (DATA, "sv", "mode", "c på distans?", place(3)),
    (DATA, "sv", "level", "första svår?", place(1)),
    (DATA, "sv", "when", "när börjar den andra", place(2)),
    (DATA, "sv", "checks", "ettan, antal checkar", place(1)),
    (DATA, "sv", "checks", "tvåan, hur många checkar", place(2)),
    (DATA, "sv", "mode", "är trean hemifrån", place(3)),
    (DATA, "sv", "price", "han i mitten, va går han på", place(2)),
    (DATA, "sv", "price", "den mittersta då", place(2)),
    (DATA, "sv", "length", "den nedersta, är det veckor eller månader", place(-1)),
    (DATA, "sv", "more", "sista?", place(-1)),
    (DATA, "sv", "place", "var hålls tredje?", place(3)),
    (DATA, "sv", "choose", "a mot c", lambda s: [s[0], s[2]]),
    (DATA, "sv", "choose", "skillnad på den första o den sista?", lambda s: [s[0], s[2]]),
    (DATA, "sv", "choose", "den första eller andra, vilken är kortast", lambda s: s[:2]),
    (DATA, "sv", "choose", "skiljer de två senare sig åt", lambda s: s[1:]),
    (DATA, "sv", "choose", "de två första, vilken är billigast", lambda s: s[:2]),
    (DATA, "sv", "choose", "jämför alla tre", everything),
    (DATA, "sv", "price", "vad kostar den i Umeå", UMEA),
    (DATA, "sv", "when", "när börjar den i umea", UMEA),
    (DATA, "sv", "length", "den som hålls i Umeå, hur lång är den", UMEA),
    (DATA, "sv", "price", "vad kostar praktiken", INTERNSHIP),
    (DATA, "sv", "apply", "hur söker man till praktiken", INTERNSHIP),
    (DATA, "sv", "price", "den hos Bottenvåg", UMEA),
    (DATA, "sv", "length", "hur lång är den från Firmafröet", FIRMAFROET),
    (DATA, "sv", "price", "Firmafröets pris?", FIRMAFROET),
    (DATA, "sv", "price", "den på kvällen, vad kostar den", EVENING),
    (DATA, "sv", "price", "vad kostar den på distans", where(lambda e: e.mode == "remote")),
    (DATA, "sv", "level", "hur svår är den billigaste", CHEAPEST),
    (DATA, "sv", "provider", "vem står bakom den billiga", CHEAPEST),
    (DATA, "sv", "price", "vad kostar den kortaste", least(lambda e: e.hours or 0)),
    (DATA, "sv", "hours", "den långa, hur mycket i veckan", least(lambda e: -(e.hours or 0))),
    (DATA, "sv", "price", "den dyraste", least(lambda e: -(e.price or 0))),
    (DATA, "sv", "price", "vad kostar den i april", month(4)),
    (DATA, "sv", "price", "den med Power BI, pris?", POWER_BI),
    (DATA, "sv", "level", "power bi-kursen, är den svår", POWER_BI),
    (DATA, "sv", "level", "hur svår är den?", everything),
    (DATA, "sv", "price", "och pris?", nothing),
    (DATA, "sv", "hours", "tid?", nothing),
    (DATA, "sv", "apply", "sista ansökningsdag?", nothing),
    (DATA, "sv", "when", "vad kostar det", nothing),
    (DATA, "en", "price", "what costs second one", place(2)),
    (DATA, "en", "mode", "is A through Zoom or in classroom", place(1)),
    (DATA, "en", "price", "how much is the internship", INTERNSHIP),
    (DATA, "en", "level", "is the power bi one hard", POWER_BI),
    (DATA, "en", "checks", "the cheap one takes how many checks", CHEAPEST),
    (DATA, "en", "choose", "compare a and c", lambda s: [s[0], s[2]]),
    (DATA, "en", "choose", "first vs third?", lambda s: [s[0], s[2]]),
    (DATA, "en", "choose", "compare all three", everything),
    (DATA, "en", "price", "how much is the one in Umeå", UMEA),
    (DATA, "en", "price", "what does it cost", nothing),
    (DATA, "en", "when", "a course for me?", nothing),
    (OFFICE, "sv", "length", "kursen med Excel, hur lång är den", EXCEL),
    (OFFICE, "sv", "price", "excelkursen?", EXCEL),
    (OFFICE, "sv", "price", "vad kostar den med Fortnox", OREBRO),
    (OFFICE, "sv", "price", "den om affärssystem", OREBRO),
    (OFFICE, "sv", "price", "coachningen då", COACHING),
    (OFFICE, "sv", "price", "vad kostar den i Örebro", OREBRO),
    (OFFICE, "sv", "when", "den med månadsavslut, när börjar den", OREBRO),
    (OFFICE, "sv", "level", "är kursen i Örebro svår", OREBRO),
    (OFFICE, "en", "prior", "what about the excel one, do they want me to know stuff", EXCEL),
    (OFFICE, "en", "when", "when does the coaching start", COACHING),
]  # fmt: skip
"""What is on the screen, the language, what is asked about, the text, and what it must point at."""


def on(talk: Talk, shown: Sequence[str], language: str, looked: str | None = None) -> Draft:
    """Give a turn in the making with some listings on the screen."""
    state = replace(talk.state, shown=tuple(shown), language=language, looked=looked)
    return Draft(talk.spec, World(talk.catalog, talk.booklet, talk.now, 9), state, talk.booklet)


@pytest.fixture(scope="module")
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who has said nothing yet."""
    return Talk(shipped_spec, shipped)


@pytest.mark.parametrize(("shown", "language", "asks", "text", "right"), CASES)
def test_words_point_at_what_the_data_say(
    talk: Talk, shown: list[str], language: str, asks: str, text: str, right: Right
) -> None:
    listings = [talk.catalog.listing[each] for each in shown]
    expected = {each.id for each in right(listings)}
    found = about_what(on(talk, shown, language), text, asks)
    assert set(found.listings if found else ()) == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    "text", ["är den på distans", "är den i Umeå", "går den på kvällen", "is it free"]
)
def test_what_is_asked_of_it_does_not_describe_another(talk: Talk, text: str) -> None:
    for attribute in ("mode", "place", "evenings", "price"):
        found = meant_by(on(talk, DATA, "sv", looked=DATA[1]), text, attribute)
        assert found is not None
        assert found.listings == (DATA[1],)


def test_where_two_fit_it_is_asked_which(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("undersköterska i Umeå, vill lära mig data")
    shown = talk.state.shown
    replies = talk.say("vad kostar den på distans?")
    fit = [i for i in shown if shipped.listing[i].mode == "remote"]
    assert [choice for choice, _ in replies[-1].choices] == [f"about.price:{i}" for i in fit]
    told = talk.say("a")[0].text
    assert shipped.listing[shown[0]].title["sv"] in told


def test_the_same_but_otherwise_is_searched_for_anew(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("undersköterska i Umeå, vill lära mig data")
    talk.say("berätta mer om C")
    looked = shipped.listing[talk.state.looked or ""]
    talk.say("samma fast på distans")
    assert talk.suggested()
    for each in talk.suggested():
        listing = shipped.listing[each]
        assert listing.mode == "remote"
        assert looked.fields[0] in listing.fields
        assert each != looked.id
