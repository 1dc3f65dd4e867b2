"""The part of a page that is its article's body: which of its lines, and how sure that is."""
