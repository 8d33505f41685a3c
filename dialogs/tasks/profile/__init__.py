"""What people told of themselves: the skills mapping, their data, erasure.

Refuses to suggest anything, and to judge anybody.
"""
