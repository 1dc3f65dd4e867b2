"""Blocks as XHTML, and XHTML (or any HTML) as blocks: shared by html, newsml-g2 and ninjs.

`markup_of` writes a fragment that is at once well-formed XML and valid HTML; `blocks_of_markup` reads what it
wrote to the same blocks. `blocks_of` reads elements of any page (`pages`).
"""

from newsformat.markup.xhtml.read import Context, blocks_of, blocks_of_markup
from newsformat.markup.xhtml.write import markup_of

__all__ = ["Context", "blocks_of", "blocks_of_markup", "markup_of"]
