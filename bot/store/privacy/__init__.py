"""Everything about one person given out, and old texts removed.

Adds nothing, and leaves entries of booklets, which lead to nobody.
"""
