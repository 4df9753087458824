"""The facts of a text: names and numbers."""

import re
from collections.abc import Iterator

from reader.entities.engine import recognise
from reader.entities.grouping import group
from reader.entities.language import is_english
from reader.entities.numbers import find_numbers
from reader.entities.numbers.international import international
from reader.entities.recogniser import Name, Recogniser
from reader.model.facts import Entity, EntityKind, Facts, Number
from reader.model.span import Span

__all__ = ["find_facts"]

# "By Ada Quill and Tom Brook": two to four words with capitals behind "by", "and" or a comma, and nothing more, in the
# languages that `reader.model.byline` signs in.
_AND = "and|AND|und|UND|et|ET|y|Y|e|E|en|EN"
_SIGNED = re.compile(
    rf"(?:^(?:(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|DI|[Dd]oor|DOOR)\s)?|\b(?:[Bb]y|BY|{_AND})\s|[,|]\s*)"
    r"(?!(?:By|BY|From|FROM|Von|VON|Par|PAR|Por|POR|Door|DOOR)\s)"
    r"([^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3})"
    rf"(?=$|\s*[,|\n]|\s(?:{_AND})\b)",
    re.MULTILINE,
)


def find_facts(
    text: str,
    *,
    language: str = "",
    published: str = "",
    byline: Span | None = None,
    skip: tuple[Span, ...] = (),
    recogniser: Recogniser = recognise,
) -> Facts:
    """Return the facts of `text`; spans count its code points.

    `byline` is where the byline stands, if it does. No numbers are read in the `skip` spans, which hold code.

    Names are guessed only in English, the language the recogniser was made for and measured on. In other
    languages only those numbers are read that are sure: that mean the same in every language, or in theirs.
    """
    english = is_english(text, language)
    names = recogniser(text) if english else []
    if byline is not None:
        names = _with_byline(text, names, byline)
    entities = group(names)

    def of(kind: EntityKind) -> tuple[Entity, ...]:
        return tuple(entity for entity in entities if entity.kind is kind)

    numbers = find_numbers(text, published=published, names=tuple(name.span for name in names), skip=skip)
    return Facts(
        of(EntityKind.PEOPLE),
        of(EntityKind.PLACES),
        of(EntityKind.ORGANISATIONS),
        numbers if english else _without(international(text, language, numbers), skip),
        english=english,
    )


def _without(numbers: tuple[Number, ...], skip: tuple[Span, ...]) -> tuple[Number, ...]:
    return tuple(number for number in numbers if not any(number.span.overlaps(span) for span in skip))


def _with_byline(text: str, names: list[Name], byline: Span) -> list[Name]:
    """Who signed the article is one of its people, also where the recogniser saw no name."""
    signed = [name for name in names if byline.start <= name.span.start < byline.end]
    for name in signed:
        if " " in name.text and name.kind is not EntityKind.ORGANISATIONS:
            name.kind, name.role = EntityKind.PEOPLE, "byline"
    if not signed:
        names = sorted([*names, *_signed(text, byline)], key=lambda name: name.span)
    return names


def _signed(text: str, byline: Span) -> Iterator[Name]:
    for match in _SIGNED.finditer(text, byline.start, byline.end):
        yield Name(Span(match.start(1), match.end(1)), match.group(1), EntityKind.PEOPLE, "byline")
