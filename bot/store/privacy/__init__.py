"""Everything about one person given out, and old texts removed. Adds nothing."""
