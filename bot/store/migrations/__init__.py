"""Alembic migrations, one file a change of the tables.

Refuses to import the tables as they are now: each is written against those of its day.
"""
