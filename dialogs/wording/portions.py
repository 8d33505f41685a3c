"""Parts texts where a reader would pause, or at sentences. Changes no word and sends nothing."""

import re
from collections.abc import Iterator

_EDGES = (("\n\n",), ("\n",), (". ", "! ", "? ", "… "), (" ",))
"""Where a text is cut, the best first: paragraphs, lines, sentences, words."""


_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”“\"])")
"""A sentence ends at its mark where a capital follows: “t.ex. kurser” is in the midst of one."""


def utf16(text: str) -> int:
    """Give a text's length in UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def portions(text: str, longest: int) -> Iterator[str]:
    """Cut a text into portions of at most so many UTF-16 units; anywhere where it has no edge."""
    rest = text.strip("\n")
    while utf16(rest) > longest:
        at = _fitting(rest, longest)
        cut = next((found for edges in _EDGES if (found := _edge(rest, edges, at))), at)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest.strip():
        yield rest


def _fitting(text: str, longest: int) -> int:
    units = 0
    for place, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > longest:
            return place
    return len(text)


def _edge(text: str, edges: tuple[str, ...], at: int) -> int:
    """Give where the last of some edges ends before a place, if not absurdly early; else 0."""
    found = [(text.rfind(edge, at // 2, at), len(edge)) for edge in edges]
    return max((place + length for place, length in found if place >= 0), default=0)


def sentences_of(text: str) -> list[str]:
    """Part a text into its sentences."""
    return [each for each in _END.split(text.strip()) if each]


def first_sentence(text: str) -> str:
    """Give the first sentence of a text."""
    return next(iter(sentences_of(text)), "")
