"""What the places of a page say of its article, before anybody is believed."""
