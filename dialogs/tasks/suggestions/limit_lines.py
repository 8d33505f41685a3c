"""Says in words what a person set as limits. Keeps none and judges no listing."""

from collections.abc import Iterable
from datetime import date

from catalog import Catalog
from catalog.model import Limit
from dialogs.state import Arg, Line, Sek, line
from dialogs.wording.names import purposes_word

_SEVERAL_DAYS = {"sat+sun": "weekend", "mon+tue+wed+thu+fri": "workdays"}
"""Weekdays that have one name together."""


def limit_lines(catalog: Catalog, limits: Iterable[Limit]) -> tuple[Line, ...]:
    """Give limits as parts of a sentence: “bara förslag på kvällstid”, “inga förslag om Excel”."""
    return tuple(_part(catalog, each) for each in limits)


def _part(catalog: Catalog, limit: Limit) -> Line:
    name = f"{'only' if limit.wanted else 'none'}" if limit.firm else (
        "rather" if limit.wanted else "rather-not"
    )  # fmt: skip
    kind = "-purpose" if limit.kind == "purpose" else ""
    return line(f"limit-{name}{kind}", what=limit_what(catalog, limit))


def limit_what(catalog: Catalog, limit: Limit) -> tuple[Line, ...]:
    """Give what a limit is about, value by value: “på kvällstid”."""
    if limit.kind == "weekday" and limit.value in _SEVERAL_DAYS:
        return (line(f"limit-weekday-{_SEVERAL_DAYS[limit.value]}"),)
    return tuple(_what(catalog, limit.kind, value) for value in limit.values)


def _what(catalog: Catalog, kind: str, value: str) -> Line:
    name, _, rest = value.partition(":")
    args: dict[str, Arg] = {}
    match kind, name:
        case ("topic", _):
            return line("limit-topic", topic=value)
        case ("language", _):
            return line("limit-language", code=value)
        case ("purpose", _):
            return line("limit-purpose", purposes=purposes_word(value))
        case ("provider", "name"):
            return line("limit-provider", provider=rest[:1].upper() + rest[1:])
        case ("provider", _):
            known = catalog.provider.get(value)
            return line("limit-provider", provider=known.name if known else value)
        case ("place", "here" | "norrland"):
            pass
        case ("place", "km" | "reach" | "county"):
            args = {"number": int(rest)} if name == "km" else {"place": rest}
        case ("place", _):
            return line("limit-place", place=value)
        case ("price" | "own_money", "sek"):
            args = {"most": Sek(int(rest))}
            name = "nothing" if int(rest) == 0 else name
        case ("dates", "from" | "until"):
            args = {"day": date.fromisoformat(rest)}
        case ("dates", _):
            months = tuple(line(f"limit-month-{month}") for month in rest.split(","))
            args = {"months": months}
        case _ if rest:
            args = {"number": int(rest)}
    return line(f"limit-{kind.replace('_', '-')}-{name.replace('_', '-')}", **args)


def coded(limit: Limit) -> str:
    """Give a limit in one word, for the trace and for what suggestions were chosen by."""
    firm = "" if limit.firm else "~"
    return f"{'' if limit.wanted else '-'}{firm}{limit.kind}={limit.value}"


def decoded(word: str) -> Limit:
    """Read what `coded` wrote."""
    kind, _, value = word.lstrip("-~").partition("=")
    return Limit(kind, value, wanted=not word.startswith("-"), firm="~" not in word[:2])
