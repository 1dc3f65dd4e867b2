"""NewsML-G2: names, reader, writer."""
