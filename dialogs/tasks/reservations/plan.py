"""Shows what a person has: the balance, the plan, and what a listing is. Changes nothing."""

from collections.abc import Sequence

from catalog.rules.dates import application_day, next_occasion
from dialogs.ledger import Reservation
from dialogs.ledger.commitments import cancelled, changed, held, in_order
from dialogs.state import Choice, Line, line
from dialogs.tasks.reservations.cancel import open_in_plan
from dialogs.tasks.reservations.move import start_choices as retimes
from dialogs.tasks.reservations.move import starts_instead
from dialogs.tasks.reservations.quote import ending_now, late_checks
from dialogs.turn import Draft, View
from dialogs.understanding.references import open_runs
from dialogs.wording.booklet_lines import balance_line, change_line
from dialogs.wording.names import title_of


def show_balance(draft: Draft) -> None:
    """Tell how many checks remain."""
    draft.say(balance_line(draft.booklet, draft.world, draft.state))


def show_plan(draft: Draft) -> None:
    """Tell the plan in the order of its dates, with what can be done to each run in it."""
    planned = in_order(draft.booklet)
    if not planned:
        draft.say(line("plan-empty"), balance_line(draft.booklet, draft.world, draft.state))
        return
    lines = [line("plan")]
    choices: list[Choice] = []
    for number, each in enumerate(planned, 1):
        lines += [_plan_line(draft, number, each), *_days(draft, each)]
        if each.open:
            key, name = each.entry.key, title_of(draft.catalog, each.entry)
            new = changed(draft.catalog, each, draft.today)
            if new is not None and new.by_provider:
                choices += retimes(each, starts_instead(draft, each, new))
            choices.append(Choice(f"remove:{key}", line("choice-remove", title=name)))
            takes_two = draft.booklet.issuer is not None and each.entry.checks
            ending = "pay" if takes_two else "done"
            choices.append(Choice(f"{ending}:{key}", line(f"choice-{ending}", title=name)))
            choices += _answers(draft, each)
    draft.say(*lines, balance_line(draft.booklet, draft.world, draft.state), choices=choices)


def _plan_line(view: View, number: int, each: Reservation) -> Line:
    return line(
        "plan-used" if each.used else f"plan-{_stage(each)}",
        number=number,
        title=title_of(view.catalog, each.entry),
        checks=each.entry.checks,
        when=_starts(view, each),
    )


def _days(view: View, each: Reservation) -> list[Line]:
    """Say what has changed, until when to apply, and until when cancelling is free."""
    today, starts = view.today, each.entry.starts
    told = change_line(view.catalog, each, today)
    if told is not None:
        held = cancelled(view.catalog, each, today) and each.entry.checks
        back = held and not late_checks(view, each)
        return [told, line("plan-comes-back")] if back else [told]
    if not each.open or starts is None:
        return []
    lines = [line("plan-full")] if changed(view.catalog, each, today) is not None else []
    listing = view.catalog.listing.get(each.entry.listing or "")
    apply_by = application_day(listing, starts) if listing and each.progress is None else None
    if apply_by is not None and apply_by >= today:
        lines.append(line("outline-apply", day=apply_by))
    free = ending_now(view, each).free_until
    if free is not None and free >= today:
        lines.append(line("adopt-free-until", day=free))
    return lines


def _stage(each: Reservation) -> str:
    if each.progress is None:
        return "open"
    return "confirmed" if each.confirmed else "applied"


def _answers(view: View, each: Reservation) -> list[Choice]:
    """Give the answers that a provider may give to an application."""
    listing = view.catalog.listing.get(each.entry.listing or "")
    if listing is None or listing.apply != "application" or each.confirmed:
        return []
    names = ("accepted", "refused") if each.progress else ("applied", "accepted", "refused")
    title = title_of(view.catalog, each.entry)
    return [Choice(f"{n}:{each.entry.key}", line(f"choice-{n}", title=title)) for n in names]


def ask_which(draft: Draft, verb: str, runs: Sequence[Reservation] = ()) -> None:
    """Ask which open run of the plan is meant, of some or of all; say where there is none."""
    planned = runs or open_runs(draft, verb)
    if not planned:
        draft.say(line("nothing-planned-so"))
        return
    choices = [
        Choice(f"{verb}:{each.entry.key}", title_of(draft.catalog, each.entry)) for each in planned
    ]
    draft.say(line("which-planned"), choices=choices)


def _starts(view: View, each: Reservation) -> Line:
    starts = each.entry.starts
    listing = view.catalog.listing.get(each.entry.listing or "")
    if starts is not None:
        run = next(iter(held(view.catalog, [each], view.today)), None)
        long = run is not None and run.ends > starts
        ends = run.ends if run is not None else starts
        return (
            line("plan-dates", starts=starts, ends=ends)
            if long
            else line("plan-starts", starts=starts)
        )
    occasion = next_occasion(listing, view.today) if listing else None
    return line("plan-any" if occasion and occasion.continuous else "plan-unknown")


def begin(draft: Draft) -> None:
    """Ask whether to empty the plan; where one run is left in it, whether to take that out."""
    runs = open_in_plan(draft)
    if not runs:
        show_plan(draft)
    elif len(runs) == 1:
        draft.start("remove", reservation=runs[0].entry.key)
    else:
        draft.start("clear")
