"""What the words themselves tell: quotes and their speakers, datelines, the language."""
