"""What happens next: precedence, commands, the form. Knows no price."""
