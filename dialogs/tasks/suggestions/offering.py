"""Shows listings as cards with their letters, and marks what is in the plan. Chooses none."""

from dataclasses import replace

from catalog.finding.search import Hit
from catalog.finding.suggestions import Suggestion
from catalog.model import Listing
from dialogs.ledger.allowance import checks_left
from dialogs.ledger.commitments import open_run
from dialogs.state import Reply, line
from dialogs.turn import Draft, View
from dialogs.wording.cards import found_card, suggestion_card


def left_for(view: View) -> int | None:
    """Give the checks that the person may still reserve; None where they can get none."""
    born, situation = (view.state.value(slot) for slot in ("birth_year", "work_situation"))
    return checks_left(view.scheme, view.booklet, born, situation, view.today)


def planned(view: View) -> list[str]:
    """Give the listings that are in the plan, and neither gone through nor taken out."""
    return [each.entry.listing or "" for each in view.booklet.plan() if each.open]


def show_suggestion(draft: Draft, each: Suggestion, letter: str) -> None:
    """Show a suggestion."""
    left = _left(draft, each.listing)
    card = suggestion_card(draft.catalog, each, letter, draft.state, draft.today, left)
    draft.replies.append(_marked(draft, card))


def show_hit(draft: Draft, hit: Hit, letter: str) -> None:
    """Show what a search found."""
    left = _left(draft, hit.listing)
    card = found_card(draft.catalog, hit, letter, draft.state, draft.today, left)
    draft.replies.append(_marked(draft, card))


def _left(view: View, listing: Listing) -> int | None:
    """Give the checks there are for a listing; those it holds in the plan are among them."""
    left, held = left_for(view), open_run(view.booklet, listing.id)
    return left if left is None or held is None else left + held.entry.checks


def _marked(view: View, card: Reply) -> Reply:
    """Say of what is planned that it is, and do not offer to add it again."""
    if open_run(view.booklet, card.listing or "") is None:
        return card
    choices = tuple(each for each in card.choices if not each.id.startswith("add:"))
    return replace(card, lines=(*card.lines, line("card-planned")), choices=choices)
