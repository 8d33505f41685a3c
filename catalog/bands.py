"""The bands of the score: from where a match is taken, and from where it is offered.

How "occupation" was found. Swedish titles of the MELO benchmark searched in ESCO's Swedish labels
per concept; the 791 queries whose right answer is an occupation; the best match counts where it
leads by the margin and matched a preferred label. Precision of the concept, and of its ISCO-08 unit
group; recall is the share of the 791 that are taken with the right unit group.

    accept  margin  taken  concept  unit group  by fold                recall
       100       5    261     0.95        0.97  1.00 .95 .98 .95 .94     0.32
        92       0    330     0.93        0.96  .97 .96 .97 .93 .95      0.40
        92       5    274     0.93        0.96  .96 .96 .98 .93 .94      0.33
        88       5    286     0.91        0.94  .97 .92 .96 .94 .92      0.34
        80       5    324     0.90        0.93  .94 .91 .96 .92 .91      0.38

A threshold chosen on four folds for a precision of 0.95 of the unit group lies between 90 and 91.5;
on the fifth folds it has a precision of 0.958 (332 taken). Over all 1,449 queries (92, 0) is right
in 0.73 (concept) and 0.84 (unit group) of 499, headings and alternative labels included: the
benchmark answers one exact title in eight with a broader group, and alternative labels are right
less often than preferred ones. Of the queries with the right concept among the first five, 0.90
score at least 50 and 0.82 at least 60; fewer false offers are worth more in a conversation.

The bands of the other kinds are provisional: no labelled texts stand behind them yet. Of 500
nonsense strings none reached 88 in any kind (at most 85, a word of four letters one slip away).
"""

from collections.abc import Mapping
from dataclasses import dataclass


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
    "occupation": Bands(accept=92, offer=60, margin=5),
    "goal": _PROVISIONAL,
    "listing": _PROVISIONAL,
    "question": Bands(accept=70, offer=45, margin=8),
    "place": _PROVISIONAL,
    "provider": _PROVISIONAL,
}
"""The bands of every kind."""
