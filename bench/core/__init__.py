"""How long a turn of the pure core takes. Measures only; nothing of the product imports it."""
