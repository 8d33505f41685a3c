"""Reads one text whole: what it is for, what it says of the person, what it points at.

Decides nothing: a reading says how likely each thing is, and explains itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalog import Catalog
from catalog.matching.query import Query
from dialogs.turn import View
from dialogs.understanding.acts import ActTable, Likely
from dialogs.understanding.facts.slot_filling import Heard
from dialogs.understanding.references import pointed
from dialogs.understanding.situation import situation


@dataclass(frozen=True)
class Reading:
    """One text as it was read."""

    text: str
    likely: tuple[Likely, ...]
    """What it may be for, likeliest first."""
    table: ActTable
    catalog: Catalog
    pointed: str | None
    """The words that point at something that was shown or planned."""
    asked: str | None
    """The slot that the last question was about."""
    after: tuple[str, ...]
    is_question: bool
    of_another: bool
    """Whether it asks about somebody else."""
    only_answers: bool
    """Whether it is, word for word, an answer to what was asked, and nothing else."""
    hear: Callable[[], Heard]

    @cached_property
    def heard(self) -> Heard:
        """What it says of the person; heard when it is first asked for."""
        return self.hear()

    @property
    def best(self) -> Likely:
        """The likeliest act."""
        return self.likely[0]

    @property
    def answers(self) -> bool:
        """Whether it answers what was asked."""
        return self.heard.fact(self.asked or "") is not None

    @cached_property
    def families(self) -> Mapping[str, float]:
        """How likely each family of acts is, by what is likeliest of it."""
        found: dict[str, float] = {}
        for each in self.likely:
            family = self.table.family_of(each.act)
            found[family] = found.get(family, 0.0) + each.probability
        return found

    @cached_property
    def query(self) -> Query:
        """What it says as a search."""
        return self.catalog.query(self.text)


def read(view: View, text: str, asked: str | None) -> Reading:
    """Read a text that comes after a question about a slot, or after none."""
    ear, phrases, today = view.spec.ear, view.spec.phrases, view.world.today
    after = situation(view.state, view.world.turn)
    anything = view.state.shown or view.booklet.plan()
    likely = view.spec.acts.read(text, after)
    if phrases.names_other_staff(text):  # “prata med en coach” is no wish for support
        likely = tuple(each for each in likely if each.act != "human") or likely
    supposed = phrases.supposed(text)
    return Reading(
        text=text,
        likely=likely,
        table=view.spec.acts.table,
        catalog=view.catalog,
        pointed=pointed(view, text) if anything else None,
        asked=asked,
        after=after,
        is_question=phrases.is_question(text),
        of_another=phrases.of_another(text),
        only_answers=ear.is_answer(asked, text) or ear.is_value(text),
        hear=lambda: ear.hear(text, asked, today, likely).without("work_situation", supposed),
    )
