"""Asks for a person, gives the conversation to one who takes it on, and takes it back.

Until one of staff has answered or taken it on the assistant goes on helping. Promises no time to
wait for that; once it has happened, no longer silence than the rules allow. What happens to the
queue are effects.
"""

from dataclasses import replace
from datetime import datetime

from dialogs.state import (
    Answered,
    Asking,
    Choice,
    Effect,
    Reminder,
    Reply,
    Slot,
    State,
    World,
    line,
)
from dialogs.turn import Draft, Spec, Turn, View
from dialogs.wording.portions import portions

ENOUGH = 2
"""Misses in a row after which a person is offered."""


OWED = "staff"
"""The kind of timer that ends a silence in which staff owe an answer."""


HUMAN = Choice("human", line("choice-human"))


TAKE_BACK = Choice("take_back", line("choice-take-back"))


WITHDRAW = Choice("take_back", line("choice-withdraw"))


_LONGEST = 1000


_PORTION = 2000
"""UTF-16 units of a staff answer in one message: every channel carries it, and Fluent fills it in
(it refuses more than 2,500 in one place)."""


def offers(view: View) -> tuple[Choice, ...]:
    """Offer a person where enough was not understood in a row, and nobody otherwise."""
    return (HUMAN,) if view.state.misses >= ENOUGH and not waiting(view.state) else ()


def waiting(state: State) -> bool:
    """Whether a person is asked for and nobody has come yet."""
    return state.with_staff is not None and state.claimed is None


def offers_to_withdraw(state: State) -> bool:
    """Whether the last thing said was that a person is asked."""
    offered = {choice for choice, _ in state.asking.choices}
    return waiting(state) and WITHDRAW.id in offered


def hand_over(draft: Draft) -> None:
    """Ask staff to answer; the assistant goes on until one of them does."""
    state = draft.state
    if state.with_staff is not None:
        _say_asked(draft)
        return
    if draft.frame.flow == "erase":
        draft.leave()  # a yes to staff must not erase
    question = open_question(draft)
    reason = "question" if question else "misses" if state.misses >= ENOUGH else "asked"
    draft.change(replace(draft.state, with_staff=_today(draft)))
    draft.effects.append(Effect("hand_over", {"reason": reason, "question": question}))
    draft.note(f"hand over ({reason})")
    contact = draft.world.operator.get("contact")
    draft.say(
        line("handed-over"),
        *([line("handed-over-contact", contact=contact)] if contact else []),
        line("handed-over-meanwhile"),
        choices=[WITHDRAW],
    )


def _say_asked(draft: Draft) -> None:
    if waiting(draft.state):
        draft.change(replace(draft.state, with_staff=_today(draft)))
        draft.say(line("asked-already"), choices=[WITHDRAW])
    else:
        draft.say(line("with-staff"), choices=[TAKE_BACK])


def tell_waiting(draft: Draft, *, missed: bool) -> None:
    """Say above the replies that a person is asked: once a day, and where they can answer more."""
    state = draft.state
    if (
        not waiting(state)
        or not draft.replies
        or (state.with_staff == _today(draft) and not missed)
    ):
        return
    draft.change(replace(state, with_staff=_today(draft)))
    draft.replies.insert(0, Reply((line("missed-but-asked" if missed else "still-asked"),)))


def pass_on(draft: Draft, text: str) -> None:
    """Keep what a person writes for those who are asked to answer it."""
    if draft.state.with_staff is not None:
        draft.note("passed on to staff")
        draft.effects.append(Effect("pass_on", {"question": text[:_LONGEST]}))


def owe_answer(draft: Draft) -> None:
    """Let staff, who have the conversation, owe an answer, from the first message on."""
    by = draft.world.answer_by
    if draft.state.claimed == "" and by is not None:
        draft.change(replace(draft.state, claimed=by().isoformat()))


def claim(draft: Draft) -> None:
    """Give the conversation to one of staff, who owes an answer from now on."""
    draft.change(replace(draft.state, claimed="", with_staff=""))
    owe_answer(draft)
    draft.effects.append(Effect("claim"))
    draft.note("claimed by staff")
    by = draft.world.answer_by
    until = [line("claimed-until", day=by().date())] if by is not None else []
    draft.say(line("claimed"), *until, choices=[TAKE_BACK])


def promise(state: State) -> Reminder | None:
    """Give the timer at which the assistant answers again, unless staff have answered by then."""
    if not state.claimed:
        return None
    by = datetime.fromisoformat(state.claimed)
    return Reminder(OWED, state.claimed, by, by.date())


def overdue(view: View) -> bool:
    """Whether staff have the conversation and did not answer in time."""
    owed = view.state.claimed
    return bool(owed) and view.world.now >= datetime.fromisoformat(owed or "")


def resume(draft: Draft) -> None:
    """Let the assistant answer again where staff did not; the person is still in the queue."""
    asking = Asking(draft.state.asking.slot)
    draft.change(replace(draft.state, claimed=None, with_staff=_today(draft), asking=asking))
    draft.effects.append(Effect("unclaim"))
    draft.note("staff owe an answer: the assistant goes on")
    draft.say(line("staff-late"))


def take_back(draft: Draft) -> None:
    """Let the assistant answer again, on the person's wish; nobody is asked any more."""
    state = draft.state
    if state.with_staff is None:
        draft.say(line("taken-back-already"))
        return
    _end(draft)
    draft.note("taken back")
    draft.say(line("withdrawn" if state.claimed is None else "taken-back"))


def handed_back(draft: Draft) -> None:
    """Let the assistant answer again, as staff say."""
    _end(draft)
    draft.note("handed back")
    draft.say(line("assistant-back"))


def _end(draft: Draft) -> None:
    state = draft.state
    asking = Asking(state.asking.slot)
    draft.change(replace(state, with_staff=None, claimed=None, asking=asking))
    draft.effects.append(Effect("hand_back"))


def answered(spec: Spec, state: State, event: Answered, world: World) -> Turn:
    """Give the turn in which staff's answer is told, a long one in several messages.

    Who asked for a person talks with them from now on; what was asked before still stands.
    """
    if waiting(state):
        state = replace(state, claimed="", with_staff="")
    elif state.claimed is not None:
        state = replace(state, claimed="")
    draft = Draft(spec, world, state, world.booklet)
    first, *more = tuple(portions(event.text, _PORTION)) or (event.text,)
    draft.say(line("staff-answer", name=event.name, text=first))
    for each in more:
        draft.say(line("staff-answer-more", text=each))
    draft.effects.append(Effect("staff_answer"))
    draft.note("answered by staff")
    return draft.turn()


def keep_question(draft: Draft, text: str) -> None:
    """Keep a question for staff that the assistant cannot answer, and offer a person."""
    note_question(draft, text)
    draft.effects.append(Effect("keep_question", {"question": text[:_LONGEST]}))
    draft.note("unknown question")
    asked = waiting(draft.state)
    draft.say(
        line("question-kept-asked" if asked else "question-kept"), choices=[] if asked else [HUMAN]
    )


def note_question(draft: Draft, text: str) -> None:
    """Remember for one turn a question whose answer is not known, or not for sure."""
    draft.change(replace(draft.state, unsure=Slot("", text[:_LONGEST], draft.world.turn)))


def open_question(view: View) -> str:
    """Give the question of the last turn that was not answered for sure; empty for none."""
    unsure = view.state.unsure
    return unsure.raw if unsure is not None and unsure.turn == view.world.turn - 1 else ""


def _today(view: View) -> str:
    return view.today.isoformat()
