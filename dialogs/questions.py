"""Answers questions about the scheme: figures come from the scheme and are never written twice."""

from collections.abc import Mapping

from catalog.model import Question, Scheme
from dialogs.messages import Own
from dialogs.wording import money


def figures(scheme: Scheme, language: str) -> dict[str, str]:
    """Give the scheme's figures as answers name them, formatted for a language."""
    caps = {f"{name}_cap": rule.cap for name, rule in scheme.purposes.items()}
    numbers = {
        "checks": scheme.checks,
        "age_from": scheme.youngest,
        "age_to": scheme.oldest,
        "validity_months": scheme.validity_months,
        "free_cancel_days": scheme.free_cancel_days,
        "late_cancel_checks": scheme.late_cancel_checks,
        "no_show_checks": scheme.no_show_checks,
        **{name: scheme.checks if cap is None else cap for name, cap in caps.items()},
    }
    counted = (
        {"checks", "late_cancel_checks", "no_show_checks", *caps} if scheme.in_money else set()
    )
    told = {
        name: money(number * scheme.check_value, language) if name in counted else str(number)
        for name, number in numbers.items()
    }
    return {
        **told,
        "check_value": money(scheme.check_value, language),
        "total": money(scheme.check_value * scheme.checks, language),
    }


def answer(question: Question, scheme: Scheme, operator: Mapping[str, str]) -> Own:
    """Give a question's answer with its figures filled in.

    `operator` holds what the operator of the assistant settles: controller, contact,
    retention_days. Raises KeyError where an answer names a figure that does not exist.
    """
    return Own(
        {
            language: text.format_map({**figures(scheme, language), **operator})
            for language, text in question.answer.items()
        }
    )
