"""Cuts a text where it may say another thing. Does not know whether it does."""

import re

MOST = 6
"""Parts that are read of one text; what follows belongs to the last."""


FEWEST_WORDS = 2
"""A shorter part is not read alone."""


_ENDS = re.compile(r"(?<=[.!?;\n])\s+|\n+")


_WORDS = r"(?:och|o|å|samt|men|sen|and|then|but|plus|also)"


_JOINTS = re.compile(rf"(?:,\s|\s[-–—]\s|\s(?={_WORDS}\s))\s*(?:{_WORDS}\s+)*", re.IGNORECASE)
"""What stands between two clauses: a mark, a word that joins, or a mark and such words."""


Slice = tuple[int, int]
"""Where a part of a text begins and ends."""


def sentences(text: str) -> list[Slice]:
    """Give the sentences of a text."""
    return _cut(text, _ENDS)


def parts(text: str) -> list[Slice]:
    """Give the sentences of a text, or where it has one, its clauses."""
    found = sentences(text)
    return found if len(found) > 1 else _cut(text, _JOINTS)


def _cut(text: str, between: re.Pattern[str]) -> list[Slice]:
    """Cut a text; what is too short to be read alone belongs to what is before, or first, after."""
    at, slices = 0, list[Slice]()
    for found in between.finditer(text):
        slices.append((at, found.start()))
        at = found.end()
    slices.append((at, len(text)))
    joined = list[Slice]()
    for start, end in slices:
        if not text[start:end].strip():
            continue
        short = len(text[start:end].split()) < FEWEST_WORDS or len(joined) == MOST
        begun = len(joined) == 1 and len(text[slice(*joined[0])].split()) < FEWEST_WORDS
        if joined and (short or begun):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
