"""Answers about listings that were shown: one attribute, a comparison, which one, what fits.

Refuses to suggest, to reserve and to guess: what the catalogue does not say is said so.
"""
