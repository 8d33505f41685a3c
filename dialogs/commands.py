"""What can be asked for at any time, in every flow: by a word, a choice, or words for a listing."""

from collections.abc import Callable
from dataclasses import replace

from catalog import mapping as vocabulary
from catalog.filters import number_in
from dialogs import (
    adopting,
    clarifying,
    clearing,
    entitlement,
    explaining,
    handover,
    history,
    mapping,
    notices,
    personal,
    proposing,
    redeeming,
    repairs,
    replanning,
    suggesting,
    swapping,
    taking,
    viewing,
)
from dialogs.actions import ACTIONS, DECLINED
from dialogs.answering import tell_answer
from dialogs.booklet import Reservation
from dialogs.choices import is_value
from dialogs.draft import Draft
from dialogs.form import still_so
from dialogs.greeting import hello_again
from dialogs.mending import GROUND, OF_A_RESERVATION
from dialogs.messages import Choice, Effect, line
from dialogs.phrases import plain
from dialogs.reminding import KINDS
from dialogs.resolving import listing_for, open_runs, points, reservation_for
from dialogs.spec import SLOTS
from dialogs.state import Asking, Frame


def _then_go_on(action: Callable[[Draft], None]) -> Callable[[Draft], bool]:
    def run(draft: Draft) -> bool:
        action(draft)
        return True

    return run


def _then_wait(action: Callable[[Draft], None]) -> Callable[[Draft], bool]:
    def run(draft: Draft) -> bool:
        action(draft)
        return False

    return run


def _yes(draft: Draft) -> bool:
    if clarifying.accepted(draft):
        return True
    frame = draft.frame
    if draft.state.asking.slot != "confirm":
        if draft.state.asking.slot is None:
            draft.say(line("nothing-to-confirm"))
        return True
    if not still_so(draft):
        draft.note(f"changed since asked: {frame.flow}")
        draft.say(line("asked-otherwise"))
        return True
    action = frame.flow
    draft.note(f"confirmed {action}")
    ACTIONS[action](draft)
    draft.leave()
    return True


def _no(draft: Draft) -> bool:
    if clarifying.declined(draft):
        return True
    if draft.state.asking.slot == "confirm":
        draft.note(f"declined {draft.frame.flow}")
        if draft.frame.flow in DECLINED:
            DECLINED[draft.frame.flow](draft)
            return False
        draft.leave()
        draft.say(line("not-done"))
    elif repairs.asked_step(draft) is not None:
        repairs.skip(draft)
    else:
        draft.say(line("alright"))
    return True


def _none(draft: Draft) -> bool:
    """None of the choices fits: the question is asked again in other words, then left."""
    question = handover.open_question(draft)
    if question:
        handover.keep_question(draft, question)
        return True
    if draft.state.asking.slot is None:
        draft.say(line("alright"))
        return True
    return repairs.missed(draft)


def _goodbye(draft: Draft) -> bool:
    draft.say(line("goodbye"))
    draft.effects.append(Effect("leave"))
    return False


def _speak(language: str) -> Callable[[Draft], bool]:
    def run(draft: Draft) -> bool:
        draft.change(replace(draft.state, language=language))
        draft.say(line("speaking"))
        return True

    return run


def _languages(draft: Draft) -> None:
    names = ("swedish", "english")
    choices = [Choice(name, line(f"choice-{name}")) for name in names]
    draft.say(line("languages"), choices=choices)


def _my_data(draft: Draft) -> None:
    """Show what is stored; the channel gives the whole of it as a file, and it can be erased."""
    repairs.answers(draft)
    draft.effects.append(Effect("export"))
    draft.say(
        line("my-data"),
        viewing.balance_line(draft),
        choices=[Choice("erase", line("choice-erase"))],
    )


def _to_ground(action: Callable[[Draft], None]) -> Callable[[Draft], bool]:
    """Run an action of the ground floor: another flow is left first, but for the mapping."""

    def run(draft: Draft) -> bool:
        if len(draft.state.frames) > 1 and draft.frame.flow != "mapping":
            draft.change(replace(draft.state, frames=(Frame(GROUND),), asking=Asking()))
        action(draft)
        return True

    return run


def _make_plan(draft: Draft) -> bool:
    _to_ground(proposing.propose)(draft)
    return draft.state.outline is None or not draft.state.outline.runs


def _plan_anew(draft: Draft) -> bool:
    _to_ground(replanning.plan_anew)(draft)
    return False


def _save(draft: Draft) -> bool:
    """Keep the mapping whose summary was told; everything else is kept anyway."""
    if draft.frame.flow == "mapping" and draft.state.asking.slot == "confirm":
        return _yes(draft)
    draft.say(line("saved"))
    return True


