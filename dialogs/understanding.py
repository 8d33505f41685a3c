"""Understands a free text: corrections, questions, facts, close calls, words for listings."""

import unicodedata

from catalog.bands import BANDS
from dialogs import repairs
from dialogs.actions import ACTIONS
from dialogs.answering import best_question, offer_questions, tell_answer
from dialogs.draft import Draft
from dialogs.form import confirm_noted
from dialogs.hearing import Heard
from dialogs.messages import line
from dialogs.phrases import plain
from dialogs.suggesting import tell_more

_FEW = 0.5


def understand(draft: Draft, text: str) -> bool:
    """Understand a text; True if the flows shall go on after it."""
    spoken = plain(text)
    if not spoken or _foreign(text):
        repairs.missed(draft, foreign=bool(spoken))
        return True
    corrected = _correction(draft, spoken)
    if corrected == "asked":
        return False
    asked = draft.state.asking.slot
    said = corrected or text
    heard = draft.spec.ear.hear(said, asked, draft.world.today)
    is_question = draft.spec.phrases.is_question(said) and heard.fact(asked or "") is None
    best = best_question(draft, said)
    bands = BANDS["question"]
    if best and (is_question or not heard.facts) and best[1] >= bands.accept:
        tell_answer(draft, best[0])
        return True
    if is_question and _about_answers(heard) and offer_questions(draft, said):
        return False
    if heard.facts or heard.doubts:
        return _take(draft, heard)
    return _loose_ends(draft, said, heard, is_question=is_question)


def _about_answers(heard: Heard) -> bool:
    """Whether a question says nothing of the person that would be lost by only answering it."""
    return not heard.facts


def _take(draft: Draft, heard: Heard) -> bool:
    for fact in heard.facts:
        draft.fill(fact.slot, fact.value, fact.raw, fact.score)
    if not heard.doubts:
        return True
    confirm_noted(draft)
    if heard.facts:
        ACTIONS["judge"](draft)
        ACTIONS["suggest"](draft)
    repairs.clarify(draft, heard.doubts[0])
    return False


def _loose_ends(draft: Draft, text: str, heard: Heard, *, is_question: bool) -> bool:
    spoken = plain(text)
    purpose = draft.spec.phrases.values.get(
        spoken.removeprefix("har ni ").removeprefix("finns det ")
    )
    if purpose is not None and purpose[0] == "purposes":
        tell_more(draft, [purpose[1]])
        return True
    wanted = next((words for slot, words in heard.unknown if slot == "goal"), None)
    found = draft.catalog.find_listing.search(wanted or text, 3)
    if found and found[0].score >= BANDS["listing"].offer and draft.state.asking.slot != "confirm":
        draft.fill("goal", "other", wanted or text, found[0].score)
        return True
    if is_question and offer_questions(draft, text):
        return False
    if is_question:
        draft.say(line("question-unknown"))
        draft.note("unknown question")
        return True
    if wanted:
        draft.say(line("goal-not-found", words=wanted[:80]))
    repairs.missed(draft)
    return True


def _correction(draft: Draft, spoken: str) -> str | None:
    """Read “nej, jag menade lärare” and “ändra yrke”.

    Gives the words of the new answer; "asked" where a slot was named and is asked again.
    """
    phrases = draft.spec.phrases
    for cue in phrases.cues["correct"]:
        if spoken.startswith(cue + " "):
            draft.note("correction")
            return spoken.removeprefix(cue + " ")
    for cue in phrases.cues["change"]:
        named = spoken.removeprefix(cue + " ")
        if named == spoken:
            continue
        slot = phrases.slots.get(named)
        if slot is not None:
            repairs.change(draft, slot)
            return "asked"
        for name, slot in phrases.slots.items():
            for joint in (" till ", " to "):
                if named.startswith(name + joint):
                    draft.note(f"change {slot}")
                    return named.removeprefix(name + joint)
    return None


def _foreign(text: str) -> bool:
    """Whether most letters are of a script that neither Swedish nor English is written in."""
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return False
    latin = sum("LATIN" in unicodedata.name(character, "") for character in letters)
    return latin < _FEW * len(letters)
