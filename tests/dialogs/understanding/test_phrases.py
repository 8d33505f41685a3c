"""What people type: answers as people wrote them before the rules, and a table of our own.

`tests/data/phrases` was written by people who had not seen the program; `tune` was read while the
rules were made, `held` was not. `tests/data/utterances` says exactly what a text must lead to.
"""

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from catalog import Catalog
from dialogs import Spec
from dialogs.state import Asking, Frame
from tests.conftest import HERE
from tests.doubles.talking import Talk

LEAST = {"tune": 0.90, "held": 0.75}
"""The least share of answers understood; what was measured is told in docs/measured.md."""


def load(name: str) -> Any:
    """Read a YAML file of test data."""
    return yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.CSafeLoader)


def asked(spec: Spec, catalog: Catalog, slot: str, language: str) -> Talk:
    """Give a conversation in which a slot was just asked."""
    talk = Talk(spec, catalog, language)
    talk.open()
    frames = talk.state.frames
    if slot in ("birth_year", "work_situation"):
        frames = (*frames, Frame("reserve", {"listing": catalog.listings[0].id}))
    talk.state = replace(talk.state, asking=Asking(slot), frames=frames)
    return talk


def understood(talk: Talk, slot: str, text: str, means: str) -> bool:
    """Whether an answer is understood as it was meant; an age may be a year off."""
    talk.say(text)
    got = talk.value(slot)
    if slot == "birth_year" and got is not None:
        return abs(int(got) - int(means)) <= 1
    if means in ("any", "anywhere"):
        return got is None and slot in talk.state.skipped
    return got == means or (means == "remote" and talk.value("mode") == "remote")


@pytest.mark.parametrize("half", ["tune", "held"])
def test_answers_are_understood_as_people_write_them(
    half: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    answers = load(f"data/phrases/answers.{half}.yaml")
    results = [
        understood(
            asked(shipped_spec, shipped, slot, each["language"]),
            slot,
            each["text"],
            str(each["means"]),
        )
        for slot, items in answers.items()
        if slot != "yes_no"
        for each in items
    ]
    assert sum(results) / len(results) >= LEAST[half]


@pytest.mark.parametrize("half", ["tune", "held"])
def test_yes_and_no_are_never_mixed_up(half: str, spec: Spec, mini: Catalog) -> None:
    right = 0
    answers = load(f"data/phrases/answers.{half}.yaml")["yes_no"]
    for each in answers:
        talk = Talk(spec, mini, each["language"])
        talk.open()
        for choice in ("birth_year:1985", "work_situation:employed", "add:larstugan/python"):
            talk.choose(choice)
        talk.say(each["text"])
        reserved = any(entry.kind == "reserve" for entry in talk.booklet.entries)
        assert not (reserved and each["means"] == "no"), each["text"]
        right += reserved == (each["means"] == "yes")
    assert right / len(answers) >= LEAST[half]


FURTHER = 0.8
"""The least share of openings that lead further; 0.83 when this was written."""


@pytest.mark.parametrize("half", ["tune", "held"])
def test_every_opening_gets_an_answer_and_most_get_further(
    half: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    further = 0
    openings = load(f"data/phrases/openings.{half}.yaml")
    for each in openings:
        talk = Talk(shipped_spec, shipped, each["language"])
        talk.open()
        assert talk.say(each["text"]), each["text"]
        facts = (each["about"].get("facts") or {}).keys() & {"occupation", "goal"}
        told = {line.id for reply in talk.turns[-1].replies for line in reply.lines}
        if facts:
            further += bool(talk.suggested()) or bool({"clarify", "clarify-one"} & told)
        else:
            further += not told & {"miss", "miss-question"}
    assert further / len(openings) >= FURTHER


@pytest.mark.parametrize(
    "each", load("data/utterances/table.yaml"), ids=lambda each: str(each["says"])[:40]
)
def test_an_utterance_means_what_the_table_says(
    each: dict[str, Any], spec: Spec, mini: Catalog
) -> None:
    talk = Talk(spec, mini, each.get("language", "sv"))
    talk.open()
    for before in each.get("after", []):
        talk.say(before)
    talk.say(each["says"])
    for slot, value in each.get("fills", {}).items():
        assert talk.value(slot) == str(value), slot
    for slot in each.get("leaves", []):
        assert talk.value(slot) is None, slot
    told = [line.id for reply in talk.turns[-1].replies for line in reply.lines]
    for message in each.get("tells", []):
        assert message in told
    if "asks" in each:
        assert talk.asked == each["asks"]


def test_every_way_to_say_what_to_do_with_a_listing_is_found(shipped_spec: Spec) -> None:
    phrases = shipped_spec.phrases
    for _, pattern in phrases.targets:
        text = pattern.replace("(.+)", "excel").replace("\\", "")
        first = next((v, m[1]) for v, each in phrases.targets if (m := re.fullmatch(each, text)))
        assert phrases.target(text) == first, text


@pytest.mark.parametrize(
    "text",
    [
        "Kan kursen starta i höst om jag är sjuk då?",
        "Skolan bjuder på en gratis telefon om jag börjar, är det okej?",
        "Kan arbetsgivaren neka mig en kurs i höst?",
        "jag slutade kursen i våras, måste jag betala tillbaka?",
        "vem får tillbaka pengarna om någon hoppar av",
    ],
)
def test_a_question_becomes_neither_a_search_nor_an_undo(
    text: str, shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("undersköterska i Umeå")
    talk.say(text)
    turn = talk.turns[-1]
    offered = {choice.id for reply in turn.replies for choice in reply.choices}
    assert not [note for note in turn.trace if note.startswith(("search ", "undo "))]
    assert offered.isdisjoint(("back", "cancel"))
    assert talk.value("occupation") is not None


def test_a_question_about_what_is_offered_is_still_a_search_and_a_polite_undo_an_undo(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    for text in ("finns det något gratis om excel?", "pythonkurs på distans i höst?"):
        talk.say(text)
        assert any(note.startswith("search ") for note in talk.turns[-1].trace), text
    talk.say("undersköterska")
    talk.say("kan man backa? jag tryckte fel")
    assert "undo occupation" in talk.turns[-1].trace
