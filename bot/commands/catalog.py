"""`techcheck catalog`: for providers and operators. New listings, validation, imports."""

import json as jsonlib
from importlib.resources import files as packaged
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import files
from bot.assembly import clock_on
from bot.commands.common import a_day, catalogue, fail, settings, tell
from catalog.freshness import outdated_facts
from catalog.loading import read_catalog
from catalog.model import in_language
from catalog.myh import import_myh
from catalog.problems import Problem
from catalog.search import Hit
from catalog.search import search as find

app = typer.Typer(help="Listings: begin one, validate, import.", no_args_is_help=True)
imports = typer.Typer(help="Turn somebody else's table into listings.", no_args_is_help=True)
app.add_typer(imports, name="import")


@app.command()
def new(
    target: Annotated[Path, typer.Argument(help="the file to write, such as ours.yaml")],
) -> None:
    """Write a commented provider file to begin from."""
    if target.exists():
        fail(f"{target}: the file exists already; choose another name", 2)
    template = packaged("bot") / "templates" / "provider.yaml"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        fail(f"{target}: cannot be written ({error.strerror}); choose another folder")
    typer.echo(f"{target} is written. Fill it in, then run: techcheck catalog validate {target}")


@app.command()
def validate(
    source: Annotated[Path, typer.Argument(help="a catalogue folder or one YAML file")],
    today: Annotated[str | None, typer.Option(help="pretend it is YYYY-MM-DD")] = None,
) -> None:
    """Tell everything that is wrong with a catalogue, or that nothing is; warn of old facts."""
    day = a_day(today) or clock_on(None)().date()
    problems: list[Problem] = []
    if source.is_dir():
        own, problems = files.read_folder(source)
    elif source.is_file():
        text = files.read_text(source, source.name, problems)
        own = {} if text is None else {source.name: text}
    else:
        fail(f"{source}: no such file or folder; give a folder with YAML files, or one file", 2)
    catalog, found = read_catalog(files.shipped_catalog(), own)
    problems = sorted([*problems, *found])
    tell(problems)
    _warn(outdated_facts("questions.yaml", own.get("questions.yaml", ""), day))
    if problems:
        typer.echo(f"{len(problems)} problem(s); the listings without problems can be used")
        raise typer.Exit(1)
    listings = [each for each in catalog.listings if own]
    typer.echo(f"No problems. {len(listings)} listings.")


def _warn(outdated: list[Problem]) -> None:
    """Print what should be looked at on standard error, without failing."""
    for each in outdated:
        typer.echo(f"warning: {each}", err=True)


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
    assembled = catalogue(catalog or settings().catalog)
    tell(assembled.problems)
    found = assembled.catalog
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
    source: Annotated[Path, typer.Argument(help="the agency's table, CSV in UTF-8")],
    out: Annotated[Path, typer.Option(help="folder for the provider files")],
) -> None:
    """Import the approved programmes of Myndigheten för yrkeshögskolan."""
    try:
        lines = source.read_bytes().splitlines()
    except OSError as error:
        fail(f"{source}: cannot be read ({error.strerror}); give the agency's CSV file", 2)
    shipped = catalogue(None).catalog
    places = [*(place.name for place in shipped.places), *shipped.counties]
    imported = import_myh(source.name, lines, shipped.subjects, places)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, text in imported.files.items():
            (out / name).write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{out}: cannot be written ({error.strerror}); choose another folder", 2)
    tell(imported.problems)
    providers = len(imported.files)
    typer.echo(f"{imported.listings} listings of {providers} providers are in {out}")
    if imported.problems:
        raise typer.Exit(1)
