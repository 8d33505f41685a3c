"""Whether somebody has checks, and a booklet redeemed. Spends none."""
