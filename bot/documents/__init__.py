"""The things a person takes along, as bytes: picture, calendar, printout, sheet of codes.

Refuses to work out what stands in them, and to send any.
"""
