"""Finds what a clause names that may be a limit, and the words around it. Judges none of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalog import Catalog
from dialogs.understanding.bounds.limit_dates import dates_in
from dialogs.understanding.bounds.limit_numbers import bounds
from dialogs.vocabulary.phrases import Phrases

_AMBIGUOUS_PLACES = frozenset(
    {"mark", "berg", "ale", "eda", "are", "mora", "salem", "heby", "tib", "vara", "ange", "lund"}
)


@dataclass(frozen=True, slots=True)
class Span:
    """What a clause names: a value of a kind of limit, and where it stands."""

    kind: str
    value: str
    start: int
    end: int
    cue: bool = False


def spans_of(said: str, phrases: Phrases, catalog: Catalog, today: date) -> Iterator[Span]:
    """Give what a clause names, each part of it once: dates, numbers, places, then words."""
    taken = [False] * (len(said) + 1)

    def take(span: Span) -> bool:
        free = not any(taken[span.start : span.end])
        if free:
            taken[span.start : span.end] = [True] * (span.end - span.start)
        return free

    nots = phrases.negations
    dated = (Span("dates", day or "", at, end) for day, at, end in dates_in(said, today, nots))
    counted = (Span(b.kind, b.value, b.start, b.end, b.cue) for b in bounds(said, nots))
    named = (_named(said, start, end, phrases, catalog) for start, end in _pieces(said))
    for source in (dated, counted, (each for each in named if each is not None)):
        for span in source:
            if take(span) and span.value:
                yield span


def _pieces(said: str) -> Iterator[tuple[int, int]]:
    """Give where every run of up to four words stands, the longest first."""
    starts = [found.span() for found in re.finditer(r"\S+", said)]
    for size in range(4, 0, -1):
        for at in range(len(starts) - size + 1):
            yield starts[at][0], starts[at + size - 1][1]


def _named(said: str, start: int, end: int, phrases: Phrases, catalog: Catalog) -> Span | None:
    piece = said[start:end]
    known = phrases.limits.get(piece)
    if known is None and " " not in piece:
        stems = (stem for stem in phrases.limit_stems if piece.startswith(stem))
        longest = max(stems, key=len, default=None)
        known = phrases.limit_stems[longest] if longest else None
    if known is not None:
        return Span(*known, start, end)
    place = _place(said, start, piece, catalog)
    if place is not None:
        return Span("place", place, start, end, place.startswith("reach:"))
    provider = catalog.query(piece).provider if len(piece) > 4 and end - start < 40 else None
    if provider is not None and not catalog.query(piece).words:
        return Span("provider", provider, start, end)
    return None


_REACH = re.compile(r"(?:langre(?: bort)? an|bortom|past|beyond|further than|farther than) $")


def _place(said: str, start: int, piece: str, catalog: Catalog) -> str | None:
    name = catalog.place_names.get(piece)
    if name is None or len(piece) < 3:
        return None
    if _REACH.search(said[:start]):
        return f"reach:{name}"
    before = said[:start].split()[-1:]
    if (len(piece) < 4 or piece in _AMBIGUOUS_PLACES) and before not in (["i"], ["in"], ["nara"]):
        return None
    return name if name in catalog.place else f"county:{name}"


def last(around: str, cues: tuple[str, ...]) -> int:
    """Give where the last of some cues ends in a text; -1 where there is none."""
    return max((at + len(cue) for cue in cues if (at := around.rfind(f" {cue} ")) >= 0), default=-1)


def cue_in(said: str, cues: tuple[str, ...]) -> bool:
    """Whether one of some cues stands in a text."""
    around = f" {said.strip()} "
    return any(f" {cue} " in around for cue in cues)


def reason_at(said: str, phrases: Phrases) -> int:
    """Give where a clause begins to say why; -1 where it does not."""
    around = f" {said} "
    places = (around.find(f" {cue} ") for cue in phrases.limit_cues["reason"])
    return min((at for at in places if at >= 0), default=-1)
