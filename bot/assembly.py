"""Puts the parts together: the one place where files, catalogue, spec, store and clock meet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import TypeAlias

from bot.fitted import acts_for, facts_for, guard_for
from bot.funnel.conversation import Funnel
from bot.outside import files
from bot.outside.collection import paused
from bot.outside.kept import Kept
from bot.outside.masking import masked
from bot.settings import ZONE, Settings
from bot.store import Store
from bot.store.database.database import open_database
from catalog import Catalog
from catalog.model import Problem, unusable
from catalog.model.keeping import NOTHING
from catalog.model.plain import from_bytes, to_bytes
from dialogs import Spec
from dialogs.state import Flow
from dialogs.understanding.acts import ActTable
from dialogs.understanding.facts.slot_filling import Ear
from dialogs.vocabulary.phrases import Phrases
from dialogs.wording.scheme_words import SchemeWords, words_of
from dialogs.wording.sentences import Wording


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
def load_catalog(folder: Path | None, kept: Kept | None = None) -> Assembled:
    """Read the catalogue in force: the shipped one, or a folder's own with the rest shipped.

    What takes long to make of it is kept for the next start, or nothing is where `kept` is None.
    Raises NotADirectoryError where the folder does not exist.
    """
    own: dict[str, str] = {}
    problems: list[Problem] = []
    if folder is not None:
        if not folder.is_dir():
            raise NotADirectoryError(str(folder))
        own, problems = files.read_folder(folder)
    return assembled(own, problems, datetime.now(ZONE).date(), kept)


def assembled(
    own: dict[str, str], problems: list[Problem], today: date, kept: Kept | None = None
) -> Assembled:
    """Read a catalogue from the shipped files and a folder's own.

    `problems` are those of its files that could not be read.
    """
    own, private = masked(own, today)
    unread = sorted(each.file for each in problems)
    shipped = files.shipped_catalog()
    keeper = NOTHING if kept is None else kept.on(shipped, own, dict.fromkeys(unread, ""))
    with paused():
        catalog, found = keeper.keep(
            "catalogue",
            lambda: _read_catalog(shipped, own, unread),
            lambda read: to_bytes(_CATALOGUE, read),
            lambda content: from_bytes(_CATALOGUE, content),
        )
    return Assembled(catalog.kept_by(keeper), tuple(sorted({*problems, *private, *found})))


_Read: TypeAlias = tuple[Catalog, list[Problem]]
_CATALOGUE: type[_Read] = tuple[Catalog, list[Problem]]


def _read_catalog(shipped: Mapping[str, str], own: Mapping[str, str], unread: list[str]) -> _Read:
    """Read the files; what that takes is imported only where they were not read before."""
    from catalog.loading import read_catalog

    return read_catalog(shipped, own, unread)


@dataclass(frozen=True)
class _Talk:
    """What the files of conversations say, for one scheme."""

    flows: dict[str, Flow]
    phrases: Phrases
    acts: ActTable


def make_spec(catalog: Catalog) -> Spec:
    """Read flows, phrases, wording and what the guard learned, and make the ear for a catalogue.

    Raises ValueError if one of the shipped files is at fault.
    """
    flows, said = files.shipped_flows(), files.shipped_phrases()
    locales = files.shipped_locales()
    terms = words_of(catalog.scheme)
    keeper = catalog.keeper.on(flows, said, {"acts": files.shipped_acts()}, *locales.values())
    with paused():
        talk = keeper.keep(
            "talk",
            lambda: _read_talk(flows, said, locales, terms),
            lambda read: to_bytes(_Talk, read),
            lambda content: from_bytes(_Talk, content),
        )
    ear = Ear(catalog, talk.phrases, facts_for(catalog, talk.phrases), keeper)
    acts = acts_for(catalog, talk.phrases, talk.acts)
    guard = guard_for(catalog, talk.phrases)
    return Spec(talk.flows, talk.phrases, Wording(locales, terms), ear, acts, guard)


def _read_talk(
    flows: Mapping[str, str],
    said: Mapping[str, str],
    locales: Mapping[str, Mapping[str, str]],
    terms: SchemeWords,
) -> _Talk:
    """Read the files; what that takes is imported only where they were not read before."""
    from dialogs.state.flows_file import parse_flows
    from dialogs.understanding.acts_file import parse_acts
    from dialogs.vocabulary.phrases_file import parse_phrases
    from dialogs.vocabulary.scheme_phrases import in_own_words
    from dialogs.wording.sentences import faults_in

    read, in_flows = parse_flows(flows)
    phrases, in_phrases = parse_phrases(said)
    acts, in_acts = parse_acts(files.shipped_acts())
    problems = [*in_flows, *in_phrases, *in_acts, *faults_in(locales)]
    if problems:
        raise ValueError("; ".join(str(problem) for problem in problems))
    return _Talk(read, in_own_words(phrases, terms), acts)


def shipped_phrases() -> Phrases:
    """Give the shipped phrases, in no scheme's own words."""
    from dialogs.vocabulary.phrases_file import parse_phrases

    return parse_phrases(files.shipped_phrases())[0]


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
