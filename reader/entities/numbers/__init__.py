"""A grammar of English numeric expressions, exact about what it does not know."""

from reader.entities.numbers.grammar import find_numbers

__all__ = ["find_numbers"]
