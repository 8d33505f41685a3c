"""Messages that are parsed one by one say what they say in the whole of their files."""

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.outside import files
from dialogs.state import LOCALES
from dialogs.wording.bundles import Bundle, entries_of


def parsed(text: str) -> dict[str, fluent.Message | fluent.Term]:
    """The messages and terms of a text, by id; that of a term begins with a hyphen."""
    return {
        f"-{each.id.name}" if isinstance(each, fluent.Term) else each.id.name: each
        for each in FluentParser(with_spans=False).parse(text).body
        if isinstance(each, fluent.Message | fluent.Term)
    }


@pytest.mark.parametrize("language", LOCALES)
def test_every_entry_is_the_same_by_itself(language: str) -> None:
    for file, text in files.shipped_locales()[language].items():
        whole, entries = parsed(text), entries_of({file: text})
        assert entries.keys() == whole.keys()
        for name, entry in entries.items():
            (alone,) = parsed(entry).values()
            alone.comment = whole[name].comment
            assert alone.equals(whole[name]), name


TEXTS = {
    "a.ftl": """# Said of somebody
greeting = Hello { -who }{ $n ->
    [one] , { only }
   *[other] s, { tail.more }
}
    and more
-who = { inner } friend
""",
    "b.ftl": "only = one\ninner = dear\ngreeting = never said\ntail = x\n    .more = all\n",
}


def test_a_message_brings_all_that_it_refers_to_and_the_first_of_two_counts() -> None:
    bundle = Bundle("en", TEXTS)
    assert bundle.format("greeting", {"n": 1}) == ("Hello dear friend, one\nand more", [])
    assert bundle.format("greeting", {"n": 2}) == ("Hello dear friends, all\nand more", [])


def test_what_is_not_there_or_is_only_a_term_is_no_message() -> None:
    bundle = Bundle("en", TEXTS)
    assert bundle.format("nothing", {}) is None
    assert bundle.format("-who", {}) is None


def test_messages_that_refer_to_each_other_do_not_go_round_for_ever() -> None:
    bundle = Bundle("en", {"a.ftl": "one = a { two }\ntwo = b { one }\n"})
    found = bundle.format("one", {})
    assert found is not None
    assert found[1] != []
