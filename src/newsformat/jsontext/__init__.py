"""JSON as text: a strict reader that knows places, and the canonical form."""
