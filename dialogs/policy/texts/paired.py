"""Takes messages that name two things: one to do after the other, or two to choose between.

What binds is asked about one at a time; of “A eller B” none is taken.
"""

import re
from collections.abc import Sequence

from dialogs.ledger import Reservation
from dialogs.pointing import words as w
from dialogs.pointing.meant import described_by
from dialogs.policy.commands import run_choice
from dialogs.policy.texts.pointed import EACH, proposed, which_listings, which_runs
from dialogs.state import Choice, Line, Own, line
from dialogs.tasks.listings.advice import advise
from dialogs.tasks.reservations import about_a_listing
from dialogs.tasks.reservations import plan as reservations_plan
from dialogs.turn import Draft, View
from dialogs.understanding.references import open_runs, points
from dialogs.vocabulary.phrases import plain
from dialogs.wording.names import title, title_of

_EXCHANGES = tuple(
    map(
        re.compile,
        (
            r"(?:.* )?byta? (?:ut )?(?P<out>.+?) mot (?P<into>.+)",
            r"(?:.* )?ersatta? (?P<out>.+?) med (?P<into>.+)",
            r"(?:.* )?(?:swap|exchange|switch|change|trade|replace)(?: out)? (?P<out>.+?)"
            r" (?:for|with|against) (?P<into>.+)",
            r"(?:jag vill ha |jag tar |hellre |ta |valj |lagg till |lagg |boka )?(?P<into>.+?)"
            r" (?:i stallet for|istallet for) (?P<out>.+)",
            r"(?:jag tar |jag vill )?hellre (?P<into>.+?) an (?P<out>.+)",
            r"(?:i want |ill take |i will take |take |add |book |rather )?(?P<into>.+?)"
            r" (?:instead of|rather than) (?P<out>.+)",
        ),
    )
)
"""How one thing is exchanged for another, in plain form."""


_JOINTS = re.compile(
    r"((?:,\s*|\s+)(?:(?:och|o|å|samt|sen|sedan|men|and|then|but)\s+)+|,\s+|\s+[-–+&]\s+|[.;]\s+)",
    re.IGNORECASE,
)
"""What may stand between two things to do."""


_INSTEAD = re.compile(r"\s+(?:i\s?st[äa]llet|instead|d[åa]|tack|please)[\s.!?]*$", re.IGNORECASE)


_PUT_IN = re.compile(r"(?:satt in|stoppa in|ta in|lagg in|put in|add in) (.+)")
"""How something is added beside what is taken out."""


_COMMANDS = {"add": "add", "take_out": "remove"}
"""Commands that stand for doing something to “den”."""


_MOST = 6


def exchange(draft: Draft, text: str) -> bool | None:
    """Take one run out and put a listing in for it; None where no such two are named.

    Where two fit it asks which; nothing is planned but with a yes to each.
    """
    spoken = draft.spec.phrases.bare(text)
    found = next((found for each in _EXCHANGES if (found := each.fullmatch(spoken))), None)
    denied = not draft.spec.phrases.negations.isdisjoint(spoken.split())
    if found is None or denied or proposed(draft):
        return None
    listings, runs = which_listings(draft, found["into"]), _runs(draft, found["out"])
    listings = [each for each in listings if not any(each == r.entry.listing for r in runs)]
    if not listings or (not runs and not which_listings(draft, found["out"])):
        return None
    if not runs:
        draft.say(line("nothing-planned-so"))
        about_a_listing.ask_which(draft, "add", listings)
        return False
    if spoken.startswith(w.WONDERS):
        advise(draft, [*(each.entry.listing or "" for each in runs), *listings])
        return True
    return _one_for_another(draft, runs, listings)


def _runs(view: View, words: str) -> list[Reservation]:
    """Give the runs that words may be for; “den” may be any that is open."""
    found = which_runs(view, words, "exchange")
    return found or (open_runs(view, "exchange") if plain(words) in view.spec.phrases.it else [])


def _one_for_another(
    draft: Draft, runs: Sequence[Reservation], listings: Sequence[str]
) -> bool | None:
    """Begin to take out and put in, or ask which of several; None where both are in doubt."""
    if len(runs) > 1 and len(listings) > 1:
        return None
    if len(runs) == len(listings) == 1:
        return run_choice(draft, f"exchange:{runs[0].entry.key}>{listings[0]}")
    catalog, choices = draft.catalog, list[Choice]()
    for run in runs:
        for each in listings:
            name: Line | Own = (
                title_of(catalog, run.entry) if len(runs) > 1 else title(catalog.listing[each])
            )
            choices.append(Choice(f"exchange:{run.entry.key}>{each}", name))
    draft.say(line("which-planned" if len(runs) > 1 else "which-listing"), choices=choices)
    draft.note("which exchange")
    return False


