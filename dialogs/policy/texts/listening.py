"""Takes what a text says: facts, close calls, words for listings. Does no command."""

from catalog.finding.search import search
from catalog.matching.thresholds import BANDS
from dialogs.policy.actions import ACTIONS
from dialogs.policy.clarification import clarify
from dialogs.policy.form import confirm_noted
from dialogs.policy.manner import simpler
from dialogs.policy.texts.reading import Reading
from dialogs.state import GROUND, line
from dialogs.tasks.profile import skills_mapping
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.suggestions.suggest import HOW_MANY, tell_found
from dialogs.tasks.support.questions import just_answered, tell_answer
from dialogs.turn import Draft
from dialogs.understanding.acts import ASK

_ANSWERS = ("birth_year", "work_situation", "confirm", *skills_mapping.OWN)
"""Slots whose question is not left for a search."""


EASY = f"{ASK}easy-swedish"
"""The question that asks for easy words; after an answer it asks for that one in them."""


_SITUATION = ("work_situation", "birth_year", "place")
"""Slots that are taken from a question, too: “jag är sjukskriven, får jag vara med?”"""


def answer_asked(draft: Draft, reading: Reading, act: str) -> bool:
    """Answer a question; what it says of the person is taken too."""
    for fact in reading.heard.facts:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    confirm_noted(draft)
    if act == EASY and just_answered(draft) is not None:
        return simpler(draft)
    tell_answer(draft, act.removeprefix(ASK))
    return True


def search_listings(draft: Draft, reading: Reading) -> bool | None:
    """Find listings for a sentence that narrows them down."""
    if reading.only_answers or draft.state.asking.slot in _ANSWERS or not _searches(reading):
        return None
    query, limits = limiting.narrowed(draft, reading.query)
    home = draft.state.value("place")
    hits = search(draft.catalog, query, draft.world.today, HOW_MANY, limits, home)
    if not hits and (reading.is_question or reading.heard.facts or reading.heard.doubts):
        return None
    for fact in reading.heard.facts:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    confirm_noted(draft)
    tell_found(draft, reading.text, query, hits)
    return True


def _searches(reading: Reading) -> bool:
    """Whether a text looks for listings: it narrows them down, or asks what there is somewhere."""
    query, heard = reading.query, reading.heard
    if reading.is_question and not query.words and query.provider is None:
        where = query.place or query.mode or query.purpose
        return where is not None and {f.slot for f in heard.facts} <= {"place", "mode", "language"}
    about_person = {fact.slot for fact in heard.facts} & {"occupation", *_SITUATION[:2]}
    return query.narrow and (query.purpose is not None or not about_person)


def take_facts(draft: Draft, reading: Reading) -> bool | None:
    """Take what is sure, and ask about what is not."""
    heard = reading.heard
    wished = wish_in_own_words(draft, reading)
    if not (heard.facts or heard.doubts or wished):
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


def wish_in_own_words(draft: Draft, reading: Reading) -> bool:
    """Keep a wish that no goal is known for in the person's words, where a listing is like it.

    Where none is that is said, and the rest of what they wrote is taken all the same.
    """
    known = reading.heard.fact("goal") is not None
    words = next((words for slot, words in reading.heard.unknown if slot == "goal"), None)
    if known or words is None or draft.state.asking.slot == "confirm":
        return False
    found = draft.catalog.find_listing.search(words, 1)
    if found and found[0].score >= BANDS["listing"].offer:
        draft.fill("goal", "other", words, found[0].score)
        return True
    draft.say(line("goal-not-found", words=words[:80]))
    return False


def tie_loose_ends(draft: Draft, reading: Reading) -> bool | None:
    """Take a text that is like a listing as the goal, in the person's words."""
    found = draft.catalog.find_listing.search(reading.text, 1)
    if found and found[0].score >= BANDS["listing"].offer and draft.state.asking.slot != "confirm":
        draft.fill("goal", "other", reading.text, found[0].score)
        return True
    return None
