"""What can be asked for at any time, in every flow: by a word, a choice, or words for a listing."""

from collections.abc import Callable
from dataclasses import replace

from catalog.model import skills as vocabulary
from dialogs.policy import manner, repairs, undo, yes_no
from dialogs.policy.greeting import hello_again
from dialogs.state import GROUND, OF_A_RESERVATION, SLOTS, Asking, Effect, Frame, is_value, line
from dialogs.state.acts import ABOUT
from dialogs.tasks.entitlement import inquiry, redeem
from dialogs.tasks.listings.attributes import ATTRIBUTES, tell_attribute
from dialogs.tasks.papers import history, take_along
from dialogs.tasks.profile import data_notice, my_data, skills_mapping
from dialogs.tasks.profile.my_data import languages, show_my_data, speak
from dialogs.tasks.proposals import adopt, propose, replan
from dialogs.tasks.reminders import switches
from dialogs.tasks.reminders.schedule import KINDS
from dialogs.tasks.reservations import about_a_listing, plan
from dialogs.tasks.suggestions import explain, look, suggest, unlimiting
from dialogs.tasks.support import handover, sourcing
from dialogs.tasks.support.questions import tell_answer, tell_rest
from dialogs.turn import Draft
from dialogs.understanding.references import open_runs


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


def _goodbye(draft: Draft) -> bool:
    draft.say(line("goodbye"))
    draft.effects.append(Effect("leave"))
    return False


def _asked_anew(action: Callable[[Draft], object]) -> Callable[[Draft], bool]:
    """Do something after which the open question is asked again, however often it was."""

    def run(draft: Draft) -> bool:
        asking = replace(draft.state.asking, again=0)
        draft.change(replace(draft.state, asking=asking))
        action(draft)
        return True

    return run


def _thanked(draft: Draft) -> bool:
    """Answer a thank-you; only a yes that is waited for is asked for again after it."""
    draft.say(line("welcome"))
    return draft.state.asking.slot == "confirm"


def _to_ground(action: Callable[[Draft], None]) -> Callable[[Draft], bool]:
    """Run an action of the ground floor: another flow is left first, but for the mapping."""

    def run(draft: Draft) -> bool:
        if len(draft.state.frames) > 1 and draft.frame.flow != "mapping":
            draft.change(replace(draft.state, frames=(Frame(GROUND),), asking=Asking()))
        action(draft)
        return True

    return run


def _make_plan(draft: Draft) -> bool:
    _to_ground(propose.propose)(draft)
    return draft.state.outline is None or not draft.state.outline.runs


def _plan_anew(draft: Draft) -> bool:
    _to_ground(replan.plan_anew)(draft)
    return False


def _start(flow: str) -> Callable[[Draft], bool]:
    return _then_go_on(lambda draft: draft.start(flow))


def _switch(kind: str, *, on: bool) -> Callable[[Draft], bool]:
    return _then_go_on(lambda draft: switches.switch(draft, kind, on=on))


def _this(verb: str) -> Callable[[Draft], bool]:
    """Do something to the listing last looked at, to the only one shown, or ask which."""

    def run(draft: Draft) -> bool:
        known = [each for each in draft.state.shown if each in draft.catalog.listing]
        only = known[0] if len(known) == 1 else None
        if (listing := draft.state.looked or only) is not None:
            return run_choice(draft, f"{verb}:{listing}")
        if not known:
            draft.say(line("nothing-shown"))
            return True
        about_a_listing.ask_which(draft, verb)
        return False

    return run


def _the_one(verb: str) -> Callable[[Draft], bool]:
    """Do something to the only open run of the plan that it suits, or ask which one is meant."""

    def run(draft: Draft) -> bool:
        planned = open_runs(draft, verb)
        if len(planned) == 1:
            return run_choice(draft, f"{verb}:{planned[0].entry.key}")
        plan.ask_which(draft, verb)
        return True

    return run


def _take_out(draft: Draft) -> bool:
    """Take out what the question in progress is about, or else a run of the plan.

    What is only being added is not added.
    """
    if draft.frame.flow in ("reserve", "adopt"):
        repairs.cancel(draft)
        return True
    if "reservation" in draft.frame.args:
        return draft.frame.flow == "remove" or run_choice(
            draft, f"remove:{draft.frame.args['reservation']}"
        )
    if len(open_runs(draft, "remove")) > 1:
        plan.ask_which(draft, "remove")
        return False
    return _the_one("remove")(draft)


def _cancel_when(draft: Draft) -> None:
    """Tell the last day to cancel; where nothing is planned, what the scheme says of it."""
    if not about_a_listing.cancel_when(draft):
        tell_answer(draft, "cancel")


