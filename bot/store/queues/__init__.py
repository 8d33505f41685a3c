"""What waits: updates that came in, messages to send, reminders to give.

Sends and answers nothing.
"""
