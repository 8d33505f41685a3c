"""Judges whether the scheme serves a person, and grants the checks. Reserves and spends none."""

from dataclasses import replace

from catalog.model import Scheme
from catalog.rules.eligibility import Refusal, age_in_year, refusal
from catalog.rules.terms import add_months
from dialogs.ledger import EntryKind
from dialogs.state import Line, Own, Sek, line
from dialogs.turn import Draft, View
from dialogs.wording.names import situation_word
from dialogs.wording.rulings import basis

TOLD = {
    "checks": ("checks",),
    "check-value": ("check_value",),
    "age": ("age_from", "age_to"),
    "validity-months": ("validity_months",),
}
"""What is told with the grant, and the rules that it rests on."""


def refused(view: View, born: str | None, situation: str | None) -> Refusal | None:
    """Say why the scheme does not serve somebody; what is not known is taken to fit."""
    return refusal(view.scheme, int(born) if born else None, situation, view.today)


def judge(draft: Draft) -> None:
    """Write the grant once a person is known to be eligible; say why and where to turn if not.

    Who holds an issued booklet was judged by its issuer.
    """
    if draft.booklet.issuer is not None:
        return
    birth_year, situation = (draft.state.value(s) for s in ("birth_year", "work_situation"))
    scheme, today = draft.scheme, draft.today
    why = refused(draft, birth_year, situation)
    if why is not None:
        born = int(birth_year) if birth_year else today.year - scheme.youngest
        _refuse(draft, why.reason, age_in_year(born, today))
    elif draft.booklet.expires is not None:
        return
    elif birth_year and situation and scheme.grants:
        expires = add_months(today, scheme.validity_months)
        draft.write(EntryKind.GRANT, scheme.checks, expires=expires, rule=scheme.id)
        draft.say(
            line(
                "granted-money" if scheme.in_money else "granted",
                checks=scheme.checks,
                value=Sek(scheme.check_value),
                expires=expires,
            ),
            *_assumed(scheme),
        )


def _assumed(scheme: Scheme) -> list[Line]:
    """Say which of the rules told with a grant are assumed, and what that rests on."""
    assumed = tuple(
        line(f"assumed-{name}")
        for name, rules in TOLD.items()
        if any(scheme.rules[rule].assumed for rule in rules)
    )
    source = basis(scheme, "assumption")
    return [line("granted-assumed", what=assumed, source=source)] if assumed else []


def _refuse(draft: Draft, reason: str, age: int) -> None:
    scheme = draft.scheme
    told = f"refused:{reason}"
    in_reserve = draft.frame.flow in ("reserve", "adopt")
    if told in draft.state.skipped:
        if in_reserve:
            draft.say(line("refused-still"))
            draft.leave(drop=True)
        return
    draft.change(replace(draft.state, skipped=(*draft.state.skipped, told)))
    rule = {"too_old": "age_to", "too_young": "age_from"}.get(reason, "work_situations")
    situation = situation_word(draft.state.value("work_situation"))
    source = basis(scheme, "assumption")
    draft.say(
        line(
            f"refused-{reason.replace('_', '-')}",
            age=age,
            youngest=scheme.youngest,
            oldest=scheme.oldest,
            situation=situation,
        ),
        *([line("refused-assumed", source=source)] if scheme.rules[rule].assumed else []),
        line("refused-elsewhere", where=Own(scheme.elsewhere[reason])),
        *([line("refused-kept")] if draft.booklet.plan() else []),
        line("refused-change"),
    )
    draft.note(f"refused {reason} by {rule}")
    if in_reserve:
        draft.leave(drop=True)
