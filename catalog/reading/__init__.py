"""YAML and tables within bounds, read field by field to values and problems.

Refuses to apply a rule of the scheme, and to open a file.
"""
