"""NITF 3.0 to 3.6: reader and writer."""
