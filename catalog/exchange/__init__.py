"""Foreign tables turned into provider files.

Refuses to fetch them, and to guess what a cell does not say.
"""
