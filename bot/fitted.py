"""Finds the models that texts are read by: the shipped ones, or what is learned once and kept.

Learns nothing itself, and imports what learns only where something is to be learned.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from bot.outside import files
from bot.outside.models import shipped_model
from catalog import Catalog
from catalog.linear.model import Linear, from_bytes, to_bytes
from catalog.model import Question
from dialogs.understanding.acts import ASK, Acts, ActTable
from dialogs.understanding.facts.fact_values import FactModels
from dialogs.understanding.guard import Guard
from dialogs.vocabulary.phrases import Phrases
from dialogs.vocabulary.scheme_phrases import in_our_words
from dialogs.wording.scheme_words import words_of

NAME, GUARD = "acts", "guard"
"""The names of the shipped models."""


FACTS = "facts"
"""The name of the model of what is stated of the person."""


VALUED = ("work_situation", "pace")
"""Slots with a model of their values, named after them."""


MadeOf = Mapping[str, str]
"""A short mark of the phrases of each question, by its act."""


Found = tuple[Linear, MadeOf]


def acts_for(catalog: Catalog, phrases: Phrases, table: ActTable) -> Acts:
    """Give the reader of acts for a catalogue: the shipped model, with its own questions in it."""
    found = shipped_model(NAME)
    if found is None:
        found = _kept(catalog, "acts-all", lambda: acts_learned(catalog, phrases))
    model, made_of = found
    own = [q for q in catalog.questions if made_of.get(ASK + q.id) != _mark(q)]
    if own:
        name = hashlib.sha256(repr(_marks(own)).encode()).hexdigest()[:12]
        model, _ = _kept(catalog, f"acts-{name}", lambda: _with_own(catalog, phrases, model, own))
    questions = {question.id for question in catalog.questions}
    return Acts(table, model, questions, in_our_words(words_of(catalog.scheme)))


def guard_for(catalog: Catalog, phrases: Phrases) -> Guard:
    """Give the guard with the shipped model; where that is not there it is learned and kept."""
    found = shipped_model(GUARD) or _kept(
        catalog, "guard-all", lambda: guard_learned(catalog, phrases)
    )
    return Guard(found[0])


def guard_learned(catalog: Catalog, phrases: Phrases) -> Found:
    """Learn what emergencies sound like; what that takes is imported only here."""
    from dialogs.learning.alarms import learned, parse_alarms
    from dialogs.learning.said import parse_said

    said = [text.text for text in parse_said(files.shipped_said())]
    asked = [text for each in catalog.questions for of in each.asked.values() for text in of]
    ordinary = [*said, *asked, *phrases.commands, *phrases.likewise, *phrases.values]
    return learned(parse_alarms(files.shipped_alarms()), ordinary), {}


def _kept(catalog: Catalog, name: str, make: Callable[[], Found]) -> Found:
    keeper = catalog.keeper.on(files.shipped_said())
    return keeper.keep(name, make, lambda found: to_bytes(*found), from_bytes)


def acts_learned(catalog: Catalog, phrases: Phrases) -> tuple[Linear, MadeOf]:
    """Learn everything; what that takes is imported only here."""
    from dialogs.learning.learning import learned, samples
    from dialogs.learning.said import parse_said

    said = parse_said(files.shipped_said())
    return learned(list(samples(said, catalog, phrases))), _marks(catalog.questions)


def _with_own(
    catalog: Catalog, phrases: Phrases, model: Linear, own: list[Question]
) -> tuple[Linear, MadeOf]:
    """Learn some questions into a model; what that takes is imported only here."""
    from dialogs.learning.learning import learned_too, samples
    from dialogs.learning.said import parse_said

    texts = list(samples(parse_said(files.shipped_said()), catalog, phrases))
    return learned_too(model, texts, [ASK + question.id for question in own]), _marks(own)


def _marks(questions: Iterable[Question]) -> MadeOf:
    return {ASK + question.id: _mark(question) for question in questions}


def _mark(question: Question) -> str:
    said = "\n".join(text for texts in question.asked.values() for text in texts)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def facts_for(catalog: Catalog, phrases: Phrases) -> FactModels:
    """Give what was learned of facts: the shipped models, or such as are learned now and kept."""
    found = {name: shipped_model(name) for name in (FACTS, *VALUED)}
    models = {name: model for name, model in found.items() if model is not None}
    if len(models) < len(found):
        keeper = catalog.keeper.on(files.shipped_said(), files.shipped_facts())
        learned = dict[str, Found]()

        def make(name: str) -> Found:
            if not learned:
                learned.update(facts_learned(catalog, phrases))
            return learned[name]

        models = {
            name: keeper.keep(name, partial(make, name), lambda m: to_bytes(*m), from_bytes)
            for name in found
        }
    return FactModels(*models[FACTS], {slot: models[slot][0] for slot in VALUED})


def facts_learned(catalog: Catalog, phrases: Phrases) -> dict[str, Found]:
    """Learn what texts state; what that takes is imported only here."""
    from dialogs.learning.facts_learning import learned, learned_values, parse_facts
    from dialogs.learning.said import parse_said
    from dialogs.vocabulary.lexicon import Lexicon

    said, lessons = parse_said(files.shipped_said()), parse_facts(files.shipped_facts())
    facts = learned(said, lessons, Lexicon(catalog, phrases))
    return {FACTS: facts, **{slot: (learned_values(lessons.values[slot]), {}) for slot in VALUED}}
