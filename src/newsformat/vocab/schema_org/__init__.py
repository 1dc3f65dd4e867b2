"""schema.org as anybody writes it: its words, its terms, and its nodes as the members of an article."""
