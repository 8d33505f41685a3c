"""What suits somebody, and why. Reserves nothing."""
