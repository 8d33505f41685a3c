"""Makes the model of acts from what people wrote and from the catalogue's own phrases.

Only here is anything learned, and only when no model is there yet. Answers nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from catalog import Catalog
from catalog.linear.fitting import Sample, fit, widen
from catalog.linear.grams import shown
from catalog.linear.model import Linear
from catalog.model import Question
from dialogs.learning.frames import framed
from dialogs.learning.said import Text
from dialogs.understanding.acts import ASK
from dialogs.vocabulary.commands import act_of
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.phrases import Phrases

HEAT = 9.0
"""What scores are multiplied by before they are made probabilities: the figure for which writers
who were left out were likeliest (`python -m bench.understanding --heat`)."""


ALONE = 4
"""Of so many texts one is learned without what went before it, so that words count alone too."""


OURS = "ours"
"""The writer of the catalogue's phrases and of the commands."""


def samples(said: Iterable[Text], catalog: Catalog, phrases: Phrases) -> Iterator[Sample]:
    """Give everything there is to learn from; texts with several acts are none of one act."""
    yield from framed(_words(catalog, phrases))
    for text in said:
        if len(text.acts) == 1:
            alone = not text.after or crc32(text.text.encode()) % ALONE == 0
            yield Sample(shown(text.text, () if alone else (text.after,)), text.acts[0])
    for question in catalog.questions:
        yield from asked(question)
    for phrase, command in (*phrases.commands.items(), *phrases.likewise.items()):
        act = act_of(command)
        if act is not None:
            yield Sample(shown(phrase), act)


def _words(catalog: Catalog, phrases: Phrases) -> dict[str, list[str]]:
    lexicon = Lexicon(catalog, phrases)
    situations = [p for p, (slot, _) in phrases.values.items() if slot == "work_situation"]
    return {
        "topic": [*lexicon.topics],
        "title": [*lexicon.titles],
        "place": [*lexicon.places],
        "situation": situations,
    }


def asked(question: Question) -> Iterator[Sample]:
    """Give the phrases of a question."""
    for texts in question.asked.values():
        for phrase in texts:
            yield Sample(shown(phrase), ASK + question.id)


def learned(texts: Sequence[Sample]) -> Linear:
    """Fit the model of acts."""
    return fit(texts, heat=HEAT)


def learned_too(model: Linear, texts: Sequence[Sample], acts: Sequence[str]) -> Linear:
    """Fit some acts anew into a model that knows the others: a catalogue's own questions."""
    return widen(model, texts, acts)
