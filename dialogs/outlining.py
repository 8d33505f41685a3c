"""Proposes whole plans for the booklet and tells what each holds. Puts nothing in the plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from catalog.candidates import candidates, reserved
from catalog.planning import proposals
from catalog.plans import AIMS, Candidate, Impossible, Limits, Plan
from catalog.recommend import Suggestion
from catalog.rules import add_months
from catalog.telling import explain
from dialogs.cards import reasons, title
from dialogs.draft import Draft
from dialogs.messages import Choice, Line, Sek, line
from dialogs.state import Outline
from dialogs.suggesting import wish

MOST_OFFERS = 3
"""How many plans are proposed at once."""

HALF_TIME = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan with what it is best at: the aims, or the limit under which it was made."""

    plan: Plan
    labels: tuple[Line, ...]
    saving: bool = False
    """Whether checks are kept on purpose."""


def propose(draft: Draft) -> None:
    """Propose plans for what the person wants; where nothing is known of it, say what is needed."""
    if not (draft.state.value("goal") or draft.state.value("occupation")):
        draft.say(line("outline-first"))
        return
    outline = Outline()
    draft.change(replace(draft.state, outline=None))
    found = offers(draft, outline)
    if isinstance(found, Impossible) or not found:
        draft.say(line("outline-none"))
        return
    tell(draft, outline, found)


def offers(draft: Draft, outline: Outline) -> list[Offer] | Impossible:
    """Give the plans to propose within an outline, at most three; or why there is none."""
    dated = candidates(draft.catalog, wish(draft, seen=outline.replaced))
    limits = limits_of(draft, outline)
    first = draft.world.scheme.first_purpose
    if first is not None and all(each.entry.purpose != first for each in draft.booklet.plan()):
        begun = _beginning(draft, outline, first)
        if begun is None:
            return []
        dated = tuple(each for each in dated if each.starts > begun.ends)
        limits = replace(limits, fixed=(*limits.fixed, begun))
    found = proposals(dated, limits)
    if isinstance(found, Impossible):
        return found
    told = [Offer(plan, _aims(plan), outline.spare > 0) for plan in found if plan.runs]
    if not told:
        return []
    ids = {tuple(run.id for run in each.plan.runs) for each in told}
    for limit, label in _variants(told[0].plan, limits):
        other = proposals(dated, limit)
        if isinstance(other, Impossible) or not other[0].runs or len(told) == MOST_OFFERS:
            continue
        names = tuple(run.id for run in other[0].runs)
        if names not in ids:
            ids.add(names)
            told.append(Offer(other[0], (label,), saving=limit.spare > 0))
    return told[:MOST_OFFERS]


def _beginning(draft: Draft, outline: Outline, first: str) -> Candidate | None:
    """Give the run of the purpose that comes first: the one that fits best, the soonest."""
    wished = wish(draft, purposes=[first], seen=outline.replaced)
    dated = [
        each for each in candidates(draft.catalog, wished) if each.place not in outline.without
    ]
    return min(dated, key=lambda each: (-each.score, each.starts, each.id), default=None)


def _aims(plan: Plan) -> tuple[Line, ...]:
    if len(plan.aims) == len(AIMS):
        return (line("outline-label-best"),)
    return tuple(line("outline-label-" + aim.replace("_", "-")) for aim in plan.aims)


def _variants(plan: Plan, limits: Limits) -> list[tuple[Limits, Line]]:
    """Give stricter limits that many would prefer, where the plan does not keep to them."""
    found = []
    if plan.totals.own_money:
        found.append((replace(limits, own_money=0), line("outline-label-own-money")))
    if plan.totals.peak > HALF_TIME:
        found.append((replace(limits, pace=HALF_TIME), line("outline-label-half")))
    half = (limits.usable + 1) // 2
    if plan.totals.checks > half:
        spare = replace(limits, spare=limits.spare + half)
        found.append((spare, line("outline-label-spare", checks=half)))
    return found


