"""The versions of the tables, each a file that is never changed.

Refuses to go back: an older version is a copy of the database.
"""
