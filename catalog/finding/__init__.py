"""Which listings suit a wish, what a search finds, and what just missed.

Refuses to plan: dates are looked at one listing at a time.
"""
