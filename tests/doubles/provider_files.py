"""Small provider files for tests, and what is told of them."""

from collections.abc import Sequence

from catalog.model import Listing, Problem, grave
from catalog.reading.listings import parse_provider

FIELDS = ("data", "ai", "career")


PLACES = ("Umeå", "Malmö")


FIRM = "{id: firma, name: Firma}"


COURSE = {
    "id": "id: kurs",
    "title": "title: Kurs",
    "purpose": "purpose: education",
    "fields": "fields: [data]",
}


GOOD = "- {id: bra, title: Bra, purpose: coaching, fields: [ai]}"


def parsed(text: str) -> tuple[list[Listing], list[Problem]]:
    """Read a provider file with the subject fields and places of these tests; warnings left out."""
    listings, problems = parse_provider("firma.yaml", text, FIELDS, PLACES)
    return listings, grave(problems)


def warned(text: str) -> list[Problem]:
    """Read a provider file without problems, and give what is warned of."""
    listings, problems = parse_provider("firma.yaml", text, FIELDS, PLACES)
    assert listings
    assert not grave(problems)
    return problems


def provider_file(*course: str, provider: str = FIRM) -> str:
    """Give a provider file of one listing from its lines, and one without faults after it."""
    head = [f"provider: {provider}", "listings:", f"- {course[0]}"]
    return "\n".join([*head, *(f"  {line}" for line in course[1:]), GOOD, ""])


def with_line(line: str) -> str:
    """Give a provider file whose first listing has that line instead of a faultless one."""
    return provider_file(*{**COURSE, line.partition(":")[0]: line}.values())


def line_with(text: str, part: str) -> int:
    """Give the number of the first line that holds a part."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def told(problems: Sequence[Problem]) -> list[str]:
    """Give problems as they are printed."""
    return [str(problem) for problem in problems]


def assert_sound(problems: Sequence[Problem], text: str) -> None:
    """Every problem is one line, points into the file, and says what to do."""
    for problem in problems:
        assert len(str(problem).splitlines()) == 1
        assert 1 <= problem.line <= len(text.splitlines()) + 1
        assert problem.what
        assert problem.remedy


NOT_A_TEXT = "this is not a text; write one text on the line"


NO_GROUP = "this is not a group of fields; write “field: value” lines"
