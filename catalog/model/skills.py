"""What a skills mapping asks and what answers say, as values. Reads no file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

KINDS = ("tools", "likes")
"""What is asked with several answers at once, by the names of their slots."""


CONFIDENCES = ("low", "some", "high")
"""How sure people are with their tools."""


NONE = "none"
"""The answer that nothing of what is offered is so."""


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