COMMANDS: dict[str, Callable[[Draft], bool]] = {
    "greet": _asked_anew(hello_again),
    "thanks": _thanked,
    "goodbye": _goodbye,
    "cancel": _then_go_on(repairs.cancel),
    "back": _then_go_on(undo.back),
    "skip": repairs.skip,
    "any": repairs.skip,
    "unknown": lambda draft: repairs.skip(draft, "unknown"),
    "later": _then_go_on(lambda draft: draft.say(line("later"))),
    "shorter": manner.shorter,
    "simpler": manner.simpler,
    "longer": manner.longer,
    "repeat": _asked_anew(lambda draft: draft.say(line("again"))),
    "help": _asked_anew(repairs.help_),
    "why_ask": _asked_anew(repairs.why_ask),
    "restart": _start("restart"),
    "erase": _start("erase"),
    "add": _this("add"),
    "mapping": _then_go_on(skills_mapping.begin),
    "mapped": _then_go_on(skills_mapping.show),
    "enough": _then_go_on(lambda draft: draft.note("enough")),
    "save": yes_no.save,
    "source": _then_go_on(sourcing.tell_source),
    "why_suggest": _then_go_on(explain.explain_all),
    "entitled": _then_go_on(inquiry.begin),
    "remaining": _then_go_on(plan.show_balance),
    "plan": _then_go_on(plan.show_plan),
    "history": _then_go_on(history.show_history),
    "applied": _the_one("applied"),
    "accepted": _the_one("accepted"),
    "refused": _the_one("refused"),
    "missed": _the_one("missed"),
    "pay": _the_one("pay"),
    "take_out": _take_out,
    "cancel_when": _then_go_on(_cancel_when),
    "clear": _then_go_on(plan.begin),
    "redeem": redeem.explain,
    "without_pay": yes_no.without_pay,
    "picture": _then_go_on(take_along.show_booklet),
    "dark_picture": _then_go_on(take_along.show_dark_booklet),
    "calendar": _then_go_on(take_along.give_calendar),
    "summary": _then_go_on(take_along.give_summary),
    "make_plan": _make_plan,
    "plan_anew": _plan_anew,
    "reminders": _then_go_on(switches.show_reminders),
    **{f"silence_{kind}": _switch(kind, on=False) for kind in (*KINDS, "all")},
    **{f"remind_{kind}": _switch(kind, on=True) for kind in (*KINDS, "all")},
    "more": _to_ground(suggest.tell_more),
    "other": _to_ground(suggest.tell_other),
    "suggestions": _to_ground(suggest.show_again),
    "privacy": _then_go_on(data_notice.tell_shortly),
    "privacy_all": _then_wait(data_notice.tell_all),
    "answers": _then_go_on(my_data.answers),
    "languages": _then_wait(languages),
    "mydata": _then_wait(show_my_data),
    "human": _then_wait(handover.hand_over),
    "take_back": _then_go_on(handover.take_back),
    "swedish": _asked_anew(speak("sv")),
    "english": _asked_anew(speak("en")),
    "yes": yes_no.yes,
    "no": yes_no.no,
    "none": yes_no.none,
}
"""Every command, by the name it has in `phrases`; the result says whether the flows go on."""


TELLS: dict[str, Callable[[Draft, str], None]] = {
    "question": tell_answer,
    "rest": tell_rest,
    "why": explain.explain,
    "purpose": lambda draft, purpose: suggest.tell_more(draft, [purpose]),
}
"""What choices only tell, by their first part."""


def run_choice(draft: Draft, choice: str) -> bool:
    """Run a choice, also one of an earlier message: then it corrects the answer it gave."""
    name, _, argument = choice.partition(":")
    if name in SLOTS and argument:
        if not is_value(draft.world, name, argument):
            draft.say(line("choice-gone"))
            return True
        if name in vocabulary.KINDS:
            return skills_mapping.pick(draft, name, argument)
        draft.fill(name, argument, "")
        return True
    match name:
        case "look":
            look.look(draft, argument)
            return False
        case "add":
            return _add(draft, argument)
        case "exchange" if ">" in argument:
            return _exchange(draft, *argument.split(">", 1))
        case flow if flow in OF_A_RESERVATION:
            key, _, day = argument.partition("@")
            draft.start(flow, reservation=key, **({"starts": day} if day else {}))
            return True
        case "adopt":
            adopt.begin(draft, argument)
            return True
        case "silence" | "remind":
            switches.switch(draft, argument, on=name == "remind")
            return True
        case "change" if argument in SLOTS:
            repairs.change(draft, argument)
            return False
        case telling if telling in TELLS:
            TELLS[telling](draft, argument)
            return True
        case about if about in about_a_listing.ANSWERS:
            about_a_listing.tell(draft, about, argument)
            return True
        case "unlimit":
            return unlimiting.lift_kind(draft, argument)
        case asked if asked.removeprefix(ABOUT) in ATTRIBUTES and asked.startswith(ABOUT):
            tell_attribute(draft, [argument], asked.removeprefix(ABOUT))
            return True
    if name in COMMANDS:
        return COMMANDS[name](draft)
    draft.note(f"unknown choice {choice}")
    draft.say(line("choice-gone"))
    return True


def _exchange(draft: Draft, reservation: str, listing: str) -> bool:
    """Ask whether to take out a run, and then whether to put in a listing."""
    draft.say(line("in-turn"))
    draft.start_in_turn([("remove", reservation), ("reserve", listing)])
    return True


def _add(draft: Draft, listing: str) -> bool:
    if listing not in draft.catalog.listing:
        draft.say(line("listing-gone"))
        return True
    draft.start("reserve", listing=listing)
    return True
