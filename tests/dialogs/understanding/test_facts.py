"""What a text states of the person is noted, and what only seems to be stated of them is not."""

from datetime import date

import pytest

from dialogs import Spec
from dialogs.understanding.facts.slot_filling import Heard

TODAY = date(2026, 12, 1)


def heard(spec: Spec, text: str, asked: str | None = None) -> Heard:
    """Hear a text as it is heard in a conversation, with what it is likely for."""
    likely = spec.acts.read(text, (f"q:{asked}",) if asked else ())
    return spec.ear.hear(text, asked, TODAY, likely)


STATED = {
    "jag är fyttisju": ("birth_year", "1979"),
    "femtitre år å lastbilschaufför": ("birth_year", "1973"),
    "fyllt 40": ("birth_year", "1986"),
    "född 84": ("birth_year", "1984"),
    "i'm 26": ("birth_year", "2000"),
    "58 ar": ("birth_year", "1968"),
    "im not a målare, snickare": ("occupation", "7115-snickare"),
    "kör lastbil": ("occupation", "8332-lastbilsforare"),
    "jobbar på lager": ("occupation", "4321-lagermedarbetare"),
    "utmattning. Är förskollärare": ("occupation", "2342-forskollarare"),
    "flyttade från Hagfors till Arvika": ("place", "Arvika"),
    "uppsagd, a-kassan är slut snart": ("work_situation", "jobseeker"),
    "I run a small pub": ("work_situation", "self_employed"),
}


SAYS_NOTHING = (
    "Det får inte kosta mig något",
    "ge mig koden för att använda checkarna",
    "Vad betyder praktik?",
    "kan jag lägga till egna pengar",
    "alltså inget med matte eller siffror",
    "inte intresserad av att byta jobb",
    "I don't want to become a programmer",
    "finns det något i Kiruna?",
)


@pytest.mark.parametrize("text", STATED)
def test_what_is_stated_of_the_person_is_noted(text: str, shipped_spec: Spec) -> None:
    slot, value = STATED[text]
    fact = heard(shipped_spec, text).fact(slot)
    assert fact is not None
    assert fact.value == value


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_what_is_not_stated_of_the_person_is_left_alone(text: str, shipped_spec: Spec) -> None:
    assert heard(shipped_spec, text).facts == ()


def test_having_lost_a_job_is_no_occupation(shipped_spec: Spec) -> None:
    assert heard(shipped_spec, "uppsagd, a-kassan är slut snart").fact("occupation") is None


def test_being_worn_out_is_no_goal(shipped_spec: Spec) -> None:
    assert heard(shipped_spec, "utmattning. Är förskollärare").fact("goal") is None


def test_children_at_school_make_nobody_a_student(shipped_spec: Spec) -> None:
    text = "i have 2 kids, time only when they in school"
    assert heard(shipped_spec, text).fact("work_situation") is None


def test_a_fact_keeps_the_words_of_the_person(shipped_spec: Spec) -> None:
    fact = heard(shipped_spec, "Jag bor i Umeå").fact("place")
    assert fact is not None
    assert fact.raw == "Umeå"


def test_a_number_is_heard_in_words_where_the_year_of_birth_was_asked_for(
    shipped_spec: Spec,
) -> None:
    fact = heard(shipped_spec, "trettifyra", "birth_year").fact("birth_year")
    assert fact is not None
    assert fact.value == "1992"