def limits_of(draft: Draft, outline: Outline) -> Limits:
    """Give what a plan must keep to: the booklet, the scheme and what the person said."""
    scheme, booklet, today = draft.world.scheme, draft.booklet, draft.world.today
    held = [_held(draft, each.entry.listing, each.entry.starts, each.entry.checks)
            for each in booklet.plan() if each.open]  # fmt: skip
    runs = [each for each in held if each is not None]
    granted = booklet.expires is not None
    return Limits(
        checks=booklet.balance(today).available if granted else scheme.checks,
        caps={
            name: max(0, rule.cap - booklet.used_for(name))
            for name, rule in scheme.purposes.items()
            if rule.cap is not None
        },
        expires=booklet.expires or add_months(today, scheme.validity_months),
        spare=outline.spare,
        own_money=outline.own_money,
        pace=outline.pace or 100,
        done=_done(draft, runs),
        without=(*outline.without, *outline.replaced),
        fixed=tuple(each for each in runs if each.ends >= today),
    )


def _held(draft: Draft, listing: str | None, starts: date | None, checks: int) -> Candidate | None:
    return reserved(draft.catalog, listing or "", starts, checks, draft.world.today)


def _done(draft: Draft, held: Sequence[Candidate]) -> tuple[str, ...]:
    used = [each.entry.listing for each in draft.booklet.plan() if each.used]
    over = [each.listing for each in held if each.ends < draft.world.today]
    return tuple(each for each in (*used, *over) if each)


def tell(draft: Draft, outline: Outline, found: Sequence[Offer]) -> None:
    """Show plans, a reply each, and offer to put one of them in the person's plan."""
    draft.say(line("outline-intro", count=len(found)))
    for number, each in enumerate(found, 1):
        draft.say(*_told(draft, number, each))
        draft.note(f"outline {number} {' '.join(run.id for run in each.plan.runs)}")
    offer_adoption(draft, outline, found)


def offer_adoption(draft: Draft, outline: Outline, found: Sequence[Offer]) -> None:
    """Offer to put one of the plans on the screen in the person's plan, and keep which they are."""
    choices = [
        Choice(f"adopt:{number}", line("choice-adopt", number=number))
        for number, each in enumerate(found, 1)
        if any(not run.reserved for run in each.plan.runs)
    ]
    draft.say(line("outline-choose"), choices=choices)
    runs = tuple(tuple(run.id for run in each.plan.runs) for each in found)
    draft.change(replace(draft.state, outline=replace(outline, runs=runs)))


def _told(draft: Draft, number: int, offer: Offer) -> list[Line]:
    plan, totals = offer.plan, offer.plan.totals
    lines = [line("outline-title", number=number, labels=offer.labels)]
    for place, part in enumerate(explain(plan), 1):
        lines += _run(draft, place, part.run)
    lines.append(line("outline-totals", checks=totals.checks, left=totals.left, peak=totals.peak))
    if totals.own_money:
        lines.append(line("outline-own", own=Sek(totals.own_money)))
    if totals.ends is not None:
        lines.append(line("outline-ends", ends=totals.ends))
    told = [each for each in totals.binding if each != "checks" or not offer.saving]
    lines += [_binding(each) for each in told]
    if not plan.exact:
        lines.append(line("outline-inexact"))
    return lines


def _binding(limit: str) -> Line:
    name, _, purpose = limit.partition(":")
    if name == "cap":
        return line("outline-binding-cap", purpose=line(f"purpose-{purpose}"))
    return line(f"outline-binding-{name.replace('_', '-')}")


def _run(draft: Draft, place: int, run: Candidate) -> list[Line]:
    listing = draft.catalog.listing[run.listing]
    when = "outline-any" if run.anytime else "outline-dated"
    told = [
        line(
            "outline-held" if run.reserved else "outline-run",
            place=place,
            title=title(listing),
            purpose=line(f"purpose-{listing.purpose}"),
            provider=listing.provider.name,
            when=line(when, starts=run.starts, ends=run.ends),
            checks=run.checks,
        )
    ]
    if run.reserved:
        return told
    if run.own_money:
        told.append(line("outline-run-own", own=Sek(run.own_money)))
    if run.apply_by is not None:
        told.append(line("outline-apply", day=run.apply_by))
    why = Suggestion(listing, run.score, run.reasons, None)
    told.append(line("outline-why", reasons=reasons(draft.catalog, why, draft.state)))
    return told
