"""Who people are to a channel, and whether they are reached. Keeps no text."""
