"""Booklets, entries and codes in the database. Decides no rule of them."""
