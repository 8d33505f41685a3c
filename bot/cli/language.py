"""In which language a command speaks, and what `techcheck catalog` says in it. Prints nothing."""

import os
from collections.abc import Mapping

import typer

from catalog.remarks.remark import LANGUAGES

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "new-written": {
        "sv": "{target} är skriven. Fyll i den och kör sedan: techcheck catalog validate {target}",
        "en": "{target} is written. Fill it in, then run: techcheck catalog validate {target}",
    },
    "target-exists": {
        "sv": "{target}: filen finns redan; välj ett annat namn",
        "en": "{target}: the file exists already; choose another name",
    },
    "not-written": {
        "sv": "{target}: går inte att skriva ({reason}); välj en annan mapp",
        "en": "{target}: cannot be written ({reason}); choose another folder",
    },
    "no-source": {
        "sv": "{source}: filen eller mappen finns inte; ange en mapp med YAML-filer, eller en fil",
        "en": "{source}: no such file or folder; give a folder with YAML files, or one file",
    },
    "table-unreadable": {
        "sv": "{source}: går inte att läsa ({reason}); ange myndighetens CSV-fil",
        "en": "{source}: cannot be read ({reason}); give the agency's CSV file",
    },
    "fine": {
        "sv": "Inga problem. {listings} i utbudet.",
        "en": "No problems. {listings} listings.",
    },
    "warnings": {
        "sv": "Inga problem, {warnings} varning(ar). {listings} i utbudet.",
        "en": "No problems, {warnings} warning(s). {listings} listings.",
    },
    "problems": {
        "sv": "{problems} problem, {warnings} varning(ar); "
        "det i utbudet som är utan problem går att använda",
        "en": "{problems} problem(s), {warnings} warning(s); "
        "the listings without problems can be used",
    },
    "unusable": {
        "sv": "{problems} problem, {warnings} varning(ar); assistenten startar inte med det här",
        "en": "{problems} problem(s), {warnings} warning(s); "
        "the assistant does not start with this",
    },
    "imported": {
        "sv": "{listings} utbildningar hos {providers} anordnare finns i {out}",
        "en": "{listings} listings of {providers} providers are in {out}",
    },
    "imported-but": {
        "sv": "{listings} utbildningar hos {providers} anordnare lästes till {out}; "
        "{kept} fil(er) är kvar som de var",
        "en": "{listings} listings of {providers} providers were read into {out}; "
        "{kept} file(s) are left as they were",
    },
}
"""What the commands say at their end, by id and language."""


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says its user's language, the strongest first (POSIX, locale variables)."""


def spoken(asked: str | None = None, environment: Mapping[str, str] = os.environ) -> str:
    """Give the language asked for or else the locale's, English where that is not one of ours."""
    said = asked or next((found for name in _LOCALE if (found := environment.get(name))), "")
    language = said[:2].casefold()
    return language if language in LANGUAGES else "en"


def chosen(asked: str | None) -> str:
    """Give the language of `--lang`, or the locale's; ends where it is not one of ours."""
    if asked is not None and asked not in LANGUAGES:
        typer.echo(f"--lang {asked}: no such language; use {' or '.join(LANGUAGES)}", err=True)
        raise typer.Exit(2)
    return spoken(asked)


def say(language: str, sentence: str, /, **values: object) -> str:
    """Give a sentence in a language."""
    return SENTENCES[sentence][language].format_map(values)
