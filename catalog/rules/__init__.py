"""Eligibility, price, lost pay, terms, dates, changes. Knows no balance."""
