"""How it is said: names, lines and choices, and message ids turned to sentences.

Refuses to ask and to decide: it tells what it is given.
"""
