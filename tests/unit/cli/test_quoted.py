"""A quote is one place or an error."""

import pytest

from reader.cli.library import quoted
from reader.errors import ReaderError
from reader.model.span import Span


def test_a_quote_that_stands_once_is_found() -> None:
    assert quoted("one two", "two", None) == Span(4, 7)


@pytest.mark.parametrize(("quote", "at"), [("two", None), ("three", None), ("one", 1), ("", None), ("one", -1)])
def test_other_quotes_are_errors(quote: str, at: int | None) -> None:
    with pytest.raises(ReaderError):
        quoted("one two two", quote, at)


def test_at_chooses_one_of_several() -> None:
    assert quoted("two two", "two", 4) == Span(4, 7)
