"""How many checks somebody may still take, and for what. Takes none and knows no talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from catalog.model import Scheme
from catalog.rules.eligibility import refusal
from dialogs.ledger.booklet import Booklet


@dataclass(frozen=True, slots=True)
class Allowance:
    """The checks there are on a day, before anything more is taken."""

    left: int
    """Checks that may be reserved: of the booklet or, before the grant, of a new one."""

    in_booklet: int
    """The same, of the booklet alone: none before the grant."""

    caps: Mapping[str, int]
    """What each purpose may still use, where the scheme sets a cap."""

    paid: int
    """Checks that went to pay lost before."""


def allowance(scheme: Scheme, booklet: Booklet, today: date) -> Allowance:
    """Give the checks that a booklet has left on a day."""
    there = booklet.balance(today).available
    return Allowance(
        left=scheme.checks if booklet.expires is None else there,
        in_booklet=there,
        caps={
            name: max(0, rule.cap - booklet.used_for(name))
            for name, rule in scheme.purposes.items()
            if rule.cap is not None
        },
        paid=booklet.used_for("income"),
    )


def checks_left(
    scheme: Scheme, booklet: Booklet, born: str | None, work_situation: str | None, today: date
) -> int | None:
    """Give the checks that a person may still reserve; None where they can get none.

    What is not known of a person is taken to fit. Who holds an issued booklet was judged by its
    issuer (ADR 8).
    """
    year = int(born) if born else None
    if booklet.issuer is None and refusal(scheme, year, work_situation, today) is not None:
        return None
    return None if booklet.expired(today) else allowance(scheme, booklet, today).left
