"""The limits and preferences that a text sets or lifts.

Refuses to apply any.
"""
