"""Who said what in a text: its quotes, and the speakers of each."""
