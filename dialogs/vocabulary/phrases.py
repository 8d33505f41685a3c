"""The words that people type, read from `phrases/{sv,en}.yaml`. Knows words, decides nothing."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from catalog.matching.normalize import fold

_BEFORE_WHAT_IF = 5
"""Words that may stand before it: “tänk om jag sparar två checkar”."""


_LEAST_WISH = 5
"""Words of a wish for a person that counts anywhere in a message; shorter ones may stand behind
a “not”, or be about something else."""


_CLAUSES = re.compile(r"[.,;!\n]+\s")


_PUNCTUATION = re.compile(r"[^\w%+\s-]|_")


_SAME_BUT = re.compile(
    r"(?:(?:har|finns|ni|du|och|den|det|visa|a|is|there|have|you|do|the|got) )*(?:samma|same)"
    r"(?: (?:sak|kurs|kursen|utbildning|slags|sort|men|fast|fas|but|thing|course|one|just|kind))+"
    r" (.+)"
)
"""What is asked for again with one thing otherwise."""


@lru_cache(maxsize=256)  # a turn asks for the same few texts again and again
def plain(text: str) -> str:
    """Give a text as phrases are compared: folded, without punctuation, single spaces."""
    return " ".join(_PUNCTUATION.sub(" ", fold(text).replace("'", "").replace("’", "")).split())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first tried: most of more than a thousand never are."""
    return re.compile(pattern)


