"""Tells every entry of a booklet, with its date and reason. Changes nothing."""

from dialogs.booklet import Booklet, Entry, EntryKind
from dialogs.draft import Draft
from dialogs.messages import Line, Own, line
from dialogs.viewing import balance_line


def show_history(draft: Draft) -> None:
    """Tell every entry, the oldest first, and what that leaves."""
    if not draft.booklet.entries:
        draft.say(line("history-empty"), balance_line(draft))
        return
    draft.say(line("history"), *entry_lines(draft), balance_line(draft))


def entry_lines(draft: Draft) -> list[Line]:
    """Say every entry with its date and reason, the oldest first."""
    zone, booklet = draft.world.now.tzinfo, draft.booklet
    return [
        line("history-entry", day=each.at.astimezone(zone).date(), what=what)
        for each in booklet.entries
        for what in [_told(draft, booklet, each)]
    ]


def _told(draft: Draft, booklet: Booklet, entry: Entry) -> Line:
    """Say what an entry did and why."""
    title, checks = _title(draft, booklet, entry), entry.checks
    match entry.kind:
        case EntryKind.GRANT if booklet.issuer is not None:
            return line("entry-issued", checks=checks, issuer=booklet.issuer)
        case EntryKind.RESERVE if entry.purpose == "income":
            return line("entry-income", title=title, checks=checks)
        case EntryKind.CANCEL if checks:
            return line("entry-cancel-late", title=title, checks=checks)
        case EntryKind.EXPIRE if entry.reservation is not None:
            return line("entry-lapse", title=title, checks=checks)
        case EntryKind.CORRECT:
            why = line(f"correction-{(entry.reason or '').replace('_', '-')}")
            return line("entry-correct", checks=checks, why=why)
        case kind:
            return line(f"entry-{kind.replace('_', '-')}", title=title, checks=checks)


def _title(draft: Draft, booklet: Booklet, entry: Entry) -> Line | Own:
    """Give the title of what an entry is about, also where it has left the catalogue."""
    key = entry.reservation or entry.about or entry.key
    its = next((each for each in booklet.entries if each.key == key), entry)
    listing = draft.catalog.listing.get(its.listing or "")
    return Own(listing.title) if listing else line("listing-unknown")
