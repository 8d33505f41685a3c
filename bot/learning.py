"""Finds the model of acts for a catalogue; where there is none, has it learned once and kept.

`python -m bot.learning` makes the shipped one, as `make install` does. Learns nothing itself.
"""

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.outside import files
from bot.outside.models import keep_model, read_model, shipped
from catalog import Catalog
from catalog.matching.linear import Linear
from catalog.model import Question
from dialogs.understanding.acts import ASK, Acts, parse_acts
from dialogs.understanding.learning import learned, learned_too, samples
from dialogs.understanding.phrases import Phrases
from dialogs.understanding.said import parse_said

NAME = "acts"
"""The model's name among the shipped ones."""


def acts_for(catalog: Catalog, phrases: Phrases, kept_in: Path | None) -> Acts:
    """Give the reader of acts for a catalogue: the shipped model, and its own questions in it.

    What has to be learned for that is kept in a folder, where there is one. Raises ValueError
    where the shipped files are at fault.
    """
    table, problems = parse_acts(files.shipped_acts())
    if problems:
        raise ValueError("; ".join(str(problem) for problem in problems))
    found = read_model(shipped(NAME))
    if found is None:
        found = _learn(catalog, phrases, kept_in)
    model, made_of = found
    own = [q for q in catalog.questions if made_of.get(ASK + q.id) != _digest(q)]
    if own:
        model = _with_own(catalog, phrases, model, own, kept_in)
    return Acts(table, model, {question.id for question in catalog.questions})


def _learn(
    catalog: Catalog, phrases: Phrases, kept_in: Path | None
) -> tuple[Linear, Mapping[str, str]]:
    """Learn everything, from a checkout or a package without its model, or read what was kept."""
    made_of = {ASK + question.id: _digest(question) for question in catalog.questions}
    place = _place(kept_in, made_of)
    found = read_model(place) if place is not None else None
    if found is None:
        found = learned(list(samples(_said(), catalog.questions, phrases))), made_of
        if place is not None:
            keep_model(place, *found)
    return found


def _with_own(
    catalog: Catalog, phrases: Phrases, model: Linear, own: list[Question], kept_in: Path | None
) -> Linear:
    made_of = {ASK + question.id: _digest(question) for question in own}
    place = _place(kept_in, made_of)
    found = read_model(place) if place is not None else None
    if found is not None:
        return found[0]
    texts = list(samples(_said(), catalog.questions, phrases))
    widened = learned_too(model, texts, list(made_of))
    if place is not None:
        keep_model(place, widened, made_of)
    return widened


def _said() -> list:
    return parse_said(files.shipped_said())


def _digest(question: Question) -> str:
    said = "\n".join(text for texts in question.asked.values() for text in texts)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _place(kept_in: Path | None, made_of: Mapping[str, str]) -> Path | None:
    """Give where a model is kept, by what it was made of."""
    if kept_in is None:
        return None
    said = "\n".join((*files.shipped_said().values(), *made_of, *made_of.values()))
    return kept_in / "models" / f"{NAME}-{hashlib.sha256(said.encode()).hexdigest()[:24]}.bin"


def main() -> None:
    """Make the shipped model from the shipped texts."""
    from bot.assembly import load_catalog, shipped_phrases

    catalog = load_catalog(None).catalog
    texts = list(samples(_said(), catalog.questions, shipped_phrases()))
    made_of = {ASK + question.id: _digest(question) for question in catalog.questions}
    model = learned(texts)
    keep_model(shipped(NAME), model, made_of)
    sys.stdout.write(f"{len(texts)} texts, {len(model.classes)} acts, {len(model.known)} features\n")


if __name__ == "__main__":
    main()
