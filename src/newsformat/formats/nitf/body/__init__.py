"""The body of an NITF document as blocks, and blocks as one."""
