"""newsformat: one JSON format for news articles."""
