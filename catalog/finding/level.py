"""What a skills mapping asks and what its answers say. Reads YAML text; matches and tells nothing.

A digital level is an estimate for ranking suggestions, never a grade: it is told as such.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from catalog.model import LEVELS, Listing, Problem
from catalog.reading.fields import LANGUAGES, Section, read_yaml

KINDS = ("tools", "likes")
"""What is asked with several answers at once, by the names of their slots."""


CONFIDENCES = ("low", "some", "high")
"""How sure people are with their tools."""


NONE = "none"
"""The answer that nothing of what is offered is so."""


_MANY = 4


_BASICS = frozenset({"basics", "office"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its phrases by language, the subject fields it speaks for, a tool's depth 1-3."""

    id: str
    phrases: Mapping[str, tuple[str, ...]]
    fields: tuple[str, ...] = ()
    depth: int = 1

    def label(self, language: str) -> str:
        """Give the label in a language, or in whichever there is."""
        return (self.phrases.get(language) or next(iter(self.phrases.values())))[0]


@dataclass(frozen=True)
class Vocabulary:
    """The answers of each kind, by kind and id, in the order in which they are offered."""

    answers: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)

    def of(self, kind: str) -> Mapping[str, Answer]:
        """Give the answers of a kind by id."""
        return self.answers.get(kind, {})

    def joined(self, kind: str, ids: Collection[str]) -> str:
        """Give several answers as one value, in the order in which they are offered."""
        return "+".join(each for each in self.of(kind) if each in ids) or NONE

    def knows(self, kind: str, value: str) -> bool:
        """Whether a value is one that `joined` gives."""
        ids = set(split(value))
        return value == NONE or (bool(ids) and value == self.joined(kind, ids))


def split(value: str | None) -> tuple[str, ...]:
    """Give the ids that a value holds; none for no value and for the answer “none”."""
    return tuple(value.split("+")) if value and value != NONE else ()


def level(vocabulary: Vocabulary, tools: str | None, confidence: str | None) -> str | None:
    """Estimate a digital level from tools and confidence, None where neither is known."""
    if tools is None and confidence is None:
        return None
    known = vocabulary.of("tools")
    depths = [known[each].depth for each in split(tools) if each in known]
    deepest = max(depths, default=0)
    if tools == NONE or (confidence == "low" and deepest < 3):
        return "beginner"
    if deepest == 3 and confidence == "high":
        return "advanced"
    if deepest >= 2 or len(depths) >= _MANY or (confidence == "high" and tools is not None):
        return "intermediate"
    return "beginner"


def about_level(
    vocabulary: Vocabulary, listing: Listing, known: str, tools: Collection[str]
) -> str | None:
    """Say what a digital level means for a listing: `your_level`, too hard, or known already.

    Whoever is used to e-mail is a beginner in programming all the same: beyond the basics a level
    above the first counts only in what the person's tools speak for.
    """
    if listing.level is None:
        return None
    basics = bool(_BASICS & set(listing.fields[:1]))
    used = spoken_for(vocabulary, "tools", tools, listing)
    here = known if basics or used else "beginner"
    above = LEVELS.index(listing.level) - LEVELS.index(here)
    if above > 0:
        return "too_advanced" if above > 1 or here == "beginner" else None
    if above < 0:
        return "known_already" if basics else None
    return "your_level"


def spoken_for(
    vocabulary: Vocabulary, kind: str, ids: Collection[str], listing: Listing
) -> Sequence[Answer]:
    """Give the answers among `ids` that speak for what a listing is mainly about.

    Guidance towards a field is not yet the field.
    """
    main = listing.fields[: 1 if listing.fields[:1] == ("career",) else 2]
    found = [vocabulary.of(kind)[each] for each in ids if each in vocabulary.of(kind)]
    return [each for each in found if set(each.fields) & set(main)]


def parse_mapping(file: str, text: str) -> tuple[Vocabulary, list[Problem]]:
    """Read the vocabulary; problems are told, not raised."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return Vocabulary(), problems
    answers = {kind: _answers(top.sections(kind, required=True)) for kind in KINDS}
    top.finish()
    return Vocabulary(answers), sorted(problems)


def _answers(sections: Sequence[Section]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    lines: dict[str, int] = {}
    for section in sections:
        identity = section.identity("id")
        phrases = {code: section.texts(code, required=True) for code in LANGUAGES}
        fields = section.texts("fields")
        depth = section.number("depth", at_least=1, at_most=3) or 1
        section.finish()
        if identity is None or not all(phrases.values()):
            continue
        if section.is_new(identity, lines):
            found[identity] = Answer(identity, phrases, fields, depth)
    return found
