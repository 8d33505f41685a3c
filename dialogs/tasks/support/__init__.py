"""Questions answered with their source, emergencies met, a conversation handed to a person.

Refuses to promise when somebody answers.
"""
