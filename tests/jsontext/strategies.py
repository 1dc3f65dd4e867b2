"""JSON values that may be read and written, and how often a property is tried here."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

few = settings(max_examples=150, deadline=None, derandomize=True, database=None)

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_whole = st.integers(1 - 2**53, 2**53 - 1)
_fractions = st.floats(-(2**53), 2**53, allow_nan=False, exclude_min=True, exclude_max=True)
# Short names, so that the same stands at several levels.
_names = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)

json_values = st.recursive(
    st.booleans() | _whole | _fractions | _words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=4),
    max_leaves=15,
)
