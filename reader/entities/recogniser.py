"""What every recogniser of names does."""

from typing import Protocol

from reader.model.facts import EntityKind
from reader.model.span import Span


class Recogniser(Protocol):
    """Finds names: where they stand, what they are, and the role that stood before them."""

    def __call__(self, text: str) -> "list[Name]":
        """Return the names of `text` in order, not overlapping; spans are without title and possessive."""


class Name:
    """One name as it was found; `kind` is None until the document decides."""

    __slots__ = ("kind", "role", "span", "sure", "text")

    def __init__(self, span: Span, text: str, kind: EntityKind | None, role: str = "", *, sure: bool = False) -> None:
        self.span, self.text, self.kind, self.role, self.sure = span, text, kind, role, sure
