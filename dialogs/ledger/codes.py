"""Codes of issued booklets and of single uses: how they are written, found, masked and hashed.

Crockford's base32 in groups of four, the last symbol a check symbol. Makes no code of its own:
chance is the caller's. Nothing but the hash of a code is ever stored.
"""

import hashlib
import re
from dataclasses import dataclass
from itertools import pairwise

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


BOOKLET_LENGTH = 20
"""Symbols of a booklet's code: 19 of chance, 95 bits, and the check symbol."""


LEAST_CHANGES = 5
"""Changes between letters and digits that a code must have, to be known with a slip as well."""


USE_LENGTH = 12
"""Symbols of a use code: 11 of chance, 55 bits, and the check symbol."""


USE_MINUTES = 15
"""How long a use code lives."""


HIDDEN = "▪▪▪▪-▪▪▪▪-▪▪▪▪"
"""What stands for a use code until it is told, and wherever it is kept."""


TYPO, USE = "typo", "use"
"""What `found` says instead of a hash: a code with a slip in it, or a use code."""


_MASK = "•"


_FEWEST_GROUPS = 4


_SCRAMBLED = 3
"""Changes between letters and digits from which a run is a code rather than words."""


_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


_DASH = r"[-\u2010-\u2015\u2212]"


_GROUP = "[0-9A-TV-Z]{4}"


_WINDOW = re.compile(
    rf"(?=({_GROUP}((?:\s|{_DASH}){{0,3}}){_GROUP}(?:\2{_GROUP}){{3}}))", re.IGNORECASE
)


_RUN = re.compile(
    rf"(?<![^\W_])(?:[^\W_]{{2,6}}(?:\s?{_DASH}\s?[^\W_]{{2,6}}){{2,6}}"
    r"|[^\W_]{4}(?:\s[^\W_]{4}){4}|[^\W_]{11,22})(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Unmasked:
    """A text without codes. `found` is the hash of the first one in it, TYPO, USE, or None."""

    text: str
    found: str | None = None


def symbols(text: str) -> str:
    """Give the symbols of a code as they count: capitals without separators, O as 0, I and L as 1.

    "" where something is in it that no code has.
    """
    bare = re.sub(rf"\s|{_DASH}", "", text).upper().translate(_ALIKE)
    return bare if all(symbol in ALPHABET for symbol in bare) else ""


def check_symbol(body: str) -> str:
    """Give the check symbol for the symbols before it.

    A remainder over the field of 32 elements: every single wrong symbol and every exchange of two
    neighbours changes it.
    """
    rest = 0
    for symbol in body:
        rest ^= ALPHABET.index(symbol)
        rest = (rest << 1) ^ (0x25 if rest & 0x10 else 0)
    return ALPHABET[rest]


def valid(code: str) -> bool:
    """Whether symbols end with the check symbol of the others."""
    return len(code) > 1 and check_symbol(code[:-1]) == code[-1]


def written(body: str) -> str:
    """Give symbols of chance as the code that people see."""
    code = body + check_symbol(body)
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def changes(code: str) -> int:
    """Count how often letters and digits follow each other in symbols."""
    return sum(a.isdigit() != b.isdigit() for a, b in pairwise(code))


def like_code(text: str) -> bool:
    """Whether the answer to a question about a code looks like one, though no code has its form.

    Three or more short groups with dashes, or a digit in two of them or in one long word.
    """
    digits = any(each.isdigit() for each in text)
    groups = re.split(rf"\s*{_DASH}\s*", text.strip())
    short = all(re.fullmatch(r"[^\W_]{2,6}", each) for each in groups)
    alone = re.fullmatch(r"[^\W_]{8,}", text.strip()) is not None
    return (short and len(groups) > 2 - digits) or (alone and digits)


def hashed(code: str) -> str:
    """Give the hash under which a code is stored, however it was typed."""
    return hashlib.sha256(symbols(code).encode()).hexdigest()


def mask_codes(text: str) -> Unmasked:
    """Mask whatever looks like a code, right or mistyped, each symbol by one mask character.

    A right code is found whatever stands before and after it. Where a word beside it happens to
    make another one with a part of it, the one that changes most between letters and digits is it.
    """
    masked, right = text, list[tuple[int, int, str]]()
    for window in _WINDOW.finditer(text):
        code, start = symbols(window[1]), window.start(1)
        if not _right(window[1], code):
            continue
        masked = _blank(masked, start, window.end(1))
        if right and start < right[-1][0]:
            right.append(max((window.end(1), changes(code), code), right.pop(), key=_mixed))
        else:
            right.append((window.end(1), changes(code), code))
    kinds = [hashed(code) for _, _, code in right]
    for run in _RUN.finditer(masked):
        kind = _kind(run[0])
        if kind is not None:
            kinds.append(kind)
            masked = _blank(masked, *run.span())
    return Unmasked(masked, kinds[0] if kinds else None)


def _mixed(found: tuple[int, int, str]) -> int:
    return found[1]


def _blank(text: str, start: int, end: int) -> str:
    """Mask the letters and digits of a part."""
    part = "".join(_MASK if character.isalnum() else character for character in text[start:end])
    return text[:start] + part + text[end:]


def _kind(run: str) -> str | None:
    """Tell what a run of letters and digits is: a code, one with a slip in it, or none."""
    code = symbols(run)
    if _right(run, code):
        return hashed(code)
    groups = [part.strip() for part in re.split(_DASH, run)]
    lengths, mixed = [len(part) for part in groups], changes(re.sub(r"\W", "", run))
    if valid(code) and len(code) == USE_LENGTH and mixed:
        return USE
    if not code or mixed < _SCRAMBLED:
        return None
    if lengths == [4, 4, 4]:
        return USE
    grouped = len(groups) >= _FEWEST_GROUPS and all(3 <= each <= 5 for each in lengths)
    return TYPO if grouped or (len(groups) == 1 and len(code) >= BOOKLET_LENGTH - 2) else None


def _right(typed: str, code: str) -> bool:
    """Whether symbols are a booklet's code. Words have letters read as digits, but no digit."""
    digits = any(character.isdigit() for character in typed)
    right = valid(code) and len(code) == BOOKLET_LENGTH
    return digits and right and changes(code) >= LEAST_CHANGES
