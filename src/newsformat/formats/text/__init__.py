"""Plain text: a reader of pages as people paste them, and a writer."""
