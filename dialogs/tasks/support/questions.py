"""Answers questions from the catalogue's questions. Decides on none."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from string import Formatter

from catalog.model import Question, Scheme
from dialogs.state import Arg, Choice, Own, line
from dialogs.tasks.support.sourcing import remember_answered
from dialogs.turn import Draft, View
from dialogs.wording.portions import first_sentence
from dialogs.wording.rule_sentences import answers_for_data, contact, controller, sentences
from dialogs.wording.sentences import Wording, money


def tell_answer(draft: Draft, question_id: str) -> None:
    """Tell the answer to a question."""
    question = draft.catalog.question.get(question_id)
    if question is None:
        draft.say(line("choice-gone"))
        return
    told = told_in(draft, question, draft.state.manner)
    whole = told_in(draft, question, None)
    more = [] if told == whole else [Choice(f"rest:{question_id}", line("choice-rest"))]
    draft.say(line("answer", text=told), choices=more)
    remember_answered(draft, question_id)
    draft.note(f"answer {question_id} ({question.source})")


def told_in(view: View, question: Question, manner: str | None, *, asked: bool = False) -> Own:
    """Give an answer in a manner: its first sentence, in easy words, or in full.

    Where there are no easy words it is in full, unless the person has just `asked` for them.
    """
    filled = partial(
        answer,
        scheme=view.scheme,
        operator=view.world.operator,
        wording=view.spec.wording,
    )
    if manner == "simple" and question.simple:
        return filled(replace(question, answer=question.simple))
    told = filled(question)
    if manner == "short" or asked:
        return Own({code: first_sentence(text) for code, text in told.texts.items()})
    return told


def tell_rest(draft: Draft, question_id: str) -> None:
    """Tell an answer in full, however the person wants to be answered."""
    question = draft.catalog.question.get(question_id)
    if question is None:
        draft.say(line("choice-gone"))
        return
    draft.say(line("answer", text=told_in(draft, question, None)))
    remember_answered(draft, question_id)
    draft.note(f"retold {question_id} in full")


def just_answered(view: View) -> Question | None:
    """Give the question that was answered in the turn before."""
    answered = view.state.answered
    if answered is None or answered.turn != view.world.turn - 1:
        return None
    return view.catalog.question.get(answered.value)


def figures(scheme: Scheme, language: str) -> dict[str, str]:
    """Give the scheme's figures as answers name them, formatted for a language."""
    caps = {f"{name}_cap": rule.cap for name, rule in scheme.purposes.items()}
    numbers = {
        "checks": scheme.checks,
        "age_from": scheme.youngest,
        "age_to": scheme.oldest,
        "own_share": scheme.own_share,
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


def answer(
    question: Question, scheme: Scheme, operator: Mapping[str, str], wording: Wording
) -> Own:
    """Give a question's answer with figures, sentences on the rules and the operator filled in.

    `operator` holds what the operator of the assistant settles: controller, contact,
    retention_days. Raises KeyError where an answer names something that does not exist.
    """
    told: dict[str, tuple[Arg, ...]] = {
        **sentences(scheme),
        "answers_for_data": (answers_for_data(operator),),
        "controller": (controller(operator),),
        "contact": (contact(operator),),
        "retention_days": (operator.get("retention_days", ""),),
    }
    return Own(
        {
            language: _filled(text, told, figures(scheme, language), wording, language)
            for language, text in question.answer.items()
        }
    )


def _filled(
    text: str,
    told: Mapping[str, tuple[Arg, ...]],
    figures: Mapping[str, str],
    wording: Wording,
    language: str,
) -> str:
    """Fill in the names in braces; what stands first in a sentence begins with a capital.

    Only what an answer names is put into words.
    """
    filled = ""
    for literal, name, _, _ in Formatter().parse(text):
        filled += literal
        if name is None:
            continue
        words = figures.get(name) or " ".join(wording.argument(e, language) for e in told[name])
        begins = not filled or filled.endswith(". ")
        filled += words[:1].upper() + words[1:] if begins else words
    return filled
