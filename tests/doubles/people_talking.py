"""Scripted people who talk with the assistant until they have what they want, or give up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalog import Catalog
from dialogs import Spec
from dialogs.state import letters
from tests.doubles.meaning import GOALS, TODAY
from tests.doubles.talking import Talk

PATIENCE = 16
"""Messages after which a person gives up."""


@dataclass(frozen=True)
class Outcome:
    """How it went: messages until the first suggestion that fits, and until it was planned."""

    name: str
    useful_after: int | None
    done_after: int | None


def talk_with(person: Mapping[str, Any], spec: Spec, catalog: Catalog) -> tuple[Outcome, Talk]:
    """Let one person talk. They answer what is asked, take the first suggestion that fits."""
    talk = Talk(spec, catalog, person["language"], TODAY)
    talk.open()
    said: dict[str, int] = {}
    useful_after = None
    text = person["opens"]
    for messages in range(1, PATIENCE + 1):
        talk.say(text)
        fits = _fitting(talk, catalog, person)
        if fits and useful_after is None:
            useful_after = messages
        if _done(talk, person):
            return Outcome(person["name"], useful_after, messages), talk
        text = _next(talk, person, fits, said)
    return Outcome(person["name"], useful_after, None), talk


def _fitting(talk: Talk, catalog: Catalog, person: Mapping[str, Any]) -> list[str]:
    """Give the letters on the screen of listings about what the person wants."""
    wanted = [goal for each in _goals(person) for goal in GOALS[each]]
    fields = {field for goal in wanted for field in catalog.goal[goal].fields}
    purposes = {
        purpose for goal in wanted for purpose in catalog.goal[goal].purposes if goal in LEADING
    }
    return [
        letter
        for identity, letter in letters(talk.state.shown).items()
        for listing in [catalog.listing[identity]]
        if fields & set(listing.fields) or listing.purpose in purposes
    ]


LEADING = ("find_out", "change_occupation", "into_tech", "grow")
"""Goals that guidance, coaching and the like serve as well as a course does."""


def _goals(person: Mapping[str, Any]) -> Sequence[str]:
    goal = person["wants"]["goal"]
    return [goal] if isinstance(goal, str) else list(goal)


def _done(talk: Talk, person: Mapping[str, Any]) -> bool:
    if not person.get("served", True):
        told = {line.id for reply in talk.turns[-1].replies for line in reply.lines}
        return "refused-elsewhere" in told
    return any(entry.kind == "reserve" for entry in talk.booklet.entries)


def _next(talk: Talk, person: Mapping[str, Any], fits: Sequence[str], said: dict[str, int]) -> str:
    swedish = talk.state.language == "sv"
    asked = talk.asked
    if fits and asked not in ("birth_year", "work_situation", "confirm"):
        return f"jag tar {fits[0]}" if swedish else f"I'll take {fits[0]}"
    answers = person["replies"].get(asked or "", [])
    if isinstance(answers, str):
        answers = [answers]
    count = said.get(asked or "", 0)
    said[asked or ""] = count + 1
    if asked and count < len(answers):
        return str(answers[count])
    if asked == "confirm":
        return "ja" if swedish else "yes"
    others = person["otherwise"]
    said["otherwise"] = said.get("otherwise", 0) + 1
    return str(others[(said["otherwise"] - 1) % len(others)])
