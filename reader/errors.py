"""Errors that are fit to show."""


class ReaderError(Exception):
    """One sentence that a person can act on; nothing was changed."""


# What the sentence says where only a copy of the library helps; the window offers one then.
RESTORE = "Restore a backup to go on"
