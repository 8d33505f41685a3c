"""Files with faults: what slipped, and the parts that can still be read.

Refuses to judge a field.
"""
