"""The Telegram channel: intake, words to messages, sending.

Refuses to decide in a conversation, and to acknowledge what is not committed.
"""
