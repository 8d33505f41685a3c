"""Says what a quote holds: checks, own money, lost pay, and what ending it costs. Computes none."""

from collections.abc import Sequence

from catalog.model import Listing, Scheme
from catalog.rules.lost_pay import Income
from dialogs.ledger.cancellation import Ending
from dialogs.ledger.quote import Quote
from dialogs.state import Arg, Line, Sek, line
from dialogs.wording.names import purpose_word, title
from dialogs.wording.rulings import basis


def cost_lines(scheme: Scheme, told: Quote) -> list[Line]:
    """Say what a listing takes of checks and own money, and by which limit."""
    purpose, own, checks = told.listing.purpose, told.own_money, told.checks
    lines = [
        line(
            "reserve-none" if own and not checks else "reserve-checks",
            checks=checks,
            left=told.in_booklet - checks,
        )
    ]
    if own and not scheme.allows(purpose):
        lines.append(line("reserve-not-allowed", purpose=purpose_word(purpose)))
    if own:
        lines.append(own_line(own))
    if own and scheme.own_share:
        lines.append(line("card-own-share", share=scheme.own_share))
    rule = scheme.purposes.get(purpose)
    if told.price and rule and rule.cap is not None and checks < told.price.checks:
        lines.append(line("reserve-cap", cap=rule.cap, purpose=purpose_word(purpose)))
    return lines


def own_line(own: int) -> Line:
    """Say what is paid with own money, in SEK."""
    return line("reserve-own", own=Sek(own))


def ending_lines(ending: Ending, checks: int, late: int) -> list[Line]:
    """Say until when removing is free, or what it costs from now on, and what not coming costs.

    `late` checks are used up by removing it today. Of what takes no checks there is nothing to say.
    """
    if not checks:
        return []
    missed = ending.no_show_checks
    told = line("reserve-late", checks=late) if late else line("reserve-free")
    if not late and ending.free_until is not None:
        told = line("reserve-free-until", day=ending.free_until)
    return [told, *([line("reserve-no-show", checks=missed)] if missed else [])]


def pay_lines(scheme: Scheme, pay: Income) -> list[Line]:
    """Show how many checks pay lost is worth: every step from days to checks."""
    args: dict[str, Arg] = {
        "units": pay.units,
        "amount": Sek(pay.amount),
        "pace": pay.pace,
        "sek": Sek(pay.sek),
    }
    lines = [line(f"income-{scheme.income.unit}", **args)]
    if pay.days_capped:
        lines.append(line("income-days-capped", days=pay.days))
    lines.append(line("income-worth", checks=pay.worth, value=Sek(scheme.check_value)))
    if pay.checks < pay.worth:
        lines.append(line("income-cap", checks=pay.checks))
    if scheme.rules["income_amount"].assumed:
        lines.append(line("income-assumed", source=basis(scheme, "assumption")))
    return lines


def crowd_line(crowd: Sequence[Listing], peak: int) -> Line:
    """Say with what of the plan a run adds up to more than full time, and to how many per cent."""
    return line("reserve-crowded", titles=tuple(title(each) for each in crowd), peak=peak)


def unpaid_lines(scheme: Scheme, told: Quote) -> list[Line]:
    """Say why something free gives nothing for pay lost, to a person who may lose pay."""
    least, pace = scheme.income.pace_from, told.listing.pace
    match told.unpaid:
        case "pace" if pace is not None:
            return [line("income-slow", pace=pace, least=least)]
        case "pace" | "length":
            return [line("income-unknown", least=least)]
        case "short":
            return [line("income-short")]
        case "left":
            return [line("income-none-left")]
    return []
