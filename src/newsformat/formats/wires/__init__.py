"""What the wires share: their attributes and texts as values of ours, their authors, their datelines."""
