"""Gives the shipped phrases that a text is most like, to explain how it was read. Decides nothing.

Only phrases of the catalogue and of the commands: nobody is shown what another person wrote.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from catalog import Catalog
from dialogs.understanding.acts import ASK
from dialogs.vocabulary.commands import act_of
from dialogs.vocabulary.phrases import Phrases, plain

FEW = 2
"""Phrases that are given."""


LEAST = 40
"""From which likeness on a phrase is like a text, 0-100."""


def our_phrases(catalog: Catalog, phrases: Phrases) -> Mapping[str, Sequence[str]]:
    """Give the shipped phrases of each act that has some."""
    found: dict[str, list[str]] = {}
    for question in catalog.questions:
        found[ASK + question.id] = [each for texts in question.asked.values() for each in texts]
    for phrase, command in (*phrases.commands.items(), *phrases.likewise.items()):
        act = act_of(command)
        if act is not None:
            found.setdefault(act, []).append(phrase)
    return found


def nearest(text: str, phrases: Iterable[str]) -> list[str]:
    """Give the phrases that are most like a text, the likest first."""
    found = process.extract(
        text, list(phrases), scorer=fuzz.token_set_ratio, processor=plain, limit=FEW,
        score_cutoff=LEAST,
    )  # fmt: skip
    return [phrase for phrase, _, _ in found]
