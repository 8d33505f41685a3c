"""Makes the model of what texts state of their writers from the marks in what people wrote.

Only here is it learned, and only when no model is there yet. Judges no text.
"""

from collections import Counter
from zlib import crc32
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalog.matching.fitting import Sample, fit
from catalog.matching.linear import Linear
from dialogs.understanding.assertion import MINE, NONE, features
from dialogs.understanding.candidates import Candidate, Finder, Word, words_of
from dialogs.understanding.phrases import plain
from dialogs.understanding.said import Text

HEAT = 4.0


TRIGGERED = ("occupation", "work_situation", "pace", "goal")


LEAST = 0.08
"""How much of its times a trigger word must stand in marked words."""


def triggers(said: Iterable[Text]) -> Mapping[str, list[str]]:
    """Give the words by which marked words are found, by slot."""
    everywhere = Counter[str]()
    inside = {slot: Counter[str]() for slot in TRIGGERED}
    for text in said:
        everywhere.update(word.plain for word in words_of(text.text) if not word.is_sign)
        for mark in text.marks:
            if mark.name in inside and mark.kind in ("fact", "seeming"):
                said_so = [word.plain for word in words_of(mark.words) if not word.is_sign]
                inside[mark.name].update(said_so[:3] if mark.name == "goal" else said_so)
    return {
        slot: sorted(
            word
            for word, times in counts.items()
            if times >= LEAST * everywhere[word] and len(word) > 1
        )
        for slot, counts in inside.items()
    }


def label(text: Text, words: Sequence[Word], each: Candidate) -> str:
    """Give what a candidate is by the marks of its text."""
    start, end = words[each.first].start, words[each.last - 1].end
    for mark in text.marks:
        if mark.name == each.slot and mark.kind in ("fact", "seeming"):
            at = text.text.find(mark.words)
            while at >= 0:
                if at < end and start < at + len(mark.words):
                    return MINE if mark.kind == "fact" else mark.why
                at = text.text.find(mark.words, at + 1)
    return NONE


def asked_in(text: Text) -> str | None:
    """Give the slot whose question a text comes after."""
    slot = text.after.removeprefix("q:")
    return slot if slot != text.after and slot not in ("confirm", "mapping") else None


def acts_in(text):
    return () if crc32(text.text.encode()) % 5 == 0 else text.acts[:3]


def samples(said: Iterable[Text], finder: Finder, cues) -> Iterator[Sample]:
    """Give every candidate of every text, and what it is."""
    for text in said:
        words = words_of(text.text)
        for each in finder.candidates(words):
            yield Sample(features(words, each, asked_in(text), cues, acts_in(text)), label(text, words, each))


def learned(texts: Sequence[Sample]) -> Linear:
    """Fit the model of assertions."""
    return fit(texts, heat=HEAT)


__all__ = ["asked_in", "label", "learned", "plain", "samples", "triggers"]
