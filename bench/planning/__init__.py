"""How long the planner takes for how much to choose among."""
