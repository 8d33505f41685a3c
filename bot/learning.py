"""Makes the shipped models, as `make install` does: `python -m bot.learning`. Reads no message."""

import sys
from collections.abc import Sequence

from bot.assembly import load_catalog, shipped_phrases
from bot.fitted import GUARD, NAME, acts_learned, facts_learned, guard_learned
from bot.outside import files
from bot.outside.models import ship_model
from catalog import Catalog
from dialogs.learning.learning import learned, samples
from dialogs.learning.said import Text
from dialogs.understanding.acts import Acts
from dialogs.understanding.acts_file import parse_acts
from dialogs.vocabulary.phrases import Phrases


def learner(catalog: Catalog, phrases: Phrases, said: Sequence[Text]) -> Acts:
    """Give a reader that has learned from some writers only, to measure what they are worth."""
    table, _ = parse_acts(files.shipped_acts())
    model = learned(list(samples(said, catalog, phrases)))
    return Acts(table, model, {question.id for question in catalog.questions})


def main() -> None:
    """Make the shipped models from the shipped texts."""
    catalog, phrases = load_catalog(None).catalog, shipped_phrases()
    model, made_of = acts_learned(catalog, phrases)
    ship_model(NAME, model, made_of)
    for name, (found, made_from) in facts_learned(catalog, phrases).items():
        ship_model(name, found, made_from)
    sys.stdout.write(f"{len(model.classes)} acts, {len(model.known)} features\n")
    guard, _ = guard_learned(catalog, phrases)
    ship_model(GUARD, guard, {})
    sys.stdout.write(f"{len(guard.classes)} kinds of emergency, {len(guard.known)} features\n")


if __name__ == "__main__":
    main()
