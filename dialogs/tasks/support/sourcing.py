"""Says where the last answer stands, and when that was checked. Answers and checks nothing."""

from dataclasses import replace
from string import Formatter

from catalog.model import Question, Scheme
from catalog.reading.freshness import outdated
from dialogs.state import Line, Slot, line
from dialogs.turn import Draft, View
from dialogs.wording.rulings import basis

OF_THE_SCHEME = ("proposal", "assumption", "scheme")
"""What a question's answer rests on where it tells the rules of a booklet."""


def remember_answered(draft: Draft, question_id: str) -> None:
    """Remember for one turn which question was answered."""
    answered = Slot(question_id, turn=draft.world.turn)
    draft.change(replace(draft.state, answered=answered))


def tell_source(draft: Draft) -> None:
    """Say where the answer of the last turn stands; without one, what can be asked so."""
    answered = draft.state.answered
    just_now = answered is not None and answered.turn == draft.world.turn - 1
    question = draft.catalog.question.get(answered.value) if answered and just_now else None
    if question is None:
        draft.say(line("source-of-what"))
        return
    draft.say(*_rules(draft.scheme, question), *_facts(draft, question))
    remember_answered(draft, question.id)
    draft.note(f"source of {question.id}")


def _rules(scheme: Scheme, question: Question) -> list[Line]:
    """Say what the rules rest on that an answer tells: each as the scheme has it."""
    named = rule_sources(scheme, question)
    if question.source == "product" and not (named or question.stands_in):
        return [line("source-product")]
    if not named and question.source not in OF_THE_SCHEME:
        return []
    if not named and question.source not in (*scheme.sources, "assumption"):
        return [line("source-scheme")]
    told = named or [question.source]
    return [line("source-rule", source=basis(scheme, each)) for each in told]


def rule_sources(scheme: Scheme, question: Question) -> list[str]:
    """Give the sources of the rules whose figures an answer names, each once."""
    names = {name for text in question.answer.values() for _, name, _, _ in _parts(text) if name}
    rules = {name: rule.source for name, rule in scheme.rules.items()}
    caps = {f"{name}_cap": rule.source for name, rule in scheme.purposes.items()}
    known = {**rules, **caps, "total": rules["check_value"]}
    return sorted({known[name] for name in names if name in known})


def _parts(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return list(Formatter().parse(text))


def _facts(view: View, question: Question) -> list[Line]:
    """Say where the world's part of an answer stands, and whether that was looked at lately."""
    if question.checked is None:
        known = question.source in (*OF_THE_SCHEME, "product")
        return [] if known else [line("source-unknown")]
    lines = [line("source-fact", where=question.stands_in[0], checked=question.checked)]
    if len(question.stands_in) > 1:
        law, url = question.stands_in
        lines = [line("source-fact-both", law=law, url=url, checked=question.checked)]
    if outdated(question.checked, view.today):
        lines.append(line("source-outdated"))
    return lines
