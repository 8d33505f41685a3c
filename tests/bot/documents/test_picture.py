"""The booklet as a picture: it opens, fits a chat, can be read, and needs no colours."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageColor, ImageStat

from bot.documents.fonts import ELLIPSIS, fitted, font, font_file, wrapped
from bot.documents.palette import DARK, LIGHT, Palette
from bot.documents.picture import WIDTH, picture
from bot.documents.slips import TALL, slip_shape, tone_of
from bot.outside import files
from catalog import Catalog
from catalog.model import Rule
from dialogs import Spec
from dialogs.ledger import Booklet, EntryKind
from dialogs.tasks.papers.portrait import SlipState, portrait
from tests.doubles.booklets import LONG, booklet, reserved, resolved, with_listing

TODAY = date(2027, 5, 1)


PYTHON, CARE = "larstugan/python", "larstugan/data-i-varden"


LOOKS = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def opened(content: bytes) -> Image.Image:
    """Open a picture, whole."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def filled(checks: int) -> Booklet:
    """A booklet of so many checks, of which some are used, lost and reserved."""
    held = booklet(checks)
    if checks >= 5:
        held = resolved(reserved(held, PYTHON, 2, date(2027, 4, 12)), EntryKind.USE, 2)
        held = resolved(reserved(held, CARE, 1, date(2027, 3, 8)), EntryKind.CANCEL, 1)
        held = reserved(held, CARE, 2, date(2028, 2, 29))
    return held


@pytest.mark.parametrize("checks", [0, 1, 2, 5, 10, 12, 13, 20])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_of_any_booklet_opens_and_fits_a_chat(
    checks: int, language: str, dark: bool, mini: Catalog, spec: Spec
) -> None:
    titled = with_listing(mini, CARE, LONG)
    content = picture(portrait(filled(checks), titled, TODAY), spec.wording, language, dark=dark)
    image = opened(content)
    assert (image.format, image.mode, image.width) == ("PNG", "P", WIDTH)
    assert WIDTH / 2 < image.height < WIDTH * 2.3
    assert len(content) < 160_000


def test_the_same_booklet_gives_the_same_bytes(mini: Catalog, spec: Spec) -> None:
    first, again = (
        picture(portrait(filled(10), mini, TODAY), spec.wording, "sv") for _ in range(2)
    )
    assert first == again


def test_a_booklet_that_changed_looks_different(mini: Catalog, spec: Spec) -> None:
    pictures = {
        picture(portrait(held, mini, TODAY), spec.wording, "sv")
        for held in (filled(10), booklet(10), reserved(booklet(10), PYTHON), booklet(11))
    }
    assert len(pictures) == 4


@pytest.mark.parametrize("dark", [False, True])
def test_every_state_can_be_told_apart_without_colours(dark: bool) -> None:
    palette = DARK if dark else LIGHT
    shapes = {
        state: slip_shape(state, 483, TALL, palette).convert("L").point(_edges)
        for state in SlipState
    }
    for one, other in combinations(SlipState, 2):
        difference = ImageStat.Stat(ImageChops.difference(shapes[one], shapes[other])).mean[0]
        assert difference > 0.5, (one, other)


def _edges(level: int) -> int:
    """Leave of a grey only in which of sixteen bands it is."""
    return level // 16 * 16


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG 2 defines it."""

    def light(colour: str) -> float:
        parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@LOOKS
def test_every_text_has_enough_contrast_to_its_ground_and_its_pattern(palette: Palette) -> None:
    assert contrast(palette.cover_text, palette.cover) >= 4.5
    assert contrast(palette.soft, palette.cover) >= 4.5
    for state in SlipState:
        tone = tone_of(palette, state)
        torn = state in (SlipState.USED, SlipState.LOST)
        grounds = [tone.paper, palette.inside] if torn else [tone.paper, tone.pattern]
        for ground in grounds:
            assert contrast(tone.text, ground) >= 4.5, (state, ground)


def test_the_typeface_has_every_letter_that_is_told() -> None:
    told = {
        letter
        for texts in files.shipped_locales().values()
        for letter in texts["papers.ftl"]
        if letter.isprintable()
    }
    for bold in (False, True):
        with TTFont(font_file(bold)) as face:
            known = face.getBestCmap()
        needed = {*told, *"åäöÅÄÖéü–—…”’“ ·×\N{NO-BREAK SPACE}"}
        assert sorted(each for each in needed if ord(each) not in known) == []


def test_a_long_title_is_cut_at_a_word_with_an_ellipsis() -> None:
    face = font(32)
    cut = fitted("Vägledning för dig som lämnar gruva, skog eller stålverk", 330, face)
    assert cut == f"Vägledning för dig{ELLIPSIS}"
    assert face.getlength(fitted(LONG, 200, face)) <= 200
    assert fitted("Kort", 200, face) == "Kort"


def test_a_title_is_broken_into_lines_that_fit() -> None:
    face = font(32)
    lines = wrapped("Dataanalys för vården och omsorgen i Norrbotten", 300, face, 2)
    assert lines == ["Dataanalys för", f"vården och{ELLIPSIS}"]
    assert all(face.getlength(each) <= 300 for each in lines)
    assert wrapped("", 300, face, 2) == []
    assert len(wrapped("ö" * 200, 300, face, 2)) == 1


@pytest.mark.parametrize(("checks", "value"), [(30, 500), (10_000, 1)])
def test_a_booklet_of_more_checks_than_slips_is_drawn_with_a_slip_for_each_use(
    checks: int, value: int, mini: Catalog, spec: Spec
) -> None:
    rules = {**mini.scheme.rules, "check_value": Rule(value, "assumption")}
    named = {"sv": LONG, "en": LONG}
    catalog = replace(mini, scheme=replace(mini.scheme, rules=rules, name=named))
    held = resolved(reserved(booklet(checks), PYTHON, 12), EntryKind.USE, 12)
    shown = portrait(reserved(held, CARE, 3, date(2027, 9, 6)), catalog, TODAY)
    assert len(shown.slips) == 3
    image = opened(picture(shown, spec.wording, "sv"))
    assert image.height < WIDTH
