"""The one way from what comes in to what is sent, whatever the channel.

Knows no channel's format and no SQL, and tells nobody anything before it is committed.
"""
