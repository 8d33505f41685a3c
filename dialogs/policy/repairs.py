"""Mends a conversation, the same way in every flow: misses, corrections, skip, cancel."""

from dataclasses import replace

from dialogs.policy.form import ask
from dialogs.state import Asking, Collect, Line, line
from dialogs.tasks.support.handover import offers
from dialogs.turn import Draft, View
from dialogs.wording.choices import choices_for


def asked_step(view: View) -> Collect | None:
    """Give the step whose question was asked last, if there was one."""
    slot, flows = view.state.asking.slot, view.spec.flows
    if slot is None:
        return None
    found = (flow.collect(slot) for flow in (flows[view.frame.flow], *flows.values()))
    return next((step for step in found if step is not None), None)


def count_miss(draft: Draft, *, said: bool = True) -> int:
    """Count a message that was not understood; an empty one does not count.

    Gives how often in a row the question that was asked last was not answered.
    """
    state = draft.state
    asking = replace(state.asking, times=state.asking.times + said)
    draft.change(replace(state, asking=asking, misses=state.misses + said))
    draft.note(f"miss {asking.slot or '-'} {asking.times}")
    return asking.times


def missed(draft: Draft, says: Line | None = None, *, said: bool = True) -> bool:
    """Answer what was not understood: a hint first, then leave the question if it can be left.

    After some misses in a row a person is offered. `says` is told where more is known than that
    it was not understood.

    An empty message (`said` is False) does not count. Gives whether the flows go on.
    """
    step, times = asked_step(draft), count_miss(draft, said=said)
    state = draft.state
    if state.asking.slot == "confirm" and says is None:
        draft.ask_yes(line("miss-confirm"), really=False, more=offers(draft))
        return False
    if not said:
        draft.say(line("miss-empty"))
    elif step is None:
        menu = choices_for("menu", draft.catalog, state) if offers(draft) else ()
        draft.say(says or line("miss"), choices=(*menu, *offers(draft)))
    elif times < len(step.ask) or step.needed:
        draft.say(says or line("miss-question"), choices=offers(draft))
    else:
        draft.say(line("miss-leave"), choices=offers(draft))
        draft.skip(step.slot)
        return True
    if step is not None and draft.spec.flows[draft.frame.flow].collect(step.slot) is None:
        ask(draft, step)
        return False
    return True


def cancel(draft: Draft) -> None:
    """Leave the flow in progress; on the ground floor there is nothing to leave."""
    draft.change(replace(draft.state, doubts=()))
    if len(draft.state.frames) > 1:
        draft.leave(drop=True)
        draft.say(line("cancelled"))
        return
    step = asked_step(draft)
    if step is not None:
        draft.skip(step.slot)
    draft.say(line("nothing-to-cancel"))


def skip(draft: Draft, value: str | None = None) -> bool:
    """Leave the question that was asked, with `value` as its answer where one is given.

    A yes or no is asked for again. Gives whether the flows go on.
    """
    step, slot = asked_step(draft), draft.state.asking.slot
    if slot == "confirm":
        return missed(draft)
    if step is None and slot is not None:
        draft.skip(slot)
    elif step is None:
        draft.say(line("nothing-to-skip"))
    elif step.needed and draft.spec.flows[draft.frame.flow].collect(step.slot) is not None:
        draft.say(line("needed", why=line(step.why or "why-general")))
    elif step.slot == "goal" and value == "unknown":
        draft.fill("goal", "find_out", "")
    else:
        draft.skip(step.slot)
    return True


def change(draft: Draft, slot: str) -> None:
    """Ask for a slot again, on the person's wish."""
    draft.note(f"change {slot}")
    skipped = tuple(each for each in draft.state.skipped if each != slot)
    draft.change(replace(draft.state.without_slots(slot), skipped=skipped, asking=Asking()))
    for flow in draft.spec.flows.values():
        step = flow.collect(slot)
        if step is not None:
            ask(draft, step)
            return
    draft.say(line(f"ask-{slot.replace('_', '-')}"), asks=slot)


def help_(draft: Draft) -> None:
    """Say what can be done, in a few lines."""
    draft.say(line("help"))


def why_ask(draft: Draft) -> None:
    """Say why the last question was asked."""
    step = asked_step(draft)
    draft.say(line(step.why if step and step.why else "why-general"))
