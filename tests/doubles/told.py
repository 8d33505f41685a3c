"""What tests have to tell beside that they passed: figures, and where random choices began."""

_told: list[str] = []


def tell(line: str) -> None:
    """Tell a line, which is printed at the end of the run."""
    _told.append(line)


def collect() -> list[str]:
    """Give what was told since the last time."""
    found = list(_told)
    _told.clear()
    return found
