"""Files."""

from pathlib import Path

from reader.errors import ReaderError
from reader.sources.sniff import MAX_BYTES


def read_file(source: str) -> tuple[Path, bytes]:
    """Return the path and its bytes; raises ReaderError with one sentence."""
    path = Path(source).expanduser()
    try:
        if path.is_dir():
            raise ReaderError(f"{source} is a folder.")
        if path.stat().st_size > MAX_BYTES:
            raise ReaderError(f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB and was not opened.")
        return path, path.read_bytes()
    except FileNotFoundError as error:
        raise ReaderError(f"There is no file {source}.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(f"{source} cannot be read: {reason}.") from error
