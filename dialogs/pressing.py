"""Tells of choices what becomes of them once they are pressed. Presses none itself."""

BOUND = frozenset(("yes", "no", "none", "skip", "any", "unknown", "without_pay"))
"""Choices that mean something to one question only."""
