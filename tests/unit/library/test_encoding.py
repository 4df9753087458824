"""Articles survive being written as JSON."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library import encoding
from reader.model.article import Block, BlockKind, Inline, Style
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
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


def entities(*kinds: EntityKind) -> st.SearchStrategy[tuple[Entity, ...]]:
    mentions = st.builds(
        lambda start, text: Mention(Span(start, start + len(text)), text),
        st.integers(0, 99),
        st.text(min_size=1, max_size=5),
    )
    made = st.builds(
        Entity,
        st.sampled_from(kinds),
        st.text(max_size=5),
        st.lists(mentions, min_size=1, max_size=3).map(tuple),
        st.text(max_size=3),
        st.lists(st.text(max_size=3), max_size=2).map(tuple),
    )
    return st.lists(made, max_size=3).map(tuple)


worth = st.none() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4)
words = st.text(max_size=3)
numbers = st.builds(
    Number, spans, words, st.sampled_from(NumberKind), worth, words, words, worth, worth, words, words, words, words
)
facts = st.builds(
    Facts,
    entities(EntityKind.PEOPLE),
    entities(EntityKind.PLACES),
    entities(EntityKind.ORGANISATIONS),
    st.lists(numbers, max_size=3).map(tuple),
    entities(*EntityKind),
)


@given(facts)
def test_facts(given_facts: Facts) -> None:
    assert encoding.facts_from_json(encoding.facts_to_json(given_facts)) == given_facts
