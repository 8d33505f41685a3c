"""The words that people type, as the files list them, and texts cut into words and parts.

Refuses to say what a text is for.
"""
