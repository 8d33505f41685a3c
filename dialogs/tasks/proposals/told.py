"""Puts proposed plans in words: what they hold, why, and what of it was wished for. Makes none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from catalog.finding.suggestions import Suggestion
from catalog.planning import HALF_TIME, Candidate, Part, Plan, Totals, Variant, explain
from dialogs.state import Line, Outline, Own, Sek, line
from dialogs.turn import View
from dialogs.wording.cards import place_of, reasons
from dialogs.wording.names import purpose_word, title

UNTOLD = frozenset({"soon", "affordable"})
"""Reasons that dates and checks of a plan tell already."""


OWN = frozenset({"tools", "likes"})
"""Reasons that are told in words of their own for each listing."""


MOST_SKILLS = 3


def wished_for(view: View, outline: Outline) -> list[Line]:
    """Say under what wishes the plans were made, in one line; nothing where there are none."""
    out = [_without(view, each) for each in outline.without]
    known = [view.catalog.listing[e] for e in outline.replaced if e in view.catalog.listing]
    out += [line("outline-wish-without", what=title(each)) for each in known]
    if outline.spare:
        out.append(line("outline-wish-spare", checks=outline.spare))
    if outline.own_money is not None:
        out.append(line("outline-wish-own-money", own=Sek(outline.own_money)))
    if outline.pace is not None:
        out.append(line("outline-wish-pace", pace=outline.pace))
    if outline.mode is not None:
        out.append(line("outline-wish-only", what=line(f"mode-{outline.mode}")))
    if outline.schedule is not None:
        out.append(line("outline-wish-only", what=line(f"schedule-{outline.schedule}")))
    if outline.starts is not None:
        out.append(line("outline-wish-starts", day=date.fromisoformat(outline.starts)))
    return [line("outline-wishes", wishes=tuple(out))] if out else []


def _without(view: View, what: str) -> Line:
    kind, _, name = what.partition(":")
    if kind == "purpose":
        return line("outline-wish-without", what=purpose_word(name))
    names = {each.provider.id: each.provider.name for each in view.catalog.listings}
    return line("outline-wish-without", what=names.get(name, kind) if name else kind)


def plans_told(view: View, outline: Outline, found: Sequence[Variant]) -> list[list[Line]]:
    """Tell every plan in lines, with the labels that set it apart from the others."""
    saving = outline.spare > 0
    return [
        _told(view, number, replace(each, saving=each.saving or saving), labels)
        for number, (each, labels) in enumerate(zip(found, labelled(found), strict=True), 1)
    ]


def _told(view: View, number: int, offer: Variant, labels: tuple[Line, ...]) -> list[Line]:
    """Tell one plan: its runs with why they are in it, its totals, and what limits it."""
    plan, totals = offer.plan, offer.plan.totals
    common = _common(view, plan)
    lines = [line("outline-title", number=number, labels=labels)]
    for place, part in enumerate(explain(plan), 1):
        lines += _run(view, place, part, common)
        lines += _builds_on(view, plan, part.run)
    if common:
        new = next(each for each in plan.runs if not each.reserved)
        lines += _why(view, replace(new, reasons=common), "outline-why-all")
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


def _run(view: View, place: int, part: Part, common: Sequence[str]) -> list[Line]:
    run = part.run
    listing = view.catalog.listing[run.listing]
    when = "outline-any" if run.anytime else "outline-dated"
    told = [
        line(
            "outline-held" if run.reserved else "outline-run",
            place=place,
            title=title(listing),
            purpose=purpose_word(listing.purpose),
            provider=listing.provider.name,
            where=place_of(listing, run.place),
            when=line(when, starts=run.starts, ends=run.ends),
            checks=run.checks,
        )
    ]
    if run.reserved:
        return told
    if run.purpose == "income":
        told.append(line("outline-pay"))
    if run.own_money:
        told.append(line("outline-run-own", own=Sek(run.own_money)))
    if run.apply_by is not None:
        told.append(line("outline-apply", day=run.apply_by))
    if listing.prerequisites:
        told.append(line("outline-prerequisites", text=Own(listing.prerequisites)))
    if listing.languages and view.state.language not in listing.languages:
        spoken = tuple(line("language-name", code=code) for code in listing.languages)
        told.append(line("look-languages", languages=spoken))
    if listing.skills:
        skills = tuple(Own({"sv": skill}) for skill in listing.skills[:MOST_SKILLS])
        told.append(line("outline-gives", skills=skills))
    own = tuple(each for each in run.reasons if each not in common)
    return told + _why(view, replace(run, reasons=own), "outline-why")


def _builds_on(view: View, plan: Plan, run: Candidate) -> list[Line]:
    """Say which earlier runs of the plan this one comes after."""
    earlier = [e.run for e in explain(plan) if run.id in e.needed_by]
    titles = tuple(title(view.catalog.listing[each.listing]) for each in earlier)
    return [line("outline-builds-on", titles=titles)] if titles and not run.reserved else []


def _common(view: View, plan: Plan) -> tuple[str, ...]:
    """Give the reasons that all new runs share, where there are several."""
    new = [each for each in plan.runs if not each.reserved]
    if len(new) <= 1:
        return ()
    shared = set.intersection(*({*_reasons(view, each)} for each in new)) - OWN
    return tuple(each for each in new[0].reasons if each in shared)


def _why(view: View, run: Candidate, message: str) -> list[Line]:
    told = _reasons(view, run)
    suggestion = Suggestion(view.catalog.listing[run.listing], run.score, told, None)
    found = reasons(view.catalog, suggestion, view.state) if told else ()
    return [line(message, reasons=found)] if found else []


def _reasons(view: View, run: Candidate) -> tuple[str, ...]:
    """Give the reasons to tell: not that nothing is needed beforehand, where something is."""
    needs = {"level"} if view.catalog.listing[run.listing].prerequisites else set()
    return tuple(each for each in run.reasons if each not in UNTOLD | needs)


def _binding(limit: str) -> Line:
    name, _, purpose = limit.partition(":")
    if name == "cap":
        return line("outline-binding-cap", purpose=purpose_word(purpose))
    return line(f"outline-binding-{name.replace('_', '-')}")


def labelled(found: Sequence[Variant]) -> list[tuple[Line, ...]]:
    """Give the labels of each plan: what no other one betters, where they are not all alike."""
    every = [each.plan.totals for each in found]
    return [
        (*(_facts(each.plan.totals, every)),) or (line(f"outline-label-{each.kind}"),)
        for each in found
    ]


def _facts(mine: Totals, every: Sequence[Totals]) -> list[Line]:
    told = []
    if _best(mine, every, lambda each: -each.score) or len(every) == 1:
        told.append(line("outline-label-best"))
    if _best(mine, every, lambda each: each.ends.toordinal() if each.ends else 0):
        told.append(line("outline-label-fastest"))
    if _best(mine, every, lambda each: each.own_money):
        told.append(line("outline-label-cheapest" if mine.own_money else "outline-label-own-money"))
    if _best(mine, every, lambda each: each.peak):
        half = mine.peak <= HALF_TIME < max(each.peak for each in every)
        told.append(line("outline-label-half" if half else "outline-label-beside-work"))
    if mine.left and _best(mine, every, lambda each: -each.left):
        told.append(line("outline-label-spare", checks=mine.left))
    return told


def _best(mine: Totals, every: Sequence[Totals], figure: Callable[[Totals], int]) -> bool:
    figures = {figure(each) for each in every}
    return len(figures) > 1 and figure(mine) == min(figures)
