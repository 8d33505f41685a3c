"""The one way from what comes in to what is sent, whatever the channel.

Refuses to know a channel's format or SQL, and to tell anything before it is committed.
"""
