"""Prints the plan on one page: runs, dates to keep, checks and own money, and whom to ask.

A long plan is printed smaller; what still does not fit is left out, and the page says how much.
"""

from collections.abc import Callable

from bot.documents.fonts import FAMILY
from bot.documents.pages import ACCENT, INK, SOFT, TINT, WHITE, Pages
from dialogs.state import Line, Own, line
from dialogs.tasks.papers.plain_copy import (
    dates_to_keep,
    facts,
    headline,
    money_line,
    operator_line,
    remains_line,
)
from dialogs.tasks.papers.plan_summary import PlanItem, PlanSummary
from dialogs.wording.sentences import Wording

_SIZES = (1.0, 0.92, 0.84, 0.77)


_MOST_TRIED = 20
"""More runs than ever fit."""


_MOST_DATES, _FEW_DATES = 14, 6


_BAND, _FIGURE, _BETWEEN = 31.0, 19.0, 5.0


_ALONE = ("paper-who", "paper-contact")


Say = Callable[[Line | Own], str]


def summary_page(summary: PlanSummary, wording: Wording, language: str) -> bytes:
    """Give the plan's printout as a PDF of one A4 page; the same plan gives the same bytes."""

    def say(said: Line | Own) -> str:
        return wording.text(said, language)

    def fitting(size: float, shown: int) -> bytes | None:
        page = _printed(summary, say, language, size, shown)
        if page.pages_count == 1:
            return bytes(page.output())
        page.discard()
        return None

    count = len(summary.items)
    for size in _SIZES if count <= _MOST_TRIED else ():
        whole = fitting(size, count)
        if whole is not None:
            return whole
    best = bytes(_printed(summary, say, language, _SIZES[-1], 0).output())
    fits, too_many = 0, min(count, _MOST_TRIED)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        found = fitting(_SIZES[-1], middle)
        if found is not None:
            best, fits = found, middle
        else:
            too_many = middle
    return best


def _printed(summary: PlanSummary, say: Say, language: str, size: float, shown: int) -> Pages:
    title = say(line("paper-heading", scheme=summary.scheme))
    page = Pages(title, language, summary.made)
    page.set_auto_page_break(True, 12)
    page.add_page()
    page.set_fill_color(*ACCENT)
    page.rect(0, 0, page.w, _BAND, style="F")
    page.set_y(10)
    page.put(title, 23, bold=True, colour=WHITE)
    page.put(say(line("paper-made", day=summary.made)), 10.5, colour=WHITE)
    page.set_y(max(page.get_y(), _BAND) + 5 * size)
    _figures(page, summary, say)
    _money(page, summary, say, size)
    _section(page, say(line("paper-runs")), size)
    if not summary.items:
        page.put(say(line("paper-empty")), 11 * size)
    for number, item in enumerate(summary.items[:shown], 1):
        _item(page, item, number, say, size)
    if shown < len(summary.items):
        page.put(say(line("paper-more", count=len(summary.items) - shown)), 11 * size, bold=True)
    _dates(page, summary, say, size, shown)
    page.rule(3 * size)
    page.put(say(operator_line(summary)), 9.5 * size, colour=SOFT)
    return page


def _figures(page: Pages, summary: PlanSummary, say: Say) -> None:
    """Show where the checks are, as three numbers side by side."""
    balance = summary.balance
    figures = (
        (balance.available, "paper-left"),
        (balance.reserved, "paper-reserved"),
        (balance.used, "paper-used"),
    )
    width, top = (page.epw - 2 * _BETWEEN) / 3, page.get_y()
    for place, (count, id_) in enumerate(figures):
        x = page.l_margin + place * (width + _BETWEEN)
        page.set_fill_color(*TINT)
        page.rect(x, top, width, _FIGURE, style="F", round_corners=True, corner_radius=2)
        page.set_xy(x + 4, top + 2)
        page.set_font(FAMILY, "B", 22)
        page.set_text_color(*ACCENT)
        page.cell(width - 8, 10, say(line("paper-number", checks=count)))
        page.set_xy(x + 4, top + 11.5)
        page.set_font(FAMILY, "", 10.5)
        page.set_text_color(*INK)
        page.cell(width - 8, 5, say(line(id_, count=count)))
    page.set_xy(page.l_margin, top + _FIGURE + 3)


def _money(page: Pages, summary: PlanSummary, say: Say, size: float) -> None:
    if summary.items:
        page.put(say(money_line(summary)), 11 * size, bold=True)
    page.put(say(remains_line(summary)), 11 * size)


def _section(page: Pages, heading: str, size: float) -> None:
    page.ln(3.5 * size)
    page.start_section(heading)
    page.put(heading, 14 * size, bold=True, colour=ACCENT)
    page.ln(1 * size)


def _item(page: Pages, item: PlanItem, number: int, say: Say, size: float) -> None:
    """Tell one run: its name and dates, who holds it where, and in one paragraph the rest."""
    left, top = page.l_margin, page.get_y()
    page.put(f"{number}.", 11.5 * size, bold=True, colour=ACCENT)
    page.set_left_margin(left + 7 * size)
    page.set_xy(left + 7 * size, top)
    page.put(say(headline(item)), 11.5 * size, bold=True)
    told = [each for each in facts(item) if each.id not in _ALONE]
    for each in facts(item):
        if each.id == "paper-who":
            page.put(say(each), 10.5 * size)
    page.put(" ".join(say(each) for each in told), 10.5 * size)
    if any(each.id == "paper-contact" for each in facts(item)) and item.contact:
        link = item.contact if "://" in item.contact else None
        page.put(say(line("paper-contact", contact=item.contact)), 10.5 * size, link=link)
    page.set_left_margin(left)
    page.set_x(left)
    page.ln(2 * size)


def _dates(page: Pages, summary: PlanSummary, say: Say, size: float, shown: int) -> None:
    """List what happens when, the soonest first, as far as there is something to keep."""
    days = dates_to_keep(summary)
    if not days:
        return
    _section(page, say(line("paper-deadlines")), size)
    left = page.l_margin
    most = _MOST_DATES if shown == len(summary.items) else _FEW_DATES
    for day, what in days[:most]:
        top = page.get_y()
        page.put(say(line("paper-date", day=day)), 10.5 * size, bold=True)
        page.set_left_margin(left + 42 * size)
        page.set_xy(left + 42 * size, top)
        page.put(say(what), 10.5 * size)
        page.set_left_margin(left)
        page.set_x(left)
    if len(days) > most:
        page.put(say(line("paper-dates-more", count=len(days) - most)), 10.5 * size)
