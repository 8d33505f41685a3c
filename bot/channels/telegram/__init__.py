"""The Telegram channel: intake, words to messages, sending. Decides nothing of a conversation."""
