"""Whom to believe of those who claim something: for each field of the metadata a module."""
