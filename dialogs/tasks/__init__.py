"""What people come for, a wing each.

Refuses to choose what comes next: that is policy.
"""
