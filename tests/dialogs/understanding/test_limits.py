"""What people say they want, and do not want, to be shown, and as which limit it is read."""

from datetime import date

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.understanding.bounds.limits import limits_in

TODAY = date(2027, 3, 1)

SAID = {
    "inget med matte": "-topic=matte",
    "inte på distans": "-form=remote",
    "absolut inte heltid": "-hours=full_time",
    "helst kvällar": "~time=evening",
    "bara tisdagar": "weekday=tue",
    "innan sommaren": "dates=until:2027-06-01",
    "högst två timmar i veckan": "hours=hours:2",
    "max 3 000 kr": "price=sek:3000",
    "bara gratis": "price=sek:0",
    "här uppe": "place=here",
    "Inget i Norrbotten": "-place=county:Norrbottens län",
    "inget mer än tre checkar": "price=checks:3",
    "not before 9, dagis drop is at 8.30": "time=from:9",
    "anything but Excel": "-topic=excel",
    "weekends only": "weekday=sat+sun",
    "I'd rather have it on site": "~form=onsite",
    "no coaching, courses alone": "-purpose=coaching purpose=education",
    "börja efter påsk": "dates=from:2027-03-28",
    "inte längre bort än Umeå": "place=reach:Umeå",
    "inga kurser på engelska": "-language=en",
    "högst 2 år": "length=weeks:104",
    "max ett år": "length=weeks:52",
    "inget som tar 2 år": "length=weeks:79",
    "max tjugo timmar i veckan": "hours=hours:20",
    "int före 9": "time=from:9",
    "ingenting innan 1 juni": "dates=from:2027-06-01",
    "skitdyrt vill jag inte ha, men kvällar går bra": "time=evening",
}
"""A minus: not wanted; a tilde: would rather have."""


def read(spec: Spec, catalog: Catalog, text: str) -> list[str]:
    """Read a text's limits in the form of the table."""
    found = [each.limit for each in limits_in(text, spec.phrases, catalog, TODAY)]
    return [f"{'' if e.firm else '~'}{'' if e.wanted else '-'}{e.kind}={e.value}" for e in found]


@pytest.mark.parametrize("text", SAID)
def test_a_limit_is_read_with_its_kind_polarity_and_value(
    text: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    got = set(read(shipped_spec, shipped, text))
    assert set(SAID[text].split(" ") if "län" not in SAID[text] else [SAID[text]]) <= got


@pytest.mark.parametrize(
    "text", ["jag är undersköterska", "vad kostar det?", "I want to learn python", "hej", ""]
)
def test_a_text_without_a_limit_sets_none(text: str, shipped_spec: Spec, shipped: Catalog) -> None:
    told = limits_in(text, shipped_spec.phrases, shipped, TODAY)
    assert [each for each in told if each.cued] == []


def test_an_age_is_no_length(shipped_spec: Spec, shipped: Catalog) -> None:
    assert read(shipped_spec, shipped, "I am 45 years and only want evenings") == ["time=evening"]


def test_a_realist_wants_no_real_courses(shipped_spec: Spec, shipped: Catalog) -> None:
    assert read(shipped_spec, shipped, "courses for a realist, only evenings") == ["time=evening"]
