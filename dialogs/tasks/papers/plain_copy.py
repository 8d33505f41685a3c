"""Says the plan as lines of text: the plain copy and the deadlines. Writes no file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dialogs.state import Line, line
from dialogs.tasks.papers.plan_summary import PlanItem, PlanSummary


@dataclass(frozen=True, slots=True)
class PlanDay:
    """Something in the calendar: the whole days from `first` to `last`, both included.

    `kind` and `key` (a reservation's) name it for good, however its dates change.
    """

    kind: str
    key: str
    first: date
    last: date
    name: Line
    text: tuple[Line, ...] = ()
    where: Line | None = None
    contact: str | None = None


def plan_days(summary: PlanSummary) -> tuple[PlanDay, ...]:
    """Give what stands in the calendar: every dated run, its deadlines, and the last day."""
    found = [day for item in summary.items for day in _days_of(item)]
    if summary.expires is not None and summary.balance.available and summary.items:
        name = line("calendar-expires", available=summary.balance.available, scheme=summary.scheme)
        found.append(PlanDay("expires", "", summary.expires, summary.expires, name))
    return tuple(sorted(found, key=lambda each: (each.first, each.kind, each.key)))


def dates_to_keep(summary: PlanSummary) -> list[tuple[date, Line]]:
    """Give what happens on which day from the day of the summary on, the soonest first."""
    found = []
    for each in plan_days(summary):
        if each.kind != "run":
            found.append((each.first, each.name))
            continue
        found.append((each.first, line("paper-starts", **each.name.args)))
        if each.last > each.first:
            found.append((each.last, line("paper-ends", **each.name.args)))
    return sorted((one for one in found if one[0] >= summary.made), key=lambda each: each[0])


def _days_of(item: PlanItem) -> Iterator[PlanDay]:
    if item.starts is not None and item.changed is None:
        last = max(item.ends or item.starts, item.starts)
        yield PlanDay(
            kind="run",
            key=item.key,
            first=item.starts,
            last=last,
            name=line("calendar-run", title=item.title),
            text=facts(item),
            where=item.where,
            contact=item.contact,
        )
    deadlines = (
        ("apply", "calendar-apply", item.apply_by),
        ("cancel", "calendar-cancel", item.cancel_by),
    )
    for kind, id_, day in deadlines:
        if day is not None:
            yield PlanDay(kind, item.key, day, day, line(id_, title=item.title), facts(item))


def facts(item: PlanItem) -> tuple[Line, ...]:
    """Say what is known of a run beside its title and dates, one line each."""
    found = [item.changed] if item.changed is not None else []
    if item.provider and item.where:
        found.append(line("paper-who", provider=item.provider, where=item.where))
    if item.income:
        found.append(line("paper-income", checks=item.checks))
        found += item.pay
    elif item.own is None:
        found.append(line("paper-checks", checks=item.checks))
    else:
        found.append(line("paper-cost", checks=item.checks, own=item.own, paid=item.own.amount))
    if item.apply_by is not None:
        found.append(line("paper-apply", day=item.apply_by))
    if item.cancel_by is not None:
        found.append(line("paper-cancel", day=item.cancel_by))
    if item.asks:
        found.append(line("paper-ask", what=item.asks))
    if item.example:
        found.append(line("paper-example"))
    elif item.contact:
        found.append(line("paper-contact", contact=item.contact))
    return tuple(found)


_HEADLINES = {
    "planned": "paper-item",
    "applied": "paper-applied",
    "confirmed": "paper-confirmed",
    "done": "paper-done",
}


def headline(item: PlanItem) -> Line:
    """Say what a run is, when, and how far it has come."""
    return line(_HEADLINES[item.stage], title=item.title, when=item.when)


def money_line(summary: PlanSummary) -> Line:
    """Say the plan's checks and own money together; “at least” where a price is not known."""
    checks = sum(each.checks for each in summary.items)
    own = summary.own_money
    if any(each.own is None for each in summary.items):
        return line("paper-total-least", checks=checks, own=own)
    return line("paper-total", checks=checks, own=own, paid=own.amount)


def remains_line(summary: PlanSummary) -> Line:
    """Say how many checks remain and until when."""
    if summary.expires is None:
        return line("paper-no-booklet")
    available, day = summary.balance.available, summary.expires
    if summary.made > day:
        return line("portrait-was-until", day=day)
    if summary.in_money:
        return line("paper-remains-money", available=available, day=day)
    return line("paper-remains", available=available, value=summary.value, day=day)


def plan_copy(summary: PlanSummary) -> tuple[tuple[Line, ...], ...]:
    """Give the whole plan as plain text: paragraphs of lines."""
    found: list[tuple[Line, ...]] = [
        (line("paper-title", scheme=summary.scheme, day=summary.made),)
    ]
    found += [(headline(item), *facts(item)) for item in summary.items]
    money = (money_line(summary),) if summary.items else (line("paper-empty"),)
    found.append((*money, remains_line(summary), operator_line(summary)))
    return tuple(found)


def operator_line(summary: PlanSummary) -> Line:
    """Say who runs the assistant and how to reach them."""
    who = summary.controller or line("operator-unnamed")
    if summary.contact in ("", summary.controller):
        return line("paper-operator", controller=who)
    return line("paper-operator-at", controller=who, contact=summary.contact)
