"""Writes the tables of a bench into bench/README.md, between that bench's own marks."""

import platform
from collections.abc import Sequence
from pathlib import Path

README = Path(__file__).with_name("README.md")


Row = Sequence[str]


def table(head: Row, rows: Sequence[Row]) -> str:
    """Give a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def processor() -> str:
    """Give the name of the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def write(bench: str, text: str) -> None:
    """Put a text between the marks of a bench. Raises ValueError where there are none."""
    begin, end = (f"<!-- {bench}: {side} -->" for side in ("begin", "end"))
    before, rest = README.read_text(encoding="utf-8").split(begin, 1)
    after = rest.split(end, 1)[1]
    README.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
