"""What staff and providers look at and do, in the database. Judges nothing."""
