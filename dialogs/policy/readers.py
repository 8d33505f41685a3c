"""Understands a free text: corrections, questions, facts, close calls, words for listings."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from catalog import Catalog
from catalog.finding.search import search
from catalog.matching.query import Query
from catalog.matching.thresholds import BANDS
from dialogs.policy.actions import ACTIONS
from dialogs.policy.clarification import clarify
from dialogs.policy.commands import COMMANDS
from dialogs.policy.form import confirm_noted
from dialogs.policy.pointed import EACH, run_target
from dialogs.state import GROUND, line
from dialogs.tasks.profile import skills_mapping
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell_found
from dialogs.tasks.support.handover import keep_question
from dialogs.tasks.support.questions import offer_nearest, sure_question, tell_answer
from dialogs.turn import Draft
from dialogs.understanding.intents import Wanted, Wishes
from dialogs.understanding.references import lettered, pointed
from dialogs.understanding.slot_filling import Heard

_LEAST_AHEAD, _AHEAD = 66, 8
"""A command is taken from this score on where it leads by so much."""


_ANSWERS = ("birth_year", "work_situation", "confirm", *skills_mapping.OWN)
"""Slots whose question is not left for a search."""


_UNDOING = ("back", "cancel")
"""The commands that take something back; a question must be near one to mean it."""


_SITUATION = ("work_situation", "birth_year", "place")
"""Slots that are taken from a question, too: “jag är sjukskriven, får jag vara med?”"""


@dataclass(frozen=True)
class _Reading:
    """One text as it was heard; what else it may want is looked for where that is asked."""

    text: str
    heard: Heard
    wishes: Wishes
    catalog: Catalog
    pointed: str | None
    """The words that point at something that was shown or planned."""
    asking: str | None
    """What had been asked before."""
    is_question: bool
    wants_answer: bool
    """Whether it is worded as a question, and not as one about what is offered."""
    of_another: bool
    """Whether it asks about somebody else."""
    answers: bool
    """Whether it answers what was asked."""
    only_answers: bool
    """Whether it is, word for word, an answer to what was asked, and nothing else."""

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """What it may want of the assistant, likeliest first."""
        return tuple(each for each in self.wishes.wanted(self.text) if self._possible(each))

    def _possible(self, wanted: Wanted) -> bool:
        """Whether there is something to point at, or to answer, where a wish needs it."""
        if wanted.kind == "target":
            return self.pointed is not None
        if wanted.kind == "command" and wanted.name in _UNDOING and self.wants_answer:
            return wanted.score >= BANDS["command"].accept
        return wanted.kind != "reply" or self.asking not in (None, "confirm")

    @cached_property
    def query(self) -> Query:
        """What it says as a search."""
        return self.catalog.query(self.text)


def read(draft: Draft, said: str, asked: str | None) -> _Reading:
    """Read a text as it was heard."""
    heard, phrases = draft.spec.ear.hear(said, asked, draft.world.today), draft.spec.phrases
    heard = heard.without("work_situation", phrases.supposed(said))
    anything = draft.state.shown or draft.booklet.plan()
    return _Reading(
        text=said,
        heard=heard,
        wishes=draft.spec.wishes,
        catalog=draft.catalog,
        pointed=pointed(draft, said) if anything else None,
        asking=draft.state.asking.slot,
        is_question=phrases.is_question(said),
        wants_answer=phrases.wants_answer(said),
        of_another=phrases.of_another(said),
        answers=heard.fact(asked or "") is not None,
        only_answers=draft.spec.ear.is_answer(asked, said),
    )


def do_command(draft: Draft, reading: _Reading) -> bool | None:
    """Do what a text is like a command for, unless it answers what was asked."""
    if reading.answers:
        return None
    best = next(iter(reading.wanted), None)
    if best is None or best.kind == "question" or not _sure(reading.wanted):
        return None
    if best.name == "cancel" and draft.spec.phrases.begins_asking(reading.text):
        return None
    if best.kind in ("command", "reply") and not _points(draft, reading, best.name):
        draft.note(f"like {best.name} ({best.score:.0f})")
        draft.note(f"command {best.name}")
        return COMMANDS[best.name](draft)
    words = reading.pointed or ""
    letters = lettered(draft, reading.text) if best.name in EACH else []
    draft.note(f"like {best.name} {reading.pointed} ({best.score:.0f})")
    return run_target(draft, best.name, " ".join(letters) if len(letters) > 1 else words)


def _points(draft: Draft, reading: _Reading, name: str) -> bool:
    """Whether a command, such as “boka”, is said of something on the screen and not of “den”."""
    verbs = {verb for verb, _ in draft.spec.phrases.targets}
    return name in verbs and reading.pointed not in (None, *draft.spec.phrases.it)


def _sure(wanted: Sequence[Wanted]) -> bool:
    """Whether the likeliest command is near enough, or far ahead of everything else."""
    second = wanted[1].score if len(wanted) > 1 else 0.0
    ahead = wanted[0].score >= _LEAST_AHEAD and wanted[0].score - second >= _AHEAD
    return wanted[0].score >= BANDS["command"].accept or ahead


def answer_question(draft: Draft, reading: _Reading) -> bool | None:
    """Answer a question that is surely meant; what it says of the person is taken too."""
    known = reading.heard.facts or reading.heard.doubts
    if reading.answers or (known and not reading.is_question):
        return None
    question = sure_question(reading.wanted)
    if question is None:
        return None
    if not reading.of_another:
        for fact in reading.heard.facts:
            if fact.slot in _SITUATION:
                draft.fill(fact.slot, fact.value, fact.raw, fact.score)
        confirm_noted(draft)
    tell_answer(draft, question)
    return True


def search_listings(draft: Draft, reading: _Reading) -> bool | None:
    """Find listings for a sentence that narrows them down."""
    if reading.only_answers or draft.state.asking.slot in _ANSWERS or not _searches(reading):
        return None
    hits = search(draft.catalog, reading.query, draft.world.today, HOW_MANY)
    if not hits and (reading.is_question or reading.heard.facts or reading.heard.doubts):
        return None
    for fact in reading.heard.facts:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    confirm_noted(draft)
    tell_found(draft, reading.text, reading.query, hits)
    return True


def _searches(reading: _Reading) -> bool:
    """Whether a text looks for listings: it narrows them down, or asks what there is somewhere."""
    query, heard = reading.query, reading.heard
    if reading.wants_answer:
        return False
    if reading.is_question and not query.words and query.provider is None:
        where = query.place or query.mode or query.purpose
        return where is not None and {f.slot for f in heard.facts} <= {"place", "mode", "language"}
    about_person = {fact.slot for fact in heard.facts} & {"occupation", *_SITUATION[:2]}
    return query.narrow and (query.purpose is not None or not about_person)


def offer_near_questions(draft: Draft, reading: _Reading) -> bool | None:
    """Offer the nearest questions to one that tells no wish; what it says of the person is kept."""
    told = () if reading.of_another else reading.heard.facts
    wishes = [fact for fact in told if fact.slot not in _SITUATION]
    if not reading.is_question or reading.answers or wishes:
        return None
    for fact in told:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    confirm_noted(draft)
    ACTIONS["judge"](draft)
    ACTIONS["suggest"](draft)
    if offer_nearest(draft, reading.text, reading.wanted):
        return False
    return True if told else None


def take_facts(draft: Draft, reading: _Reading) -> bool | None:
    """Take what is sure, and ask about what is not."""
    heard = reading.heard
    if not heard.facts and not heard.doubts:
        return None
    for fact in heard.facts:
        value = skills_mapping.merged(draft, fact.slot, fact.value)
        draft.fill(fact.slot, value, fact.raw, fact.score)
    if not heard.doubts:
        return True
    confirm_noted(draft)
    ACTIONS["judge"](draft)
    if draft.frame.flow == GROUND:
        ACTIONS["suggest"](draft)
    clarify(draft, heard.doubts)
    return False


def tie_loose_ends(draft: Draft, reading: _Reading) -> bool | None:
    """Take words for a listing as the goal, or say what was not found."""
    text, heard = reading.text, reading.heard
    wanted = next((words for slot, words in heard.unknown if slot == "goal"), None)
    found = draft.catalog.find_listing.search(wanted or text, 3)
    if found and found[0].score >= BANDS["listing"].offer and draft.state.asking.slot != "confirm":
        draft.fill("goal", "other", wanted or text, found[0].score)
        return True
    if reading.is_question:
        if offer_nearest(draft, text, reading.wanted):
            return False
        keep_question(draft, text)
        return True
    if wanted:
        draft.say(line("goal-not-found", words=wanted[:80]))
    return None
