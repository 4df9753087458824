"""Where things are kept."""

import os
from pathlib import Path

import platformdirs

APP = "article-reader"
LIBRARY_VARIABLE = "ARTICLE_READER_LIBRARY"


def library_path(given: str | None = None) -> Path:
    """Return the library's file: the given path, the environment's, or the platform's data folder."""
    chosen = given or os.environ.get(LIBRARY_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "library.sqlite"
