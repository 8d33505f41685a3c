"""What taking a run in or out costs this person now, before the yes. Tells and reserves nothing."""

from catalog.model import Listing
from catalog.rules.dates import Occasion, next_occasion
from dialogs.ledger import Reservation
from dialogs.ledger.allowance import allowance
from dialogs.ledger.cancellation import Ending, ending
from dialogs.ledger.quote import Quote, quote
from dialogs.turn import View


def quote_now(view: View, listing: Listing) -> Quote:
    """Give what a listing's next run would take from the person's checks now."""
    return quote_of(view, listing, next_occasion(listing, view.today))


def quote_of(view: View, listing: Listing, occasion: Occasion | None) -> Quote:
    """Give what an occasion of a listing would take from the person's checks now."""
    scheme, today, situation = view.scheme, view.today, view.state.value("work_situation")
    return quote(
        scheme,
        allowance(scheme, view.booklet, today),
        listing,
        None if occasion is None else occasion.starts,
        today,
        situation,
        for_pay=view.frame.args.get("income") != "no",
    )


def ending_now(view: View, reservation: Reservation) -> Ending:
    """Give what ending a run of the plan costs today."""
    return ending(view.catalog, reservation, view.today)


def late_checks(view: View, reservation: Reservation) -> int:
    """Give the checks that taking a run of the plan out uses up today."""
    return ending_now(view, reservation).checks(view.today)
