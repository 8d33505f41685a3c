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


def sentences(text: str) -> list[str]:
    """Give the sentences of a text."""
    return _long_enough(_ENDS.split(text.strip()))


def parts(text: str) -> list[str]:
    """Give the sentences of a text, or where it has one, its clauses."""
    found = sentences(text)
    return found if len(found) > 1 else _long_enough(_JOINTS.split(text.strip()))


def _long_enough(found: list[str]) -> list[str]:
    """Join what is too short to be read alone to what stands before it, or at first after it."""
    joined: list[str] = []
    for part in (each.strip() for each in found):
        short = len(part.split()) < FEWEST_WORDS or len(joined) == MOST
        begun = len(joined) == 1 and len(joined[0].split()) < FEWEST_WORDS
        if part and joined and (short or begun):
            joined[-1] = f"{joined[-1]} {part}"
        elif part:
            joined.append(part)
    return joined
