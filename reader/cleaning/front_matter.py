"""What stands in front of a Markdown text: its title, authors and date, as YAML or TOML."""

import re
import tomllib
from datetime import date
from typing import Any

from reader.cleaning.moments import moment
from reader.model.article import Metadata

_YAML = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.{0,20000}?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)")


def front_matter(text: str) -> tuple[Metadata, str]:
    """Return what the text's front matter says and the text behind it; a rule at the beginning is none."""
    if found := _YAML.match(text):
        values = _yaml(found.group(1))
    elif found := _TOML.match(text):
        values = _toml(found.group(1))
    else:
        return Metadata(), text
    return (_metadata(values), text[found.end() :]) if values else (Metadata(), text)


def _yaml(text: str) -> dict[str, Any]:
    import yaml

    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    if not _KEY.match(first):
        return {}
    try:
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _metadata(values: dict[str, Any]) -> Metadata:
    authors = _names(values.get("authors") or values.get("author"))
    return Metadata(
        title=_line(values.get("title")),
        byline=", ".join(authors),
        authors=authors,
        published=_when(values.get("date") or values.get("published")),
        updated=_when(values.get("updated") or values.get("lastmod")),
        language=_line(values.get("lang") or values.get("language")),
        description=_line(values.get("description") or values.get("summary")),
    )


def _names(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    names = [_line(each.get("name") if isinstance(each, dict) else each) for each in listed[:50]]
    return tuple(filter(None, names))


def _when(value: object) -> str:
    return moment(value.isoformat() if isinstance(value, date) else value)


def _line(value: object) -> str:
    return " ".join(str(value).split())[:500] if isinstance(value, str | int | float) else ""
