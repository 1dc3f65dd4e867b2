"""Whose it is, and why to trust it."""
