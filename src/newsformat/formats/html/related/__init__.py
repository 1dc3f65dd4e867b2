"""Links of a page to other articles, and to the same one elsewhere."""
