"""Booklets, entries and codes in the database.

Decides no rule of them, and keeps of a code its hash alone.
"""
