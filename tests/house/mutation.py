"""Changes the booklet in every small way there is and runs its tests on each; told by `make deep`.

Ends with 1 where fewer than 95 % of the mutants are killed, or one survives without a reason in
`tests/survivors.txt`. What is mutated and which tests run stands in pyproject.toml.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import HERE

LEAST = 0.95


_ROOT = HERE.parent


_MUTMUT = [sys.executable, "-m", "mutmut"]


def survivors() -> list[str]:
    """Give the names of the mutants that no test failed on."""
    told = subprocess.run(
        [*_MUTMUT, "results"], cwd=_ROOT, capture_output=True, text=True, check=True
    )
    pairs = (line.strip().rpartition(": ") for line in told.stdout.splitlines() if ": " in line)
    return [name for name, _, fate in pairs if fate != "killed"]


def explained(text: str) -> set[str]:
    """Give the names that a list of survivors gives a reason for."""
    lines = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return {name for name, _, reason in lines if reason.strip()}


def main() -> int:
    """Run the mutants and tell the figure."""
    subprocess.run([*_MUTMUT, "run", "--max-children", "2"], cwd=_ROOT, check=True)
    subprocess.run([*_MUTMUT, "export-cicd-stats"], cwd=_ROOT, check=True, capture_output=True)
    stats = json.loads((_ROOT / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    share = stats["killed"] / stats["total"]
    silent = set(survivors()) - explained(
        Path(HERE / "house" / "survivors.txt").read_text(encoding="utf-8")
    )
    sys.stdout.write(f"{stats['killed']} of {stats['total']} mutants killed ({share:.1%})\n")
    for name in sorted(silent):
        sys.stdout.write(f"survived without a reason: {name}\n")
    return 0 if share >= LEAST and not silent else 1


if __name__ == "__main__":
    sys.exit(main())
