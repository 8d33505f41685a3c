"""Whole plans: made, told, wished otherwise, put in the person's plan.

Refuses to reserve a run without a yes to all of them (ADR 3).
"""
