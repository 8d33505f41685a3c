"""Commands that run the service: catalogue, database, settings, matching, serving.

Refuses to look at a person's conversation or booklet.
"""
