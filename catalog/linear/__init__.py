"""A generic linear model over words and parts of words: its features, its scores, its fit.

Refuses to know what its classes mean.
"""
