"""NewsML 1.0 to 1.2, the IPTC's first standard for news packages: read only, as nothing new is written in it."""
