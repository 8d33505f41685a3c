"""Conversations as a pure function of state and event. Opens no file, socket or clock."""
