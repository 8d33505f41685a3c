"""Alembic migrations, one file a change of the tables.

Imports none of the tables as they are now: each is written against those of its day.
"""
