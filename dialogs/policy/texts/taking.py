"""Says from which probability on an act is taken, by its family. Does none, and asks nothing.

The thresholds are set by what a mistake costs: a wrong answer and a false note cost more than a
question back.
"""

from collections.abc import Mapping

from dialogs.policy.texts.doing import possible
from dialogs.policy.texts.reading import Reading
from dialogs.turn import View
from dialogs.understanding.acts import Likely

TAKEN: Mapping[str, float] = {
    "answer": 0.8,
    "choose": 0.7,
    "about": 0.65,
    "ask": 0.55,
    "say": 0.5,
    "plan": 0.5,
    "talk": 0.5,
    "booklet": 0.42,
    "outcome": 0.42,
    "repair": 0.42,
}
"""From which probability on an act is taken, by family, where it or one as good is that likely.

Set on the tuning writers (`python -m bench.understanding`) so that of what is taken at most one in
twenty meant another act.
"""


TAKEN_ELSE = 0.6


LEAD, FAR = 0.45, 0.25
"""An act is also taken from this on where nothing else is a quarter as likely."""


AHEAD: Mapping[str, tuple[float, float]] = {"about": (0.35, 0.5)}
"""The same where it is another: who asks of what is shown mostly does."""


COSTLY = ("answer", "data", "choose")
"""Families of which nothing is taken on a mere lead."""


SAYING = ("say", "suggest")
"""Families whose acts are in what the text says, and not in a command."""


def needed(family: str) -> float:
    """Give the probability from which on an act of a family is taken."""
    return TAKEN.get(family, TAKEN_ELSE)


def taken(view: View, reading: Reading) -> Likely | None:
    """Give the act that is surely enough meant; None where none is."""
    able = [each for each in reading.likely if possible(view, each.act)]
    if not able:
        return None
    best, *others = able
    family = reading.table.family_of(best.act)
    rival = next((o.probability for o in others if not reading.table.serves(best.act, o.act)), 0.0)
    sure = best.backed >= needed(family)
    lead, far = AHEAD.get(family, (LEAD, FAR))
    ahead = best.backed >= lead and rival < best.backed * far and family not in COSTLY
    return best if sure or ahead else None
