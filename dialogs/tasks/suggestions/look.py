"""Shows one listing. Suggests none."""

from dataclasses import replace

from catalog.finding.suggestions import weigh
from dialogs.ledger.commitments import open_run
from dialogs.state import line
from dialogs.tasks.suggestions.offering import left_for
from dialogs.tasks.suggestions.suggest import wish
from dialogs.turn import Draft
from dialogs.wording.cards import full_card


def look(draft: Draft, listing_id: str) -> None:
    """Show everything that is known of a listing."""
    listing = draft.catalog.listing.get(listing_id)
    if listing is None:
        draft.say(line("listing-gone"))
        return
    planned = open_run(draft.booklet, listing_id)
    known = draft.state.value("occupation") or draft.state.value("goal")
    why = weigh(draft.catalog, listing, wish(draft)) if known else None
    left = left_for(draft)
    if left is not None and planned is not None:
        left += planned.entry.checks
    card = full_card(draft.catalog, listing, draft.state, draft.today, planned, why, left)
    draft.replies.append(card)
    draft.change(replace(draft.state, looked=listing_id))
    draft.note(f"look {listing_id}")
