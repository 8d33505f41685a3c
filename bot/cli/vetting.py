"""Finds all that is wrong with the settings, at once. Opens nothing and asks nobody."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pydantic import ValidationError

from bot.settings import Settings

PREFIX = "TECHCHECK_"


REQUIRED = ("telegram_token", "controller", "contact", "legal_basis")
"""What nobody is served without: a way to them, who answers for the data, and on what ground."""


ELSEWHERE = ("REFERENCE",)
"""Settings that are read by tests and benches, not by the program."""


def look_over(environment: Mapping[str, str]) -> tuple[Settings | None, list[str]]:
    """Give the settings, where they can be read, and all that keeps `techcheck serve` from them."""
    found = list(unknown(environment))
    try:
        chosen = Settings()
    except ValidationError as error:
        return None, [*found, *told(error)]
    return chosen, [*found, *missing(chosen)]


def told(error: ValidationError) -> Iterator[str]:
    """Say of each wrong value what is wrong, without the value: it may be a secret."""
    for each in error.errors():
        said = each["msg"].removeprefix("Value error, ")
        yield f"{_named(str(part) for part in each['loc'])}: {said}"


def unknown(environment: Mapping[str, str]) -> Iterator[str]:
    """Name every setting that nobody reads, with the one that was probably meant."""
    known = [*(each.upper() for each in Settings.model_fields), *ELSEWHERE]
    for name in sorted(environment):
        own = name.upper().removeprefix(PREFIX)
        if name.upper().startswith(PREFIX) and own not in known:
            near = get_close_matches(own, known, 1)
            remedy = f"did you mean {PREFIX}{near[0]}?" if near else "take it away; see the README"
            yield f"{name}: no such setting; {remedy}"


def missing(chosen: Settings) -> Iterator[str]:
    """Name every setting that `techcheck serve` needs and does not have."""
    for each in REQUIRED:
        if not getattr(chosen, each).strip():
            yield f"{_named([each])}: is not set; the README says what it is for"


def _named(parts: Iterable[str]) -> str:
    return PREFIX + "_".join(parts).upper()
