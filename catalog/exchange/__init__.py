"""Foreign tables turned into listings, and back. Fetches nothing."""
