"""Who people are to a channel, whether they are reached, and what was last said and shown to them.

Refuses to take a turn, and to keep a text of its own.
"""
