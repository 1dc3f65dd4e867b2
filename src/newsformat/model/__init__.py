"""What an article is. Knows nothing of any file format."""
