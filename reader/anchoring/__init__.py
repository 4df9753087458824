"""How a span is found again: describe and resolve."""

from reader.anchoring.describe import describe
from reader.anchoring.resolve import resolve, resolve_all

__all__ = ["describe", "resolve", "resolve_all"]
