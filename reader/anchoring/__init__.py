"""How a span is found again: describe and resolve."""
