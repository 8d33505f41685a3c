"""The only part that touches the world: settings, files, store, channels and the command line.

Decides nothing of what is said: that is `dialogs`, and what is offered is `catalog`.
"""
