"""Reads what people say and mean: occupations, goals, subject fields, questions and places.

Takes YAML text and gives values and problems. Matches nothing and opens no file.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from string import Formatter
from typing import TypeAlias

from catalog.model import (
    LANGUAGES,
    LEVELS,
    PURPOSES,
    WORK_SITUATIONS,
    Goal,
    Occupation,
    Place,
    Problem,
    Question,
    Subject,
)
from catalog.reading.fields import Section, read_yaml
from catalog.reading.scheme import NUMBERS

Asked: TypeAlias = dict[str, tuple[str, ...]]
"""Phrasings of one question by language."""


FIGURES = (
    *NUMBERS,
    "total",
    *(f"{purpose}_cap" for purpose in PURPOSES),
    "controller",
    "contact",
    "retention_days",
)
"""What answers may name in braces: figures of the scheme, and what the operator settles."""


SENTENCES = (
    *("getting_one", "done_by", "after_expiry", "odd_kronor", "own_part"),
    *("cancel_free", "cancel_late", "provider_cancels", "no_show"),
    *("lost_pay", "lost_pay_part", "allowed", "caps", "situations"),
    *(f"{purpose}_use" for purpose in PURPOSES if purpose != "income"),
    *(f"serves_{situation}" for situation in WORK_SITUATIONS),
    "answers_for_data",
)
"""Whole sentences that answers may name in braces: what a rule means, in words that go with it."""


_UNIT_GROUP = re.compile(r"[0-9]{4}")


_POSITION = re.compile(r"(-?[0-9]{1,3}\.[0-9]{1,9}) (-?[0-9]{1,3}\.[0-9]{1,9})")


_NOT_ID = re.compile(r"[^a-z0-9]+")


_FOLD = str.maketrans("åäöéèüøæ", "aaoeeuoa")


def slug(text: str) -> str:
    """Give the form of a text that ids use: a-z, 0-9 and hyphens."""
    return _NOT_ID.sub("-", text.lower().translate(_FOLD)).strip("-")


def _phrases(section: Section) -> dict[str, tuple[str, ...]]:
    found = {language: section.texts(language) for language in LANGUAGES}
    return {language: texts for language, texts in found.items() if texts}


def parse_occupations(file: str, text: str) -> tuple[list[Occupation], list[Problem]]:
    """Read occupations, grouped by ISCO-08 code; an id is the code and the first title."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    found: dict[str, Occupation] = {}
    for code in top.names() if top else ():
        group = top.section(code) if top else None
        if group is None:
            continue
        occupations = _occupations(group, code)
        if not _UNIT_GROUP.fullmatch(code):
            group.fault("", "not-a-unit-group", value=code)
            continue
        for occupation, section in occupations:
            if occupation.id in found:
                section.fault("", "stands-twice", value=occupation.label("sv"))
            found.setdefault(occupation.id, occupation)
    return list(found.values()), sorted(problems)


def _occupations(group: Section, code: str) -> list[tuple[Occupation, Section]]:
    ssyk = group.texts("ssyk")
    headings = _phrases(group)
    found = []
    for section in group.sections("titles", required=True):
        titles = _phrases(section)
        section.finish()
        if not section.whole:
            continue
        if not titles:
            section.fault("", "no-title")
            continue
        first = next(iter(titles.values()))[0]
        found.append((Occupation(f"{code}-{slug(first)}", code, titles, ssyk), section))
    group.finish()
    if not headings:
        group.fault("", "no-heading")
    return found


