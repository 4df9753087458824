"""Values of a file that somebody else may have written, checked one by one before anything is kept."""

import json
from datetime import UTC, datetime

from reader.errors import ReaderError


def parsed(data: bytes) -> object:
    """Return what the JSON of `data` holds; ReaderError where it is none."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReaderError("This file is not JSON.") from error


class Checked:
    """One object of a file. Each getter raises ReaderError, with one sentence, for what it did not expect."""

    def __init__(self, value: object, name: str = "the file") -> None:
        if not isinstance(value, dict):
            raise _damaged(name)
        self._values: dict[str, object] = value
        self._name = name

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text; `default` where it is missing or null."""
        value = self._values.get(name)
        value = default if value is None else value
        # A lone half of a surrogate pair can be written in JSON, and kept nowhere.
        if not isinstance(value, str) or any("\ud800" <= sign <= "\udfff" for sign in value):
            raise _damaged(f"{name} of {self._name}")
        return value

    def number(self, name: str, default: int | None = None) -> int:
        """Return a whole number that is not negative and fits a database."""
        value = self._values.get(name)
        value = default if value is None else value
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 53:
            raise _damaged(f"{name} of {self._name}")
        return value

    def flag(self, name: str) -> bool:
        """Say whether something is true; what is missing is not."""
        return self._values.get(name) is True

    def moment(self, name: str, default: datetime | None = None) -> datetime:
        """Return an aware moment in UTC."""
        value = self._values.get(name)
        if value is None and default is not None:
            return default
        try:
            found = datetime.fromisoformat(value) if isinstance(value, str) else None
            found = found.astimezone(UTC) if found and found.tzinfo else found and found.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            found = None
        if found is None:
            raise _damaged(f"{name} of {self._name}")
        return found

    def one(self, name: str) -> "Checked":
        """Return an object within."""
        return Checked(self._values.get(name), f"{name} of {self._name}")

    def has(self, name: str) -> bool:
        """Say whether there is a value of that name."""
        return self._values.get(name) is not None

    def many(self, name: str) -> "tuple[Checked, ...]":
        """Return the objects of a list; none where it is missing."""
        return tuple(Checked(value, f"{name} of {self._name}") for value in self._list(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a list; none where it is missing."""
        return tuple(Checked({"text": value}, f"{name} of {self._name}").text("text") for value in self._list(name))

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return the numbers of a list; none where it is missing."""
        return tuple(
            Checked({"number": value}, f"{name} of {self._name}").number("number") for value in self._list(name)
        )

    def _list(self, name: str) -> list[object]:
        value = self._values.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise _damaged(f"{name} of {self._name}")
        return value


def _damaged(name: str) -> ReaderError:
    return ReaderError(f"This file is damaged or not of this kind: {name} is not as it should be.")
