"""Draws one slip of the booklet: its stub, its perforation and what is left of it, then its words.

A free slip has waves, a reserved one a striped stub, an expired one a net; of a used one only the
torn stub is left, and what it was used for stands where it was.
"""

from collections.abc import Callable
from functools import lru_cache
from math import pi, sin

from PIL import Image, ImageDraw

from bot.documents.fonts import fitted, font, wrapped
from bot.documents.palette import Palette, Tone
from dialogs.state import Line, Own, Sek, line
from dialogs.tasks.papers.portrait import TORN, BookletPortrait, Slip, SlipState

STUB = 88


TALL, LOW = 212, 176
"""The height of a slip in pixels, in a booklet of few slips and of many."""


_FINE = 2


_PAD, _RIGHT = 20, 14


_STATE, _TITLE, _DAY, _WORTH, _LONG_WORTH = 37, 32, 30, 60, 44


_STROKES = {SlipState.USED: 0, SlipState.MISSED: 1, SlipState.LOST: 2}
"""How often the stub of a torn slip is crossed out."""


Say = Callable[[Line | Own], str]


def tone_of(palette: Palette, state: SlipState) -> Tone:
    """Give the colours of a slip."""
    tones = {
        SlipState.FREE: palette.free,
        SlipState.RESERVED: palette.reserved,
        SlipState.EXPIRED: palette.expired,
    }
    return tones.get(state, palette.used)


@lru_cache(maxsize=64)
def slip_shape(state: SlipState, width: int, height: int, palette: Palette) -> Image.Image:
    """Give the shape of a slip on the inside of the booklet; do not draw on it."""
    size = (width * _FINE, height * _FINE)
    image = Image.new("RGB", size, palette.inside)
    tone = tone_of(palette, state)
    draw = ImageDraw.Draw(image)
    if state in TORN.values():
        _torn(draw, size, tone, strokes=_STROKES[state])
    else:
        paper = _paper(size, tone, state)
        mask = Image.new("1", size)
        box = (0, 0, size[0] - 1, size[1] - 1)
        ImageDraw.Draw(mask).rounded_rectangle(box, 18 * _FINE, fill=1)
        image.paste(paper, mask=mask)
        draw.rounded_rectangle(box, 18 * _FINE, outline=tone.edge, width=3 * _FINE)
    _perforation(draw, size[1], palette.inside, 6 if state in TORN.values() else 4)
    return image.reduce(_FINE)


def _paper(size: tuple[int, int], tone: Tone, state: SlipState) -> Image.Image:
    paper = Image.new("RGB", size, tone.paper)
    draw = ImageDraw.Draw(paper)
    stub = STUB * _FINE
    match state:
        case SlipState.FREE:
            _waves(draw, size, tone.pattern)
            draw.rectangle((0, 0, stub, size[1]), fill=tone.pattern)
        case SlipState.RESERVED:
            for x in range(-size[1], stub + size[1], 22 * _FINE):
                draw.line((x, size[1], x + size[1], 0), fill=tone.pattern, width=10 * _FINE)
            draw.rectangle((stub, 0, *size), fill=tone.paper)
        case _:
            for x in range(-size[1], size[0] + size[1], 26 * _FINE):
                draw.line((x, size[1], x + size[1], 0), fill=tone.pattern, width=_FINE)
                draw.line((x, 0, x + size[1], size[1]), fill=tone.pattern, width=_FINE)
    return paper


def _waves(draw: ImageDraw.ImageDraw, size: tuple[int, int], colour: str) -> None:
    """Draw fine waves that cross each other, as on valuable paper."""
    width, height = size
    middle, steps = height * 0.62, range(STUB * _FINE, width + 1, 12)
    for phase in range(6):
        swing = height * (0.10 + 0.045 * phase)
        points = [(x, middle + swing * sin(x / width * 5 * pi + phase * 0.5)) for x in steps]
        draw.line(points, fill=colour, width=_FINE + 1, joint="curve")


