"""Whether somebody gets checks, and a booklet redeemed with a code.

Refuses to reserve or spend any.
"""
