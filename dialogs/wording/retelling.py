"""Retells a turn's trace in sentences, for staff. Adds nothing that the trace does not say.

One row for each kind of trace line; where there is none, the line is told as it is.
"""

import re
from collections.abc import Iterable

from dialogs.state import Arg, Line, line
from dialogs.wording.sentences import Wording, WordingError

_LONGEST = 300
"""Characters of what somebody wrote that are told again."""


_NAMED = {"flow": "trace-flow", "kind": "trace-kind", "slot": "trace-slot"}
"""What has a name in words, in a message of its own."""


_SLOT = r"(?P<slot>\w+|-)"


_ID = r"(?P<listing>\S+)"


_SCORE = r"\((?P<score>\d+)\)"


SENTENCES: tuple[tuple[str, str], ...] = (
    ("trace-read", r"read (?P<value>.*)"),
    ("trace-act", r"act (?P<value>.*)"),
    ("trace-command", r"command (?P<command>\w+)"),
    ("trace-chose", r"(?:chose|choice) (?P<choice>.*)"),
    ("trace-choice-unknown", r"unknown choice (?P<choice>.*)"),
    ("trace-set", rf"set {_SLOT}=(?P<value>.*) {_SCORE}"),
    ("trace-skip", rf"skip {_SLOT}"),
    ("trace-change", rf"change {_SLOT}"),
    ("trace-undo", rf"undo {_SLOT}"),
    ("trace-correction", r"correction"),
    ("trace-any", r"any"),
    ("trace-not", r"not (?P<value>.*)"),
    ("trace-clarify", rf"clarify {_SLOT}: (?P<value>.*)"),
    ("trace-miss", rf"miss {_SLOT} (?P<times>\d+)"),
    ("trace-near", r"near (?P<value>.*)"),
    ("trace-retold", r"retold (?P<question>\S+) (?P<manner>.*)"),
    ("trace-told", r"told (?P<attribute>\S+) of (?P<value>.*)"),
    ("trace-together", r"held together (?P<value>.*)"),
    ("trace-least", r"least (?P<verb>\S+): (?P<value>.*)"),
    ("trace-advise", r"advise (?P<value>.*)"),
    ("trace-same", rf"same as {_ID} but (?P<value>.*)"),
    ("trace-answer", r"answer (?P<value>\S+) \((?P<source>.*)\)"),
    ("trace-question-kept", r"unknown question"),
    ("trace-personal", rf"(?P<verb>may_use|left_after|cancel_by) {_ID}: (?P<value>.*)"),
    ("trace-which", r"which (?P<verb>[\w.]+)"),
    ("trace-entitled", r"entitled (?P<value>yes|no|has)"),
    ("trace-suppose", r"suppose (?P<year>\d+|-) (?P<situation>\w+|-)"),
    ("trace-search", r"search (?P<words>.*)"),
    ("trace-found-by", r"found by (?P<words>.*)"),
    ("trace-found", rf"found {_ID} (?P<points>\S+)"),
    ("trace-suggest", rf"suggest {_ID} (?P<points>\S+) (?P<reasons>.*)"),
    ("trace-why", rf"why {_ID} (?P<points>\S+) (?P<reasons>.*)"),
    ("trace-left-out", rf"left out {_ID} (?P<obstacle>.*)"),
    ("trace-look", rf"look {_ID}"),
    ("trace-limit", r"limit (?P<value>.*)"),
    ("trace-unlimit", r"unlimit (?P<value>.*)"),
    ("trace-relaxed", r"relaxed (?P<value>.*)"),
    ("trace-enough", r"enough"),
    ("trace-outline", r"outline (?P<number>\d+) (?P<runs>.*)"),
    ("trace-replan", r"replan (?P<spare>\S+) (?P<money>\S+) (?P<pace>\S+) (?P<without>.*)"),
    ("trace-mapping", r"mapping shown"),
    ("trace-start", r"start (?P<flow>\w+)(?P<args>.*)"),
    ("trace-leave", r"leave (?P<flow>\w+)"),
    ("trace-confirmed", r"confirmed (?P<flow>\w+)"),
    ("trace-declined", r"declined (?P<flow>\w+)"),
    ("trace-changed-since", r"changed since asked: (?P<flow>\w+)"),
    ("trace-entry", r"entry (?P<kind>\w+) (?P<checks>\d+)"),
    ("trace-booklet-replaced", r"booklet replaced"),
    ("trace-code", r"code (?P<status>(?!masked)\w+)"),
    ("trace-refused-person", r"refused (?P<reason>\w+) by (?P<rule>\w+)"),
    ("trace-refused-entry", r"refused (?P<error>.*)"),
    ("trace-reminder-dropped", r"reminder (?P<what>\w+) (?P<key>\S+): out of date"),
    ("trace-reminder", r"reminder (?P<what>\w+) (?P<key>\S+)"),
    ("trace-reminders", r"reminders (?P<what>\w+) (?P<switch>on|off)"),
    ("trace-masked", r"identity number masked"),
    ("trace-code-masked", r"code masked"),
    ("trace-attachment", r"attachment unread"),
    ("trace-edited", r"edited answer not taken"),
    ("trace-abuse", r"abuse"),
    ("trace-emergency", r"emergency (?P<emergency>\w+)"),
    ("trace-source", r"source of (?P<value>\S+)"),
    ("trace-handed-over", r"hand over \((?P<why>\w+)\)"),
    ("trace-passed-on", r"passed on to staff"),
    ("trace-claimed", r"claimed by staff"),
    ("trace-staff-late", r"staff owe an answer: the assistant goes on"),
    ("trace-nothing-owed", r"staff owe nothing any more"),
    ("trace-taken-back", r"taken back"),
    ("trace-handed-back", r"handed back"),
    ("trace-answered", r"answered by staff"),
)
"""The message for each kind of line, and the form of the line; the first that fits counts."""


_FORMS = tuple((id_, re.compile(form, re.DOTALL)) for id_, form in SENTENCES)


def retold(trace: Iterable[str], wording: Wording, language: str) -> list[str]:
    """Give the lines of a trace as sentences."""
    return [_sentence(each, wording, language) for each in trace]


def meant(note: str) -> Line | None:
    """Give the message for a line of a trace; None where no kind of line looks so."""
    for id_, form in _FORMS:
        found = form.fullmatch(note)
        if found is not None:
            args: dict[str, Arg] = {k: v[:_LONGEST] for k, v in found.groupdict().items()}
            if "checks" in args:
                args["checks"] = int(found["checks"])
            return line(id_, **args)
    return None


def _sentence(note: str, wording: Wording, language: str) -> str:
    found = meant(note)
    if found is None:
        return note
    named = dict(found.args)
    for each in _NAMED.keys() & named.keys():
        named[each] = line(_NAMED[each], **{each: named[each]})
    if "reasons" in named:
        named["reasons"] = str(named["reasons"]).replace("+", ", ")
    if "command" in named:
        named["command"] = _command(str(named["command"]), wording, language)
    return wording.text(line(found.id, **named), language)


def _command(name: str, wording: Wording, language: str) -> str:
    """Give a command's name as people are offered it; one that is never offered by its id."""
    try:
        said = wording.text(line(f"offer-{name.replace('_', '-')}"), language)
    except WordingError:
        return name.replace("_", " ")
    return said[:1].lower() + said[1:]
