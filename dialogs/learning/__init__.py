"""What is learned from: texts that people wrote, and the models made of them.

Refuses to read anything when a model is there.
"""
