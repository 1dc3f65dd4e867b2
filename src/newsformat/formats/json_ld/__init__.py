"""schema.org's NewsArticle as JSON-LD: files of anyone in, our own node out."""