def _start(flow: str) -> Callable[[Draft], bool]:
    return _then_go_on(lambda draft: draft.start(flow))


def _switch(kind: str, *, on: bool) -> Callable[[Draft], bool]:
    return _then_go_on(lambda draft: notices.switch(draft, kind, on=on))


def _this(verb: str) -> Callable[[Draft], bool]:
    """Do something to the listing last looked at."""

    def run(draft: Draft) -> bool:
        if draft.state.looked is None:
            draft.say(line("nothing-shown" if not draft.state.shown else "which-shown"))
            return True
        return run_choice(draft, f"{verb}:{draft.state.looked}")

    return run


def _privacy(draft: Draft) -> None:
    """Tell what is stored and, where an operator has said so, who answers for it."""
    lines = [line("privacy")]
    told = draft.world.operator
    if told:
        legal_basis = told.get("legal_basis") or "unknown"
        names = {name: told[name] for name in ("controller", "contact", "retention_days")}
        lines.append(line("privacy-controller", legal_basis=legal_basis, **names))
    if told.get("telegram"):
        lines.append(line("privacy-telegram"))
    draft.say(*lines)


def _the_one(verb: str) -> Callable[[Draft], bool]:
    """Do something to the only open run of the plan that it suits, or ask which one is meant."""

    def run(draft: Draft) -> bool:
        planned = open_runs(draft, verb)
        if len(planned) == 1:
            return run_choice(draft, f"{verb}:{planned[0].entry.key}")
        viewing.ask_which(draft, verb)
        return True

    return run


def _without_pay(draft: Draft) -> bool:
    """Ask again whether to reserve, without checks for lost pay."""
    frame = draft.frame
    if frame.flow != "reserve":
        draft.say(line("nothing-to-confirm"))
        return True
    without = replace(frame, args={**frame.args, "income": "no"})
    draft.change(replace(draft.state, frames=(*draft.state.frames[:-1], without)))
    return True


COMMANDS: dict[str, Callable[[Draft], bool]] = {
    "greet": _then_go_on(hello_again),
    "thanks": _then_go_on(lambda draft: draft.say(line("welcome"))),
    "goodbye": _goodbye,
    "cancel": _then_go_on(repairs.cancel),
    "back": _then_go_on(repairs.back),
    "skip": _then_go_on(repairs.skip),
    "any": _then_go_on(repairs.skip),
    "unknown": _then_go_on(lambda draft: repairs.skip(draft, "unknown")),
    "later": _then_go_on(lambda draft: draft.say(line("later"))),
    "repeat": _then_go_on(lambda draft: draft.say(line("again"))),
    "help": _then_go_on(repairs.help_),
    "why_ask": _then_go_on(repairs.why_ask),
    "restart": _start("restart"),
    "erase": _start("erase"),
    "add": _this("add"),
    "mapping": _then_go_on(mapping.begin),
    "mapped": _then_go_on(mapping.show),
    "enough": _then_go_on(lambda draft: draft.note("enough")),
    "save": _save,
    "why_suggest": _then_go_on(explaining.explain_all),
    "entitled": _then_go_on(entitlement.begin),
    "remaining": _then_go_on(viewing.show_balance),
    "plan": _then_go_on(viewing.show_plan),
    "history": _then_go_on(history.show_history),
    "applied": _the_one("applied"),
    "accepted": _the_one("accepted"),
    "refused": _the_one("refused"),
    "missed": _the_one("missed"),
    "pay": _the_one("pay"),
    "clear": _then_go_on(clearing.begin),
    "redeem": redeeming.explain,
    "without_pay": _without_pay,
    "picture": _then_go_on(taking.show_booklet),
    "dark_picture": _then_go_on(taking.show_dark_booklet),
    "calendar": _then_go_on(taking.give_calendar),
    "summary": _then_go_on(taking.give_summary),
    "make_plan": _make_plan,
    "plan_anew": _plan_anew,
    "reminders": _then_go_on(notices.show_reminders),
    **{f"silence_{kind}": _switch(kind, on=False) for kind in (*KINDS, "all")},
    **{f"remind_{kind}": _switch(kind, on=True) for kind in (*KINDS, "all")},
    "more": _to_ground(suggesting.tell_more),
    "other": _to_ground(suggesting.tell_other),
    "suggestions": _to_ground(suggesting.show_again),
    "privacy": _then_go_on(_privacy),
    "answers": _then_go_on(repairs.answers),
    "languages": _then_wait(_languages),
    "mydata": _then_wait(_my_data),
    "human": _then_wait(handover.hand_over),
    "take_back": _then_go_on(handover.take_back),
    "swedish": _speak("sv"),
    "english": _speak("en"),
    "yes": _yes,
    "no": _no,
    "none": _none,
}
"""Every command, by the name it has in `phrases`; the result says whether the flows go on."""


