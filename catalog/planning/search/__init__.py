"""The search under the solver: branches, bounds, clashes.

Refuses to know an aim by its name, or a person.
"""
