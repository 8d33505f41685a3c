"""Learns the models that texts are read by, and ships them: `python -m bot.learning`.

Reads no message. At a start it is imported only where a model is not there.
"""

import sys
from collections.abc import Sequence

from bot.outside import files
from bot.outside.models import ACTS, FACTS, GUARD, VALUED, Found, marks, ship_model, stale
from catalog import Catalog
from catalog.linear.model import Linear
from catalog.loading import read_catalog
from catalog.model import Question
from dialogs.learning import alarms, facts_learning, learning
from dialogs.learning.said import parse_said
from dialogs.understanding.acts import ASK
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.phrases import Phrases
from dialogs.vocabulary.phrases_file import parse_phrases


def acts_learned(catalog: Catalog, phrases: Phrases) -> Found:
    """Learn what texts are for, with all questions of a catalogue."""
    said = parse_said(files.shipped_said())
    texts = list(learning.samples(said, catalog, phrases))
    return learning.learned(texts), marks(catalog.questions)


def own_learned(
    catalog: Catalog, phrases: Phrases, model: Linear, own: Sequence[Question]
) -> Found:
    """Learn a catalogue's own questions into a model that knows the others."""
    texts = list(learning.samples(parse_said(files.shipped_said()), catalog, phrases))
    return learning.learned_too(model, texts, [ASK + each.id for each in own]), marks(own)


def facts_learned(catalog: Catalog, phrases: Phrases) -> dict[str, Found]:
    """Learn what texts state, and the values of slots, by the name of the model."""
    said = parse_said(files.shipped_said())
    lessons = facts_learning.parse_facts(files.shipped_facts())
    values = {slot: facts_learning.learned_values(lessons.values[slot]) for slot in VALUED}
    facts = facts_learning.learned(said, lessons, Lexicon(catalog, phrases))
    return {FACTS: facts, **{slot: (model, {}) for slot, model in values.items()}}


def guard_learned(catalog: Catalog, phrases: Phrases) -> Found:
    """Learn what emergencies sound like."""
    said = [text.text for text in parse_said(files.shipped_said())]
    asked = [text for each in catalog.questions for of in each.asked.values() for text in of]
    listed = [title for each in catalog.listings for title in each.title.values()]
    ordinary = [*said, *asked, *listed, *phrases.commands, *phrases.likewise, *phrases.values]
    return alarms.learned(alarms.parse_alarms(files.shipped_alarms()), ordinary), {}


def main() -> None:
    """Make the shipped models from the shipped texts; nothing where all are there and fresh."""
    if not stale():
        return
    catalog, _ = read_catalog(files.shipped_catalog())
    phrases, _ = parse_phrases(files.shipped_phrases())
    models = {
        ACTS: acts_learned(catalog, phrases),
        **facts_learned(catalog, phrases),
        GUARD: guard_learned(catalog, phrases),
    }
    for name, (model, made_of) in models.items():
        ship_model(name, model, made_of)
        sys.stdout.write(f"{name}: {len(model.classes)} classes, {len(model.known)} features\n")


if __name__ == "__main__":
    main()
