"""Learns what texts state of their writers, from the marks in what people wrote.

Only here is it learned, and only when no model is there yet. Judges no text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

import yaml

from catalog.linear.fitting import Sample, fit
from catalog.linear.grams import shown
from catalog.linear.model import Linear
from dialogs.learning.said import Mark, Text, parse_said
from dialogs.learning.stated import statements, where_asked
from dialogs.understanding.facts.assertion import MINE, NONE, Cues, Seen
from dialogs.understanding.facts.candidates import Candidate, Finder
from dialogs.vocabulary.lexicon import Lexicon
from dialogs.vocabulary.words import Word, words_of

HEAT = 6.0
"""What scores are multiplied by, so that of what seems stated to 0.9 some nine in ten are."""


TRIGGERED = ("occupation", "work_situation", "pace", "goal")
"""Slots whose candidates are found by trigger words."""


LEAST = 0.08
"""How much of its times a trigger word must stand in marked words."""


BEGINNING = 1
"""Words of a marked goal that may be triggers; what follows them is the goal itself."""


ACTLESS = 0.4
"""How many texts are learned without their act: of what is read the likeliest may be wrong."""


FEW = 2
"""Words of a situation that stands in a plain statement."""


SHORT = 14
"""Words of a statement that is learned once more beside another text of its writer."""


TELLING = frozenset({"state", "wish", "limit", "change"})
"""Acts of texts that tell something of their writer."""


Values = Mapping[str, Mapping[str, Sequence[str]]]
"""What people write, by slot and value."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned beside the texts of writers: cues, phrases for values, plain sentences."""

    cues: Mapping[str, str]
    values: Values
    plain: Sequence[Text]

    @property
    def texts(self) -> list[Text]:
        """The plain sentences, and each phrase for a value alone."""
        alone = (
            Text(phrase, ("state",), "", (Mark("fact", slot, phrase),), "plain", "")
            for slot, phrases in self.values.items()
            for each in phrases.values()
            for phrase in each
        )
        return [*self.plain, *alone]


def parse_facts(files: Mapping[str, str]) -> Lessons:
    """Read the files of cues, values and plain sentences; raises ValueError where they are none."""
    try:
        cues, values = (yaml.safe_load(files[name]) for name in ("cues.yaml", "values.yaml"))
        kinds = {f"kind:{name}": " ".join(words) for name, words in cues["kinds"].items()}
        spelt = {f"spelt:{word}": " ".join(others) for word, others in cues["spelt"].items()}
        return Lessons({**kinds, **spelt}, values, parse_said({"plain": files["plain.yaml"]}))
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"facts/ cannot be read: {error}") from error


def learned(
    said: Sequence[Text], lessons: Lessons, lexicon: Lexicon
) -> tuple[Linear, Mapping[str, str]]:
    """Fit the model of assertions; with it come its cues, and the triggers by which to look."""
    found = triggers([*said, *lessons.plain], lessons.values)
    listed = [p for each in lessons.values["work_situation"].values() for p in each]
    words = {
        "goal": sorted(lexicon.topics),
        "occupation": sorted(lexicon.titles),
        "place": sorted(lexicon.places),
        "situation": [phrase for phrase in listed if len(phrase.split()) <= FEW],
    }
    texts = [*said, *where_asked(said), *joined(said), *lessons.texts, *statements(words)]
    shown_by = list(samples(texts, Finder(lexicon, found), Cues(lessons.cues)))
    kept = {f"trigger:{slot}": " ".join(words) for slot, words in found.items()}
    return fit(shown_by, heat=HEAT), {**lessons.cues, **kept}


def learned_values(values: Mapping[str, Sequence[str]]) -> Linear:
    """Fit the model of one slot's values."""
    pairs = ((value, phrase) for value, phrases in values.items() for phrase in phrases)
    return fit([Sample(shown(phrase), value) for value, phrase in pairs], heat=HEAT)


def triggers(said: Iterable[Text], values: Values) -> Mapping[str, list[str]]:
    """Give the words by which candidates are found, by slot."""
    everywhere, inside = Counter[str](), {slot: Counter[str]() for slot in TRIGGERED}
    for text in said:
        everywhere.update(set(_plain(text.text)))
        for mark in filter(_told, text.marks):
            words = _plain(mark.words)
            inside.get(mark.name, Counter()).update(
                set(words[:BEGINNING] if mark.name == "goal" else words)
            )
    for slot, phrases in values.items():
        inside[slot].update({word for each in phrases.values() for p in each for word in _plain(p)})
    return {
        slot: sorted(
            w for w, n in times.items() if n >= LEAST * everywhere[w] and len(w) > 1 and w.isalpha()
        )
        for slot, times in inside.items()
    }


def samples(said: Iterable[Text], finder: Finder, cues: Cues) -> Iterator[Sample]:
    """Give every candidate of every text, and what it is."""
    for text in said:
        words = words_of(text.text)
        chance = _chance(text)
        acts = () if chance % 100 < 100 * ACTLESS else [text.acts[chance % len(text.acts)]]
        seen = Seen(words, asked_in(text), acts, cues)
        goals = "wish" not in text.acts or any(mark.name == "goal" for mark in text.marks)
        for each in finder.candidates(words):
            if each.slot == "goal" and not goals:
                continue  # some writers marked no goals
            yield Sample(seen.beside(each), label(text, words, each))


def joined(said: Iterable[Text]) -> Iterator[Text]:
    """Give short statements once more, each beside another text of its writer.

    People tell of themselves while they ask for something else, which few texts show.
    """
    of_writer = dict[str, list[Text]]()
    for text in said:
        of_writer.setdefault(text.writer, []).append(text)
    for texts in of_writer.values():
        others = [t for t in texts if not TELLING & {*t.acts} and len(t.text.split()) > 3]
        for text in texts if others else ():
            if TELLING & {*text.acts} <= {"limit", "change"} or len(text.text.split()) > SHORT:
                continue
            chance = _chance(text)
            other = others[chance % len(others)]
            one, two = (text, other) if chance % 2 else (other, text)
            spoken = f"{one.text.rstrip(' .')}{'. ' if chance % 3 else ', '}{two.text}"
            acts = other.acts if chance % 4 else text.acts
            yield replace(text, text=spoken, acts=acts, after="", marks=text.marks + other.marks)


def _chance(text: Text) -> int:
    """Give a number that is always the same for a text."""
    return crc32(text.text.encode())


def label(text: Text, words: Sequence[Word], each: Candidate) -> str:
    """Give what a candidate is by the marks of its text."""
    start, end = words[each.first].start, words[each.last - 1].end
    for mark in filter(_told, text.marks):
        at = text.text.find(mark.words) if mark.name == each.slot else -1
        while at >= 0:
            if at < end and start < at + len(mark.words):
                return MINE if mark.kind == "fact" else mark.why
            at = text.text.find(mark.words, at + 1)
    return NONE


def asked_in(text: Text) -> str | None:
    """Give the slot whose question a text comes after."""
    kind, _, slot = text.after.partition(":")
    return slot if kind == "q" and slot not in ("confirm", "mapping") else None


def _told(mark: Mark) -> bool:
    return mark.kind in ("fact", "seeming")


def _plain(text: str) -> list[str]:
    return [word.plain for word in words_of(text) if not word.is_sign]
