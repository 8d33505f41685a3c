"""The agency's 344 programmes: all are imported, and found by name, field and place."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import yaml

from bot.outside.files import shipped_catalog
from catalog import Catalog
from catalog.finding.suggestions import Wish, suggest, weigh
from catalog.loading import read_catalog
from catalog.model import Listing
from tests.doubles.myh_tables import PROVIDER, importing

TODAY = date(2027, 3, 1)


@pytest.fixture(scope="module")
def agency(reference: Path) -> bytes:
    """The agency's published table."""
    return (reference / "data" / "myh-programmes-2024.csv").read_bytes()


@pytest.fixture(scope="module")
def rows(agency: bytes) -> list[dict[str, str]]:
    """The rows of the agency's table."""
    return list(csv.DictReader(StringIO(agency.decode("utf-8-sig"))))


@pytest.fixture(scope="module")
def programmes(shipped: Catalog, agency: bytes) -> Catalog:
    """A catalogue of the agency's programmes."""
    imported = importing(shipped, agency)
    assert imported.problems == []
    catalog, problems = read_catalog(shipped_catalog(), imported.files)
    assert problems == []
    return catalog


def number_of(listing: Listing) -> str:
    """Give the agency's number of a programme."""
    return (listing.source or "").rpartition(", ")[2]


def test_every_programme_of_the_table_is_imported_and_nothing_else(
    programmes: Catalog, rows: list[dict[str, str]]
) -> None:
    assert len(programmes.listings) == 344
    numbers = {row["Diarienummer"] for row in rows}
    assert {number_of(listing) for listing in programmes.listings} == numbers
    assert len(numbers) == 344


def test_each_programme_says_what_its_row_says(
    programmes: Catalog, rows: list[dict[str, str]]
) -> None:
    by_number = {number_of(listing): listing for listing in programmes.listings}
    for row in rows:
        found = by_number[row["Diarienummer"]]
        assert found.title["sv"].split() == row["Utbildningsnamn"].split()
        assert found.provider.name.split() == row[PROVIDER].split()
        assert (found.mode == "remote") == (row["Studieform"] == "Distans")
        assert found.pace == int(row["Studietakt %"])
        assert found.hours == 8 * int(row["YH-poäng"])
        assert found.price == 0
        if row["Kommun"] in programmes.place:
            assert found.place == row["Kommun"]


def test_each_programme_is_found_by_its_name(programmes: Catalog) -> None:
    for listing in programmes.listings:
        name = listing.title["sv"]
        found = programmes.find_listing.search(name, 20)
        assert found[0].score >= 95, name
        assert found[0].matched_on.casefold() == name.casefold() or found[0].score == 100, name
        assert listing.id in [match.id for match in found], name


def test_each_programme_is_suggested_to_who_names_it(programmes: Catalog) -> None:
    for listing in programmes.listings[::7]:
        texts = {m.id: m.score for m in programmes.find_listing.search(listing.title["sv"], 20)}
        place = listing.place
        found = suggest(programmes, Wish(TODAY, texts=texts, place=place, mode=listing.mode), 20)
        assert listing.id in [each.listing.id for each in found], listing.id
        assert "text" in found[0].reasons


FIELD_OF = {
    "Data/IT": {"programming", "web", "data", "security", "cloud", "networks", "support", "ux",
                "games", "testing", "projects", "ai", "automation", "embedded", "systems"},
    "Hälso- och sjukvård samt socialt arbete": {"health"},
    "Samhällsbyggnad och byggteknik": {"building"},
    "Teknik och tillverkning": {"industry"},
    "Ekonomi, administration och försäljning": {"finance"},
    "Lantbruk, djurvård, trädgård, skog och fiske": {"land"},
    "Hotell, restaurang och turism": {"hospitality"},
    "Transporttjänster": {"transport"},
}  # fmt: skip


def test_programmes_are_found_by_their_field(
    programmes: Catalog, rows: list[dict[str, str]]
) -> None:
    by_number = {number_of(listing): listing for listing in programmes.listings}
    for area, expected in FIELD_OF.items():
        mine = [by_number[r["Diarienummer"]] for r in rows if r["Utbildningsområde"] == area]
        within = [listing for listing in mine if expected & set(listing.fields)]
        assert len(within) >= 0.9 * len(mine), area


@pytest.mark.parametrize(
    "goal", ["programming", "security", "cloud", "games", "construction_digital"]
)
def test_programmes_are_suggested_for_a_goal_in_their_field(programmes: Catalog, goal: str) -> None:
    wanted = set(programmes.goal[goal].fields)
    within = [listing.id for listing in programmes.listings if wanted & set(listing.fields)]
    found = [each.listing.id for each in suggest(programmes, Wish(TODAY, goal=goal))]
    assert len(found) == 3
    assert within
    assert set(found[: len(within)]) <= set(within)


def test_programmes_are_found_by_their_place(programmes: Catalog) -> None:
    held = {each.place for each in programmes.listings if each.mode == "onsite" and each.place}
    assert len(held) > 20
    for place in sorted(held):
        here = [e for e in programmes.listings if e.place == place and e.mode == "onsite"]
        wish = Wish(TODAY, place=place, mode="onsite")
        found = suggest(programmes, wish, 40)
        assert {each.listing.id for each in found} & {each.id for each in here}, place
        assert all({"near", "county"} & set(weigh(programmes, each, wish).reasons) for each in here)


def test_the_files_of_the_import_are_plain_and_say_whose_they_are(
    shipped: Catalog, agency: bytes
) -> None:
    for text in importing(shipped, agency).files.values():
        content = yaml.safe_load(text)
        assert set(content) == {"provider", "listings"}
        assert "example: true" not in text
