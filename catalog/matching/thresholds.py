"""The bands of the score: from where a match is taken, and from where it is offered.

How "occupation" was found. Swedish titles of the MELO benchmark, all 1,449 queries, searched in
ESCO's Swedish labels per concept. "Right": the ISCO-08 unit group that the benchmark's table of
titles gives, or the concept itself. "Backed": another of the first five is of the best one's unit
group. The margin counts against the best of another group. Recall is the share of all queries that
are taken with the right unit group.

  accept margin which                   taken concept unit group by fold             recall
    99.5      0 preferred label           342    0.88       0.92 .94 .90 .88 .96 .92   0.22
    99.5      5 preferred label, backed   183    0.92       0.97 1.0 .95 .96 .96 .97   0.12
      95      5 preferred label, backed   187    0.91       0.96 .97 .95 .96 .97 .97   0.12
      92      5 preferred label, backed   191    0.91       0.95 .97 .92 .96 .97 .95   0.13
    99.5      0 any label, backed         250    0.83       0.94                       0.16

Rules of this family (accept 80–99.5, margin 0 or 5, preferred or any label, 0–3 that back it)
chosen on four folds for a precision of 0.95 are right in 0.952 of what they take on the fifth, with
a recall of 0.136. No rule reaches 0.95 for the concept: the benchmark answers one exact preferred
label in eight with another concept or a broader group. Of the queries with the right concept among
the first five, 0.90 score at least 50 and 0.82 at least 60; fewer false offers are worth more in a
conversation. Long words that share letters by chance reach 60.1 (“personnummer” and “summer
worker”), hence 61.

What equals a title of the catalogue after normalisation is taken without this band: there the
person named the title and nothing is guessed. Of the benchmark's titles that the shipped catalogue
has, its group is that of the benchmark in 0.81: the same title stands in different groups.

The bands of the other kinds are provisional: no labelled texts stand behind them yet. Of 500
nonsense strings none reached 88 in any kind (at most 85, a word of four letters one slip away).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from catalog.matching.matcher import Match


@dataclass(frozen=True, slots=True)
class Bands:
    """A match is taken from `accept` on if it leads by `margin`, and offered from `offer` on.

    All three are points of the score, 0–100.
    """

    accept: float
    offer: float
    margin: float


_PROVISIONAL = Bands(accept=88, offer=60, margin=5)


BANDS: Mapping[str, Bands] = {
    "occupation": Bands(accept=95, offer=61, margin=5),
    "goal": _PROVISIONAL,
    "listing": _PROVISIONAL,
    "command": Bands(accept=75, offer=60, margin=0),
    "reply": Bands(accept=75, offer=101, margin=0),
    "question": Bands(accept=71, offer=45, margin=8),
    "place": _PROVISIONAL,
    "provider": _PROVISIONAL,
}
"""The bands of every kind."""


_EQUAL = 99.5


_BACKING = 5


def named(matches: Sequence[Match]) -> bool:
    """Whether the best match, and no other, equals what was searched for."""
    second = matches[1].score if len(matches) > 1 else 0.0
    return bool(matches) and matches[0].score >= _EQUAL > second


def accepted(kind: str, matches: Sequence[Match]) -> bool:
    """Whether the best of some matches is sure enough to be taken without asking."""
    bands = BANDS[kind]
    if not matches or matches[0].score < bands.accept:
        return False
    second = matches[1].score if len(matches) > 1 else 0.0
    return named(matches) or matches[0].score - second >= bands.margin


def accepted_in_group(kind: str, matches: Sequence[Match], group: Callable[[str], str]) -> bool:
    """Whether the best of some matches is sure enough, where ids belong to groups.

    It must have matched its preferred label, be backed by another of the first five that is of
    its group, and lead the best of the other groups by the margin.
    """
    bands = BANDS[kind]
    if not matches or matches[0].score < bands.accept or matches[0].matched_on != matches[0].label:
        return False
    best = group(matches[0].id)
    backed = any(group(match.id) == best for match in matches[1:_BACKING])
    others = max((match.score for match in matches if group(match.id) != best), default=0.0)
    return backed and matches[0].score - others >= bands.margin
