"""Errors that are fit to show."""


class ReaderError(Exception):
    """One sentence that a person can act on; nothing was changed."""
