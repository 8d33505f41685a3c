"""One run at a time: quoted, reserved, moved, taken out, used, paid with a code.

Refuses to change a booklet without a yes (ADR 3).
"""
