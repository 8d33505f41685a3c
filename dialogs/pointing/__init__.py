"""Which of the listings that were shown, looked at or planned words are for.

Refuses to guess: where two fit, both are given and nothing says which.
"""
