"""Maps a person's skills: answers picked one by one, the summary, and the offer to begin.

The answers are slots like any other, kept in the state; nothing here judges anybody.
"""

import re
from dataclasses import replace

from catalog.finding.level import level
from catalog.model import KINDS, NONE, split
from dialogs.state import Asking, Choice, Line, Slot, line
from dialogs.turn import Draft, View
from dialogs.wording.choices import choices_for
from dialogs.wording.names import fact_line

ANSWERS = ("occupation", "tools", "confidence", "likes", "goal")
"""What a mapping holds, in the order of its summary."""


OWN = ("tools", "confidence", "likes")
"""What only a mapping asks for."""


_GOALS = ("find_out", "validate_skills")


_OFFERED = "offered:mapping"


_NUMBERS = re.compile(r"\d{1,2}(?:\s*(?:[,.;&+]|och|and|\s)\s*\d{1,2})+\.?")


def begin(draft: Draft) -> None:
    """Begin the mapping: it asks for what is not known, also for what was once skipped."""
    skipped = tuple(each for each in draft.state.skipped if each not in ANSWERS)
    draft.change(replace(draft.state, skipped=skipped))
    draft.start("mapping")
    asked = sum(each not in draft.state.slots for each in ANSWERS)
    if asked:
        draft.say(line("mapping-begins", questions=asked))


def offer(draft: Draft) -> None:
    """Offer the mapping once, where the person wants to find out or show what they can."""
    state = draft.state
    mapped = any(each in state.slots for each in OWN)
    if state.value("goal") not in _GOALS or mapped or _OFFERED in state.skipped:
        return
    draft.change(replace(state, skipped=(*state.skipped, _OFFERED)))
    draft.say(line("mapping-offer"), choices=[Choice("mapping", line("choice-mapping"))])


def merged(view: View, slot: str, value: str) -> str:
    """Give an answer's value with what was picked before it, while the same question stands."""
    known = view.state.value(slot)
    if slot not in KINDS or known is None or view.state.asking.slot != slot:
        return value
    ids = {*split(known), *split(value)}
    return view.catalog.mapping.joined(slot, ids)


def pick(draft: Draft, slot: str, value: str) -> bool:
    """Add a pressed answer to those picked, or take it back; says whether the flows go on.

    Where its question stands it is asked further; an old button only corrects.
    """
    if value == NONE or draft.state.asking.slot != slot:
        picked = {*split(draft.state.value(slot))} ^ {*split(value)}
        draft.fill(slot, draft.catalog.mapping.joined(slot, picked) if split(value) else NONE, "")
        return True
    picked = {*split(draft.state.value(slot))} ^ {*split(value)}
    filled = Slot(draft.catalog.mapping.joined(slot, picked), "", draft.world.turn)
    draft.change(draft.state.with_slot(slot, filled))
    draft.note(f"set {slot}={filled.value} (100)")
    told = fact_line(draft.catalog, slot, filled)
    choices = choices_for(slot, draft.catalog, draft.state)
    draft.say(line("picked", facts=told or ""), choices=choices, asks=slot)
    draft.change(replace(draft.state, asking=Asking(slot)))
    return False


def numbers_said(draft: Draft, text: str) -> bool:
    """Take several numbers such as “1, 3 och 5” as that many picks; False where it is none."""
    asking = draft.state.asking
    if asking.slot not in KINDS or not _NUMBERS.fullmatch(text.strip().lower()):
        return False
    chosen = [int(number) for number in re.findall(r"\d+", text)]
    ids = [asking.choices[n - 1][0] for n in chosen if 1 <= n <= len(asking.choices)]
    picked = {i.removeprefix(f"{asking.slot}:") for i in ids} - {NONE, "enough"}
    if not picked:
        return False
    value = draft.catalog.mapping.joined(asking.slot, picked)
    draft.fill(asking.slot, merged(draft, asking.slot, value), text)
    return True


def _summary(view: View) -> list[Line]:
    """Tell the mapping as numbered plain text, to be copied wherever the person wants it."""
    state = view.state
    lines = [line("mapping-title", day=view.today)]
    known = [(name, state.slots[name]) for name in ANSWERS if name in state.slots]
    facts = [fact for name, slot in known if (fact := fact_line(view.catalog, name, slot))]
    lines += [line("mapping-line", number=n, fact=fact) for n, fact in enumerate(facts, 1)]
    found = level(view.catalog.mapping, state.value("tools"), state.value("confidence"))
    if found is not None:
        told = line(f"level-{found}")
        lines.append(line("mapping-level", number=len(facts) + 1, level=told))
    return lines


def show(draft: Draft) -> None:
    """Tell what was mapped, or offer to begin."""
    if not any(each in draft.state.slots for each in OWN):
        draft.say(line("mapping-none"), choices=[Choice("mapping", line("choice-mapping"))])
        return
    draft.say(*_summary(draft), line("mapping-change"))
    draft.note("mapping shown")


def ask_mapping(draft: Draft) -> None:
    """Tell the summary and ask whether it is right."""
    if not any(each in draft.state.slots for each in OWN):
        draft.say(line("mapping-empty"))
        draft.leave()
        return
    choices = (
        Choice("yes", line("choice-mapping-right")),
        Choice("no", line("choice-mapping-change")),
    )
    draft.say(*_summary(draft), line("mapping-right"), choices=choices, asks="confirm")


def mapping(draft: Draft) -> None:
    """Keep the mapping: the answers are in the state, and the suggestions follow them."""
    draft.say(line("mapping-kept"))


def decline_mapping(draft: Draft) -> None:
    """Ask which answer shall be changed; the summary comes again after it."""
    state = draft.state
    choices = [
        Choice(f"change:{name}", line(f"choice-change-{name}"))
        for name in ANSWERS
        if name in (*state.slots, *OWN)
    ]
    draft.say(line("mapping-which"), choices=choices)
    draft.change(replace(state, asking=Asking()))
