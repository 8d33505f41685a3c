"""The plan as values for the papers a person takes along. Makes no paper and decides nothing.

Everything is computed from the booklet, the catalogue with its scheme, and the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from catalog import Catalog
from catalog.model import Listing, Scheme
from catalog.rules.dates import Occasion, application_day, held_on, next_occasion
from catalog.rules.lost_pay import income
from dialogs.ledger import Balance, Booklet, Entry, Reservation
from dialogs.ledger.cancellation import ending
from dialogs.state import Line, Own, Sek, line
from dialogs.tasks.papers.portrait import check_value
from dialogs.wording.booklet_lines import change_line
from dialogs.wording.cards import unknown, where
from dialogs.wording.names import title_of


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One run of the plan. `key` is that of its reservation.

    `ends`, `apply_by` and `cancel_by` (the last day on which cancelling is free) are None where
    there is none or nobody knows. `own` is the person's own money, None where the price is not
    known. `stage` is how far it has come: planned, applied, confirmed or done. `income`: its checks
    make up for pay lost, and `pay` is how they were worked out. `asks` is what to ask the provider
    about. `changed` says what has become of a run that is not held as it was reserved.
    """

    key: str
    title: Line | Own
    provider: str | None
    where: Line | None
    starts: date | None
    ends: date | None
    when: Line
    checks: int
    own: Sek | None
    stage: str
    income: bool = False
    apply_by: date | None = None
    cancel_by: date | None = None
    contact: str | None = None
    example: bool = False
    asks: tuple[Line, ...] = ()
    pay: tuple[Line, ...] = ()
    changed: Line | None = None


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """The whole plan on one day, in the order of its dates.

    `booklet` is the booklet's id; papers show it to nobody. `controller` and `contact` tell who
    runs the assistant.
    """

    booklet: str
    made: date
    scheme: Own
    value: Sek
    in_money: bool
    balance: Balance
    expires: date | None
    items: tuple[PlanItem, ...]
    controller: str
    contact: str

    @property
    def own_money(self) -> Sek:
        """The person's own money for everything whose price is known."""
        return Sek(sum(each.own.amount for each in self.items if each.own is not None))


@dataclass(frozen=True, slots=True)
class CodeLabel:
    """A code that gives somebody an issued booklet, with what stands beside it on paper.

    `last_day` is the booklet's last day. `in_money`: people are told money instead of checks.
    """

    code: str
    scheme: Own
    checks: int
    value: Sek
    last_day: date
    in_money: bool = False


def plan_summary(
    booklet: Booklet, catalog: Catalog, today: date, operator: Mapping[str, str]
) -> PlanSummary:
    """Give a booklet's plan on a day; `operator` as in `World`."""
    value = check_value(booklet, catalog)
    going = (each for each in booklet.plan() if not each.lapsed(today))
    items = [_item(each, catalog, value, today) for each in going]
    return PlanSummary(
        booklet=booklet.id,
        made=today,
        scheme=Own(catalog.scheme.name),
        value=Sek(value),
        in_money=catalog.scheme.in_money,
        balance=booklet.balance(today),
        expires=booklet.expires,
        items=tuple(sorted(items, key=lambda each: (each.starts or date.max, each.key))),
        controller=operator.get("controller", ""),
        contact=operator.get("contact", ""),
    )


def _item(reservation: Reservation, catalog: Catalog, value: int, today: date) -> PlanItem:
    entry, listing = reservation.entry, catalog.listing.get(reservation.entry.listing or "")
    occasion = occasion_of(listing, entry, today) if listing else None
    starts = entry.starts
    new = change_line(catalog, reservation, today)
    coming = reservation.open and new is None and (starts is None or starts >= today)
    cancel_by = ending(catalog, reservation, today).free_until if coming else None
    waiting = coming and reservation.progress is None
    apply_by = occasion.apply_by if occasion and waiting else None
    own = None
    if listing is not None and listing.price is not None:
        own = Sek(max(0, listing.price - entry.checks * (entry.value or value)))
    return PlanItem(
        key=entry.key,
        title=title_of(catalog, reservation.entry),
        provider=listing.provider.name if listing else None,
        where=where(listing, occasion) if listing else None,
        starts=starts,
        ends=occasion.ends if occasion else None,
        when=_when(starts, occasion),
        checks=entry.checks if reservation.open else reservation.used_up,
        own=own,
        stage=_stage(reservation),
        income=entry.purpose == "income",
        apply_by=apply_by if apply_by and apply_by >= today else None,
        cancel_by=cancel_by if cancel_by and cancel_by >= today else None,
        contact=_contact(listing) if listing else None,
        example=listing.provider.example if listing else False,
        pay=_pay(catalog.scheme, listing, reservation) if listing else (),
        asks=_asks(listing, occasion, reservation) if listing and coming else (),
        changed=new,
    )


def _pay(scheme: Scheme, listing: Listing, reservation: Reservation) -> tuple[Line, ...]:
    """Show how checks for pay lost were worked out, as far as the scheme in force gives them."""
    checks = reservation.entry.checks
    found = income(scheme, listing, checks) if reservation.entry.purpose == "income" else None
    if found is None or found.checks < checks:
        return ()
    amounts = {"amount": Sek(found.amount), "sek": Sek(found.sek)}
    unit = scheme.income.unit
    return (line(f"paper-income-{unit}", units=found.units, pace=found.pace, **amounts),)


def _stage(reservation: Reservation) -> str:
    if reservation.used:
        return "done"
    if reservation.confirmed:
        return "confirmed"
    return "planned" if reservation.progress is None else "applied"


def occasion_of(listing: Listing, entry: Entry, today: date) -> Occasion | None:
    """Give the occasion of a listing that was reserved, also one that has begun since."""
    if entry.starts is None:
        found = next_occasion(listing, today)
        return found if found is not None and found.continuous else None
    held = held_on(listing, entry.starts)
    if held is None:
        return Occasion(entry.starts, None, None, continuous=False, place=listing.place)
    return replace(held[1], apply_by=application_day(listing, entry.starts))


def _when(starts: date | None, occasion: Occasion | None) -> Line:
    if starts is None:
        return line("plan-any" if occasion and occasion.continuous else "plan-unknown")
    if occasion is None or occasion.ends is None or occasion.ends <= starts:
        return line("paper-day", day=starts)
    return line("paper-days", first=starts, last=occasion.ends)


def _contact(listing: Listing) -> str | None:
    return listing.url or listing.provider.url or listing.provider.email


def _asks(
    listing: Listing, occasion: Occasion | None, reservation: Reservation
) -> tuple[Line, ...]:
    found = [line(f"unknown-{name}") for name in unknown(listing, occasion)]
    if occasion is not None and not occasion.continuous and not reservation.confirmed:
        found.insert(0, line("paper-room"))
    return tuple(found)
