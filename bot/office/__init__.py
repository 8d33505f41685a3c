"""What staff, providers and operators may do, whatever the face. Shows nothing."""
