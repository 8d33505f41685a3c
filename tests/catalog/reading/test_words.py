"""Schemes and words (occupations, goals, questions, places): every fault is told."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.outside.files import shipped_catalog
from catalog.reading.scheme import parse_scheme
from catalog.reading.words import (
    parse_aliases,
    parse_goals,
    parse_occupations,
    parse_places,
    parse_questions,
)
from tests.doubles.provider_files import NO_GROUP, NOT_A_TEXT, assert_sound, line_with, told

SCHEME_FAULTS = [
    ("checks: {is: 10,", "checks: {is: 0,", "rules.checks.is: 0 is out of range; write a number"),
    ("check_value: {is: 1000,", "check_value: {is: 1 000,", "rules.check_value.is: “1 000” is not"),
    ("checks: {is: 10,", "checks: {", "rules.checks.is: the field is missing; add the field is"),
    ("{is: 24, source: assumption}", "{is: 24}", "rules.validity_months.source: the field is mis"),
    ("{is: 24, source: assumption}", "{is: 24, source: rykte}", "rules.validity_months.source: “r"
     "ykte” is not known here; use one of proposal, assumption"),
    ("grant_on_eligibility: {is: true,", "grant_on_eligibility: {is: kanske,", "rules.grant_on_el"
     "igibility.is: “kanske” is not known here; use one of true, false"),
    ("is: [employed, self", "is: [employd, self", "rules.work_situations.is: “employd” is not kno"
     "wn here; did you mean employed"),
    ("coaching: {allowed: true,", "cooking: {allowed: true,", "purposes.cooking: “cooking” is no "),
    ("cap: 6,", "cap: 600,", "purposes.coaching.cap: 600 is out of range; write a number from 0 t"),
    ("mapping: {allowed: true,", "mapping: {allowed: ja,", "purposes.mapping.allowed: “ja” is not"),
    ("mapping: {allowed: true,", "mapping: {", "purposes.mapping.allowed: the field is missing;"),
    ("scheme: tech-check", "scheme: Tech Check", "scheme: “Tech Check” cannot be an id; use only"),
    ("name: {sv: Tech-check", "namn: {sv: Tech-check", "name: the field is missing; add name: {sv"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "problem"), SCHEME_FAULTS, ids=[f[1] for f in SCHEME_FAULTS]
)
def test_a_fault_of_a_scheme_is_told_and_half_a_scheme_is_never_used(
    old: str, new: str, problem: str
) -> None:
    text = shipped_catalog()["scheme.yaml"]
    assert old in text
    faulty = text.replace(old, new, 1)
    scheme, problems = parse_scheme("scheme.yaml", faulty)
    assert scheme is None
    found = [p for p in problems if str(p).partition(" ")[2].startswith(problem)]
    assert len(found) == 1, told(problems)
    assert found[0].what == "the field is missing" or found[0].line == line_with(faulty, new)


def test_a_rule_that_is_missing_is_told_with_its_name() -> None:
    text = shipped_catalog()["scheme.yaml"].replace("  age_from:", "  age_form:", 1)
    first = line_with(text, "  checks:")
    assert told(parse_scheme("scheme.yaml", text)[1]) == [
        f"scheme.yaml:{first}: rules.age_from: the field is missing; add the field age_from",
        f"scheme.yaml:{line_with(text, 'age_form')}: rules.age_form: no such field; "
        "did you mean age_from",
    ]


def test_a_scheme_that_serves_nobody_is_told() -> None:
    text = shipped_catalog()["scheme.yaml"].replace("age_from: {is: 18", "age_from: {is: 67", 1)
    scheme, problems = parse_scheme("scheme.yaml", text)
    assert scheme is None
    assert [p.field for p in problems] == ["rules.age_from"]
    assert problems[0].what == "age_from 67 is above age_to 66"


def test_a_reason_without_words_on_where_to_turn_is_told_once() -> None:
    text = shipped_catalog()["scheme.yaml"].replace("  too_old:\n", "  too_old: {}\n  more:\n", 1)
    assert [p.field for p in parse_scheme("scheme.yaml", text)[1]] == ["elsewhere.too_old"]


# ---- occupations, goals, questions, places ----

GROUP = '"2221": {sv: Sjuksköterskor, titles: '


ASKED = "questions: [{id: a, sv: [Hur?], source: product, answer: {sv: "


SOURCED = "questions: [{id: a, sv: [Hur?], source: law, answer: {sv: Så.}, "


GOALS = "fields: {data: {sv: [data]}}\ngoals:\n- {id: a, sv: [lära], "


PLACE = '{counties: {"24": Västerbottens län}, places: [{code: "2480", name: Umeå, '


WORD_FAULTS: list[tuple[Callable[[str, str], tuple[Any, ...]], str, list[str]]] = [
    (parse_occupations, '"22": {sv: V, titles: [{sv: [a]}]}', ["22: “22” is not a unit group; us"]),
    (parse_occupations, '"٢٢٢١": {sv: V, titles: [{sv: [a]}]}', ["٢٢٢١: “٢٢٢١” is not a unit gro"]),
    (parse_occupations, '"2221": vård', [f"2221: {NO_GROUP}"]),
    (parse_occupations, '"2221": {sv: V}', ["2221.titles: the field is missing; add titles: a li"]),
    (parse_occupations, '"2221": {titles: [{sv: [a]}]}', ["2221: the group has no heading; add s"]),
    (parse_occupations, GROUP + "[{}]}", ["2221.titles[1]: the occupation has no title; add sv:"]),
    (parse_occupations, GROUP + "[{sv: [a]}, {sv: [a]}]}", ["2221.titles[2]: “a” stands twice; k"]),
    (parse_occupations, GROUP + "[{sv: [a], fi: [b]}]}", ["2221.titles[1].fi: no such field; rem"]),
    (parse_occupations, GROUP + "[{sv: [a, {b: c}]}]}", [f"2221.titles[1].sv: {NOT_A_TEXT}"]),
    (parse_goals, "goals: []", ["fields: the field is missing; add the field fields"]),
    (parse_goals, "fields: {}", ["goals: the field is missing; add goals: a list, each item begu"]),
    (parse_goals, "fields: {data: {}}\ngoals: []", ["fields.data: "]),
    (parse_goals, GOALS + "fields: [dta]}", ["goals[1].fields: “dta” is not known here; did you "]),
    (parse_goals, GOALS + "purposes: [nöje]}", ["goals[1].purposes: “nöje” is not known here; us"]),
    (parse_goals, GOALS + "level: hög}", ["goals[1].level: “hög” is not known here; use one of b"]),
    (parse_goals, GOALS + "offered: ja}", ["goals[1].offered: “ja” is not true or false; write t"]),
    (parse_goals, GOALS + "}\n- {id: a, sv: [se]}", ["goals[2].id: “a” stands in line 3 too; "]),
    (parse_goals, GOALS + "}\n- {id: b}", ["goals[2]: the goal has no phrase; add sv: […]"]),
    (parse_questions, "fragor: []", [": no such field; ", "questions: the field is missing; add"]),
    (parse_questions, ASKED + "Så.}}, {id: b}]", ["questions[2]: nobody asks this; add sv: […] ",
     "questions[2].answer: the field is missing; add", "questions[2].source: the field is missin"]),
    (parse_questions, ASKED + "Så.}}, {id: a, sv: [Va?], source: product, answer: {sv: Jo.}}]",
     ["questions[2].id: “a” stands in line 1 too; "]),
    (parse_questions, ASKED + "'Du har {checkar} kvar.'}}]", ["questions[1].answer"]),
    (parse_questions, ASKED + "'Du har {checks kvar.'}}]", ["questions[1].answer"]),
    (parse_questions, SOURCED + "law: 'SFS 1974:981'}]", ["questions[1].checked: a fact needs bo"]),
    (parse_questions, SOURCED + "checked: 2026-12-01}]", ["questions[1].checked: a fact needs bo"]),
    (parse_questions, SOURCED + "source_url: csn.se, checked: 2026-12-01}]",
     ["questions[1].source_url: “csn.se” cannot be used here; write the whole address, https://"]),
    (parse_questions, SOURCED + "law: 'SFS 1974:981', checked: i går}]",
     ["questions[1].checked: “i går” is not a date; write it as YYYY-MM-DD"]),
    (parse_aliases, "ort: {ume: [Umeå]}", ["ort: no such field; "]),
    (parse_aliases, "place: [ume]", [f"place: {NO_GROUP}"]),
    (parse_aliases, "place: {ume: [{a: b}]}", [f"place.ume: {NOT_A_TEXT}"]),
    (parse_aliases, "place: {ume: Umeå, ume: Umba}", ["place.ume: the field stands twice, first"]),
    (parse_places, PLACE + "at: nära}]}", ["places[1].at: county or position is missing; add bot"]),
    (parse_places, PLACE + 'at: "63.8 20.3", by: Ume}]}', ["places[1].by: no such field; remove "]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("parse", "text", "expected"), WORD_FAULTS, ids=[f[1] for f in WORD_FAULTS]
)
def test_a_fault_of_the_words_is_told(
    parse: Callable[[str, str], tuple[Any, ...]], text: str, expected: list[str]
) -> None:
    *_, problems = parse("ord.yaml", text)
    assert len(problems) == len(expected), told(problems)
    for problem, part in zip(problems, expected, strict=True):
        assert problem.file == "ord.yaml"
        assert f" {part}".strip() in str(problem)
    assert_sound(problems, text)
