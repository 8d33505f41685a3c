"""Reads what people say and mean: occupations, goals, subject fields, questions and places.

Takes YAML text and gives values and problems. Matches nothing and opens no file.
"""

import re
from collections.abc import Collection

from catalog.model import LEVELS, PURPOSES, Goal, Occupation, Place, Question, Subject
from catalog.problems import Problem
from catalog.reading import LANGUAGES, Section, read_yaml

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
        if not re.fullmatch(r"\d{4}", code):
            remedy = "use the four digits of an ISCO-08 unit group, in quotation marks"
            group.complain(group.node, "", f"“{code}” is not a unit group", remedy)
        for occupation, section in _occupations(group, code):
            if occupation.id in found:
                first = occupation.label("sv")
                section.complain(section.node, "", f"“{first}” stands twice", "keep one of them")
            found.setdefault(occupation.id, occupation)
    return list(found.values()), sorted(problems)


def _occupations(group: Section, code: str) -> list[tuple[Occupation, Section]]:
    ssyk = group.texts("ssyk")
    headings = _phrases(group)
    found = []
    for section in group.sections("titles", required=True):
        titles = _phrases(section)
        section.finish()
        if not titles:
            section.complain(section.node, "", "the occupation has no title", "add sv: […]")
            continue
        first = next(iter(titles.values()))[0]
        found.append((Occupation(f"{code}-{slug(first)}", code, titles, ssyk), section))
    group.finish()
    if not headings:
        group.complain(group.node, "", "the group has no heading", "add sv: and en:")
    return found


def parse_goals(file: str, text: str) -> tuple[list[Goal], list[Subject], list[Problem]]:
    """Read the goals and the subject fields that goals and listings name."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return [], [], problems
    fields = top.section("fields", required=True)
    subjects = []
    for name in fields.names() if fields else ():
        section = fields.section(name) if fields else None
        if section is not None:
            subjects.append(Subject(name, _phrases(section)))
            section.finish()
    known = [subject.id for subject in subjects]
    goals = [_goal(section, known) for section in top.sections("goals", required=True)]
    top.finish()
    return [goal for goal in goals if goal is not None], subjects, sorted(problems)


def _goal(section: Section, fields: Collection[str]) -> Goal | None:
    identity, phrases = section.identity(), _phrases(section)
    if not phrases:
        section.complain(section.node, "", "the goal has no phrase", "add sv: […]")
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
    found = []
    for section in top.sections("questions", required=True) if top else ():
        identity, asked = section.identity(), _phrases(section)
        answer = section.localized("answer", required=True)
        source = section.text("source", required=True)
        section.finish()
        if not asked:
            section.complain(section.node, "", "nobody asks this", "add sv: […] with phrasings")
        if identity and asked and answer and source:
            found.append(Question(identity, asked, answer, source))
    return found, sorted(problems)


def parse_places(file: str, text: str) -> tuple[list[Place], list[Problem]]:
    """Read municipalities with county and position."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    counties = top.section("counties", required=True) if top else None
    names = {code: counties.text(code) or "" for code in counties.names()} if counties else {}
    found = []
    for section in top.sections("places", required=True) if top else ():
        code, name = section.text("code", required=True), section.text("name", required=True)
        position = re.fullmatch(r"(-?\d+\.\d+) (-?\d+\.\d+)", section.text("at") or "")
        county = names.get((code or "")[:2])
        also = section.texts("also")
        section.finish()
        if not (code and name and position and county):
            section.complain(section.node, "at", "county or position is missing", "add both")
            continue
        found.append(Place(code, name, county, float(position[1]), float(position[2]), also))
    return found, sorted(problems)
