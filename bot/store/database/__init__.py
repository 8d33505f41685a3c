"""The database itself: tables, columns, connections, and the one way to write.

Knows no use of a table.
"""
