"""Prints booklet codes on sheets of labels to cut apart, each with its QR code. Makes no code."""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO

import segno

from bot.documents.fonts import FAMILY
from bot.documents.pages import ACCENT, INK, SOFT, Pages
from dialogs.state import Line, Own, Sek, line
from dialogs.tasks.papers.plan_summary import CodeLabel
from dialogs.wording.sentences import Wording

COLUMNS, ROWS = 2, 5
"""How many labels stand on a page."""


_LEFT, _TOP, _WIDTH, _HEIGHT = 10.0, 13.5, 95.0, 54.0


_SQUARE, _PAD = 38.0, 3.0


Say = Callable[[Line | Own], str]


Link = Callable[[str], str]
"""Gives the link that opens a conversation with a code, written without signs between."""


def codes_sheet(
    labels: Sequence[CodeLabel],
    wording: Wording,
    language: str,
    made: date,
    link_of: Link | None = None,
) -> bytes:
    """Give labels for issued booklets as a PDF, ten to an A4 page.

    A QR code holds the link of its code, which opens the conversation and hands the code in;
    without `link_of` it holds the code alone. The same input gives the same bytes.
    """

    def say(said: Line | Own) -> str:
        return wording.text(said, language)

    scheme = labels[0].scheme if labels else Own({})
    page = Pages(say(line("codes-title", scheme=scheme)), language, made)
    page.set_auto_page_break(False)
    page.set_margin(0)
    for number, label in enumerate(labels):
        place = number % (COLUMNS * ROWS)
        if place == 0:
            page.add_page()
            _cut_lines(page)
        row, column = divmod(place, COLUMNS)
        _label(page, label, _LEFT + column * _WIDTH, _TOP + row * _HEIGHT, say, link_of)
    if not labels:
        page.add_page()
    return bytes(page.output())


def plain_code(code: str) -> str:
    """Give a code without the signs that only make it easier to read."""
    return "".join(each for each in code if each.isalnum())


def grouped(code: str) -> str:
    """Give a code in groups of four, as it is easiest to read and to type."""
    plain = plain_code(code)
    return "-".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def _cut_lines(page: Pages) -> None:
    """Draw dashed lines from edge to edge, along which the labels are cut apart."""
    page.set_draw_color(150, 150, 150)
    page.set_line_width(0.2)
    page.set_dash_pattern(dash=1.5, gap=1.5)
    for column in range(COLUMNS + 1):
        x = _LEFT + column * _WIDTH
        page.line(x, 4, x, page.h - 4)
    for row in range(ROWS + 1):
        y = _TOP + row * _HEIGHT
        page.line(4, y, page.w - 4, y)
    page.set_dash_pattern()


def _label(
    page: Pages, label: CodeLabel, x: float, y: float, say: Say, link_of: Link | None
) -> None:
    square, plain = BytesIO(), plain_code(label.code)
    held = plain if link_of is None else link_of(plain)
    found = segno.make_qr(held, error="m")
    found.save(square, kind="png", scale=12, border=4)
    top = y + (_HEIGHT - _SQUARE) / 2
    page.image(square, x + 2, top, _SQUARE, _SQUARE, alt_text=f"QR: {held}")
    left, width = x + _SQUARE + _PAD, _WIDTH - _SQUARE - 2 * _PAD
    page.set_xy(left, y + 7)
    _put(page, say(label.scheme), left, width, 15, ACCENT, bold=True, most=2)
    worth = line("codes-worth", checks=label.checks, value=label.value)
    if label.in_money:
        worth = line("codes-sum", value=Sek(label.checks * label.value.amount))
    _put(page, say(worth), left, width, 11, INK, most=2)
    _put(page, say(line("codes-until", day=label.last_day)), left, width, 10, INK, most=1)
    page.set_y(page.get_y() + 2)
    _put(page, _broken(grouped(label.code)), left, width, 13, INK, bold=True, most=4)
    told = "codes-type" if link_of is None else "codes-scan"
    _put(page, say(line(told)), left, width, 8.5, SOFT, most=2)


def _broken(code: str) -> str:
    """Break a long code after every second group, so that it stands in even lines."""
    groups = code.split("-")
    return "-\n".join("-".join(groups[at : at + 2]) for at in range(0, len(groups), 2))


def _put(
    page: Pages,
    text: str,
    left: float,
    width: float,
    size: float,
    colour: tuple[int, int, int],
    *,
    bold: bool = False,
    most: int,
) -> None:
    """Write a few lines in a label and go below them; what does not fit is made smaller."""
    page.set_text_color(*colour)
    page.set_font(FAMILY, "B" if bold else "", size)
    while size > 6 and len(_lines(page, text, width)) > most:
        size -= 0.5
        page.set_font_size(size)
    page.set_x(left)
    height = size * 0.46
    for each in _lines(page, text, width)[:most]:
        page.set_x(left)
        page.cell(width, height, each)
        page.set_y(page.get_y() + height)


def _lines(page: Pages, text: str, width: float) -> list[str]:
    found = page.multi_cell(width, text=text, dry_run=True, output="LINES", align="L")
    return found if isinstance(found, list) else []
