"""Suggestions, search and near misses. Plans nothing."""
