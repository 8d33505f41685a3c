"""What happens next after a text: one ordered table of who may answer it.

Refuses to know a price.
"""
