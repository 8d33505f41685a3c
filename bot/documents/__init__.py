"""The things a person takes along, as bytes: picture, calendar, printout, sheet of codes."""
