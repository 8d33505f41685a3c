"""What the README shows is what happens: its conversation is replayed line by line."""

import re

from bot.channels.terminal import as_text
from catalog import Catalog
from dialogs import Spec
from tests.conftest import HERE, noon
from tests.doubles.talking import Talk

README = (HERE.parent / "README.md").read_text(encoding="utf-8")


def test_the_conversation_in_the_readme_goes_as_it_says(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    """Lines after `>` are said; every other line must be told, in order; `…` stands for more."""
    found = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert found is not None
    talk = Talk(shipped_spec, shipped, now=noon(2027, 3, 1))
    talk.open()
    left: list[str] = []
    for line in found[1].splitlines():
        if line.startswith("> "):
            told = talk.say(line[2:])
            left = "\n".join(as_text(each, numbered=False) for each in told).splitlines()
            left = [each.replace("\N{NO-BREAK SPACE}", " ").strip() for each in left]
        elif line.strip() not in ("", "…"):
            assert line.strip() in left, line
            left = left[left.index(line.strip()) + 1 :]


def test_the_commands_in_the_readme_exist() -> None:
    makefile = (HERE.parent / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_nothing_in_the_readme_links_to_a_file_that_is_not_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (HERE.parent / target).exists(), target