@dataclass(frozen=True)
class Phrases:
    """Every phrase of every language together, in plain form.

    `commands` and `ordinals` map a whole message to its meaning, `likewise` are other ways to say
    a command that need not be said word for word. `targets` are patterns with one
    group, `pointing` the same phrases without it, each with what they do. `values` map a phrase
    to (slot, value), `stems` a slot to beginnings of words that hint at a value in an answer
    about it, `answers` a slot and a whole answer to its value; `abuse` are phrases of it;
    `cues` are lists by kind, longest first.
    `fillers` are words around a message that add nothing to it, such as “tack” and “please”.
    `what_ifs` are beginnings of wishes about a proposed plan, by kind, longest first.
    `limits` map a phrase to the (kind, value) of a limit on what is shown, `limit_stems` the
    beginning of a word; `limit_cues` are words around a limit, by what they say of it.
    `joints` are words between things of a list, such as “och”.
    `hesitations` are words that take a yes back, such as “men” and “vänta”.
    `others` are words for people other than the one who writes, `other_staff` for those who are
    talked to or spoken of and are no support staff.
    `everyday` are words too common to be taken for a title or a topic, `broad` titles that say
    too little to choose one occupation by.
    """

    commands: Mapping[str, str]
    likewise: Mapping[str, str]
    ordinals: Mapping[str, int]
    targets: tuple[tuple[str, str], ...]
    pointing: tuple[tuple[str, str], ...]
    values: Mapping[str, tuple[str, str]]
    answers: Mapping[tuple[str, str], str]
    slots: Mapping[str, str]
    cues: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    abuse: tuple[str, ...]
    what_ifs: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, tuple[str, str]]
    limit_stems: Mapping[str, tuple[str, str]]
    limit_cues: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]
    it: frozenset[str]
    purpose_words: frozenset[str]
    everyday: frozenset[str]
    broad: frozenset[str]
    question_words: tuple[str, ...]
    others: frozenset[str]
    other_staff: frozenset[str]
    hesitations: frozenset[str]
    negations: frozenset[str]
    marks: Mapping[str, frozenset[str]]
    joints: frozenset[str]

    def command(self, text: str) -> str | None:
        """Give the command that a whole message stands for, by exact phrase only.

        Words around it that add nothing do not count, but beside a yes: “ja, men vänta” is none.
        """
        spoken = plain(text)
        found = self.commands.get(spoken) or self.commands.get(text.strip())
        if found is not None:
            return found
        found = self.commands.get(self.bare(text))
        return None if found == "yes" and self.takes_back(text) else found

    def takes_back(self, text: str, *, but: Collection[str] = ()) -> bool:
        """Whether a word in a text may take a yes back, such as “men” and “inte”; `but` for some.

        Nothing binding is done on such a yes.
        """
        return not self._against.difference(but).isdisjoint(plain(text).split())

    @cached_property
    def _against(self) -> frozenset[str]:
        """The words that take a yes back: those that doubt, deny, or call it off."""
        off = (phrase for phrase, command in self.commands.items() if command == "cancel")
        return frozenset({*self.hesitations, *self.negations, *off})

    def bare(self, text: str) -> str:
        """Give a text in plain form without the fillers around it; a filler alone stays."""
        spoken = plain(text)
        before, after = self._around
        while spoken.startswith(before) or spoken.endswith(after):
            for filler in self.fillers:
                spoken = spoken.removeprefix(filler + " ").removesuffix(" " + filler)
        return spoken

    @cached_property
    def _around(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The fillers as a text begins and as it ends with them."""
        return tuple(f"{f} " for f in self.fillers), tuple(f" {f}" for f in self.fillers)

    def abuses(self, text: str) -> bool:
        """Whether a text swears at the assistant."""
        spoken = f" {plain(text)} "
        return any(f" {phrase} " in spoken for phrase in self.abuse)

    def asks_for_human(self, text: str) -> bool:
        """Whether a short message says somewhere in it that a person is wanted."""
        spoken = plain(text)
        if not _LEAST_WISH <= len(spoken.split()) <= 14 or self.names_other_staff(text):
            return False
        return any(f" {phrase} " in f" {spoken} " for phrase in self._human)

    def names_other_staff(self, text: str) -> bool:
        """Whether a message speaks of own staff, a coach or the like, who are no support staff."""
        spoken = f" {plain(text.replace('-', ' '))} "
        return any(f" {phrase} " in spoken for phrase in self.other_staff)

    @cached_property
    def _human(self) -> tuple[str, ...]:
        wishes = (p for p, command in self.commands.items() if command == "human")
        return tuple(p for p in wishes if len(p.split()) >= _LEAST_WISH)

    def says_any(self, text: str) -> bool:
        """Whether a short message says somewhere in it that anything will do."""
        spoken = plain(text)
        if len(spoken.split()) > 8:
            return False
        return any(f" {phrase} " in f" {spoken} " for phrase in self._anything)

    @cached_property
    def _anything(self) -> tuple[str, ...]:
        return tuple(p for p, command in self.commands.items() if command == "any" and len(p) >= 6)

    def decision(self, text: str) -> tuple[str, str] | None:
        """Give `yes` or `no` where a short message begins with one and takes nothing back.

        What stands behind it is given too.
        """
        spoken = plain(text)
        words = spoken.split()
        if len(words) > 6 or self.is_question(text) or self.hesitations & set(words):
            return None
        begun = {n: self.commands.get(" ".join(words[:n])) for n in range(1, len(words) + 1)}
        said = {n: command for n, command in begun.items() if command in ("yes", "no")}
        decided = set(said.values())
        if len(decided) != 1 or (decided == {"yes"} and self.takes_back(text)):
            return None
        return decided.pop() or "", " ".join(words[max(said) :])

    def what_if(self, kind: str, spoken: str) -> str | None:
        """Give what follows a phrase for wanting a proposed plan otherwise; None without one."""
        for phrase in self.what_ifs.get(kind, ()):
            before, found, rest = f" {spoken} ".partition(f" {phrase} ")
            if found and len(before.split()) <= _BEFORE_WHAT_IF:
                return self.bare(rest)
        return None

    def target(self, text: str) -> tuple[str, str] | None:
        """Give (what to do, the words for what) of a message such as “ta bort B”."""
        for spoken in dict.fromkeys((plain(text), self.bare(text))):
            begun, _, _ = spoken.partition(" ")
            _, _, ended = spoken.rpartition(" ")
            possible = {
                *self._targets_by_word.get(begun, ()),
                *self._targets_by_word.get(ended, ()),
            }
            for place in sorted(possible):
                verb, pattern = self.targets[place]
                found = _compiled(pattern).fullmatch(spoken)
                if found:
                    return verb, found[1]
        return None

    @cached_property
    def _targets_by_word(self) -> Mapping[str, tuple[int, ...]]:
        """The places in `targets` by the word that a pattern begins with, or else ends with."""
        found: dict[str, tuple[int, ...]] = {}
        for place, (_, pattern) in enumerate(self.targets):
            before, _, after = pattern.partition("(.+)")
            word = before.split()[0] if before.split() else after.split()[-1]
            word = word.replace("\\", "")
            found[word] = (*found.get(word, ()), place)
        return found

    def same_but(self, text: str) -> str | None:
        """Give what shall be otherwise in “samma fast på distans”; None where it says no such."""
        found = _SAME_BUT.fullmatch(plain(text))
        return found[1] if found else None

    def is_question(self, text: str) -> bool:
        """Whether a message, or a clause of it, looks like a question."""
        return "?" in text or any(
            f"{spoken} ".startswith(self._asking) for spoken in map(self.bare, _CLAUSES.split(text))
        )

    @cached_property
    def _asking(self) -> tuple[str, ...]:
        return tuple(f"{word} " for word in self.question_words)

    def supposed(self, text: str) -> str:
        """Give what a question only supposes: “medan jag studerar”, after “får jag checkar”."""
        for clause in _CLAUSES.split(text):
            spoken = f"{plain(clause)} "
            begun = (spoken.find(f" {cue} ") for cue in self.cues["suppose"])
            at = min((place for place in begun if place > 0), default=None)
            if at is not None and spoken.startswith(self._asking):
                return spoken[at:].strip()
        return ""

    def slot_named(self, text: str) -> str | None:
        """Give the slot that a text names, such as “ort”; None where it names none or several."""
        words = set(plain(text).split())
        named = {slot for name, slot in self.slots.items() if name in words}
        return named.pop() if len(named) == 1 else None

    def forgotten(self, text: str) -> str | None:
        """Give the slot of an answer that a text wants forgotten, such as “glöm mitt mål”."""
        spoken = self.bare(text)
        cue = next((each for each in self.cues["forget"] if spoken.startswith(f"{each} ")), None)
        return None if cue is None else self.slots.get(spoken.removeprefix(cue).strip())

    def of_another(self, text: str) -> bool:
        """Whether a message speaks of somebody else, such as “min dotter”."""
        spoken = f" {plain(text)} "
        return any(f" {phrase} " in spoken for phrase in self.others)

    def language_of(self, text: str) -> str | None:
        """Give the language whose small words a text holds most of; None where they tie."""
        spoken = set(plain(text).split())
        counts = {language: len(spoken & marks) for language, marks in self.marks.items()}
        best = max(counts, key=lambda language: counts[language])
        others = [n for language, n in counts.items() if language != best]
        return best if counts[best] >= 2 and counts[best] > max(others, default=0) else None
