"""What is told about the article."""
