"""Corrects an entry of a booklet by a new one, as staff say, and tells the person. Asks nobody.

The person is told what it says now, what it said before, and one of the reasons that there are:
staff write no free text about it.
"""

from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.state import Corrected, Effect, Line, State, World, line
from dialogs.turn import Draft, Spec, Turn, View
from dialogs.wording.booklet_lines import balance_line
from dialogs.wording.names import title_of


def corrected(spec: Spec, state: State, event: Corrected, world: World) -> Turn:
    """Give the turn in which an entry is corrected; what was asked before still stands.

    A corrected entry is corrected again by a correction of its newest correction, so that the last
    word is always staff's. Raises the BookletError that says why the booklet refuses it.
    """
    draft = Draft(spec, world, state, world.booklet)
    newest = newest_of(draft.booklet, event.entry)
    before = newest.checks if newest is not None else 0
    about = newest.key if newest is not None else event.entry
    draft.write(EntryKind.CORRECT, event.checks, about=about, reason=event.reason)
    draft.effects.append(Effect("correct", {"reason": event.reason}))
    draft.say(
        _told(draft, event, before),
        balance_line(draft.booklet, draft.world, draft.state),
        line("corrected-ask"),
    )
    return draft.turn()


def newest_of(booklet: Booklet, key: str) -> Entry | None:
    """Give the last correction of an entry, or the entry itself where it has none."""
    found = next((each for each in booklet.entries if each.key == key), None)
    for each in booklet.entries:
        if found is not None and each.kind is EntryKind.CORRECT and each.about == found.key:
            found = each
    return found


def _told(view: View, event: Corrected, before: int) -> Line:
    first = _first_of(view.booklet, event.entry)
    held = next((e for e in view.booklet.entries if e.key == first.reservation), None)
    numbers = {"checks": event.checks, "checks_before": before}
    why = line(f"correction-{event.reason.replace('_', '-')}")
    if held is None:
        return line("corrected-grant", why=why, **numbers)
    return line("corrected-end", title=title_of(view.catalog, held), why=why, **numbers)


def _first_of(booklet: Booklet, key: str) -> Entry:
    """Give the entry at the beginning of a chain of corrections."""
    by_key = {each.key: each for each in booklet.entries}
    found = by_key[key]
    while found.kind is EntryKind.CORRECT and found.about is not None:
        found = by_key[found.about]
    return found
