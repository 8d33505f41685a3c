"""Staff read why the assistant answered so in sentences: every kind of trace line has its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.outside import files
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import EntryKind
from dialogs.state import LOCALES, SLOTS
from dialogs.wording.retelling import SENTENCES, meant, retold
from dialogs.wording.sentences import Wording, parse_wording
from tests.conftest import HERE, noon
from tests.doubles.talking import Talk

SOURCES = sorted((HERE.parent / "dialogs").rglob("*.py"))


STOOD_FOR = {"verb": "may_use", "'on' if on else 'off'": "on"}
"""What stands for parts of a line that may be only some words; a number for all others."""


@pytest.fixture(scope="module")
def wording() -> Wording:
    """The shipped sentences."""
    return parse_wording(files.shipped_locales())[0]


def notes(path: Path) -> Iterator[str]:
    """Give a line such as every call of `note` in a module writes."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "note"
        ):
            yield sample(node.args[0])


def sample(node: ast.expr) -> str:
    """Give a text such as an expression gives."""
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.JoinedStr(parts):
            return "".join(sample(part) for part in parts)
        case ast.FormattedValue(value):
            return STOOD_FOR.get(ast.unparse(value), "7")
        case ast.BinOp(left, _, _):
            before = sample(left)
            return f"{before}x" if before.endswith(" ") else before
    raise AssertionError(f"a trace line of a new form: {ast.unparse(node)}")


NOTES = sorted({note for path in SOURCES for note in notes(path)} | {"reminder 7 7: out of date"})


def test_there_are_lines_to_retell() -> None:
    assert len(NOTES) > 50


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("note", NOTES)
def test_every_kind_of_line_has_its_sentence(note: str, language: str, wording: Wording) -> None:
    assert meant(note) is not None, "add it to SENTENCES, and a message to retelling.ftl"
    (told,) = retold([note], wording, language)
    assert told != note
    assert told[0].isupper()


def test_every_sentence_is_of_some_line() -> None:
    told = {found.id for note in NOTES if (found := meant(note)) is not None}
    assert told == {id_ for id_, _ in SENTENCES}


@pytest.mark.parametrize(
    ("note", "sv", "en"),
    [
        (
            "set occupation=nurse (92)",
            "Antecknade yrke: ”nurse” (säkerhet 92 av 100).",
            "Noted occupation: “nurse” (certainty 92 of 100).",
        ),
        (
            "miss - 2",
            "Förstod inte. Det som frågades om var inget särskilt. Antal missar på den frågan: 2.",
            "Did not understand. What had been asked about was nothing in particular. "
            "Misses at that question: 2.",
        ),
        ("entry reserve 1", "Skrev i häftet: reserverat 1 check.", "Wrote in the booklet: reserved "
         "1 check."),
        ("of another version", "of another version", "of another version"),
    ],
)  # fmt: skip
def test_a_line_is_told_in_words(note: str, sv: str, en: str, wording: Wording) -> None:
    assert retold([note], wording, "sv") == [sv]
    assert retold([note], wording, "en") == [en]


def test_what_somebody_wrote_at_length_is_cut(wording: Wording) -> None:
    (told,) = retold(["search " + "x" * 4000], wording, "sv")
    assert len(told) < 400


@pytest.mark.parametrize("language", LOCALES)
def test_every_flow_slot_and_kind_of_entry_has_a_name(language: str, wording: Wording) -> None:
    for note, names in (
        ("start {}", [flow.removesuffix(".yaml") for flow in files.shipped_flows()]),
        ("skip {}", SLOTS),
        ("entry {} 2", EntryKind),
    ):
        told = [retold([note.format(name)], wording, language)[0] for name in names]
        assert len(set(told)) == len(told)
        assert not [each for each in told if "_" in each]


def test_whatever_turns_note_is_retold(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini, now=noon(2027, 3, 1))
    talk.open()
    for text in (
        *("jag är undersköterska i Kiruna", "programmera", "varför A?", "mer om A", "fler förslag"),
        *("räcker mina checkar till A?", "lägg Python från början i planen", "1985", "anställd"),
        *("ja", "får jag häfte om jag är 70?", "vad får checkarna användas till?", "ångra"),
        *("xyz xyz", "vem målade taket i rådhuset?", "planera mina checkar", "människa"),
    ):
        talk.say(text)
    unknown = [note for turn in talk.turns for note in turn.trace if meant(note) is None]
    assert unknown == []
