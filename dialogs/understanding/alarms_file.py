"""Reads from YAML what the guard goes by: signs, and what is said outright. Judges no message."""

from collections.abc import Mapping

from catalog.model import Problem
from catalog.reading.fields import read_yaml
from dialogs.understanding.guard import KINDS, Guard, Outright
from dialogs.understanding.signs import Signs


def parse_guard(files: Mapping[str, str]) -> tuple[Guard, list[Problem]]:
    """Make the guard from `signs.yaml`, `outright.yaml` and `learned.json` of `alarms`."""
    signs, in_signs = parse_signs(files["signs.yaml"])
    outright, in_outright = parse_outright(files["outright.yaml"])
    return Guard(signs, outright, files["learned.json"]), [*in_signs, *in_outright]


def parse_signs(text: str) -> tuple[Signs, list[Problem]]:
    """Read `alarms/signs.yaml`; problems are told, not raised."""
    problems: list[Problem] = []
    whole: dict[str, tuple[str, ...]] = {}
    begun: dict[str, tuple[str, ...]] = {}
    same: dict[str, str] = {}
    top = read_yaml("alarms/signs.yaml", text, problems)
    signs, spellings = (top.section("signs"), top.section("same")) if top else (None, None)
    for name in signs.names() if signs else ():
        for word in signs.texts(name) if signs else ():
            into = begun if word.endswith("*") else whole
            key = word.rstrip("*")
            into[key] = (*into.get(key, ()), name)
    for usual in spellings.names() if spellings else ():
        same |= dict.fromkeys(spellings.texts(usual) if spellings else (), usual)
    return Signs(whole, begun, same), problems


def parse_outright(text: str) -> tuple[Outright, list[Problem]]:
    """Read `alarms/outright.yaml`; problems are told, not raised."""
    problems: list[Problem] = []
    top = read_yaml("alarms/outright.yaml", text, problems)
    said = {kind: top.texts(kind) if top else () for kind in KINDS}
    phrases = {kind: tuple(p for p in each if "{" not in p) for kind, each in said.items()}
    patterns = {
        kind: tuple(tuple(p.split()) for p in each if "{" in p) for kind, each in said.items()
    }
    return Outright(phrases, patterns, top.texts("unless") if top else ()), problems
