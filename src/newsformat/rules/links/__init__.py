"""Where the article leads."""
