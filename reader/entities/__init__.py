"""The facts of a text: names and numbers."""

from reader.entities.engine import recognise
from reader.entities.grouping import group
from reader.entities.language import is_english
from reader.entities.numbers import find_numbers
from reader.entities.numbers.international import international
from reader.entities.recogniser import Name, Recogniser
from reader.model.facts import Entity, EntityKind, Facts
from reader.model.span import Span

__all__ = ["find_facts"]


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
    languages only those numbers are read that mean the same in every language.
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
        numbers if english else international(text, numbers),
        english=english,
    )


def _with_byline(text: str, names: list[Name], byline: Span) -> list[Name]:
    """Who signed the article is one of its people."""
    for name in names:
        if byline.start <= name.span.start < byline.end and " " in name.text:
            name.kind, name.role = EntityKind.PEOPLE, "byline"
    return names
