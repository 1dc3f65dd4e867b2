"""XML, whichever format it is in: parsed safely, read part by part, rich text to blocks and back."""
