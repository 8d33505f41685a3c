"""Booklet, plan and history, to look at and to take along.

Refuses to change them, and to draw or write files: that is done outside.
"""
