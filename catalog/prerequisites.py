"""Which listings can be reached through those that come before them. Reads no file.

A listing that names an unknown one, or that would have to come before itself, is left out.
"""

import re
from collections.abc import Collection, Mapping

from catalog.model import Listing
from catalog.problems import Problem


def reachable(
    listings: Collection[Listing], files: Mapping[str, tuple[str, str]]
) -> tuple[list[Listing], list[Problem]]:
    """Give the listings whose `after` can be met, in their order, and a problem for each other.

    `files` maps a provider's id to the name and text of its file.
    """
    known = {each.id for each in listings}
    met: set[str] = set()
    waiting = list(listings)
    while True:
        ready = [each for each in waiting if met.issuperset(each.after)]
        if not ready:
            break
        met.update(each.id for each in ready)
        waiting = [each for each in waiting if each.id not in met]
    problems = [_problem(each, known, met, *files[each.provider.id]) for each in waiting]
    return [each for each in listings if each.id in met], problems


def _problem(
    listing: Listing, known: Collection[str], met: Collection[str], file: str, text: str
) -> Problem:
    own = listing.id.partition("/")[2]
    missing = next((each for each in listing.after if each not in known), None)
    named = missing or next(each for each in listing.after if each not in met)
    if missing is not None:
        what, remedy = "no such listing", "write the id of one that is there, or remove it"
    else:
        what, remedy = "it cannot come first either", "see that listings do not wait in a circle"
    return Problem(file, _line(text, own), f"{own}.after", f"“{named}”: {what}", remedy)


def _line(text: str, own: str) -> int:
    """Give the line of a listing's `after`, or of its id where that is written in another way."""
    lines = list(enumerate(text.splitlines(), 1))
    named = re.compile(rf"\bid:\s*[\"']?{re.escape(own)}(?![\w-])")
    begins = next((n for n, line in lines if named.search(line)), 1)
    return next((n for n, line in lines if n >= begins and "after:" in line), begins)
