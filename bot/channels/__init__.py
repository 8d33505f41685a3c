"""The ways by which people reach the assistant. Decides nothing."""
