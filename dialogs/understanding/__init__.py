"""What a text says: masking, acts, slots, references. Answers nothing."""
