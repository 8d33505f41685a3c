"""Tells every entry of a booklet, with its date and reason. Changes nothing."""

from datetime import date, tzinfo

from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.ledger.cancellation import PROVIDER_CANCELS
from dialogs.state import Line, Own, line
from dialogs.turn import Draft, View
from dialogs.wording.booklet_lines import balance_line
from dialogs.wording.names import title_of


def show_history(draft: Draft) -> None:
    """Tell every entry, the oldest first, and what that leaves."""
    if not draft.booklet.entries:
        draft.say(line("history-empty"), balance_line(draft.booklet, draft.world, draft.state))
        return
    draft.say(
        line("history"), *entry_lines(draft), balance_line(draft.booklet, draft.world, draft.state)
    )


def entry_lines(view: View) -> list[Line]:
    """Say every entry with its date and reason, the oldest first."""
    zone, booklet = view.world.now.tzinfo, view.booklet
    return [
        line("history-entry", day=_day(booklet, each, zone), what=_told(view, booklet, each))
        for each in booklet.entries
    ]


def _day(booklet: Booklet, entry: Entry, zone: tzinfo | None) -> date:
    """Give the day of an entry: of what went out, the last day on which it could be used."""
    written = entry.at.astimezone(zone).date()
    if entry.kind is not EntryKind.EXPIRE:
        return written
    held = next((each for each in booklet.entries if each.key == entry.reservation), None)
    last = held.use_by if held is not None else booklet.expires
    return written if last is None else last


def _told(view: View, booklet: Booklet, entry: Entry) -> Line:
    """Say what an entry did and why."""
    title, checks = _title(view, booklet, entry), entry.checks
    match entry.kind:
        case EntryKind.GRANT if booklet.issuer is not None:
            return line("entry-issued", checks=checks, issuer=booklet.issuer)
        case EntryKind.RESERVE if entry.purpose == "income":
            return line("entry-income", title=title, checks=checks)
        case EntryKind.CANCEL if entry.rule == PROVIDER_CANCELS:
            return line("entry-cancel-provider", title=title)
        case EntryKind.CANCEL if checks:
            return line("entry-cancel-late", title=title, checks=checks)
        case EntryKind.EXPIRE if entry.reservation is not None:
            return line("entry-lapse", title=title, checks=checks)
        case EntryKind.CORRECT:
            why = line(f"correction-{(entry.reason or '').replace('_', '-')}")
            return line("entry-correct", checks=checks, why=why)
        case kind:
            return line(f"entry-{kind.replace('_', '-')}", title=title, checks=checks)


def _title(view: View, booklet: Booklet, entry: Entry) -> Line | Own:
    """Give the title of what an entry is about, also where it has left the catalogue."""
    key = entry.reservation or entry.about or entry.key
    its = next((each for each in booklet.entries if each.key == key), entry)
    return title_of(view.catalog, its)
