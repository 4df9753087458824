"""Citations of articles as BibTeX (biblatex's @online)."""

import re
import unicodedata
from collections.abc import Sequence

from reader.exchange.citation import Author, Source, source
from reader.model.entry import Reading

_SPECIAL = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "#$%&_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
# In an address only these would end the field or begin a comment.
_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", "%": r"\%"}


def write(readings: Sequence[Reading]) -> str:
    """Return an entry for each article; keys are made of author, year and title, and are never the same twice."""
    taken: set[str] = set()
    return "\n".join(_entry(cited, _key(cited, taken)) for cited in map(source, readings))


def _entry(cited: Source, key: str) -> str:
    fields = {
        "author": " and ".join(_author(one) for one in cited.authors),
        # The inner braces keep the capitals as the article has them.
        "title": f"{{{_escaped(cited.title)}}}",
        "organization": _escaped(cited.site),
        "date": "-".join(f"{part:02}" for part in cited.date),
        "url": "".join(_ADDRESS.get(sign, sign) for sign in cited.url),
        "urldate": "-".join(f"{part:02}" for part in cited.accessed),
        "langid": _escaped(cited.language),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{key},", *lines, "}", ""])


def _author(one: Author) -> str:
    if not one.family:
        return f"{{{_escaped(one.name)}}}"
    return f"{_escaped(one.family)}, {_escaped(one.given)}"


def _key(cited: Source, taken: set[str]) -> str:
    who = (cited.authors[0].family or cited.authors[0].name) if cited.authors else cited.site
    telling = next((word for word in cited.title.split() if len(_plain(word)) > 3), cited.title)
    parts = (_plain(who), str(cited.date[0]) if cited.date else "", _plain(telling))
    key = base = "".join(parts)[:60] or f"article{_plain(cited.id)}"
    number = 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key)
    return key


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", bare.lower())


def _escaped(text: str) -> str:
    return " ".join(text.translate(_SPECIAL).split())
