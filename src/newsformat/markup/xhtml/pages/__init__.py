"""Elements of any page as blocks: what they are called, how they look, what stands beside them."""
