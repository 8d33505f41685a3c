"""Booklets, entries and codes in the database.

Refuses to decide a rule of them, and to keep more of a code than its hash.
"""
