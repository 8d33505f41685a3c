"""The command line: how every command begins and ends, and its two groups of commands.

Holds no use case of its own: what staff, providers and operators may do is in `bot.office`.
"""
