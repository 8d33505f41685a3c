"""Hands the conversation to a person, takes it back, and tells what staff answer.

Promises no time to wait: nobody here knows one. What happens to the queue are effects.
"""

from dataclasses import replace

from dialogs.draft import Draft, Spec, Turn
from dialogs.messages import Answered, Choice, Effect, line
from dialogs.portions import portions
from dialogs.state import Asking, Slot, State
from dialogs.world import World

ENOUGH = 2
"""Misses in a row after which a person is offered."""

HUMAN = Choice("human", line("choice-human"))
TAKE_BACK = Choice("take_back", line("choice-take-back"))

_LONGEST = 1000
_PORTION = 2000
"""UTF-16 units of a staff answer in one message: every channel carries it, and Fluent fills it in
(it refuses more than 2,500 in one place)."""


def offers(draft: Draft) -> tuple[Choice, ...]:
    """Offer a person where enough was not understood in a row, and nobody otherwise."""
    return (HUMAN,) if draft.state.misses >= ENOUGH else ()


def hand_over(draft: Draft) -> None:
    """Hand the conversation to staff; the flow in progress waits where it is."""
    if draft.state.with_staff is not None:
        draft.say(line("with-staff"), choices=[TAKE_BACK])
        return
    if draft.frame.flow == "erase":
        draft.leave()  # a yes to staff must not erase
    state = draft.state
    question = open_question(draft)
    reason = "question" if question else "misses" if state.misses >= ENOUGH else "asked"
    draft.change(replace(state, with_staff=""))
    draft.effects.append(Effect("hand_over", {"reason": reason, "question": question}))
    draft.note(f"hand over ({reason})")
    contact = draft.world.operator.get("contact")
    draft.say(
        line("handed-over"),
        *([line("handed-over-contact", contact=contact)] if contact else []),
        line("handed-over-meanwhile"),
        choices=[TAKE_BACK],
    )


def take_back(draft: Draft) -> None:
    """Let the assistant answer again, on the person's wish."""
    if draft.state.with_staff is None:
        draft.say(line("taken-back-already"))
        return
    _end(draft)
    draft.note("taken back")
    draft.say(line("taken-back"))


def handed_back(draft: Draft) -> None:
    """Let the assistant answer again, as staff say."""
    _end(draft)
    draft.note("handed back")
    draft.say(line("assistant-back"))


def _end(draft: Draft) -> None:
    state = draft.state
    draft.change(replace(state, with_staff=None, asking=Asking(state.asking.slot)))
    draft.effects.append(Effect("hand_back"))


def answered(spec: Spec, state: State, event: Answered, world: World) -> Turn:
    """Give the turn in which staff's answer is told, a long one in several messages.

    Whoever has the conversation keeps it, and what was asked before still stands.
    """
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
    draft.say(line("question-kept"), choices=[HUMAN])


def note_question(draft: Draft, text: str) -> None:
    """Remember for one turn a question whose answer is not known, or not for sure."""
    draft.change(replace(draft.state, unsure=Slot("", text[:_LONGEST], draft.world.turn)))


def open_question(draft: Draft) -> str:
    """Give the question of the last turn that was not answered for sure; empty for none."""
    unsure = draft.state.unsure
    return unsure.raw if unsure is not None and unsure.turn == draft.world.turn - 1 else ""
