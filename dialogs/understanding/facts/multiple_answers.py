"""Hears which tools a text names, or which kinds of work, several at once. Fills no slot."""

import re

from catalog import Catalog, Matcher
from catalog.model import KINDS
from dialogs.vocabulary.phrases import Phrases, plain

_PIECES = re.compile(
    r"[,.;:!?/&\n()]+|\b(?:och|samt|eller|plus|and|or|men|but|o|å)\b", re.IGNORECASE
)


_NEAR = 80.0
"""From which score a word is taken for one that it nearly is: “exel” scores 85, “räkna” 6."""


class Inventory:
    """Hears the answers of a skills mapping with one catalogue's vocabulary."""

    def __init__(self, catalog: Catalog, phrases: Phrases) -> None:
        self._vocabulary = catalog.mapping
        self._negations = phrases.negations
        entries = {
            kind: [
                (answer.id, phrase)
                for answer in catalog.mapping.of(kind).values()
                for texts in answer.phrases.values()
                for phrase in texts
            ]
            for kind in KINDS
        }
        self._known = {
            kind: dict(sorted(_spoken(pairs).items(), key=lambda each: -len(each[0].split())))
            for kind, pairs in entries.items()
        }
        self._near = {kind: Matcher(pairs) for kind, pairs in entries.items()}

    def heard(self, kind: str, text: str) -> str | None:
        """Give the value that a text has for `tools` or `likes`, or None where it names nothing."""
        found: set[str] = set()
        for piece in _PIECES.split(text[:1000]):
            words = plain(piece).split()
            if not words or self._negations & set(words):
                continue
            found |= self._named(kind, words) or self._meant(kind, " ".join(words))
        return self._vocabulary.joined(kind, found) if found else None

    def _named(self, kind: str, words: list[str]) -> set[str]:
        found, left = set[str](), f" {' '.join(words)} "
        for phrase, identity in self._known[kind].items():
            if f" {phrase} " in left:
                found.add(identity)
                left = left.replace(f" {phrase} ", " | ")
        return found

    def _meant(self, kind: str, words: str) -> set[str]:
        near = self._near[kind].search(words, 1) if len(words) > 2 else []
        return {near[0].id} if near and near[0].score >= _NEAR else set()


def _spoken(pairs: list[tuple[str, str]]) -> dict[str, str]:
    return {plain(phrase): identity for identity, phrase in reversed(pairs)}
