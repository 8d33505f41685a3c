"""Reads which limits a text lifts: “det går bra på distans också”. Knows none that are set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalog import Catalog
from catalog.model import KINDS_OF_LIMIT, Limit
from dialogs.understanding.bounds.limit_clauses import Clause, clauses_of
from dialogs.understanding.bounds.limit_spans import Span, cue_in, spans_of
from dialogs.vocabulary.phrases import Phrases

ALL = "all"
"""The kind of a lift of every limit."""


_SUMS = frozenset({"price", "own_money"})
"""Kinds that are never permitted: “Wednesdays are free again” speaks of no price."""


@dataclass(frozen=True, slots=True)
class Lift:
    """What a text lifts: a kind of limit, or all of them.

    With a value it permits that value: only what excludes it is lifted.
    """

    kind: str
    value: str = ""

    def frees(self, limit: Limit) -> bool:
        """Whether it lifts a limit that is set."""
        if self.kind != limit.kind:
            return self.kind == ALL
        meant = set(self.value.split("+")) <= set(limit.values)
        return not self.value or meant != limit.wanted


def lifts_in(text: str, phrases: Phrases, catalog: Catalog, today: date) -> list[Lift]:
    """Give what a text surely lifts, in its order."""
    found = (
        lift
        for clause in clauses_of(text, phrases)
        for lift in lifts_of(clause, phrases, catalog, today)
    )
    return list(dict.fromkeys(found))


def lifts_of(clause: Clause, phrases: Phrases, catalog: Catalog, today: date) -> list[Lift]:
    """Give what one clause surely lifts; a clause that lifts sets nothing."""
    said, cues = clause.said, phrases.limit_cues
    whichever = cue_in(said, cues["whichever"])
    if clause.past or (clause.asks and not whichever):
        return []
    spans = list(spans_of(said, phrases, catalog, today))
    if cue_in(said, cues["no_longer"]):
        return list(_kinds(said, spans, phrases))
    if _drops(said, phrases):
        named = list(_kinds(said, _named(said, spans, phrases), phrases))
        of_all = cue_in(said, cues["limits"]) and not spans
        return named or ([Lift(ALL)] if of_all else [])
    if _permits(said, phrases):
        return [Lift(span.kind, span.value) for span in spans if span.kind not in _SUMS]
    return list(_kinds(said, [], phrases)) if whichever and not spans else []


def _drops(said: str, phrases: Phrases) -> bool:
    """Whether a clause says to let go of something, and not only not to forget it."""
    words, nots = f" {said} ", phrases.negations
    for cue in phrases.limit_cues["drop"]:
        before, found, after = words.partition(f" {cue} ")
        if found:
            beside = {*before.split()[-1:], *after.split()[:1]}
            return nots.isdisjoint(beside)
    return False


def _named(said: str, spans: list[Span], phrases: Phrases) -> list[Span]:
    """Give the values that a dropped limit is named by: “det där med kvällarna”.

    Without a word for the limit, “glöm kvällarna” may as well mean that evenings do not work.
    """
    return spans if cue_in(said, phrases.limit_cues["limits_of"]) else []


def _permits(said: str, phrases: Phrases) -> bool:
    cues = phrases.limit_cues
    against = cue_in(said, cues["unwanted"]) or cue_in(said, cues["only"])
    return cue_in(said, cues["fine"]) and cue_in(said, cues["too"]) and not against


def _kinds(said: str, spans: list[Span], phrases: Phrases) -> Iterator[Lift]:
    """Give the kinds that values and words for kinds name."""
    around = f" {said} "
    yield from (Lift(span.kind) for span in spans)
    for kind in KINDS_OF_LIMIT:
        if any(f" {cue}" in around for cue in phrases.limit_cues.get(f"kind_{kind}", ())):
            yield Lift(kind)
