"""Articles survive being written as JSON."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library import encoding
from reader.model.article import Block, BlockKind, Inline, Style
from reader.model.span import Span

spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
inlines = st.builds(Inline, spans, st.sampled_from(Style), st.text(max_size=5))
blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    spans,
    level=st.integers(0, 6),
    number=st.none() | st.integers(),
    inlines=st.lists(inlines, max_size=3).map(tuple),
    language=st.text(max_size=5),
    image=st.text(max_size=5),
    alt=st.text(max_size=5),
    header_rows=st.integers(0, 2),
    left_out=st.text(max_size=5),
)


@given(st.lists(blocks, max_size=4).map(tuple))
def test_blocks(given_blocks: tuple[Block, ...]) -> None:
    assert encoding.blocks_from_json(encoding.blocks_to_json(given_blocks)) == given_blocks
