"""Puts a whole proposed plan in the person's plan, after one yes to all of it. Proposes none."""

from dataclasses import replace

from catalog.candidates import candidates
from catalog.plans import Candidate
from dialogs.cards import title
from dialogs.choices import choices_for
from dialogs.draft import Draft
from dialogs.messages import Line, Sek, line
from dialogs.outlining import limits_of
from dialogs.reserving import put
from dialogs.state import Outline
from dialogs.suggesting import wish

BETWEEN = "|"
"""What stands between the ids of runs in the arguments of the flow."""


def begin(draft: Draft, number: str) -> None:
    """Begin to adopt the plan with a number on the screen."""
    outline = draft.state.outline
    shown = outline.runs if outline is not None else ()
    if not number.isdigit() or not 1 <= int(number) <= len(shown):
        draft.say(line("choice-gone"))
        return
    draft.start("adopt", runs=BETWEEN.join(shown[int(number) - 1]))


def check_adoption(draft: Draft) -> None:
    """Leave the flow, saying why, where the plan can no longer be had as it was proposed."""
    runs = _runs(draft)
    limits = limits_of(draft, Outline())
    fits = runs is not None and sum(each.checks for each in runs) <= limits.checks
    if runs and fits:
        return
    draft.say(line("outline-gone"))
    draft.leave()


def ask_adopt(draft: Draft) -> None:
    """Say what putting the whole plan in means, and ask for a yes."""
    runs = _runs(draft) or []
    checks = sum(each.checks for each in runs)
    own = sum(each.own_money for each in runs)
    left = draft.booklet.balance(draft.world.today).available - checks
    lines = [line("adopt-ask", count=len(runs)), *(_line(draft, each) for each in runs)]
    lines.append(line("reserve-checks", checks=checks, left=left))
    if own:
        lines.append(line("reserve-own", own=Sek(own)))
    if any(draft.catalog.listing[each.listing].provider.example for each in runs):
        lines.append(line("reserve-example"))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def adopt(draft: Draft) -> None:
    """Put every run of the plan in; their checks become reserved."""
    runs = _runs(draft) or []
    for each in runs:
        listing = draft.catalog.listing[each.listing]
        put(draft, listing, None if each.anytime else each.starts, each.checks)
    balance = draft.booklet.balance(draft.world.today)
    lines = [line("adopted", count=len(runs))]
    lines.append(line("reserved-checks", reserved=balance.reserved, available=balance.available))
    apply_for = [draft.catalog.listing[each.listing] for each in runs]
    lines += [
        line("adopted-apply", title=title(each), provider=each.provider.name)
        for each in apply_for
        if each.apply == "application"
    ]
    draft.change(replace(draft.state, outline=None))
    draft.say(*lines)


def _line(draft: Draft, run: Candidate) -> Line:
    listing = draft.catalog.listing[run.listing]
    when = line("plan-any") if run.anytime else line("plan-starts", starts=run.starts)
    return line("adopt-run", title=title(listing), when=when, checks=run.checks)


def _runs(draft: Draft) -> list[Candidate] | None:
    """Give the runs to put in; None where one of them can not be had any more."""
    wanted = [each for each in draft.frame.args.get("runs", "").split(BETWEEN) if each]
    held = {each.entry.listing for each in draft.booklet.plan() if each.open}
    known = {each.id: each for each in candidates(draft.catalog, wish(draft))}
    new = [each for each in wanted if each.partition("@")[0] not in held]
    if any(each not in known for each in new):
        return None
    return [known[each] for each in new]
