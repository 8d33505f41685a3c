"""Words to entries and queries: one engine and one score for every kind.

Refuses to know a person.
"""
