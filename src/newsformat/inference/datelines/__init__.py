"""The dateline that runs into the words of a story."""
