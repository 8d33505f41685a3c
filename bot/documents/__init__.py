"""The things a person takes along, as bytes: picture, calendar, printout, sheet of codes.

Works out nothing that stands in them, and sends none.
"""
