"""Says whether a person can get checks, by the rules and what they told. Grants nothing itself."""

import re
from dataclasses import replace

from catalog.rules.eligibility import Refusal, age_in_year
from dialogs.state import Line, Own, line
from dialogs.tasks.entitlement.grant import judge, refused
from dialogs.turn import Draft, View
from dialogs.understanding.facts.birth_years import heard_birth_years
from dialogs.wording.booklet_lines import balance_line
from dialogs.wording.names import situation_word
from dialogs.wording.rulings import AGE, WORK, cited, rule

_AGE = re.compile(r"(\d{1,3})\b")


NEEDED = ("birth_year", "work_situation")
"""What decides whether the scheme serves somebody."""


def own_refusal(view: View) -> list[Line]:
    """Tell why the person cannot get checks, and the rule; empty where nothing says so."""
    born, situation = (view.state.value(slot) for slot in NEEDED)
    why = refused(view, born, situation)
    return _no(view, why, born, situation) if why else []


def missing(view: View) -> tuple[Line, ...]:
    """Name what must be known to judge; nothing once there is a booklet."""
    if view.booklet.expires is not None:
        return ()
    return tuple(
        line(f"missing-{slot.replace('_', '-')}")
        for slot in NEEDED
        if view.state.value(slot) is None
    )


def begin(draft: Draft) -> None:
    """Begin to find out whether the person can get checks; asks also what was once skipped."""
    skipped = tuple(each for each in draft.state.skipped if each not in NEEDED)
    draft.change(replace(draft.state, skipped=skipped))
    draft.start("entitled")


def tell_entitlement(draft: Draft) -> None:
    """Tell whether the person can get checks, as soon as what they told decides it."""
    no = own_refusal(draft)
    if no:
        draft.say(*no)
        draft.note("entitled no")
    elif draft.booklet.expires is not None:
        draft.say(
            line("entitled-has"),
            balance_line(draft.booklet, draft.world, draft.state),
            *_rules(draft),
        )
        draft.note("entitled has")
    elif not missing(draft):
        age = age_in_year(int(draft.state.value("birth_year") or 0), draft.today)
        situation = situation_word(draft.state.value("work_situation"))
        draft.say(line("entitled-yes", age=age, situation=situation), *_rules(draft))
        draft.note("entitled yes")
        judge(draft)
    else:
        return
    draft.leave()


def lacking(draft: Draft) -> None:
    """Say what would have been needed, where the person would rather not tell it."""
    draft.say(line("entitled-lacking", what=missing(draft)), *_rules(draft))


def suppose(draft: Draft, words: str) -> bool | None:
    """Answer for an age or a work situation that is only supposed; None where words name none.

    Nothing is remembered: who asks “if I were 70” has not said how old they are.
    """
    today = draft.today
    age = _AGE.match(words)
    years = [today.year - int(age[1])] if age else heard_birth_years(words, today, asked=False)
    born = str(years[0]) if len(years) == 1 else None
    situation = draft.spec.ear.named("work_situation", words, today)
    if born is None and situation is None:
        return None
    draft.note(f"suppose {born or '-'} {situation or '-'}")
    why = refused(draft, born, situation)
    if why is not None:
        draft.say(*_no(draft, why, born, situation))
        return True
    rules = [AGE] * (born is not None) + [WORK] * (situation is not None)
    left = tuple(
        line(f"missing-{slot.replace('_', '-')}")
        for slot, value in zip(NEEDED, (born, situation), strict=True)
        if value is None
    )
    more = [line("entitled-if-more", what=left)] if left else []
    scheme = draft.scheme
    told = cited(scheme, *(rule(scheme, name) for name in rules))
    draft.say(line("entitled-if-yes" if left else "entitled-if-sure"), *more, *told)
    return True


def _no(view: View, why: Refusal, born: str | None, situation: str | None) -> list[Line]:
    scheme = view.scheme
    because = line(
        f"refused-{why.reason.replace('_', '-')}",
        age=age_in_year(int(born), view.today) if born else 0,
        youngest=scheme.youngest,
        oldest=scheme.oldest,
        situation=situation_word(situation),
    )
    name = WORK if why.reason == "work_situation" else AGE
    return [
        line("no-because", why=because),
        *cited(scheme, rule(scheme, name)),
        line("refused-elsewhere", where=Own(scheme.elsewhere[why.reason])),
    ]


def _rules(view: View) -> list[Line]:
    scheme = view.scheme
    return cited(scheme, *(rule(scheme, name) for name in (AGE, WORK)))
