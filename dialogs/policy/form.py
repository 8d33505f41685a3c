"""Moves a conversation on: asks the first question that applies and has no answer.

This is the form interpretation algorithm of VoiceXML 2.0 (select, collect, process): no flow has
a program counter, so answers in any order, corrections and digressions need no code of their own.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from catalog.model import NONE
from dialogs.policy.actions import ACTIONS
from dialogs.state import SLOTS, Asking, Collect, Confirm, Do, Reply, line
from dialogs.turn import Draft, View
from dialogs.wording.choices import choices_for
from dialogs.wording.names import fact_line

_LONGEST = 12


_AGAIN = 1
"""How often a question is repeated that may stay open, while the person talks of other things."""


def advance(draft: Draft) -> None:
    """Run the flows in progress until one asks something, or the ground floor is through."""
    for _ in range(_LONGEST):
        flow, frame = draft.spec.flows[draft.frame.flow], draft.frame
        for step in flow.steps:
            match step:
                case Collect() if applies(draft, step):
                    ask(draft, step)
                    return
                case Do(action):
                    ACTIONS[action](draft)
                case Confirm(action) if "confirmed" not in frame.args:
                    before = len(draft.replies)
                    ACTIONS[f"ask_{action}"](draft)
                    if draft.frame == frame:
                        _asked(draft, "confirm", _mark(draft.replies[before:]))
                        return
                case _:
                    pass
            if draft.frame != frame:
                break
        else:
            if len(draft.state.frames) == 1:
                draft.change(replace(draft.state, asking=Asking()))
                return
            draft.leave()
    raise AssertionError(f"flows do not end: {draft.state.frames}")


def still_so(view: View) -> bool:
    """Whether the flow in progress would still say the same before its yes as it did.

    A day may have passed since, or checks may have gone another way.
    """
    # Asked anew on a draft that is thrown away: a yes is to what was said, word for word (ADR 3).
    asked = view.state.asking.told
    again = Draft(view.spec, view.world, view.state, view.booklet)
    ACTIONS[f"ask_{view.frame.flow}"](again)
    return not asked or _mark(again.replies) == asked


def _mark(replies: Sequence[Reply]) -> str:
    """Give a short mark of what is said, the same in every language."""
    said = repr([each.lines for each in replies])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def applies(view: View, step: Collect) -> bool:
    """Whether a question has no answer and nothing makes it needless."""
    state = view.state
    if step.slot in state.slots or (step.slot in state.skipped and not step.needed):
        return False
    facts = set(state.slots)
    if view.booklet.plan():
        facts.add("planned")
    if view.booklet.issuer is not None:
        facts.add("issued")
    if state.value("mode") == "remote":
        facts.add("remote")
    if state.value("tools") in (None, NONE):
        facts.add("no_tools")
    return not facts & set(step.unless)


def ask(draft: Draft, step: Collect) -> None:
    """Ask a question; what was understood so far is confirmed in one line before it."""
    state = draft.state
    if _repeated(draft, step):
        return
    times = state.asking.times if state.asking.slot == step.slot else 0
    message = step.ask[min(times, len(step.ask) - 1)]
    choices = choices_for(step.choices, draft.catalog, state)
    draft.say(line(message, checks=draft.scheme.checks), choices=choices, asks=step.slot)
    _asked(draft, step.slot)


def _repeated(draft: Draft, step: Collect) -> bool:
    """Whether a question was repeated once after something else; only one that is needed is again.

    It still stands and may be answered at any time.
    """
    asking = draft.state.asking
    if asking.slot != step.slot or any(why.startswith("miss ") for why in draft.trace):
        return False
    repeated = asking.again >= _AGAIN and not step.needed and bool(draft.replies)
    if not repeated:
        draft.change(replace(draft.state, asking=replace(asking, again=_AGAIN)))
    return repeated


def _asked(draft: Draft, slot: str, told: str = "") -> None:
    asking = draft.state.asking
    times = asking.times if asking.slot == slot else 0
    again = asking.again if asking.slot == slot else 0
    draft.change(replace(draft.state, asking=Asking(slot, times, told=told, again=again)))


def confirm_noted(draft: Draft) -> None:
    """Confirm in one line, before everything else, what was understood in this turn."""
    if not draft.noted:
        return
    order = {name: n for n, name in enumerate(SLOTS)}
    noted = sorted(draft.noted, key=lambda each: order.get(each[0], 0))
    facts = tuple(fact for name, slot in noted if (fact := fact_line(draft.catalog, name, slot)))
    if facts:
        draft.say(line("noted", facts=facts))
    draft.noted.clear()
