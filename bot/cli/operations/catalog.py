"""`techcheck catalog`: for providers and operators. New listings, validation, imports."""

import json as jsonlib
from importlib.resources import files as packaged
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.assembly import assembled, clock_on
from bot.cli.exits import a_day, fail, tell
from bot.cli.language import chosen, say
from bot.cli.opening import catalogue, settings
from bot.cli.operations.imports import write_imported
from bot.outside import files
from catalog.exchange.myh import import_myh
from catalog.finding.search import Hit
from catalog.finding.search import search as find
from catalog.model import Problem, grave, in_language
from catalog.reading.freshness import outdated_facts

app = typer.Typer(help="Listings: begin one, validate, import.", no_args_is_help=True)


imports = typer.Typer(help="Turn somebody else's table into listings.", no_args_is_help=True)

app.add_typer(imports, name="import")


Language = Annotated[str | None, typer.Option("--lang", help="sv or en; else the locale's")]


@app.command()
def new(
    target: Annotated[Path, typer.Argument(help="the file to write, such as ours.yaml")],
    lang: Language = None,
) -> None:
    """Write a commented provider file to begin from."""
    language = chosen(lang)
    if target.exists():
        fail(say(language, "target-exists", target=target), 2)
    template = packaged("bot") / "templates" / f"provider.{language}.yaml"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        fail(say(language, "not-written", target=target, reason=error.strerror))
    typer.echo(say(language, "new-written", target=target))


@app.command()
def validate(
    source: Annotated[Path, typer.Argument(help="a catalogue folder or one YAML file")],
    today: Annotated[str | None, typer.Option(help="pretend it is YYYY-MM-DD")] = None,
    lang: Language = None,
) -> None:
    """Tell everything that is wrong with a catalogue, or that nothing is; warn of old facts."""
    language = chosen(lang)
    day = a_day(today) or clock_on(None)().date()
    problems: list[Problem] = []
    if source.is_dir():
        own, problems = files.read_folder(source)
    elif source.is_file():
        text = files.read_text(source, source.name, problems)
        own = {} if text is None else {source.name: text}
    else:
        fail(say(language, "no-source", source=source), 2)
    read = assembled(own, problems, day)
    old = outdated_facts("questions.yaml", own.get("questions.yaml", ""), day)
    told = sorted([*read.problems, *old])
    tell(told, language, warnings=True)
    wrong = len(grave(told))
    counts = {"problems": wrong, "warnings": len(told) - wrong}
    if wrong:
        typer.echo(say(language, "problems" if read.usable else "unusable", **counts))
        raise typer.Exit(1)
    counts["listings"] = len(read.catalog.listings) if own else 0
    typer.echo(say(language, "warnings" if counts["warnings"] else "fine", **counts))


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="what is looked for, in a sentence")],
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100)] = 5,
    lang: Annotated[str, typer.Option(help="sv or en")] = "sv",
    today: Annotated[str | None, typer.Option(help="pretend it is YYYY-MM-DD")] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON instead of lines")] = False,
) -> None:
    """Find listings for a sentence such as “pythonkurs på distans i höst under 3 checkar”."""
    day = a_day(today) or clock_on(None)().date()
    read = catalogue(catalog or settings().catalog)
    tell(read.problems)
    found = read.catalog
    query = found.query(text)
    hits = find(found, query, day, limit)
    if json:
        typer.echo(jsonlib.dumps([_found(hit, lang) for hit in hits], ensure_ascii=False))
        return
    for hit in hits:
        missing = f"  (not: {', '.join(hit.misfits)})" if hit.misfits else ""
        label = in_language(hit.listing.title, lang)
        typer.echo(f"{hit.score:5.1f}  {label}{missing}  {hit.listing.id}")
    if not hits:
        typer.echo("nothing found", err=True)


def _found(hit: Hit, language: str) -> dict[str, Any]:
    return {
        "id": hit.listing.id,
        "label": in_language(hit.listing.title, language),
        "score": hit.score,
        "fits": list(hit.fits),
        "misfits": list(hit.misfits),
    }


@imports.command()
def myh(
    source: Annotated[Path, typer.Argument(help="the agency's table as CSV, also from Excel")],
    out: Annotated[Path, typer.Option(help="folder for the provider files")],
    overwrite: Annotated[bool, typer.Option(help="replace files edited since, too")] = False,
    lang: Language = None,
) -> None:
    """Import the approved programmes of Myndigheten för yrkeshögskolan."""
    language = chosen(lang)
    try:
        content = source.read_bytes()
    except OSError as error:
        fail(say(language, "table-unreadable", source=source, reason=error.strerror), 2)
    shipped = catalogue(None).catalog
    places = [*(place.name for place in shipped.places), *shipped.counties]
    imported = import_myh(source.name, content, shipped.subjects, places)
    try:
        kept = write_imported(out, imported.files, source.name, overwrite=overwrite)
    except OSError as error:
        fail(say(language, "not-written", target=out, reason=error.strerror), 2)
    tell([*imported.problems, *kept], language, warnings=True)
    counts = {"listings": imported.listings, "providers": len(imported.files), "kept": len(kept)}
    typer.echo(say(language, "imported-but" if kept else "imported", out=out, **counts))
    if imported.problems:
        raise typer.Exit(1)
