"""Measures matching against its peers on public reference data. Ships nothing."""
