"""What a start costs, beside importing the libraries that it stands on."""
