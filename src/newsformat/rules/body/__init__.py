"""The text and what stands in it."""
