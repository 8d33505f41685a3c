"""Commands that run the service: catalogue, database, settings, matching, serving.

Looks at no person's conversation or booklet.
"""
