"""What staff and providers look at and do, in the database, with a record of it.

Refuses to judge, and to tell anybody.
"""
