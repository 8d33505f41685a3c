"""Asks what was meant where something said may mean several things, one thing after the other.

Nothing is guessed and nothing is lost: what is still in doubt is kept until it was answered,
declined or not understood twice.
"""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.state import GROUND, LOCALES, Asking, Choice, Doubt, Line, Own, State, line
from dialogs.turn import Draft, View
from dialogs.vocabulary.phrases import plain
from dialogs.wording.choices import choices_for
from dialogs.wording.names import label

_COLLECTING = (GROUND, "mapping")
"""Flows in which a thing in doubt is asked about; whoever begins another one has gone on."""


TWICE = 2
"""Turns after which a doubt is left alone, if something else was said each time it was asked."""


def clarify(draft: Draft, doubts: Sequence[Doubt]) -> None:
    """Ask about the first of some things in doubt, and keep the others to be asked about next."""
    kept = tuple(replace(each, turn=draft.world.turn) for each in doubts)
    draft.change(replace(draft.state, doubts=kept))
    _ask(draft, kept[0])


def ask_pending(draft: Draft, before: State) -> bool:
    """Ask about what is still in doubt after a turn; False where nothing is.

    `before` is the state in which the turn began.
    """
    if not draft.state.doubts:
        return False
    gone_on = draft.frame.flow not in _COLLECTING
    left = () if gone_on else tuple(d for d in draft.state.doubts if not _settled(draft, before, d))
    draft.change(replace(draft.state, doubts=left))
    if left:
        _ask(draft, left[0])
    return bool(left)


def _settled(view: View, before: State, doubt: Doubt) -> bool:
    state = view.state
    slots = (doubt.slot, *(slot for slot, _ in doubt.options))
    answered = any(state.slots[s].turn > doubt.turn for s in slots if s in state.slots)
    asked = before.doubts[:1] == (doubt,) and before.asking.slot == doubt.slot
    left = asked and view.world.turn - doubt.turn >= TWICE
    return (
        answered or left or doubt.slot in state.skipped or (asked and state.misses > before.misses)
    )


def accepted(draft: Draft) -> bool:
    """Take the only candidate, after a yes; False where none was asked about."""
    doubt = _single(draft)
    if doubt is None:
        return False
    slot, value = doubt.options[0]
    draft.fill(slot, value, doubt.raw)
    return True


def declined(draft: Draft) -> bool:
    """Put the only candidate aside, after a no; False where none was asked about."""
    if _single(draft) is None:
        return False
    draft.note(f"not {draft.state.doubts[0].options[0][1]}")
    draft.change(replace(draft.state, doubts=draft.state.doubts[1:]))
    return True


def _single(view: View) -> Doubt | None:
    doubt = next(iter(view.state.doubts), None)
    alone = doubt is not None and len(doubt.options) == 1
    return doubt if alone and doubt and view.state.asking.slot == doubt.slot else None


def _ask(draft: Draft, doubt: Doubt) -> None:
    draft.note(f"clarify {doubt.slot}: {', '.join(value for _, value in doubt.options)}")
    if len(doubt.options) == 1:
        asked = line("clarify-one", label=_label(draft, *doubt.options[0]))
        choices = list(choices_for("yes_no", draft.catalog, draft.state))
    else:
        because = _because(draft, doubt)
        asked = line("clarify", words=doubt.raw[:80])
        choices = [
            Choice(f"{slot}:{value}", _label(draft, slot, value, because.get(value)))
            for slot, value in doubt.options
        ]
        choices.append(Choice("none", line("choice-none")))
    draft.say(asked, choices=choices, asks=doubt.slot)
    asking = draft.state.asking
    times = asking.times if asking.slot == doubt.slot else 0
    draft.change(replace(draft.state, asking=Asking(doubt.slot, times)))


def _because(view: View, doubt: Doubt) -> dict[str, str]:
    """Give, by occupation, the title that the person's words came close to."""
    if doubt.slot != "occupation":
        return {}
    found = view.catalog.occupations_like(doubt.raw, len(doubt.options))
    return {match.id: match.matched_on for match in found}


def _label(view: View, slot: str, value: str, because: str | None = None) -> Line | Own:
    catalog = view.catalog
    thing = catalog.goal.get(value) if slot == "goal" else catalog.occupation.get(value)
    if slot in ("goal", "occupation") and thing is not None:
        named = label(thing)
        same = because is None or plain(because) in {plain(thing.label(code)) for code in LOCALES}
        return named if same else line("choice-matched", label=named, words=because or "")
    if slot in ("place", "birth_year"):
        return Own({"sv": value})
    return line(f"{slot.replace('_', '-')}-{value.replace('_', '-')}")
