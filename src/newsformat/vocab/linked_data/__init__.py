"""An article as linked data, a node of schema.org with terms of our own, and back without loss."""
