"""The typeface of everything that is drawn or printed: Fira Sans, which has å, ä and ö."""

from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from PIL import ImageFont

FAMILY = "Fira Sans"


ELLIPSIS = "…"


def font_file(bold: bool = False) -> Path:
    """Give the file of the typeface in one of its two weights."""
    name = f"FiraSans-{'SemiBold' if bold else 'Regular'}.ttf"
    return Path(str(files("fontpkg_fira_sans") / "files" / name))


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Give the typeface in a size in pixels, ready to draw with."""
    # The plain layout draws the same everywhere, whatever shaping library Pillow was built with.
    return ImageFont.truetype(font_file(bold), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=1024)
def fitted(text: str, width: float, face: ImageFont.FreeTypeFont) -> str:
    """Cut a text to a width in pixels, at a word where that is not absurdly early."""
    if face.getlength(text) <= width:
        return text

    def length(count: int) -> float:
        return face.getlength(text[:count].rstrip() + ELLIPSIS)

    kept = text[: max(0, bisect_right(range(len(text)), width, key=length) - 1)]
    word = kept.rfind(" ")
    if word > len(kept) * 0.6 and text[len(kept) : len(kept) + 1] != " ":
        kept = kept[:word]
    return kept.rstrip(" ,;:–-") + ELLIPSIS


def wrapped(text: str, width: float, face: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """Break a text into at most so many lines of a width; what is left over is cut."""
    words, lines = text.split(), list[str]()
    while words and len(lines) < most - 1:
        count = next(
            (n for n in range(len(words), 1, -1) if face.getlength(" ".join(words[:n])) <= width),
            1,
        )
        lines.append(fitted(" ".join(words[:count]), width, face))
        words = words[count:]
    if words:
        lines.append(fitted(" ".join(words), width, face))
    return lines
