"""Reads what a skills mapping asks. Judges no answer."""

from collections.abc import Sequence

from catalog.model import KINDS, LANGUAGES, Answer, Problem, Vocabulary
from catalog.reading.fields import Section, read_yaml


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
