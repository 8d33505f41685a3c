"""Reads corrections: a new word, another slot, another language. Takes no fact."""

from dataclasses import dataclass

from dialogs.policy import repairs
from dialogs.policy.commands import COMMANDS
from dialogs.turn import Draft

SPOKEN = ("swedish", "english")
"""The commands that change the language we talk in."""


_BEFORE_CORRECTION = 5
"""Words that may stand before a correction: “inte programmering, jag menade moln”."""


def purposes_named(draft: Draft, spoken: str) -> list[str]:
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


def correction(draft: Draft, spoken: str) -> _Corrected | None:
    """Read “nej, jag menade lärare”, “ändra yrke” and “ändra ort till Umeå”."""
    phrases = draft.spec.phrases
    around = f" {spoken} "
    for cue in phrases.cues["correct"]:
        if cue not in around:
            continue
        before, found, words = around.partition(f" {cue} ")
        if found and words.strip() and len(before.split()) <= _BEFORE_CORRECTION:
            draft.note("correction")
            return _Corrected(words.strip(), phrases.slot_named(before))
    for cue in phrases.cues["change"]:
        named = spoken.removeprefix(cue + " ")
        if named == spoken:
            continue
        if (spoken_in := _language(draft, named)) is not None:
            COMMANDS[spoken_in](draft)
            return _Corrected("")
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


def _language(draft: Draft, named: str) -> str | None:
    """Give the command that “byt språk till engelska” means: what we talk, not a course."""
    phrases = draft.spec.phrases
    words = named.split()
    if not words or phrases.slots.get(words[0]) != "language":
        return None
    return next((phrases.commands[w] for w in words[1:] if phrases.commands.get(w) in SPOKEN), None)
