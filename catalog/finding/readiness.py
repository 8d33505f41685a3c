"""Whether somebody can take part in a listing with what they know. Asks nobody."""

from catalog.catalogue import Catalog
from catalog.finding.level import about_level, spoken_for
from catalog.finding.suggestions import DIGITAL, Wish
from catalog.model import Listing

SOFTWARE = "25"
"""The ISCO-08 prefix of those who develop software or systems: they can program already."""


def within_reach(catalog: Catalog, listing: Listing, wish: Wish) -> bool:
    """Whether it is for beginners, comes after something easier, or the person is ready for it.

    Ready is whoever works in IT, has the occupation that the listing is made for, or said in a
    skills mapping that they use such tools.
    """
    if listing.level in (None, "beginner") or listing.after or listing.after_any:
        return True
    isco = wish.isco or ""
    made_for = any(isco.startswith(each) for each in listing.occupations)
    return made_for or isco.startswith(DIGITAL) or at_home(catalog, listing, wish)


def at_home(catalog: Catalog, listing: Listing, wish: Wish) -> bool:
    """Whether the person needs nothing before a listing, by occupation or by the tools they use."""
    if (wish.isco or "").startswith(SOFTWARE):
        return True
    if wish.level is None or not spoken_for(catalog.mapping, "tools", wish.tools, listing):
        return False
    return about_level(catalog.mapping, listing, wish.level, wish.tools) != "too_advanced"