def _torn(draw: ImageDraw.ImageDraw, size: tuple[int, int], tone: Tone, *, strokes: int) -> None:
    """Draw the stub that is left, and a dashed edge where the slip was."""
    width, height = size
    stub, dash, thin = STUB * _FINE, 11 * _FINE, 2 * _FINE
    for start in range(stub + 16 * _FINE, width - 18 * _FINE, 2 * dash):
        for y in (thin, height - 2 * thin):
            draw.line((start, y, start + dash, y), fill=tone.pattern, width=thin)
    for start in range(12 * _FINE, height - 12 * _FINE, 2 * dash):
        draw.line((width - thin, start, width - thin, start + dash), fill=tone.pattern, width=thin)
    box, corners = (0, 0, stub, height - 1), (True, False, False, True)
    draw.rounded_rectangle(box, 18 * _FINE, tone.paper, tone.edge, 3 * _FINE, corners=corners)
    for y0, y1 in ((30, height - 30), (height - 30, 30))[:strokes]:
        draw.line((34, y0, stub - 50, y1), fill=tone.edge, width=3 * _FINE)


def _perforation(draw: ImageDraw.ImageDraw, height: int, hole: str, size: int) -> None:
    x, radius = STUB * _FINE, size * _FINE
    for y in range(10 * _FINE, height - 4 * _FINE, 15 * _FINE):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=hole)


def write_slip(
    draw: ImageDraw.ImageDraw,
    slip: Slip,
    number: int,
    at: tuple[int, int],
    size: tuple[int, int],
    palette: Palette,
    portrait: BookletPortrait,
    say: Say,
) -> None:
    """Write a slip's number on its stub, and beside it its state, what it is for and its day."""
    tone = tone_of(palette, slip.state)
    x, y = at
    width, height = size
    _number(draw, number, (x + STUB // 2 - 2, y + height // 2), tone)
    left, room = x + STUB + _PAD, width - STUB - _PAD - _RIGHT
    tall, worth = height >= TALL, say(_worth(slip, portrait))
    head, face = say(line(f"slip-{slip.state}")), font(_STATE, True)
    top, bottom = y + (14 if tall else 8), y + height
    draw.text((left, top), fitted(head, room, face), tone.text, face)
    if slip.state is SlipState.FREE:
        fits = font(_WORTH, True).getlength(worth) <= room
        face = font(_WORTH if fits else _LONG_WORTH, True)
        draw.text((left, bottom - 24), fitted(worth, room, face), tone.text, face, anchor="ls")
        return
    top += _STATE + (12 if tall else 8)
    several = slip.checks > 1 or portrait.in_money
    for text in _titled(slip, room, say, 1 if several else 2):
        draw.text((left, top), text, tone.text, font(_TITLE))
        top += _TITLE + (6 if tall else 2)
    if several:
        draw.text(
            (left, top), fitted(worth, room, font(_TITLE, True)), tone.text, font(_TITLE, True)
        )
    _day(draw, slip, (left, bottom - (18 if tall else 14)), room, tone, say)


def _titled(slip: Slip, room: int, say: Say, most: int) -> list[str]:
    return wrapped(say(slip.title), room, font(_TITLE), most) if slip.title is not None else []


def _worth(slip: Slip, portrait: BookletPortrait) -> Line:
    """Say what a slip is worth: its sum, or how many checks of which value."""
    value = portrait.value.amount
    if slip.checks == 1 or portrait.in_money:
        return line("slip-value", value=Sek(value * slip.checks))
    return line("slip-worth", count=slip.checks, value=portrait.value)


def _number(draw: ImageDraw.ImageDraw, number: int, at: tuple[int, int], tone: Tone) -> None:
    x, y = at
    draw.ellipse((x - 29, y - 29, x + 29, y + 29), fill=tone.paper)
    draw.text(at, str(number), tone.text, font(38, True), anchor="mm")


def _day(
    draw: ImageDraw.ImageDraw, slip: Slip, at: tuple[int, int], room: int, tone: Tone, say: Say
) -> None:
    if slip.day is not None:
        told = line("slip-from" if slip.state is SlipState.RESERVED else "slip-on", day=slip.day)
    elif slip.state is SlipState.RESERVED and slip.title is not None:
        told = line("slip-undated")
    else:
        return
    draw.text(at, fitted(say(told), room, font(_DAY)), tone.text, font(_DAY), anchor="ls")
