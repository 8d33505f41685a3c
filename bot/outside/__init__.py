"""Files, chance, holidays: what the house takes from the world. Keeps nothing."""
