"""Learning to tell emergencies, and how well that is done, beside plain ways of doing it."""
