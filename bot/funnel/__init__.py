"""The one way from what comes in to what is sent. Knows no channel's format."""
