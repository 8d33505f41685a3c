"""Says in whole sentences what a scheme's rules mean, by the names that answers have for them.

An answer that names a sentence agrees with the scheme by itself. Applies no rule and answers
nothing.
"""

from collections.abc import Mapping

from catalog.model import WORK_SITUATIONS, Scheme
from dialogs.state import Arg, Line, line
from dialogs.wording.names import purposes_word

WHO = {name: f"told-who-{name.replace('_', '-')}" for name in WORK_SITUATIONS}
"""The people in every work situation, as they are told."""


IF_OF_AGE = ("student", "other")
"""Situations of which it is said that the age has to be right as well."""


USES = ("education", "internship", "coaching", "guidance", "mapping")
"""Purposes of which answers say how much of a booklet they may use."""


def sentences(scheme: Scheme) -> dict[str, tuple[Line, ...]]:
    """Give what every rule means under a scheme, a sentence or more each."""
    return {
        "getting_one": (_getting_one(scheme),),
        "done_by": (_done_by(scheme),),
        "after_expiry": (
            line("told-after-expiry" if scheme.use_after_expiry else "told-after-expiry-not"),
        ),
        "odd_kronor": (line("told-odd-kronor" if scheme.whole_checks else "told-odd-kronor-own"),),
        "own_part": (_own_part(scheme),),
        "cancel_free": (_cancel_free(scheme),),
        "cancel_late": (_cancel_late(scheme),),
        "provider_cancels": (_provider_cancels(scheme),),
        "no_show": (_no_show(scheme),),
        "lost_pay": (_lost_pay(scheme),),
        "lost_pay_part": (
            line("told-lost-pay-part" if _pays_for_pay(scheme) else "told-lost-pay-part-none"),
        ),
        "allowed": (line("told-allowed", purposes=_named(_allowed(scheme))),),
        "caps": _caps(scheme),
        "situations": (
            line("told-situations", who=tuple(line(WHO[n]) for n in scheme.work_situations)),
        ),
        **{f"{name}_use": (_use(scheme, name),) for name in USES},
        **{f"serves_{name}": (_serves(scheme, name),) for name in WORK_SITUATIONS},
    }


def answers_for_data(operator: Mapping[str, str]) -> Line:
    """Say who answers for the data and how to ask, also where the operator has not said it."""
    controller, contact = operator.get("controller"), operator.get("contact")
    if controller and contact:
        return line("told-answers-for-data", controller=controller, contact=contact)
    if controller:
        return line("told-answers-for-data-nowhere", controller=controller)
    if contact:
        return line("told-answers-for-data-unnamed", contact=contact)
    return line("told-answers-for-data-unknown")


def controller(operator: Mapping[str, str]) -> Arg:
    """Give the name of who answers for the data, or words for it where none is set."""
    return operator.get("controller") or line("operator-unnamed")


def contact(operator: Mapping[str, str]) -> Arg:
    """Give how to reach whoever answers for the data, or words for it where nothing is set."""
    return operator.get("contact") or line("operator-no-contact")


def _getting_one(scheme: Scheme) -> Line:
    if scheme.grants:
        return line("told-getting-one")
    return line("told-getting-one-issued" if scheme.issues else "told-getting-one-none")


def _done_by(scheme: Scheme) -> Line:
    if scheme.grants:
        return line("told-done-by" if scheme.issues else "told-done-by-you")
    return line("told-done-by-provider" if scheme.issues else "told-getting-one-none")


def _own_part(scheme: Scheme) -> Line:
    if scheme.own_share:
        return line("told-own-part-share", share=scheme.own_share)
    return line("told-own-part" if scheme.whole_checks else "told-own-part-odd")


def _cancel_free(scheme: Scheme) -> Line:
    if not scheme.late_cancel_checks:
        return line("told-cancel-free-always")
    if not scheme.free_cancel_days:
        return line("told-cancel-free-start")
    return line("told-cancel-free", days=scheme.free_cancel_days)


def _cancel_late(scheme: Scheme) -> Line:
    if not scheme.late_cancel_checks:
        return line("told-cancel-late-free")
    checks = scheme.late_cancel_checks
    if not scheme.free_cancel_days:
        return line("told-cancel-late-start", checks=checks)
    return line("told-cancel-late", days=scheme.free_cancel_days, checks=checks)


def _provider_cancels(scheme: Scheme) -> Line:
    if scheme.provider_cancels_free:
        return line("told-provider-cancels")
    return line("told-provider-cancels-not", late=_cancel_late(scheme))


def _no_show(scheme: Scheme) -> Line:
    if not scheme.no_show_checks:
        return line("told-no-show-free")
    return line("told-no-show", checks=scheme.no_show_checks)


def _pays_for_pay(scheme: Scheme) -> bool:
    cap = scheme.purposes["income"].cap if scheme.allows("income") else 0
    return cap != 0 and bool(scheme.income.amount)


def _lost_pay(scheme: Scheme) -> Line:
    if not _pays_for_pay(scheme):
        return line("told-lost-pay-none")
    cap = scheme.purposes["income"].cap
    return line("told-lost-pay") if cap is None else line("told-lost-pay-most", cap=cap)


def _use(scheme: Scheme, purpose: str) -> Line:
    named = purposes_word(purpose)
    rule = scheme.purposes.get(purpose)
    if rule is None or not rule.allowed or rule.cap == 0:
        return line("told-use-none", purpose=named)
    if rule.cap is None:
        return line("told-use-whole", purpose=named)
    return line("told-use-most", purpose=named, cap=rule.cap)


def _serves(scheme: Scheme, situation: str) -> Line:
    if situation not in scheme.work_situations:
        return line("told-serves-not", who=line(WHO[situation]))
    told = "told-serves-age" if situation in IF_OF_AGE else "told-serves"
    return line(told, who=line(WHO[situation]))


def _allowed(scheme: Scheme) -> list[str]:
    return [name for name in USES if scheme.allows(name) and scheme.purposes[name].cap != 0]


def _caps(scheme: Scheme) -> tuple[Line, ...]:
    """Say what may use the whole booklet, what has a cap, and what may use nothing."""
    paid = [*_allowed(scheme), *(["income"] if _pays_for_pay(scheme) else [])]
    caps = {name: scheme.purposes[name].cap for name in paid}
    whole = [name for name, cap in caps.items() if cap is None]
    most = tuple(
        line("told-caps-cap", purpose=purposes_word(name), cap=cap)
        for name, cap in caps.items()
        if cap is not None
    )
    nothing = [name for name in (*USES, "income") if name not in paid]
    return (
        *([line("told-caps-whole", purposes=_named(whole))] if whole else []),
        *([line("told-caps-most", caps=most)] if most else []),
        *([line("told-caps-none", purposes=_named(nothing))] if nothing else []),
    )


def _named(purposes: list[str]) -> tuple[Line, ...]:
    return tuple(purposes_word(name) for name in purposes)
