"""What is in the plan is not offered again; where it is asked for it says that it is there."""

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.talking import Talk


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who has put the first suggestion in the plan."""
    talk = Talk(shipped_spec, shipped)
    talk.open()
    for text in ("undersköterska i Umeå, vill lära mig data", "A", "lägg till A", "1985"):
        talk.say(text)
    talk.say("anställd")
    talk.say("ja")
    assert talk.booklet.plan()
    return talk


def _planned(talk: Talk) -> str:
    return talk.booklet.plan()[0].entry.listing or ""


@pytest.mark.parametrize("asks", ["förslag", "fler", "annat slag", "jag vill bli programmerare"])
def test_what_is_planned_is_not_suggested_again(talk: Talk, asks: str) -> None:
    talk.say(asks)
    assert talk.suggested()
    assert _planned(talk) not in talk.suggested()


@pytest.mark.parametrize("asks", ["visa kurser", "sök kurs i dataanalys på distans"])
def test_what_is_asked_for_is_marked_as_planned(talk: Talk, asks: str) -> None:
    replies = [each for each in talk.say(asks) if each.listing == _planned(talk)]
    assert replies
    assert "Finns i din plan." in replies[0].text
    assert "Du har 5 kvar" not in replies[0].text
    assert [choice for choice, _ in replies[0].choices] == [f"look:{_planned(talk)}"]