def one_after_the_other(draft: Draft, text: str) -> bool | None:
    """Take out some and put in others in the order in which they are named; None for no such."""
    wanted = _wanted(draft, text)
    if {verb for verb, _ in wanted} != set(EACH) or len(wanted) > _MOST:
        return None
    found = [(verb, words, _found(draft, verb, words)) for verb, words in wanted]
    if len(wanted) == len(EACH) and all(each for _, _, each in found):
        by_verb = {verb: each for verb, _, each in found}
        if any(len(each) > 1 for each in by_verb.values()):
            runs = [e for e in draft.booklet.plan() if e.entry.key in by_verb["remove"]]
            return _one_for_another(draft, runs, by_verb["add"])
    if any(
        verb == "remove" and not each and not which_listings(draft, words)
        for verb, words, each in found
    ):
        return None
    sure = [(verb, each[0]) for verb, _, each in found if len(each) == 1]
    if not sure:
        return None
    if any(verb == "remove" and not each for verb, _, each in found):
        draft.say(line("nothing-planned-so"))
    lost = [words.upper() for verb, words, each in found if verb == "add" and len(each) != 1]
    if lost:
        draft.say(line("part-not-found", words=", ".join(lost)))
    if len(sure) > 1:
        draft.say(line("in-turn"))
    draft.start_in_turn([("reserve" if verb == "add" else "remove", each) for verb, each in sure])
    return True


def _found(view: View, verb: str, words: str) -> list[str]:
    """Give the listings to add, or the keys of the reservations to take out, that words may be."""
    if verb == "add":
        return which_listings(view, words)
    return [each.entry.key for each in _runs(view, words)]


def _wanted(view: View, text: str) -> list[tuple[str, str]]:
    """Give what is to be done to what, a pair for each thing that is named."""
    phrases, found = view.spec.phrases, list[tuple[str, str]]()
    for part in _JOINTS.split(_INSTEAD.sub("", text.strip()))[::2]:
        put = _PUT_IN.fullmatch(plain(part))
        target, command = ("add", put[1]) if put else phrases.target(part), phrases.command(part)
        if command in _COMMANDS:
            found.append((_COMMANDS[command], "den"))
        elif target is not None and target[0] in EACH:
            found.append((target[0], _INSTEAD.sub("", target[1])))
        elif found and part.strip():
            found.append((found[-1][0], part))
        elif part.strip():
            return []
    return found


def either(draft: Draft, text: str) -> bool | None:
    """Help to choose where a message names two and says “eller”: it adds and takes out neither."""
    target = draft.spec.phrases.target(text)
    verb, words = target if target is not None and target[0] in EACH else ("", text)
    parts = _alternatives(draft.spec.phrases.bare(words))
    if len(parts) < 2:
        return None
    if verb == "remove":
        runs = [run for part in parts for run in _runs(draft, part)]
        if len({each.entry.key for each in runs}) < 2:
            return None
        reservations_plan.ask_which(draft, verb, runs)
        return False
    found = [which_listings(draft, part) if _on_screen(draft, part) else [] for part in parts]
    listings = list(dict.fromkeys(each for some in found for each in some))
    if len(listings) < 2 or not all(found):
        return None
    draft.note(f"held together {' '.join(listings)}")
    if verb == "add":
        about_a_listing.ask_which(draft, verb, listings)
        return False
    advise(draft, listings)
    return True


def names_either(text: str) -> bool:
    """Whether a message says “eller” of what it names."""
    return not set(w.EITHER).isdisjoint(plain(text).split())


def _alternatives(spoken: str) -> list[str]:
    """Part words at “eller”, less what asks which of them to take."""
    stripped = ""
    while stripped != spoken:
        stripped = spoken
        for each in w.WHETHER:
            spoken = spoken.removeprefix(f"{each} ")
    parts = re.split(rf" (?:{'|'.join(w.EITHER)}) ", spoken)
    return [each.strip() for each in parts]


def _on_screen(view: View, words: str) -> bool:
    """Whether words are for what was shown, by pointing, description or whole title."""
    found = which_listings(view, words)
    known = {*view.state.shown, view.state.looked}
    titles = {plain(each) for i in found for each in view.catalog.listing[i].title.values()}
    exact = plain(words) in titles or described_by(view, words) is not None
    return set(found) <= known and (points(view, words) or exact)
