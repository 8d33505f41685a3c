"""Files with faults: what slipped, and the parts that can still be read. Judges no field."""
