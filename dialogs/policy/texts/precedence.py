"""Who may answer a text, in one fixed order. Answers none itself."""

import unicodedata
from dataclasses import dataclass

from dialogs.ledger import TYPO
from dialogs.masking.masking import MASK
from dialogs.policy import repairs
from dialogs.policy.commands import COMMANDS, run_choice
from dialogs.policy.texts.brief import asked_shortly, described_alone, placed, same_of
from dialogs.policy.texts.deciding import beside, decide
from dialogs.policy.texts.in_turn import doubtful, in_turn
from dialogs.policy.texts.listening import take_facts, tie_loose_ends
from dialogs.policy.texts.paired import either, exchange, one_after_the_other
from dialogs.policy.texts.pointed import run_target, same_but
from dialogs.policy.texts.reading import read
from dialogs.policy.undo import forget
from dialogs.policy.undo import named as named_to_forget
from dialogs.state import Said, line
from dialogs.tasks.entitlement.redeem import meant as meant_as_code
from dialogs.tasks.entitlement.redeem import typed
from dialogs.tasks.profile import skills_mapping
from dialogs.tasks.proposals.replan import replan
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.suggestions.suggest import tell_more
from dialogs.tasks.support.handover import offers_to_withdraw, pass_on, waiting
from dialogs.turn import Draft
from dialogs.understanding.references import answers_only, lettered, ordinal, said_choice
from dialogs.vocabulary.phrases import plain

_FEW = 0.5


_CORRECTIONS = (take_facts, tie_loose_ends)


def said(draft: Draft, event: Said) -> bool:
    """Handle a text, in a fixed order of precedence; True if the flows shall go on after it."""
    if event.attached:
        draft.note("attachment unread")
        if not event.text.strip():
            draft.say(line("wordless"))
            return True
        draft.say(line("attachment-unread"))
    if event.masked:
        draft.note("identity number masked")
        if event.birth_year is not None and draft.state.asking.slot == "birth_year":
            draft.say(line("identity-masked-year", year=str(event.birth_year)))
            draft.fill("birth_year", str(event.birth_year), "")
        else:
            draft.say(line("identity-masked"))
        rest = event.text.replace(MASK, "").strip(" .,;:-+–")
        if not any(character.isalpha() for character in rest):
            return True
        event = Said(rest, edited=event.edited)
    if event.code is not None:
        return typed(draft, event.code)
    if meant_as_code(draft, event.text):
        return typed(draft, TYPO)
    if draft.spec.phrases.abuses(event.text):
        draft.note("abuse")
        draft.say(line("abuse"))
        return True
    if event.edited and answers_only(draft, event.text):
        draft.note("edited answer not taken")
        draft.say(line("edit-answers-what"))
        return True
    goes_on = True
    draft.doubtful = doubtful(draft, event.text)
    for piece, exact in in_turn(draft, event.text):
        goes_on = _words(draft, piece) if exact else beside(draft, piece)
    return goes_on


def _words(draft: Draft, text: str) -> bool:
    """Take words as a choice, a command or something pointed at; anything else is understood."""
    phrases, asked = draft.spec.phrases, draft.state.asking.slot
    choice = said_choice(draft, text)
    if choice is not None:
        draft.note(f"choice {choice}")
        return run_choice(draft, choice)
    command = phrases.command(text)
    if command == "cancel" and offers_to_withdraw(draft.state):
        command = "take_back"
    answered_so = asked and phrases.answers.get((asked, plain(text)))
    if command in COMMANDS and not answered_so:
        draft.note(f"command {command}")
        return COMMANDS[command](draft)
    forgotten = named_to_forget(draft, text)
    if forgotten is not None:
        forget(draft, forgotten)
        return True
    named = None if _answers(draft, text) else draft.spec.ear.titled(text)
    if named is not None:
        return run_choice(draft, f"look:{named}")
    decided = phrases.decision(text) if asked == "confirm" else None
    if decided is not None:
        return _decided(draft, *decided)
    if not answered_so and phrases.asks_for_human(text):
        draft.note("command human")
        return COMMANDS["human"](draft)
    says_any = asked in ("place", "mode", "pace") and phrases.says_any(text)
    if says_any and not limiting.is_one(draft, text):
        draft.note("any")
        return COMMANDS["any"](draft)
    offered = placed(draft, text)
    if offered is not None:
        return run_choice(draft, offered)
    shown = ordinal(draft, text)
    if shown is not None:
        return run_choice(draft, f"look:{shown}")
    for takes in _POINTED:
        go_on = takes(draft, text)
        if go_on is not None:
            return go_on
    if waiting(draft.state):
        pass_on(draft, text)
    return understand(draft, text)


def _decided(draft: Draft, decision: str, rest: str) -> bool:
    """Do what was decided, and then what else is asked for: “ja, och lägg till B också”."""
    more = draft.phrases.target(rest) is not None or bool(lettered(draft, rest))
    draft.note(f"command {decision}")
    goes_on = COMMANDS[decision](draft)
    return _words(draft, rest) if more else goes_on


def _targeted(draft: Draft, text: str) -> bool | None:
    """Do what a message such as “ta bort B” says, to what it points at."""
    target = draft.spec.phrases.target(text)
    return run_target(draft, *target) if target is not None else None


_POINTED = (
    exchange,
    one_after_the_other,
    either,
    asked_shortly,
    same_of,
    described_alone,
    _targeted,
)
"""Who may take a message that points at something, in order."""


def _answers(draft: Draft, text: str) -> bool:
    """Whether a text is, word for word, an answer to what was asked, though a title as well."""
    if draft.state.asking.slot != "occupation":
        return False
    found = draft.catalog.find_occupation.search(text, 1)
    return bool(found) and plain(found[0].matched_on) == plain(text)


def understand(draft: Draft, text: str) -> bool:
    """Understand a text; True if the flows shall go on after it."""
    spoken = plain(text)
    if not spoken or _foreign(text):
        return repairs.missed(draft, line("foreign") if spoken else None, said=bool(text.strip()))
    if any(spoken.startswith(cue + " ") for cue in draft.spec.phrases.cues["name"]):
        draft.say(line("name-not-needed"))
    if replan(draft, text):
        return False
    if same_but(draft, text):
        return True
    if skills_mapping.numbers_said(draft, text):
        return True
    kinds = purposes_named(draft, spoken)
    if kinds and limiting.keep(draft, text, meant=False):
        return True
    if kinds:
        tell_more(draft, kinds)
        return True
    corrected = correction(draft, spoken)
    if corrected is not None and not corrected.words:
        return False
    if corrected is None:
        return decide(draft, text)
    reading = read(draft, corrected.words, corrected.slot)
    for attempt in _CORRECTIONS:
        goes_on = attempt(draft, reading)
        if goes_on is not None:
            return goes_on
    return decide(draft, corrected.words)


def _foreign(text: str) -> bool:
    """Whether most letters are of a script that neither Swedish nor English is written in."""
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return False
    latin = sum("LATIN" in unicodedata.name(character, "") for character in letters)
    return latin < _FEW * len(letters)


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
