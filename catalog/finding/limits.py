"""Says whether a listing breaks a limit, keeps it, or whether the catalogue cannot tell.

What is not known breaks nothing: it is told instead.
"""

from collections.abc import Iterable
from datetime import date

from catalog.catalogue import Catalog
from catalog.finding.limit_kinds import FITS
from catalog.model import Limit, Listing


def breaks(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    """Whether a listing breaks a limit; None where the catalogue cannot tell.

    `home` is the municipality or county where the person lives, as far as it is known.
    """
    fits = FITS[limit.kind](catalog, listing, limit, today, home)
    if fits is None:
        return None
    return not fits if limit.wanted else fits


def broken(
    catalog: Catalog, listing: Listing, limits: Iterable[Limit], today: date, home: str | None
) -> tuple[Limit, ...]:
    """Give the firm limits that a listing is known to break."""
    return tuple(
        each for each in limits if each.firm and breaks(catalog, listing, each, today, home)
    )


def untold(catalog: Catalog, limit: Limit, today: date, home: str | None) -> bool:
    """Whether the catalogue says of no listing at all whether it keeps a limit."""
    return all(breaks(catalog, each, limit, today, home) is None for each in catalog.listings)
