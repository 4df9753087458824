"""Notes as Markdown that Obsidian, Logseq and Pandoc read."""

import re
from collections.abc import Iterator, Mapping

import yaml

from reader.exchange.files import seal
from reader.exchange.links import passage_link, safe
from reader.exchange.markup import contained, escaped, one_line, quoted
from reader.exchange.passages import Passage, Standing, code_in, passages
from reader.model.annotation import Colour, PlacedNote, State
from reader.model.article import Article
from reader.model.entry import Reading
from reader.model.facts import Entity, Facts, Number

_UNTAGGED = re.compile(r"[^\w/-]+")
_CODE_POINT = re.compile(r"(?<!\\)((?:\\\\)*)\\U([0-9A-F]{8})")
_SECTIONS = (
    ("Highlights", (Standing.SHOWN,)),
    ("Highlights in hidden blocks", (Standing.HIDDEN,)),
    ("Highlights without a sure place", (Standing.UNSURE, Standing.LOST)),
)


class _Quoted(str):
    """Text that is always double-quoted in YAML, so that no title reads as a number, a date or a list."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    _Quoted, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", str(data), style='"')
)


def write(reading: Reading, facts: Facts, colours: Mapping[Colour, str] | None = None) -> str:
    """Return the article's notes and facts; the same input gives the same bytes.

    `colours` are the person's own names of colours, such as "claim".
    """
    parts = [_front_matter(reading), f"# {escaped(one_line(reading.entry.title)) or 'Untitled'}", ""]
    if reading.entry.url:
        parts += [f"[Original]({safe(reading.entry.url)})", ""]
    parts += [*_notes(reading), *_highlights(reading, colours or {})]
    for title, entities in (
        ("People", facts.people),
        ("Places", facts.places),
        ("Organisations", facts.organisations),
    ):
        parts += _section(title, (_entity(entity) for entity in entities))
    parts += _section("Numbers", (_number(number) for number in facts.numbers))
    return seal("\n".join(parts).rstrip("\n") + "\n\n", reading.entry.id)


def _front_matter(reading: Reading) -> str:
    entry, about = reading.entry, reading.article.metadata
    tags = {tag for placed in reading.highlights for tag in placed.highlight.tags} | set(entry.tags)
    tags |= {tag for placed in reading.notes for tag in placed.note.tags}
    fields: dict[str, object] = {
        "title": _Quoted(one_line(entry.title)),
        "source": _Quoted(entry.url or entry.source),
        "author": [_Quoted(author) for author in about.authors],
        "published": _Quoted(entry.published),
        "created": _Quoted(entry.added.date().isoformat()),
        "site": _Quoted(entry.site),
        "tags": [_Quoted(tag) for tag in sorted({_tag(tag)[1:] for tag in tags})],
        "article-id": _Quoted(entry.id),
    }
    filled = {name: given for name, given in fields.items() if given}
    dumped = yaml.dump(
        filled, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False, width=1 << 30
    )
    # The dumper writes an emoji as the number of its code point, which some readers show as it stands.
    return f"---\n{_CODE_POINT.sub(lambda found: found[1] + chr(int(found[2], 16)), dumped)}---\n"


def _notes(reading: Reading) -> Iterator[str]:
    if reading.notes:
        yield from ("## Notes", "")
    for each in reading.notes:
        yield from _note(each, reading.article)


def _note(placed: PlacedNote, article: Article) -> Iterator[str]:
    note, found = placed.note, placed.resolution
    if note.anchor is not None:
        exact = found.span if found is not None and found.state is State.EXACT else None
        code = code_in(article, exact) if exact is not None else ()
        yield from (*quoted(note.anchor.quote, code), "")
    yield from (f"^n-{note.id}", "")
    if note.tags:
        yield from (" ".join(_tag(tag) for tag in note.tags), "")
    if note.note.strip():
        yield from (*contained(note.note), "")


def _highlights(reading: Reading, colours: Mapping[Colour, str]) -> Iterator[str]:
    found = passages(reading)
    for title, standings in _SECTIONS:
        group = [one for one in found if one.standing in standings]
        if group:
            yield from (f"## {title}", "")
            for one in group:
                yield from _highlight(one, reading.entry.url, colours)


def _highlight(passage: Passage, url: str, colours: Mapping[Colour, str]) -> Iterator[str]:
    highlight = passage.highlight
    name = escaped(one_line(colours.get(highlight.colour, highlight.colour.value)))
    about = [f"*{name}*", *(["underlined"] if highlight.underline else [])]
    about += [_tag(tag) for tag in highlight.tags]
    link = passage_link(url, passage.quote) if passage.standing is Standing.SHOWN else ""
    about += [f"[source]({link})"] if link else []
    yield from (*quoted(passage.quote, passage.code), "", f"^h-{highlight.id}", "", " · ".join(about), "")
    if highlight.note.strip():
        yield from (*contained(highlight.note), "")


def _tag(tag: str) -> str:
    return "#" + _UNTAGGED.sub("-", tag)


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from (f"## {title}", "", *listed, "")


def _entity(entity: Entity) -> str:
    others = ", ".join(escaped(form) for form in entity.forms if form != entity.name)
    role = f", {escaped(entity.role)}" if entity.role else ""
    return f"- {escaped(entity.name)} ({len(entity.mentions)}){role}" + (f" — {others}" if others else "")


def _number(number: Number) -> str:
    meaning = [number.kind.value]
    if number.value is not None:
        meaning.append(f"{number.value} {number.unit}".strip())
    elif number.minimum is not None:
        meaning.append(f"{number.minimum} to {number.maximum} {number.unit}".strip())
    if number.counts:
        meaning.append(escaped(number.counts))
    return f"- {escaped(one_line(number.text))} — {' · '.join(meaning)}"