def run_choice(draft: Draft, choice: str) -> bool:
    """Run a choice, also one of an earlier message: then it corrects the answer it gave."""
    name, _, argument = choice.partition(":")
    if name in SLOTS and argument:
        if not is_value(draft.world, name, argument):
            draft.say(line("choice-gone"))
            return True
        if name in vocabulary.KINDS:
            return mapping.pick(draft, name, argument)
        draft.fill(name, argument, "")
        return True
    match name:
        case "look":
            viewing.look(draft, argument)
            return False
        case "add":
            return _add(draft, argument)
        case flow if flow in OF_A_RESERVATION:
            key, _, day = argument.partition("@")
            draft.start(flow, reservation=key, **({"starts": day} if day else {}))
            return True
        case "adopt":
            adopting.begin(draft, argument)
            return True
        case "silence" | "remind":
            notices.switch(draft, argument, on=name == "remind")
            return True
        case "question":
            tell_answer(draft, argument)
            return True
        case "change" if argument in SLOTS:
            repairs.change(draft, argument)
            return False
        case "why":
            explaining.explain(draft, argument)
            return True
        case about if about in personal.ANSWERS:
            personal.tell(draft, about, argument)
            return True
        case "purpose":
            suggesting.tell_more(draft, [argument])
            return True
    if name in COMMANDS:
        return COMMANDS[name](draft)
    draft.note(f"unknown choice {choice}")
    draft.say(line("choice-gone"))
    return True


def _add(draft: Draft, listing: str) -> bool:
    if listing not in draft.catalog.listing:
        draft.say(line("listing-gone"))
        return True
    draft.start("reserve", listing=listing)
    return True


def run_target(draft: Draft, verb: str, words: str) -> bool | None:
    """Do something to the listing or run that words point at; None where they point at none.

    Otherwise says whether the flows go on.
    """
    if verb == "entitled_if":
        return entitlement.suppose(draft, words)
    if verb == "why" or verb in personal.ANSWERS:
        return personal.about(draft, verb, words)
    if verb == "swap" or (verb == "exchange" and not _proposed(draft)):
        return _swap(draft, words)
    if verb == "exchange":
        return None
    if verb in ("silence", "remind"):
        return notices.switch_named(draft, words, on=verb == "remind")
    if verb == "adopt":
        named = draft.spec.phrases.bare(words)
        number = draft.spec.phrases.ordinals.get(named)
        if number is None and " " not in named:
            number = number_in(named)
        return None if number is None else run_choice(draft, f"adopt:{number}")
    if verb in ("look", "add"):
        listing = listing_for(draft, words)
        if listing is not None:
            return run_choice(draft, f"{verb}:{listing}")
        if not points(draft, words) or plain(words) in draft.spec.phrases.it:
            return None
        draft.say(line("nothing-shown"))
        return True
    reservation: Reservation | None = reservation_for(draft, words, verb)
    if reservation is None and not draft.booklet.plan() and not points(draft, words):
        return None
    if reservation is None and verb == "remove" and _of_outline(draft, words):
        return None
    if reservation is None:
        return _which(draft, verb, words)
    return run_choice(draft, f"{verb}:{reservation.entry.key}")


def _proposed(draft: Draft) -> bool:
    """Whether a proposed plan is on the screen."""
    return draft.state.outline is not None and bool(draft.state.outline.runs)


def _of_outline(draft: Draft, words: str) -> bool:
    """Whether words point at a part of a plan on the screen: nothing is planned yet."""
    planned = any(each.open for each in draft.booklet.plan())
    return _proposed(draft) and not planned and points(draft, words)


def _swap(draft: Draft, words: str) -> bool | None:
    """Say how a planned run is exchanged, or ask whether to move it to the start that is named.

    None where words point at none, or at a proposed plan.
    """
    if draft.state.outline is not None and points(draft, words):
        return None
    found, day = swapping.meant(draft, words)
    if found is not None and day is not None:
        return run_choice(draft, f"retime:{found.entry.key}@{day}")
    if found is None:
        return _which(draft, "remove", words) if points(draft, words) else None
    swapping.tell_swap(draft, found)
    return True


def _which(draft: Draft, verb: str, words: str) -> bool | None:
    """Ask which run of the plan is meant; without any, it may be a question."""
    planned = any(each.open for each in draft.booklet.plan())
    if not planned and verb not in ("remove", "done") and not points(draft, words):
        return None
    if planned and verb in ("remove", "done"):
        draft.say(line("which-planned"))
        viewing.show_plan(draft)
    else:
        viewing.ask_which(draft, verb)
    return True