def parse_goals(file: str, text: str) -> tuple[list[Goal], list[Subject], list[Problem]]:
    """Read the goals and the subject fields that goals and listings name."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return [], [], problems
    fields = top.section("fields", required=True)
    subjects = _subjects(fields) if fields else []
    known = list(fields.names()) if fields else []
    goals: dict[str, Goal] = {}
    lines: dict[str, int] = {}
    for section in top.sections("goals", required=True):
        goal = _goal(section, known)
        if goal is not None and section.whole and section.is_new(goal.id, lines):
            goals[goal.id] = goal
    top.finish()
    return list(goals.values()), subjects, sorted(problems)


def _subjects(fields: Section) -> list[Subject]:
    found = []
    for name in fields.names():
        section = fields.section(name)
        if section is None:
            continue
        phrases = _phrases(section)
        section.finish()
        if phrases:
            found.append(Subject(name, phrases))
        else:
            section.fault("", "no-word")
    return found


def _goal(section: Section, fields: Collection[str]) -> Goal | None:
    identity, phrases = section.identity(), _phrases(section)
    if not phrases:
        section.fault("", "no-phrase")
    goal = Goal(
        id=identity or "",
        phrases=phrases,
        fields=section.texts("fields", allowed=fields),
        purposes=section.texts("purposes", allowed=PURPOSES),
        level=section.choice("level", LEVELS),
        by_occupation=section.flag("by_occupation"),
        offered=section.flag("offered"),
    )
    section.finish()
    return goal if identity and phrases else None


def parse_questions(file: str, text: str) -> tuple[list[Question], list[Problem]]:
    """Read the questions that people ask, with their answers and sources."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return [], problems
    found: dict[str, Question] = {}
    lines: dict[str, int] = {}
    for section in top.sections("questions", required=True):
        question = _question(section)
        if question is not None and section.whole and section.is_new(question.id, lines):
            found[question.id] = question
    top.finish()
    return list(found.values()), sorted(problems)


def parse_asked(file: str, text: str) -> tuple[dict[str, Asked], list[Problem]]:
    """Read more phrasings of questions, by the question's id and language."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems) if text else None
    if top is None:
        return {}, problems
    sections = {name: top.section(name) for name in top.names()}
    found = {name: _phrases(section) for name, section in sections.items() if section}
    top.finish()
    return found, sorted(problems)


def more_asked(question: Question, asked: Mapping[str, Asked]) -> Question:
    """Give a question with the phrasings that are asked of it elsewhere."""
    more = asked.get(question.id, {})
    phrases = {
        language: tuple(dict.fromkeys((*texts, *more.get(language, ()))))
        for language, texts in question.asked.items()
    }
    return replace(question, asked=phrases)


def _question(section: Section) -> Question | None:
    identity, asked = section.identity(), _phrases(section)
    answer = section.localized("answer", required=True)
    source = section.text("source", required=True)
    url = section.address("source_url")
    law, checked = section.text("law", limit=100), section.day("checked")
    simple = section.localized("simple")
    section.finish()
    if not asked:
        section.fault("", "not-asked")
    if ("checked" in section) != ("source_url" in section or "law" in section):
        section.fault("checked", "source-and-day")
    wrong = next(
        (brace for text in (*answer.values(), *simple.values()) for brace in _unknown_braces(text)),
        None,
    )
    if wrong is not None:
        remark, name = wrong
        section.fault("answer", remark, value=name, allowed=(*FIGURES, *SENTENCES))
        return None
    if not (identity and asked and answer and source):
        return None
    return Question(identity, asked, answer, source, url, law, checked, simple)


def _unknown_braces(text: str) -> list[tuple[str, str]]:
    """Give (remark, name) of what stands in braces and names nothing known, or of an open brace."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return [("open-brace", "")]
    return [
        ("unknown-brace", name)
        for _, name, form, conversion in parts
        if name is not None and (name not in (*FIGURES, *SENTENCES) or form or conversion)
    ]


def parse_places(file: str, text: str) -> tuple[list[Place], list[Problem]]:
    """Read municipalities with county and position."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return [], problems
    counties = top.section("counties", required=True)
    names = {code: counties.text(code) or "" for code in counties.names()} if counties else {}
    places = [_place(section, names) for section in top.sections("places", required=True)]
    top.finish()
    return [place for place in places if place is not None], sorted(problems)


def _place(section: Section, counties: Mapping[str, str]) -> Place | None:
    code, name = section.text("code", required=True), section.text("name", required=True)
    position = _POSITION.fullmatch(section.text("at") or "")
    county = counties.get((code or "")[:2])
    also = section.texts("also")
    section.finish()
    if not code or not name:
        return None
    if position is None or not county:
        section.fault("at", "no-position")
        return None
    return Place(code, name, county, float(position[1]), float(position[2]), also)


def parse_aliases(
    file: str, text: str
) -> tuple[dict[str, dict[str, tuple[str, ...]]], list[Problem]]:
    """Read aliases and abbreviations: `{kind: {alias: targets, best first}}`."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for kind in ("occupation", "goal", "place"):
        section = top.section(kind) if top else None
        if section is not None:
            found[kind] = {alias: section.texts(alias) for alias in section.names()}
    if top is not None:
        top.finish()
    return found, sorted(problems)
