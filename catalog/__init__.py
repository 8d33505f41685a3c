"""What is offered and how to find it: plain data in, frozen values out. Opens no file."""

from catalog.catalogue import Catalog
from catalog.matching.matcher import Match, Matcher

__all__ = [
    "Catalog",
    "Match",
    "Matcher",
]
