"""The HTML format: a staged reader, and a writer."""
