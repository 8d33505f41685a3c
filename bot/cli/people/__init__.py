"""Commands about people: their conversations and booklets, and who has looked at them.

Decides nothing about them and reads nobody's words before who looks, and why, is recorded.
"""
