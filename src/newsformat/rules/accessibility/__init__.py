"""What readers need who can't see or hear everything."""
