"""What a text says: masking, acts, slots, and what it points at.

Refuses to answer, and to change anything of the turn.
"""
