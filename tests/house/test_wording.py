"""Every sentence exists in every language, is used, takes the same arguments and reads plainly."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Transformer

from bot.outside import files
from catalog import Catalog
from catalog.model import WORK_SITUATIONS
from dialogs import Spec
from dialogs.policy.texts.nearest import OFFERABLE
from dialogs.state import LOCALES, Choice, Collect, Line, Own, Sek, line
from dialogs.state.flows_file import parse_flows
from dialogs.wording.sentences import WordingError, parse_wording
from tests.conftest import HERE
from tests.doubles.talking import Talk

SOURCES = sorted((HERE.parent / "dialogs").rglob("*.py"))


FAMILIES = (
    "ask-", "assumed-", "card-", "choice-", "choose-", "closed-", "code-", "command-", "compare-",
    "confidence-", "correction-", "elsewhere-", "emergency-", "entry-", "fact-", "income-",
    "language-", "level-", "likes-", "limit-", "limits-untold-", "missing-",
    "mode-", "obstacle-", "offer-", "outline-", "pace-", "paper-income-", "plan-", "portrait-",
    "purpose-", "reason-", "refused-", "reminder-kind-", "schedule-", "slip-",
    "told-purpose-", "told-who-", "tools-", "unknown-", "why-", "wish-", "work-situation-",
)  # fmt: skip
"""Beginnings of ids that the code puts together from data."""


def messages(language: str) -> dict[str, fluent.Message]:
    """Give every message of a language by id."""
    found: dict[str, fluent.Message] = {}
    for text in files.shipped_locales()[language].values():
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def variables(node: object) -> Iterator[str]:
    """Give the names of the variables in a part of a Fluent message."""
    if isinstance(node, fluent.VariableReference):
        yield node.id.name
    for value in vars(node).values() if isinstance(node, fluent.BaseNode) else ():
        for each in value if isinstance(value, list) else [value]:
            yield from variables(each)


def test_no_message_is_malformed() -> None:
    assert parse_wording(files.shipped_locales())[1] == []


def test_a_malformed_message_is_told_with_its_line() -> None:
    _, problems = parse_wording({"sv": {"talk.ftl": "hello = Hej\n\nthis is not a message\n"}})
    assert [(problem.file, problem.line) for problem in problems] == [("sv/talk.ftl", 3)]


def test_every_language_has_the_same_messages_with_the_same_arguments() -> None:
    told = {
        language: {id_: set(variables(each)) for id_, each in messages(language).items()}
        for language in LOCALES
    }
    assert told["sv"] == told["en"]


def test_every_message_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    for path in sorted((HERE.parent / "bot").rglob("*.py")):
        code += path.read_text(encoding="utf-8")
    code += "\n".join(files.shipped_flows().values())
    words = set(re.findall(r"(?<=[\"\[, ])[\w-]+(?=[\"\], ])", code))
    assert [
        id_ for id_ in messages("sv") if id_ not in words and not id_.startswith(FAMILIES)
    ] == []


def test_every_message_that_flows_and_data_name_exists() -> None:
    known = set(messages("sv"))
    flows, _ = parse_flows(files.shipped_flows())
    for flow in flows.values():
        for step in flow.steps:
            if isinstance(step, Collect):
                assert {*step.ask, step.why} <= known
    for name in WORK_SITUATIONS:
        assert f"work-situation-{name.replace('_', '-')}" in known


def test_everything_that_can_be_offered_has_a_name() -> None:
    known = set(messages("sv"))
    assert {f"offer-{name.replace('_', '-')}" for name in OFFERABLE} <= known


def test_nobody_is_shouted_at() -> None:
    for language in LOCALES:
        for name, text in files.shipped_locales()[language].items():
            told = [each for each in text.splitlines() if not each.startswith("#")]
            assert "!" not in "\n".join(told), (language, name)


def test_plurals_money_and_dates_are_written_as_each_language_writes_them() -> None:
    wording, _ = parse_wording(files.shipped_locales())
    one = line("card-checks", checks=1, price=Sek(900))
    many = line("card-checks", checks=12, price=Sek(12500))
    assert (
        wording.text(one, "sv")
        == "Kostar: 1 check (pris 900\N{NO-BREAK SPACE}kr). Du betalar inget själv."
    )
    assert "12 checkar (pris 12\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}kr)" in wording.text(
        many, "sv"
    )
    assert "12 checks (price SEK 12,500)" in wording.text(many, "en")


def test_no_direction_marks_are_put_around_what_is_filled_in() -> None:
    wording, _ = parse_wording(files.shipped_locales())
    text = wording.text(line("goal-not-found", words="مرحبا"), "sv")
    assert not {"\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"} & set(text)


class _ToArabicLetters(Transformer):
    """Writes every letter of a text as an Arabic one: a language from right to left, readable."""

    def visit_TextElement(self, node: fluent.TextElement) -> fluent.TextElement:  # noqa: N802
        node.value = re.sub("[A-Za-zÅÄÖåäö]", "\N{ARABIC LETTER MEEM}", node.value)
        return node


def test_a_language_from_right_to_left_keeps_what_is_filled_in_apart(
    shipped_spec: Spec, shipped: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LOCALES, "ar", "ar")
    english = files.shipped_locales()["en"]
    pseudo = {
        name: FluentSerializer().serialize(_ToArabicLetters().visit(FluentParser().parse(text)))
        for name, text in english.items()
    }
    wording, problems = parse_wording({**files.shipped_locales(), "ar": pseudo})
    assert problems == []
    talk = Talk(replace(shipped_spec, wording=wording), shipped, "ar")
    told = [*talk.open(), *talk.say("nurse in Kiruna, data"), *talk.say("why do you ask?")]
    told += [*talk.choose(f"add:{talk.state.shown[0]}"), *talk.say("1985"), *talk.say("employed")]
    told += [*talk.say("yes"), *talk.say("my plan"), *talk.say("asdf"), *talk.say("help")]
    isolated = re.compile("\N{FIRST STRONG ISOLATE}[^\u2068\u2069]*\N{POP DIRECTIONAL ISOLATE}")
    for reply in told:
        rest = reply.text
        while isolated.search(rest):
            rest = isolated.sub("", rest)
        titles = {title for each in shipped.listings for title in each.title.values()}
        left = [line for line in rest.splitlines() if line not in titles]
        assert not re.search("[A-Za-zÅÄÖåäö]", "\n".join(left)), reply.text


def test_a_list_whose_items_hold_commas_is_told_with_semicolons() -> None:
    wording, _ = parse_wording(files.shipped_locales())
    told = line("card-why", reasons=(Own({"sv": "a, b"}), Own({"sv": "c"})))
    assert wording.text(told, "sv") == "Varför: a, b; c."


def test_a_choice_begins_with_a_capital_letter() -> None:
    wording, _ = parse_wording(files.shipped_locales())
    assert wording.label(Choice("x", line("mode-remote")), "sv") == "På distans"


def test_a_missing_message_or_argument_is_an_error_with_its_id() -> None:
    wording, _ = parse_wording(files.shipped_locales())
    for bad in (Line("no-such-thing"), Line("noted")):
        with pytest.raises(WordingError) as caught:
            wording.text(bad, "sv")
        assert caught.value.id == bad.id


def test_a_file_of_sentences_is_named_after_the_wing_or_room_that_says_them() -> None:
    parts = {
        part for path in SOURCES for part in path.relative_to(HERE.parent).with_suffix("").parts
    }
    faces = {path.name for path in (HERE.parent / "bot").iterdir() if path.is_dir()}
    for texts in files.shipped_locales().values():
        assert {name.removesuffix(".ftl") for name in texts} <= parts | faces


def test_a_sentence_stands_in_the_same_file_in_every_language() -> None:
    first, *others = (
        {
            name: {
                e.id.name for e in FluentParser().parse(text).body if isinstance(e, fluent.Message)
            }
            for name, text in files.shipped_locales()[language].items()
        }
        for language in LOCALES
    )
    assert all(each == first for each in others)
