"""Files, chance, holidays, masks: what the house takes from the world and from its own packages.

Refuses to know people and conversations.
"""
