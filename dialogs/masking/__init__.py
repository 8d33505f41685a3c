"""Takes out what is never kept: identity numbers, and marks that steer a terminal.

Refuses to understand anything else of it.
"""
