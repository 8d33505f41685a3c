"""Of what to remind, when, and how it is told. Sends nothing."""
