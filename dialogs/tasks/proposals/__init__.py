"""Whole plans: made, compared, wished otherwise, adopted. Books nothing without a yes."""
