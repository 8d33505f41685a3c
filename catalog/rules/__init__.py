"""Who is eligible, what it costs, what lost pay is worth, when it is held.

Refuses to know what anybody has left: that is the ledger.
"""
