"""Questions answered, and conversations handed to a person. Promises nothing."""
