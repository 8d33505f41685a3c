"""What a person says of the plans on the screen is read as they mean it, or not at all."""

from dataclasses import replace
from typing import Any

import pytest

from bot.assembly import load_catalog, make_spec
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Outline
from tests.conftest import HERE, noon
from tests.doubles.talking import Talk

PYTHON = "norrljus-larcenter/python-fran-borjan"


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """A carpenter with ten checks who wants to program and has been shown plans."""
    talk = Talk(shipped_spec, shipped, now=noon(2026, 12, 1))
    talk.say("jag är snickare och vill lära mig programmering, född 1990, anställd")
    talk.say("planera mina checkar")
    return talk


def wishes(talk: Talk) -> dict[str, Any]:
    """Give what is wished for of the plans on the screen."""
    outline, plain = talk.state.outline or Outline(), Outline()
    fields = ("spare", "own_money", "pace", "without", "replaced", "starts")
    each = {name: (getattr(outline, name), getattr(plain, name)) for name in fields}
    return {name: mine for name, (mine, none) in each.items() if mine != none}


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("högst åtta checkar", {"spare": 2}),
        ("at most five checks", {"spare": 5}),
        ("högst halvfart", {"pace": 50}),
        ("högst 50 procent", {"pace": 50}),
        ("max 500 kr", {"own_money": 500}),
        ("jag vill inte betala mer än 500 kr", {"own_money": 500}),
        ("no more than SEK 1,000 of my own money", {"own_money": 1000}),
        ("without the internship", {"without": ("purpose:internship",)}),
        ("utan egna pengar", {"own_money": 0}),
        ("högst sex månader", {}),
        ("max två kurser", {}),
        ("jag är ledig under våren", {}),
        ("inte före 15 mars", {"starts": "2027-03-15"}),
        ("inte före 31 februari 2028", {"starts": "2028-02-29"}),
        ("plan 2 utan Stockholm", {"without": ("Stockholm",)}),
        ("slipp Stockholm", {"without": ("Stockholm",)}),
        ("ta bort den andra", {"replaced": (PYTHON,)}),
        ("byt ut kursen mot något annat", {"replaced": (PYTHON,)}),
        ("jag kan inte python", {}),
    ],
)
def test_a_wish_is_read_as_it_is_meant(talk: Talk, text: str, wished: dict[str, Any]) -> None:
    talk.say(text)
    assert wishes(talk) == wished


@pytest.mark.parametrize("text", ["plan 2", "plan två tack", "jag tar plan 2"])
def test_a_plan_is_chosen_by_its_number_alone(talk: Talk, text: str) -> None:
    talk.say(text)
    assert talk.state.frames[-1].flow == "adopt"


def test_words_about_a_plan_with_something_that_is_gone_are_answered(
    talk: Talk, shipped: Catalog
) -> None:
    left = [each for each in shipped.listings if each.id != PYTHON]
    talk.catalog = replace(shipped, listings=left)
    for text in ("inte kursen", "byt ut den andra", "ta bort den andra"):
        assert talk.say(text)
    assert "ingen föreslagen plan" in talk.say("plan 1")[0].text


def test_the_most_of_an_account_in_money_is_not_of_the_persons_own() -> None:
    catalog = load_catalog(HERE.parent / "catalog" / "schemes" / "kompetenskonto").catalog
    talk = Talk(make_spec(catalog), catalog, now=noon(2026, 12, 1))
    talk.say("jag är snickare och vill lära mig programmering, född 1990, anställd")
    talk.say("planera mina pengar")
    talk.say("högst 9 000 kr")
    assert wishes(talk) == {"spare": 40}
    talk.say("save SEK 3,000")
    assert wishes(talk) == {"spare": 20}
    talk.say("högst 9 000 kr")
    talk.say("högst 500 kr egna pengar")
    assert wishes(talk) == {"spare": 40, "own_money": 500}
