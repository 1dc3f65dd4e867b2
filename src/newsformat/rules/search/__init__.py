"""What search engines ask of a news article; chosen as a group."""
