"""Who people are to a channel, whether they are reached, and what was last said and shown to them.

Takes no turn and keeps no text of its own.
"""
