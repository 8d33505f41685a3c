"""The ways by which people reach the assistant, and its answers reach them.

Decides nothing: what came is handed to the funnel, and what is to be told is shown or sent.
"""
