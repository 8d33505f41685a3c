"""Does what a text was taken for: every act by its name. Decides nothing about which it is."""

from collections.abc import Callable, Mapping

from dialogs.pointing.meant import antecedent, meant_by
from dialogs.policy import repairs, undo
from dialogs.policy.commands import COMMANDS, run_choice
from dialogs.policy.texts.paired import names_either
from dialogs.policy.texts.pointed import EACH, about_what, run_target
from dialogs.policy.texts.reading import Reading
from dialogs.state import line
from dialogs.state.acts import ABOUT
from dialogs.tasks.listings.advice import advise
from dialogs.tasks.listings.attributes import tell_attribute
from dialogs.tasks.listings.choosing import tell_choice
from dialogs.tasks.listings.contrast import compare
from dialogs.tasks.listings.together import affords, combine
from dialogs.tasks.reservations import about_a_listing, plan
from dialogs.tasks.suggestions import limiting
from dialogs.tasks.support.elsewhere import turn_to
from dialogs.tasks.support.handover import HUMAN, waiting
from dialogs.turn import Draft, View
from dialogs.understanding.references import lettered, open_runs


def do(draft: Draft, act: str, reading: Reading) -> bool | None:
    """Do an act, with what the text points at; None where it cannot be done here."""
    draft.note(f"act {act}")
    if act.startswith(ABOUT):
        return tell_about(draft, act.removeprefix(ABOUT), reading)
    if act in ON_SCREEN and (goes_on := _described(draft, act, reading)) is not None:
        return goes_on
    if act in EACH and _either(draft, act, reading):
        return False
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


ON_SCREEN = {"add": "add", "why_suggest": "why"}
"""Acts done to a listing on the screen that words describe, and how choices name them."""


def _described(draft: Draft, act: str, reading: Reading) -> bool | None:
    """Do an act to the one listing that words describe, or ask which; None for none, or several."""
    pointed = meant_by(draft, reading.text)
    if pointed is None or lettered(draft, reading.text):
        return None
    if len(pointed.listings) == 1:
        return run_choice(draft, f"{ON_SCREEN[act]}:{pointed.listings[0]}")
    if pointed.unsure and act == "add":
        about_a_listing.ask_which(draft, act, pointed.listings)
        return False
    return None


def _either(draft: Draft, act: str, reading: Reading) -> bool:
    """Ask which is meant where a text says “eller” of several that it points at."""
    pointed = meant_by(draft, reading.text, "choose") if names_either(reading.text) else None
    if pointed is None or len(pointed.listings) < 2:
        return False
    if act == "add":
        about_a_listing.ask_which(draft, act, pointed.listings)
        return True
    runs = [e for e in open_runs(draft, act) if e.entry.listing in pointed.listings]
    if len(runs) > 1:
        plan.ask_which(draft, act, runs)
    return len(runs) > 1


RULES: Mapping[str, str] = {
    "cancel": "cancel_by",
    "left": "left_after",
    "why": "why",
    "more": "look",
}
"""What is asked about a listing and answered from the rules or in full, as choices name it."""


def tell_about(draft: Draft, attribute: str, reading: Reading) -> bool | None:
    """Answer about what the text points at, was looked at last, or stands on the screen."""
    pointed = about_what(draft, reading.text, attribute)
    rule = RULES.get(attribute)
    if pointed is None and rule == "cancel_by":
        return COMMANDS["cancel_when"](draft)
    if pointed is not None and pointed.unsure and rule not in ("why", "look"):
        about_a_listing.ask_which(draft, rule or ABOUT + attribute, pointed.listings)
        return False
    listings = list(pointed.listings) if pointed else spoken_of(draft)
    if not listings:
        return None
    if rule is not None and len(listings) == 1:
        return run_choice(draft, f"{rule}:{listings[0]}")
    if rule is not None:
        return None if rule == "look" else about_a_listing.about(draft, rule, "den")
    tell_attribute(draft, listings, attribute)
    return True


def spoken_of(view: View) -> list[str]:
    """Give what a text is about that points at nothing: what is spoken of, or all there is."""
    spoken = antecedent(view)
    return [spoken] if spoken is not None else on_screen(view)


def on_screen(view: View) -> list[str]:
    """Give the listings on the screen, or without any those of the plan."""
    known = view.catalog.listing
    shown = [each for each in view.state.shown if each in known]
    planned = [each.entry.listing or "" for each in view.booklet.plan() if each.open]
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


