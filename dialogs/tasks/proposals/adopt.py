"""Puts a whole proposed plan in the person's plan, after one yes to all of it. Proposes none."""

from dataclasses import replace

from catalog.model import Scheme
from catalog.planning import AIMS, PAID, Candidate, Plan, lost_pay, solve
from dialogs.ledger.cancellation import Ending, ending_if_reserved
from dialogs.ledger.commitments import standing
from dialogs.state import Line, Outline, Sek, line
from dialogs.tasks.proposals.limits import limits_of, runs_within
from dialogs.tasks.reservations.quote import pay_lines
from dialogs.tasks.reservations.reserve import put
from dialogs.tasks.suggestions.suggest import wish
from dialogs.turn import Draft
from dialogs.wording.cards import place_of, title
from dialogs.wording.choices import choices_for

BETWEEN = "|"
"""What stands between the ids of runs in the arguments of the flow."""


def begin(draft: Draft, number: str) -> None:
    """Begin to adopt the plan with a number on the screen."""
    outline = draft.state.outline
    shown = outline.runs if outline is not None else ()
    if not shown:
        draft.say(line("outline-none-shown"))
        return
    if not number.isdigit() or not 1 <= int(number) <= len(shown):
        draft.say(line("outline-no-such-plan"))
        return
    draft.start("adopt", runs=BETWEEN.join(shown[int(number) - 1]))


def check_adoption(draft: Draft) -> None:
    """Leave the flow, saying why, where the plan can no longer be had as it was proposed."""
    runs = _runs(draft)
    if runs and _fits(draft, runs):
        return
    draft.say(line("outline-gone"))
    draft.leave()


def _fits(draft: Draft, runs: list[Candidate]) -> bool:
    """Whether runs keep every limit beside what has been planned since they were proposed."""
    limits = limits_of(draft, Outline())
    whole = replace(limits, fixed=(*limits.fixed, *runs))
    first = draft.world.scheme.first_purpose
    planned = {each.entry.purpose for each in draft.booklet.plan()} | {e.purpose for e in runs}
    begun = first is None or first in planned or not any(each.checks for each in runs)
    return begun and isinstance(solve((), whole, AIMS[0]), Plan)


def ask_adopt(draft: Draft) -> None:
    """Say what putting the whole plan in means, and ask for a yes."""
    runs = _runs(draft) or []
    checks = sum(each.checks for each in runs)
    own = sum(each.own_money for each in runs)
    left = draft.booklet.balance(draft.world.today).available - checks
    lines = [line("adopt-ask", count=len(runs))]
    for each in runs:
        lines += _lines(draft, each)
    lines.append(line("reserve-checks", checks=checks, left=left))
    if own:
        lines.append(line("reserve-own", own=Sek(own)))
    no_show = max((_ending(draft.world.scheme, each).no_show_checks for each in runs), default=0)
    if no_show:
        lines.append(line("adopt-no-show", checks=no_show))
    if any(draft.catalog.listing[each.listing].provider.example for each in runs):
        lines.append(line("reserve-example"))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def adopt(draft: Draft) -> None:
    """Put every run of the plan in; their checks become reserved."""
    runs = _runs(draft) or []
    for each in runs:
        listing = draft.catalog.listing[each.listing]
        starts = None if each.anytime else each.starts
        put(draft, listing, starts, each.checks, each.purpose)
    balance = draft.booklet.balance(draft.world.today)
    lines = [line("adopted", count=len(runs))]
    lines.append(line("reserved-checks", reserved=balance.reserved, available=balance.available))
    apply_for = [draft.catalog.listing[each.listing] for each in runs]
    lines += [
        line("adopted-apply", title=title(each), provider=each.provider.name)
        for each in apply_for
        if each.apply == "application"
    ]
    draft.change(replace(draft.state, outline=None))
    draft.say(*lines)


def _lines(draft: Draft, run: Candidate) -> list[Line]:
    """Say of one run when, where and for how many checks, until when to apply and to cancel."""
    listing, scheme, today = (
        draft.catalog.listing[run.listing],
        draft.world.scheme,
        draft.world.today,
    )
    dates = line("plan-dates", starts=run.starts, ends=run.ends)
    told = [
        line(
            "adopt-run",
            title=title(listing),
            where=place_of(listing, run.place),
            when=line("plan-any") if run.anytime else dates,
            checks=run.checks,
        )
    ]
    pay = lost_pay(draft.catalog, listing, wish(draft)) if run.purpose == "income" else None
    told += pay_lines(scheme, pay) if pay else []
    if run.apply_by is not None:
        told.append(line("outline-apply", day=run.apply_by))
    ending, late = _ending(scheme, run), _ending(scheme, run).checks(today)
    if late:
        told.append(line("adopt-late", checks=late))
    elif ending.free_until is not None:
        told.append(line("adopt-free-until", day=ending.free_until))
    return told


def _ending(scheme: Scheme, run: Candidate) -> Ending:
    return ending_if_reserved(scheme, None if run.anytime else run.starts, run.checks)


def _runs(draft: Draft) -> list[Candidate] | None:
    """Give the runs to put in; None where one of them can not be had any more.

    Checks for pay lost stay out where the person turns out not to lose any.
    """
    wanted = [each for each in draft.frame.args.get("runs", "").split(BETWEEN) if each]
    there = {each.entry.listing for each in standing(draft.catalog, draft.booklet, draft.today)}
    known = {each.id: each for each in runs_within(draft, draft.state.outline or Outline())}
    new = [each for each in wanted if each.partition("@")[0] not in there]
    found = [known.get(each) or known.get(each.removesuffix(PAID)) for each in new]
    return None if None in found else [each for each in found if each is not None]
