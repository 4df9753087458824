"""Which format a file is in, and what it brings."""

from reader.errors import ReaderError
from reader.exchange import hypothesis_json, library_json, readwise_csv
from reader.exchange.checked import parsed
from reader.exchange.incoming import Excerpts, Parcel


def read(data: bytes) -> tuple[Parcel | Excerpts, ...]:
    """Return all that a file brings, checked to its end; ReaderError for what is none of the known formats."""
    if not data.strip():
        raise ReaderError("This file is empty.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        document = parsed(data)
        return (
            hypothesis_json.read(document) if hypothesis_json.is_hypothesis(document) else library_json.read(document)
        )
    if readwise_csv.is_table(data):
        return readwise_csv.read(data)
    raise ReaderError(
        "This file is none that can be imported: Article Reader's JSON or CSV, Readwise's CSV, Hypothes.is' JSON."
    )
