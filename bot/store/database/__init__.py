"""The database itself: tables, columns, connections. Knows no use of a table."""
