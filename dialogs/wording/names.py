"""What things and answers are called, in one word for all who tell it. Says nothing else."""

from typing import Protocol

from catalog import Catalog
from catalog.model import LANGUAGES, Listing, split
from dialogs.ledger import Entry
from dialogs.state import Line, Own, Slot, line


class Labelled(Protocol):
    """A goal, an occupation, a subject or an answer: what has a label in every language."""

    def label(self, language: str) -> str:
        """Give its name in a language."""


def label(thing: Labelled) -> Own:
    """Give the name of a goal, an occupation, a subject or an answer."""
    return Own({code: thing.label(code) for code in LANGUAGES})


def title(listing: Listing) -> Own:
    """Give a listing's title in whatever language it is told in."""
    return Own(listing.title)


def title_of(catalog: Catalog, reserving: Entry) -> Line | Own:
    """Give the title of what an entry reserved, also where the listing has left the catalogue."""
    listing = catalog.listing.get(reserving.listing or "")
    return title(listing) if listing else line("listing-unknown")


def purpose_word(purpose: str) -> Line:
    """Give the word for a purpose, as of one listing: “kurs”."""
    return line(f"purpose-{purpose}")


def purposes_word(purpose: str) -> Line:
    """Give the word for everything of a purpose, as rules name it: “kurser”."""
    return line(f"told-purpose-{purpose}")


def situation_word(situation: str | None) -> Line:
    """Give the word for a work situation; for one that nobody has told, “annat”."""
    return line(f"work-situation-{(situation or 'other').replace('_', '-')}")


def fact_line(catalog: Catalog, name: str, slot: Slot) -> Line | None:
    """Give one answer in words, such as “ort Kiruna”."""
    value = slot.value
    match name:
        case "occupation":
            known = catalog.occupation.get(value)
            named: Line | Own | str | None = label(known) if known else None
        case "goal":
            goal = catalog.goal.get(value)
            named = label(goal) if goal else slot.raw
        case "place" | "birth_year":
            named = value
        case "tools" | "likes":
            return _several(catalog, name, value)
        case _:
            named = line(f"{name.replace('_', '-')}-{value.replace('_', '-')}")
    return None if named is None else line(f"fact-{name.replace('_', '-')}", value=named)


def _several(catalog: Catalog, kind: str, value: str) -> Line:
    answers = catalog.mapping.of(kind)
    named = tuple(label(answers[each]) for each in split(value) if each in answers)
    return line(f"fact-{kind}", value=named) if named else line(f"fact-{kind}-none")
