"""How a span is found again: describe and resolve."""

from reader.anchoring.describe import describe
from reader.anchoring.only import only_places
from reader.anchoring.resolve import resolve, resolve_all

__all__ = ["describe", "only_places", "resolve", "resolve_all"]
