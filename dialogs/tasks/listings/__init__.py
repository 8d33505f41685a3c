"""What is asked about listings that were shown: one attribute, a comparison, which one, and whether
they go together.

Refuses to suggest, to reserve and to guess: what the catalogue does not say is said so.
"""
