"""Somebody with three listings on the screen, and what they have planned or are asked about."""

from catalog import Catalog
from dialogs import Spec
from tests.doubles.talking import Talk

OPENING = {
    "sv": "undersköterska i Umeå, vill lära mig data",
    "en": "nurse in Umeå, want to learn data",
}


ADDED = {
    "sv": ("lägg till A", "1985", "anställd", "ja"),
    "en": ("add A", "1985", "employed", "yes"),
}


def shown(spec: Spec, catalog: Catalog, language: str = "sv") -> Talk:
    """Somebody with three listings on the screen: two at a distance, the third in Umeå."""
    talk = Talk(spec, catalog, language)
    talk.open()
    talk.say(OPENING[language])
    modes = [catalog.listing[each].mode for each in talk.state.shown]
    assert modes == ["remote", "remote", "hybrid"]
    return talk


def planned(spec: Spec, catalog: Catalog, language: str = "sv") -> Talk:
    """The same, with A in the plan."""
    talk = shown(spec, catalog, language)
    for text in ADDED[language]:
        talk.say(text)
    assert plan_of(talk) == "A"
    return talk


def plan_of(talk: Talk) -> str:
    """Give the letters of what is in the plan."""
    letters = dict(zip(talk.state.shown, "ABC", strict=True))
    runs = [each for each in talk.booklet.plan() if each.open]
    return "".join(sorted(letters[each.entry.listing or ""] for each in runs))


def offered(talk: Talk, verb: str) -> str:
    """Give the letters of the listings that a button each does something to."""
    letters = dict(zip(talk.state.shown, "ABC", strict=True))
    runs = {each.entry.key: each.entry.listing or "" for each in talk.booklet.plan()}
    parts = [choice.partition(":") for choice, _ in talk.state.asking.choices]
    return "".join(letters[runs.get(about, about)] for name, _, about in parts if name == verb)


def begun(talk: Talk) -> str:
    """Give what the last turn asks a yes for, such as “+B”, “-A” or nothing."""
    letters = dict(zip(talk.state.shown, "ABC", strict=True))
    frame = talk.state.frames[-1]
    runs = {each.entry.key: each.entry.listing or "" for each in talk.booklet.plan()}
    if frame.flow == "remove":
        return f"-{letters[runs[frame.args['reservation']]]}"
    return f"+{letters[frame.args['listing']]}" if frame.flow == "reserve" else ""


def looked(spec: Spec, catalog: Catalog, language: str = "sv") -> Talk:
    """Somebody who has looked at B, an internship at a distance, with three on the screen."""
    talk = shown(spec, catalog, language)
    talk.say("B")
    return talk


def both(spec: Spec, catalog: Catalog, language: str = "sv") -> Talk:
    """Somebody with A and B in the plan, both at a distance, and B the cheaper one."""
    talk = planned(spec, catalog, language)
    for text in {"sv": ("lägg till B", "ja"), "en": ("add B", "yes")}[language]:
        talk.say(text)
    assert plan_of(talk) == "AB"
    return talk
