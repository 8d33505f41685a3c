"""The small catalogue and the spec over it, read once a process."""

from functools import cache
from pathlib import Path

from bot.assembly import load_catalog, make_spec
from catalog import Catalog
from dialogs import Spec

FOLDER = Path(__file__).parent.parent / "data" / "mini"


@cache
def small_catalog() -> Catalog:
    """A small catalogue of seven listings, with the shipped rules and words."""
    return load_catalog(FOLDER).catalog


@cache
def small_spec() -> Spec:
    """The shipped flows, phrases and wording over the small catalogue."""
    return make_spec(small_catalog())
