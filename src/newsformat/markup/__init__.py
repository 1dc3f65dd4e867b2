"""Rich text in markup, to blocks and back."""
