"""Does what a text was taken for: every act by its name. Decides nothing about which it is."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.policy import repairs, undo
from dialogs.policy.commands import COMMANDS, run_choice
from dialogs.policy.pointed import EACH, run_target
from dialogs.policy.reading import Reading
from dialogs.state import line
from dialogs.tasks.reservations import about_a_listing
from dialogs.tasks.suggestions.attributes import tell_attribute
from dialogs.tasks.support.handover import offers
from dialogs.turn import Draft
from dialogs.understanding.references import lettered, listing_for

ABOUT = "about."
"""How the acts begin that ask about one thing that was shown or planned."""


def do(draft: Draft, act: str, reading: Reading) -> bool | None:
    """Do an act, with what the text points at; None where it cannot be done here."""
    draft.note(f"act {act}")
    if act.startswith(ABOUT):
        return tell_about(draft, act.removeprefix(ABOUT), reading)
    if act in POINTING and reading.pointed is not None:
        letters = lettered(draft, reading.text) if act in EACH else []
        words = " ".join(letters) if len(letters) > 1 else reading.pointed
        goes_on = run_target(draft, POINTING[act], words)
        if goes_on is not None:
            return goes_on
    special = DOES.get(act)
    return special(draft, reading) if special else COMMANDS[act](draft)


POINTING: Mapping[str, str] = {
    **{act: act for act in ("add", "remove", "done", "applied", "accepted", "refused", "missed")},
    **{act: act for act in ("exchange", "adopt", "pay")},
    "retime": "swap",
    "why_suggest": "why",
}
"""Acts done to something pointed at, and how `pointed` names them."""


def tell_about(draft: Draft, attribute: str, reading: Reading) -> bool | None:
    """Answer about what the text points at, was looked at last, or stands on the screen."""
    listings = meant(draft, reading)
    if not listings:
        return None
    rule = {"cancel": "cancel_by", "left": "left_after", "why": "why", "more": "look"}.get(
        attribute
    )
    if rule == "cancel_by" and reading.pointed is None:
        return COMMANDS["cancel_when"](draft)
    if rule is not None and len(listings) == 1:
        return run_choice(draft, f"{rule}:{listings[0]}")
    if rule is not None:
        return None if rule == "look" else about_a_listing.about(draft, rule, "den")
    tell_attribute(draft, listings, attribute)
    return True


def meant(draft: Draft, reading: Reading) -> list[str]:
    """Give the listings that a text is about, the surest way first."""
    state, known = draft.state, draft.catalog.listing
    if reading.pointed is not None:
        letters = lettered(draft, reading.text)
        found = [listing_for(draft, words) for words in (letters or [reading.pointed])]
        named = [each for each in found if each is not None]
        if named:
            return named
    if state.looked is not None:
        return [state.looked]
    shown = [each for each in state.shown if each in known]
    planned = [each.entry.listing or "" for each in draft.booklet.plan() if each.open]
    return shown or [each for each in planned if each in known]


def _forget(draft: Draft, reading: Reading) -> bool:
    slot = draft.spec.phrases.slot_named(reading.text)
    if slot is None:
        undo.back(draft)
    else:
        undo.forget(draft, slot)
    return True


def _change(draft: Draft, reading: Reading) -> bool | None:
    slot = draft.spec.phrases.slot_named(reading.text)
    if slot is None or reading.heard.facts:
        return None
    repairs.change(draft, slot)
    return False


def _say(name: str, *, goes_on: bool = True) -> Callable[[Draft, Reading], bool]:
    def run(draft: Draft, _: Reading) -> bool:
        draft.say(line(name))
        return goes_on

    return run


def _not_here(draft: Draft, _: Reading) -> bool:
    """Say what this is for; who is not understood twice in a row is offered a person."""
    draft.change(replace(draft.state, misses=draft.state.misses + 1))
    draft.note(f"miss {draft.state.asking.slot or '-'} {draft.state.misses}")
    draft.say(line("not-here"), choices=offers(draft))
    return True


def _remind(draft: Draft, _: Reading) -> bool:
    return COMMANDS["reminders"](draft)


def _choose(by: str) -> Callable[[Draft, Reading], bool | None]:
    def run(draft: Draft, reading: Reading) -> bool | None:
        listings = meant(draft, reading)
        if not listings:
            return None
        tell_attribute(draft, listings, by)
        return True

    return run


DOES: Mapping[str, Callable[[Draft, Reading], bool | None]] = {
    "smalltalk": _say("smalltalk"),
    "abuse": _say("abuse"),
    "frustrated": lambda draft, _: repairs.missed(draft),
    "nowhere": _not_here,
    "undo": lambda draft, _: COMMANDS["back"](draft),
    "wrong": lambda draft, _: COMMANDS["back"](draft),
    "change": _change,
    "forget": _forget,
    "shorter": _say("manner-shorter"),
    "simpler": _say("manner-simpler"),
    "longer": lambda draft, _: COMMANDS["source"](draft),
    "how_known": lambda draft, _: COMMANDS["source"](draft),
    "why_answer": lambda draft, _: COMMANDS["source"](draft),
    "remove": lambda draft, _: COMMANDS["take_out"](draft),
    "remind": _remind,
    "silence": _remind,
    "done": lambda draft, _: _which(draft, "done"),
    "retime": lambda draft, _: run_target(draft, "swap", "den"),
    "exchange": lambda draft, _: run_target(draft, "exchange", "den"),
    "compare": _choose("compare"),
    "choose.cheapest": _choose("price"),
    "choose.shortest": _choose("length"),
    "choose.nearest": _choose("place"),
    "choose.soonest": _choose("when"),
    "choose.easiest": _choose("level"),
    "choose.advise": _choose("compare"),
    "affords": _choose("checks"),
    "combine": _choose("when"),
}
"""What acts do that are no command by themselves."""


def _which(draft: Draft, verb: str) -> bool | None:
    return run_target(draft, verb, "den")


def POSSIBLE(draft: Draft, act: str) -> bool:  # noqa: N802
    """Whether an act makes sense where the conversation is."""
    state = draft.state
    if act.startswith(("about.", "choose.")) or act in ("compare", "affords", "combine"):
        return bool(state.shown or state.looked or draft.booklet.plan())
    if act in ("yes", "no", "none", "any", "unknown", "skip"):
        return state.asking.slot is not None
    if act in ("plan_anew", "adopt"):
        return state.outline is not None and bool(state.outline.runs)
    if act == "take_back":
        return state.with_staff is not None
    if act in ("remove", "clear", "done", "missed", "pay", "retime", "exchange", "refused"):
        return bool(draft.booklet.plan()) or len(state.frames) > 1
    if act == "without_pay":
        return draft.frame.flow == "reserve"
    if act == "enough":
        return True
    return act in COMMANDS or act in DOES or act.startswith("ask:") or act in SAYS


SAYS = ("state", "wish", "limit", "find", "suggestions", "more", "other", "limits", "unlimit")
