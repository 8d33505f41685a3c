"""Rehearses a conversation that nobody has. Stores and tells nothing.

Matchers, patterns and sentences are made when they are first asked for, which takes a second or
more: better before anybody waits for an answer.
"""

from datetime import datetime
from functools import cached_property

from catalog import Catalog
from dialogs.ledger import Booklet
from dialogs.machine import start, step
from dialogs.state import LOCALES, Event, Said, Started, World
from dialogs.turn import Spec

_SAID = {
    "sv": (
        "jag är undersköterska i Kiruna",
        "kurs på distans",
        "får jag pengar?",
        "min plan",
    ),
    "en": ("I am a nurse in Kiruna", "an online course this autumn", "do I get money?", "my plan"),
}


def rehearse(spec: Spec, catalog: Catalog, now: datetime) -> None:
    """Make all that turns ask for on a catalogue; `now` is aware, in local time."""
    for value in (catalog, spec.phrases):
        for name, each in vars(type(value)).items():
            if isinstance(each, cached_property):
                getattr(value, name)
    operator = dict.fromkeys(("controller", "contact", "retention_days", "legal_basis"), "1")
    for language in LOCALES:
        state = start(language)
        events: tuple[Event, ...] = (Started(), *(Said(text) for text in _SAID[language]))
        for number, event in enumerate(events, 1):
            world = World(catalog, Booklet(""), now, number, {**operator, "telegram": ""}, None)
            turn = step(spec, state, event, world)
            for reply in turn.replies:
                spec.wording.render(reply, language)
            state = turn.state
