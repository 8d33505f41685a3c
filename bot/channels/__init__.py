"""The ways by which people reach the assistant, and its answers reach them.

Refuses to decide anything: what came is handed to the funnel, what is told is shown or sent.
"""
