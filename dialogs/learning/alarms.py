"""Reads what emergencies sound like, and what only sounds so, to learn from. Judges no message."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from catalog.linear.fitting import Sample, fit
from catalog.linear.grams import shown
from catalog.linear.model import Linear
from dialogs.understanding.guard import NONE

OURS = "ours"
"""The writer of the files that lie beside the folder `said`."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A message, of which kind of emergency it is or `none`, and who wrote it."""

    text: str
    kind: str
    writer: str
    language: str


def parse_alarms(files: Mapping[str, str]) -> list[Alarm]:
    """Read all files, `{file name: text}`; raises ValueError where one cannot be read."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: list[Alarm] = []
    for name, content in sorted(files.items()):
        try:
            top = yaml.load(content, Loader=loader)  # noqa: S506 - a safe loader either way
            said = name.startswith("said/")
            found += _said(top) if said else _ours(top, name.removesuffix(".yaml"))
        except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"alarms/{name} cannot be read: {error}") from error
    return found


def _said(top: Mapping[str, object]) -> Iterator[Alarm]:
    for each in top["texts"]:  # type: ignore[attr-defined]
        yield Alarm(str(each["text"]), str(each["kind"]), str(top["writer"]), str(top["language"]))


def _ours(top: Mapping[str, Iterable[object]], kind: str) -> Iterator[Alarm]:
    for language, texts in top.items():
        for text in texts:
            yield Alarm(str(text), kind, OURS, language)


def learned(alarms: Iterable[Alarm], ordinary: Iterable[str]) -> Linear:
    """Fit the guard's model; `ordinary` are messages that are no emergency."""
    samples = [Sample(shown(each.text), each.kind) for each in alarms]
    return fit([*samples, *(Sample(shown(text), NONE) for text in ordinary)])
