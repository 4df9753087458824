"""The columns of a text's tables."""

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.columns import tables


def test_each_table_has_its_columns_and_a_row_of_another_width_is_none_of_theirs() -> None:
    text = "Before.\n\nTown\tMayor\nTarn\tQuill\nLorn\t\nTotal\t2\t3\n\nAfter.\n\nA\tB\n1\t2"
    told = [[(column.head, [cell.of(text) for cell in column.cells]) for column in table] for table in tables(text)]
    assert told == [[("Town", ["Tarn", "Lorn"]), ("Mayor", ["Quill"])], [("A", ["1"]), ("B", ["2"])]]


@given(st.text(st.sampled_from("ab\t\n ")))
def test_a_cell_is_a_filled_slice_between_tabs_and_line_ends(text: str) -> None:
    for table in tables(text):
        for cell in (cell for column in table for cell in column.cells):
            assert cell.of(text).strip()
            assert not set("\t\n") & set(cell.of(text))
            assert text[cell.start - 1] in "\t\n"
            assert text[cell.end : cell.end + 1] in ("", "\t", "\n")
