"""Files, chance, holidays, masks: what the house takes from the world and from its own packages.

Keeps nothing, and knows neither people nor conversations.
"""
