"""Says which rule of the scheme decides, and where it stands. Applies none and decides nothing."""

from catalog.model import Listing, Scheme
from catalog.rules import cost
from dialogs.messages import Arg, Line, Own, Sek, line

AGE, WORK, VALUE = "age_to", "work_situations", "check_value"
CANCEL, COUNT = "free_cancel_days", "checks"


def rule_line(scheme: Scheme, name: str) -> Line:
    """Tell one rule of the scheme with its source, or that it is assumed."""
    told: dict[str, tuple[str, dict[str, Arg]]] = {
        AGE: ("rule-age", {"youngest": scheme.youngest, "oldest": scheme.oldest}),
        WORK: ("rule-work", {"situations": _situations(scheme)}),
        VALUE: (
            "rule-value-whole" if scheme.whole_checks else "rule-value",
            {"value": Sek(scheme.check_value)},
        ),
        COUNT: ("rule-count", {"checks": scheme.checks}),
        CANCEL: (
            "rule-cancel",
            {"days": scheme.free_cancel_days, "checks": scheme.late_cancel_checks},
        ),
    }
    message, args = told[name]
    return _with_source(scheme, line(message, **args), scheme.rules[name].source)


def purpose_line(scheme: Scheme, purpose: str) -> Line:
    """Tell what the scheme lets a purpose use, with its source."""
    rule, named = scheme.purposes.get(purpose), line(f"purpose-{purpose}")
    if rule is None:
        return line("rule-purpose-unknown", purpose=named)
    if not rule.allowed:
        told = line("rule-purpose-no", purpose=named)
    elif rule.cap is None:
        told = line("rule-purpose", purpose=named)
    else:
        told = line("rule-cap", purpose=named, cap=rule.cap)
    return _with_source(scheme, told, rule.source)


def price_rules(scheme: Scheme, listing: Listing) -> list[Line]:
    """Tell the rules that a listing's price in checks comes from; none for what is free."""
    price = cost(scheme, listing)
    if price is None or not listing.price:
        return []
    lines = [purpose_line(scheme, listing.purpose)]
    return [rule_line(scheme, VALUE), *lines] if price.checks else lines


def _situations(scheme: Scheme) -> tuple[Line, ...]:
    return tuple(line(f"work-situation-{n.replace('_', '-')}") for n in scheme.work_situations)


def _with_source(scheme: Scheme, rule: Line, source: str) -> Line:
    return line("rule", rule=rule, source=Own(scheme.sources[source]))
