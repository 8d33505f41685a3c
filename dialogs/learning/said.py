"""Reads what people wrote for certain acts (`said/*.yaml`). Judges none of it, learns nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

FACTS = ("occupation", "place", "birth_year", "work_situation", "pace", "goal", "language")
"""What a text can state of the person, by the slot."""


SEEMING = ("other", "past", "asked", "hypo", "negated", "wished", "lookalike")
"""Why words only seem to state a fact of the person now."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a text, copied letter for letter, and what they are.

    `kind` is `fact`, `seeming`, `limit`, `lift` or `ref`; `name` the slot or the kind of limit;
    `why` the reason of what only seems to be a fact; an unwanted limit is not `wanted`.
    """

    kind: str
    name: str = ""
    words: str = ""
    why: str = ""
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """What one person wrote: for which acts, in order, and after what."""

    text: str
    acts: tuple[str, ...]
    after: str
    marks: tuple[Mark, ...]
    writer: str
    language: str


def parse_said(files: Mapping[str, str]) -> list[Text]:
    """Read the files of all writers, `{file name: text}`; raises ValueError where one is no file.

    They are many, and checked by the tests: none of the remarks that a provider needs is made.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = []
    for name, content in sorted(files.items()):
        try:
            top = yaml.load(content, Loader=loader)  # noqa: S506 - a safe loader either way
            found += list(_texts(top))
        except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"said/{name} cannot be read: {error}") from error
    return found


def _texts(top: Mapping[str, object]) -> Iterator[Text]:
    writer, language = str(top["writer"]), str(top["language"])
    for each in top["texts"]:  # type: ignore[attr-defined]
        marks = tuple(
            _mark(key, words) for key, said in each.get("marks", {}).items() for words in said
        )
        acts = tuple(str(each["act"]).split())
        yield Text(str(each["text"]), acts, str(each.get("after", "")), marks, writer, language)


def _mark(key: str, words: str) -> Mark:
    kind, _, name = key.partition(":")
    if key.startswith("!"):
        return Mark("seeming", kind[1:], words, why=name)
    if kind == "limit":
        return Mark("limit", name.removeprefix("-"), words, wanted=not name.startswith("-"))
    if kind == "lift":
        return Mark("lift", words)
    return Mark("ref", "", words) if kind == "ref" else Mark("fact", kind, words)
