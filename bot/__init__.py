"""The only part that touches the world: settings, files, store, channels and the command line."""
