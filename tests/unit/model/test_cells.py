"""The cells of a table in an article's text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.cells import rows
from reader.model.span import Span


def test_each_row_has_its_cells_where_they_stand() -> None:
    text = "Before.\n\nTown\tMayor\nTarn\t\nLorn\n\nAfter."
    table = Span(text.index("Town"), text.index("\n\nAfter"))
    assert [[cell.of(text) for cell in row] for row in rows(text, table)] == [["Town", "Mayor"], ["Tarn", ""], ["Lorn"]]


@given(st.text(st.sampled_from("ab\t\n "), max_size=40), st.integers(0, 5))
def test_cells_joined_again_are_the_table(text: str, start: int) -> None:
    table = Span(min(start, len(text)), len(text))
    assert "\n".join("\t".join(cell.of(text) for cell in row) for row in rows(text, table)) == table.of(text)
