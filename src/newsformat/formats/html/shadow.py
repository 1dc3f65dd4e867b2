"""Shadow trees that a page declares (`<template shadowrootmode>`): readers see them, so they are part of the page.

A shadow tree takes the place of its template, before what its host holds itself. That a `<slot>` would show the latter
elsewhere changes no word of it, and would nest elements deeper than the parser does.
"""

from __future__ import annotations

from newsformat.markup.tree import Element

_SIGN = "shadowrootmode"


def has_shadows(source: str) -> bool:
    """Whether the source of a page declares shadow trees, or has the word for it."""
    return _SIGN in source


def show_shadows(root: Element) -> None:
    """Puts what is in shadow trees in the place of their templates."""
    for template in root.select(f"template[{_SIGN}]"):
        template.replace_with(*(child for fragment in template.children for child in fragment.children))