def _frustrated(draft: Draft, _: Reading) -> bool:
    """Say sorry and offer a person; nothing is asked again."""
    repairs.count_miss(draft)
    draft.say(line("frustrated"), choices=() if waiting(draft.state) else (HUMAN,))
    return False


def _not_here(draft: Draft, reading: Reading) -> bool:
    """Say who decides on it, or what this is for.

    Who is not understood twice in a row is offered a person.
    """
    elsewhere = turn_to(reading.text)
    if elsewhere is not None:
        draft.say(elsewhere)
        return False
    return repairs.missed(draft, line("not-here"))


def _remind(draft: Draft, _: Reading) -> bool:
    return COMMANDS["reminders"](draft)


def _of_several(
    tell: Callable[[Draft, list[str]], None],
) -> Callable[[Draft, Reading], bool | None]:
    """Answer about those of the listings on the screen that the text points at, or all of them."""

    def run(draft: Draft, reading: Reading) -> bool | None:
        pointed = meant_by(draft, reading.text, "choose")
        some = list(pointed.listings) if pointed else []
        listings = some if len(some) > 1 else with_others(draft, some)
        if not listings:
            return None
        draft.note(f"held together {' '.join(listings)}")
        tell(draft, listings)
        return True

    return run


def with_others(view: View, some: list[str]) -> list[str]:
    """Give what one listing is held against: the others on the screen, or those of the plan."""
    shown = on_screen(view)
    planned = [each.entry.listing or "" for each in view.booklet.plan() if each.open]
    return shown if not some or len(shown) > 1 else list(dict.fromkeys((*some, *planned)))


def _least(by: str) -> Callable[[Draft, Reading], bool | None]:
    return _of_several(lambda draft, listings: tell_choice(draft, listings, by))


def _to_it(verb: str) -> Callable[[Draft, Reading], bool | None]:
    """Do something to “den”, or ask which one is meant."""
    return lambda draft, _: run_target(draft, verb, "den")


DOES: Mapping[str, Callable[[Draft, Reading], bool | None]] = {
    "limits": lambda draft, _: limiting.tell(draft),
    "unlimit": lambda draft, reading: limiting.lift(draft, reading.text),
    "smalltalk": _say("smalltalk", goes_on=False),
    "abuse": _say("abuse", goes_on=False),
    "frustrated": _frustrated,
    "nowhere": _not_here,
    "undo": lambda draft, _: COMMANDS["back"](draft),
    "wrong": lambda draft, _: COMMANDS["back"](draft),
    "change": _change,
    "forget": _forget,
    "how_known": lambda draft, _: COMMANDS["source"](draft),
    "why_answer": lambda draft, _: COMMANDS["source"](draft),
    "remove": lambda draft, _: COMMANDS["take_out"](draft),
    "remind": _remind,
    "silence": _remind,
    "done": _to_it("done"),
    "retime": _to_it("swap"),
    "exchange": _to_it("exchange"),
    "compare": _of_several(compare),
    "choose.cheapest": _least("cheapest"),
    "choose.shortest": _least("shortest"),
    "choose.nearest": _least("nearest"),
    "choose.soonest": _least("soonest"),
    "choose.easiest": _least("easiest"),
    "choose.advise": _of_several(advise),
    "affords": _of_several(affords),
    "combine": _of_several(combine),
}
"""What acts do that are no command by themselves."""


def possible(view: View, act: str) -> bool:
    """Whether an act makes sense where the conversation is."""
    state = view.state
    if act.startswith(("about.", "choose.")) or act in ("compare", "affords", "combine"):
        return bool(state.shown or state.looked or view.booklet.plan())
    if act in ("yes", "no", "none", "any", "unknown", "skip"):
        return state.asking.slot is not None
    if act in ("plan_anew", "adopt"):
        return state.outline is not None and bool(state.outline.runs)
    if act == "take_back":
        return state.with_staff is not None
    if act in ("remove", "clear", "done", "missed", "pay", "retime", "exchange", "refused"):
        return bool(view.booklet.plan()) or len(state.frames) > 1
    if act == "without_pay":
        return view.frame.flow == "reserve"
    return act in COMMANDS or act in DOES or act.startswith("ask:") or act in SAYS


SAYS = ("state", "wish", "limit", "find", "suggestions", "more", "other", "limits", "unlimit")
