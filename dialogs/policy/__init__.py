"""What happens next: who may answer a text, commands, yes and no, the form.

Refuses to know a price or a rule of the scheme: the tasks do.
"""
