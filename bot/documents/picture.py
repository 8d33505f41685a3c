"""Draws the booklet as a picture: a cover, and its slips with stub and perforation, in two columns.

Every slip says its state in a word and has a pattern of its own, so that no colour is needed to
tell them apart. Shapes are drawn at twice the size and made smaller, which smooths them.
"""

from io import BytesIO

from PIL import Image, ImageDraw

from bot.documents.fonts import fitted, font, wrapped
from bot.documents.palette import DARK, LIGHT, Palette
from bot.documents.slips import LOW, TALL, Say, slip_shape, write_slip
from dialogs.state import Line, Own, line
from dialogs.tasks.papers.portrait import BookletPortrait
from dialogs.wording.sentences import Wording

WIDTH = 1080
"""The picture's width in pixels; a chat shows it at about 400."""


_EDGE, _RIM, _GAP = 20, 18, 14


_COVER = 322


_FEW = 12


_FINE = 2


_EMPTY = 220


def picture(
    portrait: BookletPortrait, wording: Wording, language: str, *, dark: bool = False
) -> bytes:
    """Give the picture of a booklet as a PNG; the same portrait gives the same bytes."""

    def say(said: Line | Own) -> str:
        return wording.text(said, language)

    palette, slips = DARK if dark else LIGHT, portrait.slips
    width = (WIDTH - 2 * (_EDGE + _RIM) - 3 * _GAP) // 2
    size = (width, TALL if len(slips) <= _FEW else LOW)
    rows = -(-len(slips) // 2)
    inside = _GAP + rows * (size[1] + _GAP) if slips else _EMPTY
    image = _booklet(_EDGE * 2 + _COVER + inside + _RIM, inside, palette)
    draw = ImageDraw.Draw(image)
    _write_cover(draw, portrait, palette, say)
    left, top = _EDGE + _RIM + _GAP, _EDGE + _COVER + _GAP
    for index, slip in enumerate(slips):
        down, across = index % rows, index // rows
        at = (left + across * (width + _GAP), top + down * (size[1] + _GAP))
        image.paste(slip_shape(slip.state, *size, palette), at)
        write_slip(draw, slip, index + 1, at, size, palette, portrait, say)
    if not slips:
        _write_empty(draw, palette, say)
    return _png(image)


def _booklet(height: int, inside: int, palette: Palette) -> Image.Image:
    """Draw the cover with its spine and staples, and the inside on which the slips lie."""
    image = Image.new("RGB", (WIDTH * _FINE, height * _FINE), palette.ground)
    draw = ImageDraw.Draw(image)

    def rounded(box: tuple[int, int, int, int], radius: int, fill: str) -> None:
        x0, y0, x1, y1 = (each * _FINE for each in box)
        draw.rounded_rectangle((x0, y0, x1 - 1, y1 - 1), radius * _FINE, fill=fill)

    right, bottom = WIDTH - _EDGE, height - _EDGE
    rounded((_EDGE, _EDGE, right, bottom), 34, palette.cover_edge)
    rounded((_EDGE, _EDGE, right, bottom - 6), 34, palette.cover)
    spine = _EDGE + _COVER
    rounded((_EDGE + _RIM, spine, right - _RIM, spine + inside), 16, palette.inside)
    for x in (WIDTH // 4, WIDTH * 3 // 4 - 70):
        rounded((x, spine - 21, x + 70, spine - 13), 4, palette.soft)
    return image.reduce(_FINE)


def _write_cover(
    draw: ImageDraw.ImageDraw, portrait: BookletPortrait, palette: Palette, say: Say
) -> None:
    left, right = _EDGE + 40, WIDTH - _EDGE - 40
    room = right - left
    if portrait.expires is not None:
        count = say(line("picture-count", available=portrait.balance.available))
        counted = font(150 if len(count) <= 3 else 96, True)
        beside = say(line("picture-left", granted=portrait.balance.granted))
        draw.text((right, 174), count, palette.cover_text, counted, anchor="rs")
        draw.text((right, 226), beside, palette.soft, font(40), anchor="rs")
        room -= round(max(counted.getlength(count), font(40).getlength(beside))) + 40
    kind = "picture-title" if portrait.issued else "picture-title-planning"
    draw.text((left, 94), say(line(kind)), palette.soft, font(42), anchor="ls")
    size = 84 if font(84, True).getlength(say(portrait.scheme)) <= room else 54
    face, top = font(size, True), 182 if size == 84 else 158
    for text in wrapped(say(portrait.scheme), room, face, 1 if size == 84 else 2):
        draw.text((left, top), text, palette.cover_text, face, anchor="ls")
        top += size + 4
    terms = fitted(_terms(portrait, say), right - left, font(35))
    draw.text((left, 284), terms, palette.cover_text, font(35), anchor="ls")


def _terms(portrait: BookletPortrait, say: Say) -> str:
    """Say what a check is worth and until when the booklet is valid."""
    if portrait.expires is None:
        return say(line("picture-none"))
    until = "picture-was-until" if portrait.over else "picture-until"
    last = say(line(until, day=portrait.expires))
    if portrait.in_money:
        return last
    each = say(line("picture-each", value=portrait.value))
    return f"{each}  ·  {last}"


def _write_empty(draw: ImageDraw.ImageDraw, palette: Palette, say: Say) -> None:
    face = font(40)
    lines = wrapped(say(line("picture-empty")), WIDTH - 2 * (_EDGE + _RIM) - 80, face, 3)
    top = _EDGE + _COVER + (_EMPTY - len(lines) * 52) // 2
    for text in lines:
        draw.text((WIDTH // 2, top), text, palette.used.text, face, anchor="ma")
        top += 52


def _png(image: Image.Image) -> bytes:
    stream = BytesIO()
    reduced = image.quantize(80, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced.save(stream, "PNG", compress_level=6)
    return stream.getvalue()
