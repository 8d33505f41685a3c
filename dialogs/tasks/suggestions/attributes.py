"""Answers what is asked about things that were shown, a sentence each. Compares none."""

from collections.abc import Sequence

from dialogs.turn import Draft

ATTRIBUTES = ()


def tell_attribute(draft: Draft, listings: Sequence[str], attribute: str) -> None:
    """Tell one attribute of each of some listings."""
    from dialogs.tasks.suggestions.look import look

    for each in listings:
        look(draft, each)
