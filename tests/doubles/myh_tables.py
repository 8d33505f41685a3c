"""Small tables in the form of Myndigheten för yrkeshögskolan, for tests, and their import."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from catalog import Catalog
from catalog.exchange.myh import COLUMNS, Imported, import_myh
from catalog.loading import RESERVED
from catalog.model import Listing
from catalog.reading.listings import parse_provider

PROVIDER = "Utbildningsanordnare administrativ enhet"


ROW = {
    "Utbildningsområde": "Data/IT",
    "SUN5 inriktning namn": "Utbildningar till programmerare, spel",
    "Utbildningsnamn": "Spelprogrammerare",
    "Beslut": "Beviljad",
    "Diarienummer": "MYH 2024/1",
    "Län": "Skåne",
    "Kommun": "Malmö",
    "YH-poäng": "400",
    "Studieform": "Bunden",
    "Studietakt %": "100",
    "Typ av examen": "Yrkeshögskoleexamen",
    PROVIDER: "Skolan i Exempelby AB",
}


def table(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> bytes:
    """Give a table in the agency's form, of rows that differ from `ROW`."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([{**ROW, **row}.get(name, "") for name in columns])
    return sheet.getvalue().encode()


def importing(catalog: Catalog, content: bytes) -> Imported:
    """Import a table with the subject fields and places of a catalogue."""
    places = [*(place.name for place in catalog.places), *catalog.counties]
    return import_myh("yh.csv", content, catalog.subjects, places)


def written(catalog: Catalog, imported: Imported) -> list[Listing]:
    """Read the files of an import back; they have no problem and every listing is there."""
    fields = [subject.id for subject in catalog.subjects]
    places = [*catalog.place, *catalog.counties]
    found: list[Listing] = []
    for name, text in imported.files.items():
        assert name not in RESERVED
        assert len(name.encode()) <= 255
        listings, problems = parse_provider(name, text, fields, places)
        assert not problems
        found += listings
    assert len(found) == imported.listings
    return found
