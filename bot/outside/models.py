"""Reads the fitted models that lie in the package, and writes them there. Fits none."""

import hashlib
import mmap
from collections.abc import Iterable, Mapping
from importlib.resources import files as packaged
from pathlib import Path

from bot.outside.sources import sources_mark
from catalog.linear.model import Linear, from_bytes, to_bytes
from catalog.model import Question
from dialogs.understanding.acts import ASK

ACTS, FACTS, GUARD = "acts", "facts", "guard"
"""The models of what a text is for, of what it states of the person, and of emergencies."""


VALUED = ("work_situation", "pace")
"""Slots with a model of their values, named after them."""


SHIPPED = (ACTS, FACTS, GUARD, *VALUED)
"""All models that are shipped."""


_SOURCES = "sources"
"""Under which name a shipped model says what it was learned from."""


MadeOf = Mapping[str, str]
"""What a model was made of or comes with, such as a short mark of each question, by its act."""


Found = tuple[Linear, MadeOf]


def shipped_model(name: str) -> Found | None:
    """Map a shipped model into memory, and give what it was made of; None where it is not there.

    `make install` makes them, and they lie in the wheel.
    """
    try:
        with _place(name).open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return from_bytes(mapped)  # type: ignore[arg-type]
    except (OSError, ValueError, TypeError, LookupError):
        return None


def ship_model(name: str, model: Linear, made_of: MadeOf) -> None:
    """Put a model into the package, whole or not at all, with the mark of its sources."""
    place = _place(name)
    place.parent.mkdir(exist_ok=True)
    part = place.with_suffix(".part")
    part.write_bytes(to_bytes(model, {**made_of, _SOURCES: sources_mark()}))
    part.replace(place)


def stale() -> list[str]:
    """Give the shipped models that are not there, or were learned from other sources."""
    now = sources_mark()
    found = {name: shipped_model(name) for name in SHIPPED}
    return [name for name, one in found.items() if one is None or one[1].get(_SOURCES) != now]


def marks(questions: Iterable[Question]) -> MadeOf:
    """Give a short mark of each question's phrases, by its act."""
    return {ASK + question.id: mark(question) for question in questions}


def mark(question: Question) -> str:
    """Give a short mark of a question's phrases: with others it is another."""
    said = "\n".join(text for texts in question.asked.values() for text in texts)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _place(name: str) -> Path:
    return Path(str(packaged("dialogs"))) / "models" / f"{name}.bin"
