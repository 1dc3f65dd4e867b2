"""One module a format; FORMATS is the table of them."""
