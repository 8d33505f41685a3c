"""What staff and providers look at and do, in the database, with a record of it.

Judges nothing and tells nobody.
"""
