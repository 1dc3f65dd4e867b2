"""Strings to values: dates, names, addresses, language tags, running text. Small, pure, tested by tables."""
