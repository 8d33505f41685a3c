"""Understands a free text: corrections, questions, facts, close calls, words for listings."""

import unicodedata
from dataclasses import dataclass

from catalog.bands import BANDS
from catalog.filters import Query
from dialogs import repairs
from dialogs.actions import ACTIONS
from dialogs.answering import offer_questions, sure_question, tell_answer
from dialogs.draft import Draft
from dialogs.form import confirm_noted
from dialogs.handover import keep_question
from dialogs.hearing import Heard
from dialogs.messages import line
from dialogs.phrases import plain
from dialogs.suggesting import tell_found, tell_more

_FEW = 0.5


def understand(draft: Draft, text: str) -> bool:
    """Understand a text; True if the flows shall go on after it."""
    spoken = plain(text)
    if not spoken or _foreign(text):
        return repairs.missed(draft, foreign=bool(spoken), said=bool(text.strip()))
    if any(spoken.startswith(cue + " ") for cue in draft.spec.phrases.cues["name"]):
        draft.say(line("name-not-needed"))
    kinds = _purposes(draft, spoken)
    if kinds:
        tell_more(draft, kinds)
        return True
    corrected = _correction(draft, spoken)
    if corrected is not None and not corrected.words:
        return False
    said = corrected.words if corrected else text
    asked = corrected.slot if corrected else draft.state.asking.slot
    heard = draft.spec.ear.hear(said, asked, draft.world.today)
    is_question = draft.spec.phrases.is_question(said) and heard.fact(asked or "") is None
    question = sure_question(draft, said) if is_question or not heard.facts else None
    if question is not None:
        tell_answer(draft, question)
        return True
    query = draft.catalog.query(said)
    if _searches(query, heard, is_question=is_question) and asked not in (
        "birth_year",
        "work_situation",
        "confirm",
    ):
        for fact in heard.facts:
            draft.fill(fact.slot, fact.value, fact.raw, fact.score)
        confirm_noted(draft)
        tell_found(draft, said, query)
        return True
    if is_question and _about_answers(heard):
        ACTIONS["suggest"](draft)
        if offer_questions(draft, said):
            return False
    if heard.facts or heard.doubts:
        return _take(draft, heard)
    return _loose_ends(draft, said, heard, is_question=is_question)


def _searches(query: Query, heard: Heard, *, is_question: bool) -> bool:
    """Whether a text looks for listings: it narrows them down, or asks what there is somewhere."""
    if is_question and not query.words and query.provider is None:
        where = query.place or query.mode or query.purpose
        return where is not None and {f.slot for f in heard.facts} <= {"place", "mode", "language"}
    return query.narrow


def _about_answers(heard: Heard) -> bool:
    """Whether a question says nothing of the person that would be lost by only answering it."""
    return not heard.facts


def _take(draft: Draft, heard: Heard) -> bool:
    for fact in heard.facts:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    if not heard.doubts:
        return True
    confirm_noted(draft)
    ACTIONS["judge"](draft)
    ACTIONS["suggest"](draft)
    repairs.clarify(draft, heard.doubts[0])
    return False


def _loose_ends(draft: Draft, text: str, heard: Heard, *, is_question: bool) -> bool:
    wanted = next((words for slot, words in heard.unknown if slot == "goal"), None)
    found = draft.catalog.find_listing.search(wanted or text, 3)
    if found and found[0].score >= BANDS["listing"].offer and draft.state.asking.slot != "confirm":
        draft.fill("goal", "other", wanted or text, found[0].score)
        return True
    if is_question and offer_questions(draft, text):
        return False
    if is_question:
        keep_question(draft, text)
        return True
    if wanted:
        draft.say(line("goal-not-found", words=wanted[:80]))
    return repairs.missed(draft)


def _purposes(draft: Draft, spoken: str) -> list[str]:
    """Read “finns det coachning” and “bara kurser”; with “inga kurser” all other purposes.

    A purpose alone is an answer where the goal was asked and nothing was shown yet.
    """
    values, words = draft.spec.phrases.values, spoken.split()
    named = [values[word][1] for word in words if values.get(word, ("",))[0] == "purposes"]
    if len(named) != 1 or len(words) > 5 or not draft.state.shown:
        return []
    if draft.spec.phrases.negations & set(words):
        return sorted({each.purpose for each in draft.catalog.listings} - set(named))
    asking_words = draft.spec.phrases.purpose_words
    others = [word for word in words if values.get(word, ("",))[0] != "purposes"]
    return named if all(word in asking_words for word in others) else []


@dataclass(frozen=True, slots=True)
class _Corrected:
    """A correction: the new words, and the slot they are for where it was named.

    No words: the slot was named alone, and its question has been asked again.
    """

    words: str
    slot: str | None = None


def _correction(draft: Draft, spoken: str) -> _Corrected | None:
    """Read “nej, jag menade lärare”, “ändra yrke” and “ändra ort till Umeå”."""
    phrases = draft.spec.phrases
    for cue in phrases.cues["correct"]:
        if spoken.startswith(cue + " "):
            draft.note("correction")
            return _Corrected(spoken.removeprefix(cue + " "))
    for cue in phrases.cues["change"]:
        named = spoken.removeprefix(cue + " ")
        if named == spoken:
            continue
        slot = phrases.slots.get(named)
        if slot is not None:
            repairs.change(draft, slot)
            return _Corrected("", slot)
        for name, slot in phrases.slots.items():
            for joint in (" till ", " to "):
                if named.startswith(name + joint):
                    draft.note(f"change {slot}")
                    return _Corrected(named.removeprefix(name + joint), slot)
    return None


def _foreign(text: str) -> bool:
    """Whether most letters are of a script that neither Swedish nor English is written in."""
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return False
    latin = sum("LATIN" in unicodedata.name(character, "") for character in letters)
    return latin < _FEW * len(letters)
