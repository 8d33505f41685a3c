"""Everything about one person given out, and old texts removed.

Refuses to add anything, and to touch entries of booklets, which lead to nobody.
"""
