"""Redeems the code of an issued booklet, which takes the place of the one for planning.

Knows codes by their hash only. What a code leads to is looked up outside and stands in the world.
"""

from dataclasses import asdict, replace

from dialogs.ledger import TYPO, USE, Booklet, EntryKind, Reservation, like_code
from dialogs.ledger.cancellation import terms
from dialogs.state import CODE, Asking, Effect, line
from dialogs.turn import Draft, View
from dialogs.wording.names import title_of


def typed(draft: Draft, code: str) -> bool:
    """Answer a text with a code in it; gives whether the flows go on."""
    if code == USE:
        draft.say(line("code-is-for-provider"))
    elif not draft.scheme.issues:
        draft.say(line("code-not-here"))
    elif code == TYPO:
        return _ask(draft, "code-typo")
    else:
        draft.start("redeem", code=code)
    return True


def _ask(draft: Draft, message: str) -> bool:
    draft.say(line(message), asks=CODE)
    draft.change(replace(draft.state, asking=Asking(CODE)))
    return False


def explain(draft: Draft) -> bool:
    """Ask for the code of somebody who says that they have one; gives whether the flows go on."""
    if draft.scheme.issues:
        return _ask(draft, "code-how")
    draft.say(line("code-not-here"))
    return True


def meant(view: View, text: str) -> bool:
    """Whether a text is meant as the code that was asked for, though it has not its form."""
    return view.state.asking.slot == CODE and like_code(text)


def ask_redeem(draft: Draft) -> None:
    """Say what the code gives and what becomes of the plan, and ask for a yes."""
    issued = _fresh(draft)
    if issued is None:
        draft.leave()
        return
    balance = issued.balance(draft.today)
    lines = [
        line("redeem-ask", issuer=issued.issuer or ""),
        line("redeem-gives", checks=balance.available, expires=issued.expires or draft.today),
    ]
    if draft.booklet.expires is not None:
        lines.append(line("redeem-replaces"))
    moved, left = _moving(draft.booklet, balance.available)
    for each, found in (("redeem-moves", moved), ("redeem-leaves", left)):
        if found:
            lines.append(
                line(each, titles=tuple(title_of(draft.catalog, one.entry) for one in found))
            )
    draft.ask_yes(*lines)


def redeem(draft: Draft) -> None:
    """Go on with the issued booklet; what was planned is reserved in it as far as it reaches."""
    issued = _fresh(draft)
    if issued is None:
        return
    planned, scheme = draft.booklet, draft.scheme
    draft.replace_booklet(issued)  # nothing is added to it: one booklet holds all there is (ADR 8)
    moved, _ = _moving(planned, issued.balance(draft.today).available)
    for each in moved:
        kept = {name: getattr(each.entry, name) for name in ("listing", "starts", "purpose")}
        anew = asdict(terms(scheme, each.entry.starts, issued.expires))
        made = draft.write(EntryKind.RESERVE, each.entry.checks, rule=scheme.id, **kept, **anew)
        if each.progress is not None:
            draft.write(each.progress.kind, 0, about=made.key)
    draft.effects.append(Effect("redeem", {"code": draft.frame.args["code"]}))
    balance = draft.booklet.balance(draft.today)
    counts = {"available": balance.available, "reserved": balance.reserved}
    draft.say(line("redeemed", **counts), line("redeemed-takes-two"))


def _moving(planned: Booklet, checks: int) -> tuple[list[Reservation], list[Reservation]]:
    """Give the open runs of a plan that so many checks reach for, in order, and the others."""
    moved, left = list[Reservation](), list[Reservation]()
    for each in planned.plan():
        if each.open and each.entry.checks <= checks:
            checks -= each.entry.checks
            moved.append(each)
        elif each.open:
            left.append(each)
    return moved, left


def _fresh(draft: Draft) -> Booklet | None:
    """Give the booklet that the code leads to, or say why there is none."""
    issued, today = draft.world.issued, draft.today
    status = "unknown" if issued is None else issued.status
    if issued is not None and status == "fresh" and issued.booklet is not None:
        if issued.booklet.expired(today):
            status = "expired"
        elif _holds_another(draft):
            status = "second"
        else:
            return issued.booklet
    if issued is not None and status == "unknown":
        draft.effects.append(Effect("wrong_code"))
    draft.note(f"code {status}")
    draft.say(line(f"code-{status}"))
    return None


def _holds_another(view: View) -> bool:
    """Whether the person holds an issued booklet that still has something in it."""
    balance = view.booklet.balance(view.today)
    return view.booklet.issuer is not None and bool(balance.available + balance.reserved)
