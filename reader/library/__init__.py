"""The SQLite library; the only place that imports SQLAlchemy."""

from reader.library.library import Library

__all__ = ["Library"]
