"""`techcheck match`: what a text means, for scripts and for trying things out."""

import json as jsonlib
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.channels.terminal import standard_streams
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, settings
from catalog import Catalog, Match
from catalog.model import Localized, in_language
from dialogs.state import LOCALES


class Kind(StrEnum):
    """What can be matched."""

    OCCUPATION = "occupation"
    GOAL = "goal"
    LISTING = "listing"
    QUESTION = "question"


def match(
    kind: Annotated[Kind, typer.Argument(help="what is looked for")],
    text: Annotated[str, typer.Argument(help="the text, or - for one text a line")],
    lang: Annotated[str, typer.Option(help="language of the labels: sv or en")] = "sv",
    limit: Annotated[int, typer.Option(min=1, max=100)] = 5,
    json: Annotated[bool, typer.Option("--json", help="JSON instead of lines")] = False,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
) -> None:
    """Find what a text means."""
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    assembled = catalogue(catalog or settings().catalog)
    tell(assembled.problems)
    found = _finder(assembled.catalog, kind, lang)
    if text == "-":
        source, sink = standard_streams()
        for line in source:
            sink.write(jsonlib.dumps(found(line.rstrip("\r\n"), limit), ensure_ascii=False) + "\n")
            sink.flush()
        return
    results = found(text, limit)
    if json:
        typer.echo(jsonlib.dumps(results, ensure_ascii=False))
        return
    for each in results:
        typer.echo(f"{each['score']:5.1f}  {each['label']}  ({each['matched_on']})  {each['id']}")
    if not results:
        typer.echo("nothing found", file=sys.stderr)


def _finder(
    catalog: Catalog, kind: Kind, language: str
) -> Callable[[str, int], list[dict[str, Any]]]:
    def find(text: str, limit: int) -> list[dict[str, Any]]:
        match kind:
            case Kind.OCCUPATION:
                return [
                    _occupation(catalog, m, language) for m in catalog.occupations_like(text, limit)
                ]
            case Kind.GOAL:
                found = catalog.goals_like(text, limit)
                return [_result(m, catalog.goal[m.id].label(language)) for m in found]
            case Kind.LISTING:
                found = catalog.find_listing.search(text, limit)
                return [_result(m, _title(catalog.listing[m.id].title, language)) for m in found]
            case Kind.QUESTION:
                found = catalog.find_question.search(text, limit)
                return [_result(m, _asked(catalog, m, language)) for m in found]

    return find


def _occupation(catalog: Catalog, found: Match, language: str) -> dict[str, Any]:
    occupation = catalog.occupation[found.id]
    result = {**_result(found, occupation.label(language)), "isco": occupation.isco}
    return {**result, "ssyk": list(occupation.ssyk)} if occupation.ssyk else result


def _asked(catalog: Catalog, found: Match, language: str) -> str:
    asked = catalog.question[found.id].asked
    return _title({code: texts[0] for code, texts in asked.items()}, language)


def _title(texts: Localized, language: str) -> str:
    return in_language(texts, language)


def _result(found: Match, label: str) -> dict[str, Any]:
    return {
        "id": found.id,
        "label": label,
        "score": found.score,
        "matched_on": found.matched_on,
    }
