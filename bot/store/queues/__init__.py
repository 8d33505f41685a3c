"""What waits: updates, messages, reminders. Sends and answers nothing."""
