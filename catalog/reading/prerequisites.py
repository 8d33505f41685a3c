"""Which listings can be reached through those that come before them. Reads no file.

A listing that names an unknown one, or that would have to come before itself, is left out.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from catalog.model import Listing, Problem, problem

_ID = re.compile(r"\bid:\s*[\"']?([a-z0-9][a-z0-9_-]*)")


def reachable(
    listings: Collection[Listing], files: Mapping[str, tuple[str, str]]
) -> tuple[list[Listing], list[Problem]]:
    """Give the listings that can be reached, in their order, and a problem for each other one.

    `files` maps a provider's id to the name and text of its file.
    """
    known = {each.id for each in listings}
    kept = _met(listings)
    waiting = [each for each in listings if each.id not in kept]
    lines = {owner: Lines(files[owner][1]) for owner in {each.provider.id for each in waiting}}
    problems = []
    for each in waiting:
        owner, _, own = each.id.partition("/")
        file, where = files[owner][0], lines[owner].of(own)
        field = "after" if not kept.issuperset(each.after) else "after_any"
        names = each.after if field == "after" else each.after_any
        remark, value = _fault(names, known, kept)
        problems.append(problem(file, where, f"{own}.{field}", remark, value=value))
    return [each for each in listings if each.id in kept], problems


def _met(listings: Collection[Listing]) -> set[str]:
    """Give the ids of the listings that can be reached, from those that need none before them."""
    followers: dict[str, list[tuple[Listing, bool]]] = {}
    for each in listings:
        for name in each.after:
            followers.setdefault(name, []).append((each, False))
        for name in each.after_any:
            followers.setdefault(name, []).append((each, True))
    open_ = {each.id: len(each.after) + bool(each.after_any) for each in listings}
    met = [each.id for each in listings if not open_[each.id]]
    chosen: set[str] = set()
    for name in met:
        for each, of_several in followers.get(name, ()):
            if of_several and each.id in chosen:
                continue
            if of_several:
                chosen.add(each.id)
            open_[each.id] -= 1
            if not open_[each.id]:
                met.append(each.id)
    return set(met)


def _fault(names: Sequence[str], known: Collection[str], met: Collection[str]) -> tuple[str, str]:
    """Give (remark, id) of the first listing that keeps another from being reached."""
    missing = next((each for each in names if each not in known), None)
    if missing is not None:
        return "no-such-listing", missing
    return "circle", next(each for each in names if each not in met)


class Lines:
    """Where in the text of a provider file ids and prerequisites stand."""

    def __init__(self, text: str) -> None:
        self._ids: dict[str, int] = {}
        self._afters: list[int] = []
        for number, line in enumerate(text.splitlines(), 1):
            for found in _ID.finditer(line):
                self._ids.setdefault(found[1], number)
            if "after:" in line or "after_any:" in line:
                self._afters.append(number)

    def of_id(self, own: str) -> int:
        """Give the line on which an id stands first."""
        return self._ids.get(own, 1)

    def of(self, own: str) -> int:
        """Give the line of a listing's `after`, or of its id where that is written otherwise."""
        begins = self.of_id(own)
        at = bisect_left(self._afters, begins)
        return self._afters[at] if at < len(self._afters) else begins
