"""Puts the parts together: the one place where files, catalogue, spec, store and clock meet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from bot.funnel.conversation import Funnel
from bot.outside import files
from bot.outside.masking import masked
from bot.settings import ZONE, Settings
from bot.store import Store
from bot.store.database.database import open_database
from catalog import Catalog
from catalog.loading import read_catalog, unusable
from catalog.model import Problem
from dialogs import Spec
from dialogs.state import parse_flows
from dialogs.understanding.guard import parse_guard
from dialogs.understanding.intents import Wishes
from dialogs.understanding.phrases_file import parse_phrases
from dialogs.understanding.scheme_phrases import in_own_words
from dialogs.understanding.slot_filling import Ear
from dialogs.wording.scheme_words import words_of
from dialogs.wording.sentences import parse_wording


@dataclass(frozen=True)
class Assembled:
    """A catalogue that was read, with the problems found in it.

    From one that is not `usable` nobody may be served: it is not the one that its folder means.
    """

    catalog: Catalog
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Whether people can be served from it."""
        return not unusable(self.problems)


@cache
def load_catalog(folder: Path | None) -> Assembled:
    """Read the catalogue in force: the shipped one, or a folder's own with the rest shipped.

    Raises NotADirectoryError where the folder does not exist.
    """
    own: dict[str, str] = {}
    problems: list[Problem] = []
    if folder is not None:
        if not folder.is_dir():
            raise NotADirectoryError(str(folder))
        own, problems = files.read_folder(folder)
    return assembled(own, problems, datetime.now(ZONE).date())


def assembled(own: dict[str, str], problems: list[Problem], today: date) -> Assembled:
    """Read a catalogue from the shipped files and a folder's own.

    `problems` are those of its files that could not be read.
    """
    own, private = masked(own, today)
    unread = [each.file for each in problems]
    catalog, found = read_catalog(files.shipped_catalog(), own, unread)
    return Assembled(catalog, tuple(sorted({*problems, *private, *found})))


def make_spec(catalog: Catalog) -> Spec:
    """Read flows, phrases, wording and what the guard learned, and make the ear for a catalogue.

    Raises ValueError if one of the shipped files is at fault.
    """
    flows, in_flows = parse_flows(files.shipped_flows())
    terms = words_of(catalog.scheme)
    phrases, in_phrases = parse_phrases(files.shipped_phrases())
    phrases = in_own_words(phrases, terms)
    wording, in_wording = parse_wording(files.shipped_locales(), terms)
    guard, in_guard = parse_guard(files.shipped_alarms())
    problems = [*in_flows, *in_phrases, *in_wording, *in_guard]
    if problems:
        raise ValueError("; ".join(str(problem) for problem in problems))
    ear, wishes = Ear(catalog, phrases), Wishes(catalog, phrases)
    return Spec(flows, phrases, wording, ear, wishes, guard)


def clock_on(day: date | None) -> Callable[[], datetime]:
    """Give the clock: the real one in Stockholm, or noon of a chosen day, for trying things out."""
    if day is None:
        return lambda: datetime.now(ZONE)
    noon = datetime.combine(day, time(12), ZONE)
    return lambda: noon


def operator(settings: Settings) -> dict[str, str]:
    """Give what answers say of whoever runs the assistant."""
    return {
        "controller": settings.controller.strip(),
        "contact": settings.contact.strip(),
        "retention_days": str(settings.retention_days),
        "legal_basis": settings.legal_basis.strip(),
        "telegram": "yes" if settings.telegram_token else "",
    }


def make_funnel(settings: Settings, catalog: Catalog, url: str, day: date | None) -> Funnel:
    """Make the funnel over a database that is at its newest version."""
    store = Store(open_database(url))
    spec, told = make_spec(catalog), operator(settings)
    days = settings.staff_answer_days
    return Funnel(store, catalog, spec, clock_on(day), told, answer_days=days)
