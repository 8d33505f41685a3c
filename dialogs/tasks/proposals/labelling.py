"""Says what each of several proposed plans is best at, by comparing them. Proposes none."""

from collections.abc import Callable, Sequence

from catalog.planning import HALF_TIME, Totals, Variant
from dialogs.state import Line, line


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
