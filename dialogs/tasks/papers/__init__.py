"""Booklet, plan and history, to look at and take along. Changes nothing."""
