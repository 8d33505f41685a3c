"""Values survive being written as plain data: shipped and imported catalogues, and any value."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import load_catalog
from bot.outside.files import shipped_catalog
from catalog import Catalog
from catalog.loading import read_catalog
from catalog.model import Listing, Problem, Rule, Run
from catalog.model.keeping import Nothing
from catalog.model.plain import from_bytes, from_plain, to_bytes, to_plain
from dialogs import Spec
from dialogs.state import Flow
from dialogs.vocabulary.phrases import Phrases
from tests.conftest import HERE
from tests.doubles.myh_tables import importing

SCHEMES = sorted(each for each in (HERE.parent / "catalog" / "schemes").iterdir() if each.is_dir())


def again(catalog: Catalog) -> Catalog:
    """A catalogue, written and read."""
    return from_bytes(Catalog, to_bytes(Catalog, catalog))


def test_the_shipped_catalogue_is_the_same_after_it_was_written(shipped: Catalog) -> None:
    assert again(shipped) == shipped


@pytest.mark.parametrize("folder", SCHEMES, ids=lambda folder: folder.name)
def test_the_catalogue_of_every_scheme_is_the_same_after_it_was_written(folder: Path) -> None:
    catalog = load_catalog(folder).catalog
    assert again(catalog) == catalog


def test_the_agencys_programmes_are_the_same_after_they_were_written(
    reference: Path, shipped: Catalog
) -> None:
    imported = importing(shipped, (reference / "data" / "myh-programmes-2024.csv").read_bytes())
    catalog, _ = read_catalog(shipped_catalog(), imported.files)
    assert len(catalog.listings) == 344
    assert again(catalog) == catalog


def test_flows_and_phrases_are_the_same_after_they_were_written(spec: Spec) -> None:
    phrases, flows = to_bytes(Phrases, spec.phrases), to_bytes(dict[str, Flow], spec.flows)
    assert from_bytes(Phrases, phrases) == spec.phrases
    assert from_bytes(dict[str, Flow], flows) == spec.flows


TEXT = st.text(st.characters(codec="utf-8"), max_size=8)

RUNS = st.builds(
    Run,
    starts=st.none() | st.dates(),
    yearly=st.none() | st.tuples(st.integers(1, 12), st.integers(1, 31)),
    continuous=st.booleans(),
    weeks=st.none() | st.integers(0, 200),
    apply_by=st.none() | st.dates() | st.tuples(st.integers(1, 12), st.integers(1, 31)),
    place=st.none() | TEXT,
)


@given(st.lists(RUNS).map(tuple))
def test_any_runs_are_the_same_after_they_were_written(runs: tuple[Run, ...]) -> None:
    assert from_bytes(tuple[Run, ...], to_bytes(tuple[Run, ...], runs)) == runs


@given(st.lists(st.tuples(TEXT, TEXT)).map(tuple), TEXT, st.integers(1, 10**9))
def test_any_problem_is_the_same_after_it_was_written(
    values: tuple[tuple[str, str], ...], text: str, line: int
) -> None:
    problem = Problem(text, line, text, "not-text", values)
    assert from_bytes(Problem, to_bytes(Problem, problem)) == problem


@pytest.mark.parametrize("value", [0, True, "none", None, 2.5, ("employed", "gig"), ()])
def test_what_a_rule_says_keeps_its_type(value: object) -> None:
    found = from_bytes(Rule, to_bytes(Rule, Rule(value, "assumption"))).is_
    assert (found, type(found)) == (value, type(value))


@dataclass(frozen=True)
class _Odd:
    what: Any


def test_what_has_no_plain_form_is_refused_rather_than_guessed() -> None:
    with pytest.raises(TypeError):
        to_plain(_Odd, _Odd(object()))
    with pytest.raises(TypeError):
        to_plain(object, object())


@pytest.mark.parametrize("data", [[], [[]], {}, "x", 7, None, [["a"] * 99]])
def test_data_of_no_value_raise_what_the_keeper_expects(data: object) -> None:
    with pytest.raises((AttributeError, LookupError, TypeError, ValueError)):
        from_plain(Listing, orjson.loads(orjson.dumps(data)))


def test_a_changed_copy_of_a_catalogue_keeps_nothing(mini: Catalog) -> None:
    class Never(Nothing):
        """Fails where it is asked."""

        def keep(self, *_: object) -> Any:
            """Fail."""
            raise AssertionError

    kept = mini.kept_by(Never())
    assert kept == mini
    with pytest.raises(AssertionError):
        kept.find_listing  # noqa: B018
    assert replace(kept, listings=mini.listings[:1]).find_listing.search("python") is not None


def test_days_are_written_as_days() -> None:
    assert to_plain(date, date(2027, 3, 1)) == "2027-03-01"
