"""What a text states of the person, each with the words that state it.

Refuses to note anything.
"""
