"""Finds the models that texts are read by: the shipped ones, or what is learned once and kept.

Learns nothing itself: what learns (`bot.learning`) is imported only where a model is missing.
"""

import hashlib
from collections.abc import Callable, Mapping
from functools import partial

from bot.outside import files
from bot.outside.models import ACTS, FACTS, GUARD, VALUED, Found, mark, shipped_model
from catalog import Catalog
from catalog.linear.model import Linear, from_bytes, to_bytes
from catalog.model import Question
from dialogs.understanding.acts import ASK, Acts, ActTable
from dialogs.understanding.facts.fact_values import FactModels
from dialogs.understanding.guard import Guard
from dialogs.vocabulary.phrases import Phrases
from dialogs.vocabulary.scheme_phrases import in_our_words
from dialogs.wording.scheme_words import words_of


def acts_for(catalog: Catalog, phrases: Phrases, table: ActTable) -> Acts:
    """Give the reader of acts for a catalogue: the shipped model, with its own questions in it."""
    found = shipped_model(ACTS)
    if found is None:
        found = _kept(catalog, "acts-all", lambda: _acts(catalog, phrases))
    model, made_of = found
    own = [q for q in catalog.questions if made_of.get(ASK + q.id) != mark(q)]
    if own:
        base = {"base": _mark_of(model)}
        model, _ = _kept(catalog, "acts-own", lambda: _with_own(catalog, phrases, model, own), base)
    questions = {question.id for question in catalog.questions}
    return Acts(table, model, questions, in_our_words(words_of(catalog.scheme)))


def guard_for(catalog: Catalog, phrases: Phrases) -> Guard:
    """Give the guard with the shipped model; where that is not there it is learned and kept."""
    found = shipped_model(GUARD) or _kept(catalog, "guard-all", lambda: _guard(catalog, phrases))
    return Guard(found[0])


def facts_for(catalog: Catalog, phrases: Phrases) -> FactModels:
    """Give what was learned of facts: the shipped models, or such as are learned now and kept."""
    found = {name: shipped_model(name) for name in (FACTS, *VALUED)}
    models = {name: model for name, model in found.items() if model is not None}
    if len(models) < len(found):
        learned = dict[str, Found]()

        def make(name: str) -> Found:
            if not learned:
                learned.update(_facts(catalog, phrases))
            return learned[name]

        models = {name: _kept(catalog, f"{name}-all", partial(make, name)) for name in found}
    return FactModels(*models[FACTS], {slot: models[slot][0] for slot in VALUED})


def _kept(
    catalog: Catalog, name: str, make: Callable[[], Found], *more: Mapping[str, str]
) -> Found:
    """Give a model from what is kept of a catalogue, of all texts that are learned, and of more.

    A kind of model has one name, whatever it is made of: of a name the newest files stay.
    """
    texts = (files.shipped_said(), files.shipped_alarms(), files.shipped_phrases())
    keeper = catalog.keeper.on(*texts, files.shipped_facts(), {"acts": files.shipped_acts()}, *more)
    return keeper.keep(name, make, lambda found: to_bytes(*found), from_bytes)


def _mark_of(model: Linear) -> str:
    """Give the mark of a model: of all but its weights, which are large, and change none alone."""
    found = hashlib.sha256(repr((model.classes, model.heat)).encode())
    for each in (model.known, model.rarity, model.scale, model.bias):
        found.update(each.tobytes())
    return found.hexdigest()


def _acts(catalog: Catalog, phrases: Phrases) -> Found:
    from bot.learning import acts_learned

    return acts_learned(catalog, phrases)


def _with_own(catalog: Catalog, phrases: Phrases, model: Linear, own: list[Question]) -> Found:
    from bot.learning import own_learned

    return own_learned(catalog, phrases, model, own)


def _guard(catalog: Catalog, phrases: Phrases) -> Found:
    from bot.learning import guard_learned

    return guard_learned(catalog, phrases)


def _facts(catalog: Catalog, phrases: Phrases) -> dict[str, Found]:
    from bot.learning import facts_learned

    return facts_learned(catalog, phrases)
