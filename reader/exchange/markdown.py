"""Notes as Markdown that Obsidian, Logseq and Pandoc read."""

import re
from collections.abc import Iterator

import yaml

from reader.exchange.files import seal
from reader.model.annotation import Placed, State
from reader.model.article import shown
from reader.model.entry import Reading
from reader.model.facts import Entity, Facts, Number

_SPECIAL = re.compile(r"^(\s*)([#>+*-]|\d+[.)])(?=\s|$)")
_UNTAGGED = re.compile(r"[^\w/-]+")
_CODE = re.compile(r"([`*<\\])")


class _Quoted(str):
    """Text that is always double-quoted in YAML, so that no title reads as a number, a date or a list."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    _Quoted, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", str(data), style='"')
)


def write(reading: Reading, facts: Facts) -> str:
    """Return the article's notes and facts; the same input gives the same bytes."""
    parts = [_front_matter(reading), f"# {_escaped(_one_line(reading.entry.title)) or 'Untitled'}", ""]
    if reading.entry.url:
        parts += [f"[Original]({_address(reading.entry.url)})", ""]
    parts += _highlights(reading)
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
    tags = sorted({tag for placed in reading.highlights for tag in placed.highlight.tags})
    fields: dict[str, object] = {
        "title": _Quoted(_one_line(entry.title)),
        "source": _Quoted(entry.url or entry.source),
        "author": [_Quoted(author) for author in about.authors],
        "published": _Quoted(entry.published),
        "created": _Quoted(entry.added.date().isoformat()),
        "site": _Quoted(entry.site),
        "tags": [_Quoted(tag) for tag in tags],
        "article-id": _Quoted(entry.id),
    }
    filled = {name: given for name, given in fields.items() if given}
    dumped = yaml.dump(
        filled, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False, width=1 << 30
    )
    return f"---\n{dumped}---\n"


def _highlights(reading: Reading) -> Iterator[str]:
    view = shown(reading.article, reading.decisions)
    placed, hidden, lost = [], [], []
    for each in reading.highlights:
        span = each.resolution.span
        if span is None or each.resolution.state is not State.EXACT:
            lost.append((each, each.highlight.anchor.quote))
        elif (cut := view.to_shown(span)) is None:
            hidden.append((each, span.of(reading.article.text)))
        else:
            placed.append((each, cut.of(view.text)))
    for title, group in (
        ("Highlights", placed),
        ("Highlights in hidden blocks", hidden),
        ("Highlights without a sure place", lost),
    ):
        if group:
            yield from (f"## {title}", "")
            for each, quote in group:
                yield from _highlight(each, quote)


def _highlight(placed: Placed, quote: str) -> Iterator[str]:
    highlight = placed.highlight
    for line in quote.split("\n"):
        yield f"> {_escaped(line)}" if line.strip() else ">"
    tags = "".join(" · #" + _UNTAGGED.sub("-", tag) for tag in highlight.tags)
    yield from ("", f"^h-{highlight.id}", "", f"*{highlight.colour.value}*{tags}", "")
    if highlight.note.strip():
        yield from (*highlight.note.strip("\n").split("\n"), "")


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from (f"## {title}", "", *listed, "")


def _entity(entity: Entity) -> str:
    others = ", ".join(_escaped(form) for form in entity.forms if form != entity.name)
    role = f", {_escaped(entity.role)}" if entity.role else ""
    return f"- {_escaped(entity.name)} ({len(entity.mentions)}){role}" + (f" — {others}" if others else "")


def _number(number: Number) -> str:
    meaning = [number.kind.value]
    if number.value is not None:
        meaning.append(f"{number.value} {number.unit}".strip())
    elif number.minimum is not None:
        meaning.append(f"{number.minimum} to {number.maximum} {number.unit}".strip())
    if number.counts:
        meaning.append(_escaped(number.counts))
    return f"- {_escaped(_one_line(number.text))} — {' · '.join(meaning)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(line: str) -> str:
    """Escape what would turn a line of prose into markup; brackets and underscores inside words stay readable."""
    plain = _CODE.sub(r"\\\1", line)
    return _SPECIAL.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", plain)


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
