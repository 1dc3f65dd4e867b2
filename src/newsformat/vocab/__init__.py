"""Other vocabularies and how ours stands to them: schema.org, IPTC, linked data. Names and codes, no trees."""
