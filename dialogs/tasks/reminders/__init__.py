"""Of what to remind, when, how it is told, and how it is switched off.

Refuses to send anything and to keep time: what falls due comes as an event.
"""
