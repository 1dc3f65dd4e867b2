"""ninjs: items of 1.0 to 3.1 in, of 3.1, 2.1 and 1.5 out."""
