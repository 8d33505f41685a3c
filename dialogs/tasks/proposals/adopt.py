"""Puts a whole proposed plan in the person's plan, after one yes to all of it. Proposes none."""

from dataclasses import replace

from catalog.model import Scheme
from catalog.planning import AIMS, PAID, Candidate, Plan, solve
from dialogs.ledger.allowance import allowance
from dialogs.ledger.commitments import standing
from dialogs.ledger.quote import Quote, quote_planned
from dialogs.state import Line, Outline, line
from dialogs.tasks.proposals.limits import limits_of, runs_within
from dialogs.tasks.reservations.reserve import put
from dialogs.turn import Draft, View
from dialogs.wording.cards import place_of
from dialogs.wording.names import title
from dialogs.wording.quotes import own_line, pay_lines

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


def _fits(view: View, runs: list[Candidate]) -> bool:
    """Whether runs keep every limit beside what has been planned since they were proposed."""
    limits = limits_of(view, Outline())
    whole = replace(limits, fixed=(*limits.fixed, *runs))
    first = view.scheme.first_purpose
    planned = {each.entry.purpose for each in view.booklet.plan()} | {e.purpose for e in runs}
    begun = first is None or first in planned or not any(each.checks for each in runs)
    return begun and isinstance(solve((), whole, AIMS[0]), Plan)


def ask_adopt(draft: Draft) -> None:
    """Say what putting the whole plan in means, and ask for a yes."""
    runs = _runs(draft) or []
    there, listings = allowance(draft.scheme, draft.booklet, draft.today), draft.catalog.listing
    quotes = [
        quote_planned(draft.scheme, there, listings[run.listing], run, draft.today) for run in runs
    ]
    checks, own = sum(e.checks for e in quotes), sum(e.own_money for e in quotes)
    left = there.in_booklet - checks
    missed = max((each.ending.no_show_checks for each in quotes), default=0)
    examples = any(each.listing.provider.example for each in quotes)
    pairs = zip(runs, quotes, strict=True)
    draft.ask_yes(
        line("adopt-ask", count=len(runs)),
        *(told for run, each in pairs for told in _lines(draft.scheme, run, each)),
        line("reserve-checks", checks=checks, left=left),
        *([own_line(own)] if own else []),
        *([line("adopt-no-show", checks=missed)] if missed else []),
        *([line("reserve-example")] if examples else []),
    )


def adopt(draft: Draft) -> None:
    """Put every run of the plan in; their checks become reserved."""
    runs = _runs(draft) or []
    for each in runs:
        listing = draft.catalog.listing[each.listing]
        starts = None if each.anytime else each.starts
        put(draft, listing, starts, each.checks, each.purpose)
    balance = draft.booklet.balance(draft.today)
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


def _lines(scheme: Scheme, run: Candidate, told: Quote) -> list[Line]:
    """Say of one run when, where and for how many checks, until when to apply and to cancel."""
    dates = line("plan-dates", starts=run.starts, ends=run.ends)
    late, free = told.late, told.ending.free_until
    return [
        line(
            "adopt-run",
            title=title(told.listing),
            where=place_of(told.listing, run.place),
            when=line("plan-any") if run.anytime else dates,
            checks=told.checks,
        ),
        *(pay_lines(scheme, told.pay) if told.pay else []),
        *([line("outline-apply", day=run.apply_by)] if run.apply_by is not None else []),
        *([line("adopt-late", checks=late)] if late else []),
        *([line("adopt-free-until", day=free)] if free is not None and not late else []),
    ]


def _runs(view: View) -> list[Candidate] | None:
    """Give the runs to put in; None where one of them can not be had any more.

    Checks for pay lost stay out where the person turns out not to lose any.
    """
    wanted = [each for each in view.frame.args.get("runs", "").split(BETWEEN) if each]
    there = {each.entry.listing for each in standing(view.catalog, view.booklet, view.today)}
    known = {each.id: each for each in runs_within(view, view.state.outline or Outline())}
    new = [each for each in wanted if each.partition("@")[0] not in there]
    found = [known.get(each) or known.get(each.removesuffix(PAID)) for each in new]
    return None if None in found else [each for each in found if each is not None]
