"""The database itself: tables, columns, connections, and the one way to write.

Refuses to know what a table is used for.
"""
