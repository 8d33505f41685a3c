"""Words to entries and queries. Knows no person."""
