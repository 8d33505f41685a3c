"""How many checks somebody may still take, and for what. Takes none and knows no talk."""

from datetime import date

from catalog.model import Scheme
from catalog.rules.eligibility import refusal
from dialogs.ledger.booklet import Booklet


def left_in(scheme: Scheme, booklet: Booklet, today: date) -> int:
    """Give the checks that may be reserved: of the booklet or, before the grant, of a new one."""
    return scheme.checks if booklet.expires is None else booklet.balance(today).available


def cap_left(scheme: Scheme, booklet: Booklet, purpose: str) -> int | None:
    """Give the checks that a purpose may still use; None where the scheme sets no cap."""
    rule = scheme.purposes.get(purpose)
    if rule is None or rule.cap is None:
        return None
    return max(0, rule.cap - booklet.used_for(purpose))


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
    return None if booklet.expired(today) else left_in(scheme, booklet, today)
