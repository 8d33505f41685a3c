"""What staff, providers and operators may do, written once for the command line and for pages.

Prints nothing and reads no options: each face does that.
"""
