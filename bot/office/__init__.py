"""What staff, providers and operators may do, written once for the command line and for pages.

Refuses to print and to read options: each face does that.
"""
