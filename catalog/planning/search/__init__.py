"""The search under the solver: branches, bounds, clashes. Knows no aim by name."""
