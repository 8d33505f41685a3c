"""Runs reserved, moved, used, taken out. Changes nothing without a yes."""
