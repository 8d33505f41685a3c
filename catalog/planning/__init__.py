"""Dated runs, and the best plan of them for an aim.

Refuses to tell a plan in words, and to reserve any of it.
"""

from catalog.planning.candidates import PAID, reserved
from catalog.planning.comparison import difference, explain
from catalog.planning.plans import (
    AIMS,
    Candidate,
    Difference,
    Impossible,
    Limits,
    Part,
    Plan,
    Totals,
)
from catalog.planning.search.clashes import peak
from catalog.planning.solver import solve
from catalog.planning.variety import HALF_TIME, Variant, varied

__all__ = [
    "AIMS",
    "HALF_TIME",
    "PAID",
    "Candidate",
    "Difference",
    "Impossible",
    "Limits",
    "Part",
    "Plan",
    "Totals",
    "Variant",
    "difference",
    "explain",
    "peak",
    "reserved",
    "solve",
    "varied",
]
