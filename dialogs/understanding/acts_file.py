"""Reads the table of acts from YAML. Reads no text by it."""

from collections.abc import Iterable, Mapping, Sequence

from catalog.model import Problem
from catalog.reading.fields import read_yaml
from dialogs.understanding.acts import ActTable


def parse_acts(text: str) -> tuple[ActTable, list[Problem]]:
    """Read `acts.yaml`; problems are told, not raised."""
    problems: list[Problem] = []
    top = read_yaml("acts.yaml", text, problems)
    acts = top.section("acts", required=True) if top else None
    family: dict[str, str] = {}
    means: dict[str, Mapping[str, str]] = {}
    for name in acts.names() if acts else ():
        act = acts.section(name) if acts else None
        family[name] = (act.text("family", required=True) if act else None) or ""
        means[name] = act.localized("means", required=True) if act else {}
    sets = top.texts("serve_as_well") if top else ()
    return ActTable(family, means, _alike(each.split() for each in sets)), problems


def _alike(sets: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for each in sets:
        for act in each:
            found.setdefault(act, set()).update(each)
    return {act: frozenset(others - {act}) for act, others in found.items()}
