"""Every remark is made somewhere, and says in both languages what is wrong and what to do."""

import re
from pathlib import Path
from string import Formatter

import pytest

from bot.cli.language import SENTENCES, spoken
from catalog import Catalog
from catalog.model import problem
from catalog.remarks import REMARKS
from catalog.remarks.remark import LANGUAGES, Remark
from tests.conftest import HERE

ALL = pytest.mark.parametrize("name", REMARKS)


SWEDISH = re.compile(r"\b(the|is|are|write|remove|line|file)\b")


ENGLISH = re.compile(r"\b(är|och|inte|skriv|rad|filen|ta bort)\b|[åäö]", re.IGNORECASE)


def filled(text: str) -> set[str]:
    """Give the names of what a text fills in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@ALL
def test_a_remark_says_what_and_what_to_do_in_both_languages(name: str) -> None:
    remark = REMARKS[name]
    for language in LANGUAGES:
        texts = remark.texts(language)
        assert all(text and not text.endswith(".") and text == text.strip() for text in texts)
        assert not any("; " in text for text in texts)
    assert not any(SWEDISH.search(text) for text in remark.sv)
    assert not any(ENGLISH.search(text.replace("“", "")) for text in remark.en)


@ALL
def test_a_remark_fills_in_the_same_in_both_languages(name: str) -> None:
    remark = REMARKS[name]
    assert filled("".join(remark.sv)) == filled("".join(remark.en))


def test_every_remark_is_made_somewhere() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for package in ("catalog", "dialogs", "bot")
        for path in (HERE.parent / package).rglob("*.py")
        if path.parent != HERE.parent / "catalog" / "remarks"
    )
    assert [name for name in REMARKS if f'"{name}"' not in code] == []


def test_no_remark_stands_in_two_parts_of_the_table() -> None:
    parts = (HERE.parent / "catalog" / "remarks").glob("*.py")
    texts = "\n".join(path.read_text(encoding="utf-8") for path in parts)
    names = re.findall(r'^    "([a-z0-9-]+)": (?:Remark|warning)\(', texts, re.MULTILINE)
    assert sorted(names) == sorted(REMARKS)


def test_a_remark_in_another_language_is_told_in_english() -> None:
    remark = Remark(("fel", "rätta"), ("wrong", "mend"))
    assert remark.texts("fi") == ("wrong", "mend")


def test_a_warning_says_that_it_is_one_in_each_language() -> None:
    found = problem("a.yaml", 3, "listings[1].price", "no-price")
    assert str(found).startswith("a.yaml:3: warning: listings[1].price: no price is given")
    assert found.told("sv").startswith("a.yaml:3: varning: listings[1].price: inget pris är")


def test_a_long_value_is_cut_and_a_brace_in_it_is_harmless() -> None:
    found = problem("a.yaml", 1, "x", "not-a-date", value="{0}{value}" + "y" * 200)
    assert "{0}{value}" in found.told("sv")
    assert len(found.told("sv")) < 200


def test_every_sentence_of_the_commands_is_there_in_both_languages() -> None:
    for name, texts in SENTENCES.items():
        assert set(texts) == set(LANGUAGES), name
        assert filled(texts["sv"]) == filled(texts["en"]), name
    code = (HERE.parent / "bot" / "cli" / "operations" / "catalog.py").read_text(encoding="utf-8")
    assert [name for name in SENTENCES if f'"{name}"' not in code] == []


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "sv_FI"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_locale_says_the_language(environment: dict[str, str], language: str) -> None:
    assert spoken(None, environment) == language
    assert spoken("sv", environment) == "sv"


def test_the_two_templates_differ_in_comments_alone(shipped: Catalog) -> None:
    texts = {code: template(code) for code in LANGUAGES}
    bare = {code: re.sub(r"(^|\s+)#.*", "", text, flags=re.M) for code, text in texts.items()}
    assert bare["sv"].split() == bare["en"].split()
    for text in texts.values():
        assert set(shipped.subject) <= set(re.findall(r"[a-z]+", text))


def template(language: str) -> str:
    """Give the template of a provider file."""
    path = Path(HERE.parent / "bot" / "templates" / f"provider.{language}.yaml")
    return path.read_text(encoding="utf-8")
