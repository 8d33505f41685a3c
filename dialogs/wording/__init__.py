"""How it is said. Asks nothing."""
