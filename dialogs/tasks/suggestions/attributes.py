"""Answers what is asked about things that were shown, a sentence each. Compares none."""

from collections.abc import Callable, Mapping, Sequence

from catalog.model import Listing
from catalog.rules.dates import next_occasion
from dialogs.state import Line, Own, letters, line
from dialogs.turn import Draft
from dialogs.wording.cards import price_lines, title, when, where

ATTRIBUTES = ()


def tell_attribute(draft: Draft, listings: Sequence[str], attribute: str) -> None:
    """Tell one attribute of each of some listings."""
    from dialogs.tasks.suggestions.look import look

    for each in listings:
        look(draft, each)
