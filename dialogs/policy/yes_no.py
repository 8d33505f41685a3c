"""What yes, no and “none of them” mean to what was asked last."""

from dataclasses import replace

from dialogs.policy import clarification, repairs
from dialogs.policy.actions import ACTIONS, DECLINED
from dialogs.policy.form import still_so
from dialogs.state import line
from dialogs.tasks.support import handover
from dialogs.turn import Draft


def yes(draft: Draft) -> bool:
    """Do what was asked about, if it would still be asked so and nothing said takes it back."""
    if clarification.accepted(draft):
        return True
    frame = draft.frame
    if draft.state.asking.slot is None:
        if len(draft.state.frames) == 1:
            draft.say(line("nothing-to-confirm"))
        return True
    if draft.state.asking.slot != "confirm" or draft.doubtful:
        return repairs.missed(draft)
    if not still_so(draft):
        draft.note(f"changed since asked: {frame.flow}")
        draft.say(line("asked-otherwise"))
        return True
    action = frame.flow
    draft.note(f"confirmed {action}")
    ACTIONS[action](draft)
    draft.leave()
    return True


def no(draft: Draft) -> bool:
    """Do nothing of what was asked about, or leave a question without an answer."""
    if clarification.declined(draft):
        return True
    if draft.state.asking.slot == "confirm":
        draft.note(f"declined {draft.frame.flow}")
        if draft.frame.flow in DECLINED:
            DECLINED[draft.frame.flow](draft)
            return False
        draft.leave()
        draft.say(line("not-done"))
    elif repairs.asked_step(draft) is not None:
        return repairs.skip(draft)
    else:
        draft.say(line("alright"))
    return True


def none(draft: Draft) -> bool:
    """Take it that no choice fits: the question is asked again in other words, then left."""
    question = handover.open_question(draft)
    if question:
        handover.keep_question(draft, question)
        return True
    if draft.state.asking.slot is None:
        draft.say(line("alright"))
        return True
    return repairs.missed(draft)


def save(draft: Draft) -> bool:
    """Keep the mapping whose summary was told; everything else is kept anyway."""
    if draft.frame.flow == "mapping" and draft.state.asking.slot == "confirm":
        return yes(draft)
    draft.say(line("saved"))
    return True


def without_pay(draft: Draft) -> bool:
    """Ask again whether to reserve, without checks for lost pay."""
    frame = draft.frame
    if frame.flow != "reserve":
        draft.say(line("nothing-to-confirm"))
        return True
    without = replace(frame, args={**frame.args, "income": "no"})
    draft.change(replace(draft.state, frames=(*draft.state.frames[:-1], without)))
    return True
