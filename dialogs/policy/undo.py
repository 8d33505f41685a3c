"""Takes back what was done last, whatever it was: never anything older instead.

What would change the booklet is asked about first, as always. Undoes nothing that staff or
providers did.
"""

from dataclasses import replace

from dialogs.ledger import Entry, EntryKind
from dialogs.policy.repairs import cancel
from dialogs.state import Asking, line
from dialogs.tasks.suggestions import unlimiting
from dialogs.tasks.support.handover import HUMAN
from dialogs.turn import Draft, View
from dialogs.wording.names import fact_line, title_of

_OWN = frozenset(
    ("reserve", "cancel", "use", "no_show", "refuse", "apply", "confirm")
)  # fmt: skip
"""Kinds of entries that a person's own yes writes; the others follow from something else."""


_FORGETTABLE = ("place", "goal", "occupation")
"""Slots whose answer may be named by its words."""


_FEW = 5
"""Words by which an answer is named; what is longer is about something else."""


def back(draft: Draft) -> None:
    """Undo what was done last; in a flow of its own, leave it where nothing was answered in it."""
    since = int(draft.frame.args.get("since", 0))
    answered = [(s.turn, name) for name, s in draft.state.slots.items() if s.turn >= since]
    turn, name = max(answered, default=(-1, ""))
    ground = len(draft.state.frames) == 1
    done = _done_last(draft) if ground else []
    set_last = unlimiting.newest(draft.state)
    if ground and set_last >= max(turn, _turn(done[0]) if done else -1, 0):
        unlimiting.take_back(draft)
    elif done and _turn(done[0]) >= turn:
        _undo(draft, done)
    elif answered:
        _take_back(draft, name)
    elif ground:
        draft.say(line("nothing-to-undo"))
    else:
        cancel(draft)


def forget(draft: Draft, slot: str) -> None:
    """Forget one answer, on the person's wish, and leave its question for now."""
    if slot not in draft.state.slots:
        draft.say(line("forget-none"))
        return
    _take_back(draft, slot)
    draft.skip(slot)


def named(view: View, text: str) -> str | None:
    """Give the slot whose answer a text wants forgotten, by its name or value: “ta bort Uppsala”.

    What stands in the plan is meant rather than an answer.
    """
    phrases, spoken = view.phrases, view.phrases.bare(text)
    slot = phrases.forgotten(text)
    cue = next((each for each in phrases.cues["forget"] if spoken.startswith(f"{each} ")), None)
    words = spoken.removeprefix(cue or "").strip()
    other = phrases.negations & set(words.split()) or len(words.split()) > _FEW
    if slot is not None or cue is None or other or view.booklet.plan():
        return slot
    said = phrases.values.get(words, ("", ""))
    known = {name: slot.value for name, slot in view.state.slots.items()}
    if known.get(said[0]) == said[1]:
        return said[0]
    heard = {each: view.spec.ear.named(each, words, view.today) for each in _FORGETTABLE}
    found = [each for each, value in heard.items() if value and known.get(each) == value]
    return found[0] if len(found) == 1 else None


def _take_back(draft: Draft, name: str) -> None:
    state = draft.state
    undone = fact_line(draft.catalog, name, state.slots[name])
    doubts = tuple(each for each in state.doubts if each.slot != name)
    left = replace(state.without_slots(name), told_for=None, doubts=doubts, asking=Asking())
    draft.change(left)
    draft.note(f"undo {name}")
    if undone is not None:
        draft.say(line("undone", fact=undone))


def _turn(entry: Entry) -> int:
    """Give the turn that wrote an entry; -1 for one that no turn of this person wrote."""
    turn, _, number = entry.key.partition(".")
    return int(turn) if turn.isdecimal() and number.isdecimal() else -1


def _done_last(view: View) -> list[Entry]:
    """Give what the newest yes wrote in the booklet."""
    own = [each for each in view.booklet.entries if each.kind in _OWN and _turn(each) >= 0]
    last = max(map(_turn, own), default=-1)
    return [each for each in own if _turn(each) == last]


def _undo(draft: Draft, done: list[Entry]) -> None:
    """Ask about the opposite of what was done: take out, put in again, or move back."""
    runs = {each.entry.key: each for each in draft.booklet.reservations()}
    added = [each for each in done if each.kind is EntryKind.RESERVE]
    removed = [runs[each.reservation or ""] for each in done if each.kind is EntryKind.CANCEL]
    listings = [each.entry.listing or "" for each in removed]
    if added and all(runs[each.key].open for each in added):
        before = removed[0].entry.starts if removed else None
        if before is not None:
            draft.start("retime", reservation=added[0].key, starts=before.isoformat())
        else:
            draft.start_each("remove", [each.key for each in added])
    elif removed and not added and all(each in draft.catalog.listing for each in listings):
        draft.start_each("reserve", listings)
    else:
        about = done[-1].about or done[-1].reservation or done[-1].key
        draft.say(
            line("undo-not", title=title_of(draft.catalog, runs[about].entry)), choices=[HUMAN]
        )
