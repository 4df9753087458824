"""Article Reader: read, highlight and note messy pages."""

__version__ = "0.1.0"
