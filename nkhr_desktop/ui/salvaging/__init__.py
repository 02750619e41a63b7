"""Saving what can be saved of a damaged project."""
