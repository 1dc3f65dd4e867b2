"""Other vocabularies' words and ours: names and codes, no trees."""
