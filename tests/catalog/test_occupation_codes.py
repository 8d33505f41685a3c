"""Occupations against Statistics Sweden: its key of codes, and its index of titles."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.outside import files
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Slot
from tests.catalog.test_data import rows_of
from tests.doubles.talking import Talk

Codes = Mapping[str, set[str]]


@pytest.fixture(scope="module")
def key(reference: Path) -> Codes:
    """The SSYK 2012 codes of each ISCO-08 unit group."""
    found = defaultdict(set)
    for row in rows_of(reference / "data" / "ssyk2012-isco08.csv"):
        found[row["isco08"]].add(row["ssyk2012"])
    return found


@pytest.fixture(scope="module")
def index(reference: Path) -> Codes:
    """The ISCO-08 unit groups of each official title, in small letters."""
    found = defaultdict(set)
    for row in rows_of(reference / "data" / "ssyk2012-titles.csv"):
        found[row["title"].strip().casefold()].add(row["isco08"])
    return found


@pytest.fixture(scope="module")
def exceptions() -> Mapping[str, str]:
    """The unit group of each title that has a reason to stand elsewhere."""
    listed = yaml.safe_load(files.shipped_catalog()["exceptions.yaml"])
    assert all(len(each["reason"]) > 20 for each in listed)
    return {title: code for each in listed for title, code in each["titles"].items()}


@pytest.fixture(scope="module")
def groups(shipped: Catalog) -> Codes:
    """The unit groups in which each Swedish title of the catalogue stands."""
    found = defaultdict(set)
    for occupation in shipped.occupations:
        for title in occupation.titles.get("sv", ()):
            found[title].add(occupation.isco)
    return found


def test_every_ssyk_code_is_one_that_the_key_has_for_its_group(
    shipped: Catalog, key: Codes
) -> None:
    wrong = {
        (o.isco, code) for o in shipped.occupations for code in o.ssyk if code not in key[o.isco]
    }
    assert wrong == set()


def test_every_group_that_the_key_knows_has_a_code(shipped: Catalog, key: Codes) -> None:
    known = {o.isco for o in shipped.occupations if o.ssyk}
    assert {o.isco for o in shipped.occupations if key.get(o.isco)} - known == set()


def test_titles_stand_where_the_official_index_has_them_or_where_a_reason_puts_them(
    groups: Codes, index: Codes, exceptions: Mapping[str, str]
) -> None:
    shared = {title for title in groups if title.casefold() in index}
    assert len(shared) > 2300
    elsewhere = {
        title: sorted(found)
        for title, found in groups.items()
        if title in shared and title not in exceptions and not found <= index[title.casefold()]
    }
    assert elsewhere == {}


def test_an_exception_wins_and_is_needed(
    groups: Codes, index: Codes, exceptions: Mapping[str, str]
) -> None:
    assert {title: groups[title] for title in exceptions} == {t: {c} for t, c in exceptions.items()}
    assert [t for t, code in exceptions.items() if code in index.get(t.casefold(), {code})] == []


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("studie- och yrkesvägledare", "2423"),
        ("lagerplockare", "4321"),
        ("orderplockare", "4321"),
        ("biståndsbedömare", "3412"),
        ("biståndshandläggare", "3412"),
        ("diakon", "2635"),
        ("miljöinspektör", "2133"),
        ("bokförare", "4311"),
        ("fotterapeut", "5142"),
        ("annonssäljare", "3322"),
        ("kostchef", "3434"),
        ("högstadielärare", "2341"),
        ("larmtekniker", "7422"),
        ("vindkraftstekniker", "7233"),
        ("registrator", "4120"),
        ("ST-läkare", "2211"),
        ("systemutvecklare", "2512"),
    ],
)
def test_who_says_a_title_is_shown_what_is_made_for_its_group(
    title: str, code: str, shipped: Catalog
) -> None:
    found = shipped.sure_occupation(title)
    assert found is not None
    assert shipped.occupation[found.id].isco == code


def test_an_occupation_whose_group_has_changed_is_still_known(
    shipped: Catalog, shipped_spec: Spec
) -> None:
    """As a state of an earlier version has it."""
    talk = Talk(shipped_spec, shipped)
    talk.open()
    earlier = Slot("2359-studie-och-yrkesvagledare", "jag är syv", 1)
    talk.state = replace(talk.state, slots={"occupation": earlier})
    talk.say("hej")
    assert talk.state.slots["occupation"].value == "2423-studie-och-yrkesvagledare"
    assert talk.state.slots["occupation"].raw == "jag är syv"
