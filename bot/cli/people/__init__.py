"""Commands about people: their conversations and booklets, and who has looked at them.

Refuses to decide about them, and to show anything before who looks, and why, is recorded.
"""
