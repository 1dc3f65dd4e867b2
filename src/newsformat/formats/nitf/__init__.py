"""NITF 3.0 to 3.6: reader and writer, and its body, which other wires carry too."""
