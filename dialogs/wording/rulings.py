"""Says which rules of the scheme decide, and where they stand. Applies none and decides nothing."""

from dataclasses import dataclass

from catalog.model import Listing, Scheme
from catalog.rules.price import cost
from dialogs.ledger.cancellation import FREE_DAYS, PROVIDER_CANCELS
from dialogs.state import Arg, Line, Own, Sek, line
from dialogs.wording.names import purpose_word, situation_word

AGE, WORK, VALUE = "age_to", "work_situations", "check_value"


COUNT = "checks"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule in words, and the source that it stands in."""

    told: Line
    source: str


def rule(scheme: Scheme, name: str) -> Ruling:
    """Give one rule of the scheme in words."""
    told: dict[str, tuple[str, dict[str, Arg]]] = {
        AGE: ("rule-age", {"youngest": scheme.youngest, "oldest": scheme.oldest}),
        WORK: ("rule-work", {"situations": _situations(scheme)}),
        VALUE: (
            "rule-value-whole" if scheme.whole_checks else "rule-value",
            {"value": Sek(scheme.check_value)},
        ),
        COUNT: ("rule-count", {"checks": scheme.checks}),
        FREE_DAYS: (
            "rule-cancel" if scheme.late_cancel_checks else "rule-cancel-free",
            {"days": scheme.free_cancel_days, "checks": scheme.late_cancel_checks},
        ),
        PROVIDER_CANCELS: ("rule-provider-cancels", {}),
    }
    message, args = told[name]
    return Ruling(line(message, **args), scheme.rules[name].source)


def purpose_rule(scheme: Scheme, purpose: str) -> Ruling:
    """Give what the scheme lets a purpose use; one that it does not name may use nothing."""
    found, named = scheme.purposes.get(purpose), purpose_word(purpose)
    if found is None:
        return Ruling(line("rule-purpose-no", purpose=named), "assumption")
    if not found.allowed:
        return Ruling(line("rule-purpose-no", purpose=named), found.source)
    if found.cap is None:
        return Ruling(line("rule-purpose", purpose=named), found.source)
    return Ruling(line("rule-cap", purpose=named, cap=found.cap), found.source)


def price_rules(scheme: Scheme, listing: Listing) -> list[Ruling]:
    """Give the rules that a listing's price in checks comes from; none for what is free."""
    price = cost(scheme, listing)
    if price is None or not listing.price:
        return []
    found = [purpose_rule(scheme, listing.purpose)]
    return [rule(scheme, VALUE), *found] if price.checks else found


def cited(scheme: Scheme, *rulings: Ruling) -> list[Line]:
    """Tell rules in a line for each source, so that it is said once where they stand."""
    by_source: dict[str, list[Line]] = {}
    for ruling in rulings:
        by_source.setdefault(ruling.source, []).append(ruling.told)
    return [
        line("rule", rules=tuple(told), count=len(told), source=basis(scheme, source))
        for source, told in by_source.items()
    ]


def basis(scheme: Scheme, source: str) -> Line | Own:
    """Give where a rule stands, also where the scheme does not say what its assumptions rest on."""
    told = scheme.sources.get(source)
    return Own(told) if told else line("an-assumption")


def _situations(scheme: Scheme) -> tuple[Line, ...]:
    return tuple(situation_word(n) for n in scheme.work_situations)
