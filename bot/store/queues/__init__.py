"""What waits: updates that came in, messages to send, reminders to give.

Refuses to send and to answer anything.
"""
