"""The command line: how every command begins and ends, and its two groups of commands.

Refuses to hold a use case: what staff, providers and operators may do is in `bot.office`.
"""
