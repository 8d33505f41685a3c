"""Reads a scheme, the rules of one booklet, from YAML text. Applies no rule and opens no file."""

from typing import Any

from catalog.model import (
    INCOME_UNITS,
    LANGUAGES,
    PURPOSES,
    WORK_SITUATIONS,
    Localized,
    Problem,
    PurposeRule,
    Rule,
    Scheme,
    problem,
)
from catalog.reading.fields import Section, read_yaml

NUMBERS = {
    "checks": (1, 100),
    "check_value": (1, 1_000_000),
    "age_from": (0, 120),
    "age_to": (0, 120),
    "validity_months": (1, 240),
    "free_cancel_days": (0, 365),
    "late_cancel_checks": (0, 100),
    "no_show_checks": (0, 100),
    "income_amount": (0, 1_000_000),
    "income_pace_from": (1, 100),
    "income_max_days": (1, 1000),
    "own_share": (0, 95),
}
"""The whole-number rules of a scheme with the lowest and highest value each may have."""


FLAGS = (
    "started_check_counts",
    "grant_on_eligibility",
    "use_after_expiry",
    "issued_booklets",
    "provider_cancels_free",
)
"""The yes-or-no rules of a scheme."""


OPTIONS = {
    "income_unit": INCOME_UNITS,
    "told_in": ("checks", "money"),
    "first_purpose": ("none", *PURPOSES),
}
"""The rules of a scheme that are one of some words."""


SITUATIONS = ("work_situations", "income_work_situations")
"""The rules of a scheme that are a list of work situations."""


DEFAULTS: dict[str, Any] = {
    "no_show_checks": 0,
    "use_after_expiry": True,
    "issued_booklets": True,
    "provider_cancels_free": True,
    "income_amount": 0,
    "income_unit": "day",
    "income_pace_from": 50,
    "income_max_days": 40,
    "income_work_situations": ("employed", "self_employed", "gig"),
    "own_share": 0,
    "told_in": "checks",
    "first_purpose": "none",
}
"""Rules that a scheme may leave out, with what is assumed then: no fee, and no pay for lost pay."""


ELSEWHERE = ("too_old", "too_young", "work_situation")
"""The reasons for which a scheme says where else to turn."""


def parse_scheme(file: str, text: str) -> tuple[Scheme | None, list[Problem]]:
    """Read a scheme; None, with the problems, if any rule is missing or wrong."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return None, problems
    identity = top.identity("scheme")
    name = top.localized("name", required=True)
    sources = _texts_by_name(top, "sources")
    known = (*sources, "assumption")
    rules = _rules(top, known)
    purposes = _purposes(top, known)
    elsewhere = _texts_by_name(top, "elsewhere", ELSEWHERE)
    words = _words(top)
    left_out = frozenset(top.texts("questions_left_out"))
    top.finish()
    if problems or identity is None:
        return None, sorted(problems)
    scheme = Scheme(identity, name, rules, purposes, sources, elsewhere, words, left_out)
    if scheme.youngest > scheme.oldest:
        ages = {"low": scheme.youngest, "high": scheme.oldest}
        return None, [problem(file, top.line, "rules.age_from", "ages-exchanged", **ages)]
    return scheme, []


def _words(top: Section) -> dict[str, dict[str, str]]:
    """Read what the scheme calls things: by language, our word and theirs."""
    section = top.section("words")
    if section is None:
        return {}
    found = {}
    for language in LANGUAGES:
        own = section.section(language)
        names = own.names() if own else ()
        found[language] = {name: (own.text(name) or name) if own else name for name in names}
        if own:
            own.finish()
    section.finish()
    return found


def _texts_by_name(top: Section, name: str, required: tuple[str, ...] = ()) -> dict[str, Localized]:
    section = top.section(name, required=True)
    if section is None:
        return {}
    names = dict.fromkeys((*required, *section.names()))
    found = {name: section.localized(name, required=True) for name in names}
    section.finish()
    return found


def _rules(top: Section, sources: tuple[str, ...]) -> dict[str, Rule]:
    section = top.section("rules", required=True)
    if section is None:
        return {}
    found = {name: Rule(value, "assumption") for name, value in DEFAULTS.items()}
    for name in (*NUMBERS, *FLAGS, *OPTIONS, *SITUATIONS):
        rule = section.section(name, required=name not in DEFAULTS)
        if rule is None:
            continue
        value = _value(rule, name)
        source = rule.choice("source", sources, required=True)
        rule.finish()
        if value is not None and source is not None:
            found[name] = Rule(value, source)
    section.finish()
    return found


def _value(rule: Section, name: str) -> Any:
    if name in NUMBERS:
        low, high = NUMBERS[name]
        return rule.number("is", required=True, at_least=low, at_most=high)
    if name in FLAGS:
        return (
            None if rule.choice("is", ("true", "false"), required=True) is None else rule.flag("is")
        )
    if name in OPTIONS:
        return rule.choice("is", OPTIONS[name], required=True)
    before = len(rule.problems)
    served = rule.texts("is", allowed=WORK_SITUATIONS, required=True)
    if not served and len(rule.problems) == before:
        rule.fault("is", "list-empty", allowed=WORK_SITUATIONS)
    return served or None


def _purposes(top: Section, sources: tuple[str, ...]) -> dict[str, PurposeRule]:
    section = top.section("purposes", required=True)
    if section is None:
        return {}
    found = {}
    for name in section.names():
        rule = section.section(name)
        if rule is None:
            continue
        if name not in PURPOSES:
            rule.fault("", "not-a-purpose", value=name, allowed=PURPOSES)
            continue
        allowed = rule.flag("allowed")
        rule.take("allowed", required=True)
        cap = rule.number("cap", at_least=0, at_most=100)
        source = rule.choice("source", sources, required=True)
        rule.finish()
        found[name] = PurposeRule(allowed, cap, source or "assumption")
    return found
