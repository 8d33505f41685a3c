"""The Telegram channel: intake, words to messages, sending.

Decides nothing of a conversation, and acknowledges nothing that is not committed.
"""
