"""NITF, by itself or inside another wire: what may stand in what, its body as blocks, and blocks as its body."""

from newsformat.formats.xml.nitf.find import head_of, headings_in, nitf_in, says_more

__all__ = ["head_of", "headings_in", "nitf_in", "says_more"]
