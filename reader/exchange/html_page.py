"""An article with its highlights and notes as one HTML page: nothing outside is loaded, no script; it prints well."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt

from reader.exchange.html_body import Mark, body, sanitised
from reader.exchange.links import safe
from reader.exchange.passages import Passage, Standing, passages
from reader.model.annotation import Note
from reader.model.entry import Reading
from reader.model.page import Asset

_STYLE = """
:root { color-scheme: light dark; --yellow: #ffeb99; --green: #c5ecc0; --blue: #c3e1fb; --rose: #fbcfd8;
  --violet: #e0d2fa; --quiet: #5c5c5c; --rule: #d9d6cf; --paper: #fdfcf9; --ink: #1f1e1b; }
@media (prefers-color-scheme: dark) { :root { --yellow: #5d4f10; --green: #22512a; --blue: #1d4567; --rose: #662c3b;
  --violet: #47346d; --quiet: #a8a59c; --rule: #44423c; --paper: #1b1a18; --ink: #e8e5dd; } }
html { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Literata, Georgia, serif; }
body { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 .5em; }
.byline, .caption, .about, footer { color: var(--quiet); font-size: .85em; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--rule); }
blockquote.quote { white-space: pre-line; }
img { max-width: 100%; height: auto; } figure { margin: 1.5em 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9em; }
th, td { border-bottom: 1px solid var(--rule); padding: .3em .6em; text-align: start; vertical-align: top; }
pre { overflow-x: auto; padding: .8em; border: 1px solid var(--rule); font-size: .85em; }
mark { color: inherit; background: var(--yellow); padding: .05em 0; }
mark.green { background: var(--green); } mark.blue { background: var(--blue); } mark.rose { background: var(--rose); }
mark.violet { background: var(--violet); } mark.underline { background: none; border-bottom: 3px solid var(--yellow); }
mark.underline.green { border-color: var(--green); } mark.underline.blue { border-color: var(--blue); }
mark.underline.rose { border-color: var(--rose); } mark.underline.violet { border-color: var(--violet); }
sup.number { font-size: .65em; line-height: 0; } a { color: inherit; }
section { border-top: 1px solid var(--rule); margin-top: 3rem; }
@page { margin: 2cm; }
@media print { html { background: none; color: #000; font-size: 11pt; } body { max-width: none; margin: 0; padding: 0; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  pre, table { white-space: pre-wrap; overflow: visible; }
  blockquote, figure, tr, img { break-inside: avoid; } p { orphans: 3; widows: 3; } }
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STANDING = {
    Standing.HIDDEN: "in a hidden block",
    Standing.UNSURE: "its place is not sure",
    Standing.LOST: "its place is lost",
}


def write(readings: Sequence[Reading], pictures: Sequence[Asset] = ()) -> str:
    """Return one page with the articles; `pictures` that came with them are embedded, others only named."""
    embedded = {
        asset.url: f"data:{asset.media_type};base64,{b64encode(asset.data).decode()}"
        for asset in pictures
        if asset.media_type.startswith("image/")
    }
    parts = [part for reading in readings for part in _article(reading, embedded)]
    title = readings[0].entry.title if len(readings) == 1 else "Article Reader"
    language = readings[0].article.metadata.language if len(readings) == 1 else ""
    lang = f' lang="{escape(language)}"' if language else ""
    return (
        f'<!DOCTYPE html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(' '.join(title.split()))}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{sanitised(chr(10).join(parts))}\n</body>\n</html>\n"
    )


def _article(reading: Reading, embedded: dict[str, str]) -> Iterator[str]:
    found = passages(reading)
    # A highlight gets a number where a note of its own says more than the colour does.
    numbers = {one.highlight.id: number for number, one in enumerate(found, 1)}
    marks = [
        Mark(one.span, one.highlight.id, _style(one), numbers[one.highlight.id])
        for one in found
        if one.span is not None and one.standing is Standing.SHOWN
    ]
    yield "<article>"
    yield from body(reading.article, reading.decisions, marks, embedded)
    if reading.entry.url.startswith(("http://", "https://")):
        address = escape(safe(reading.entry.url))
        yield f'<footer><p class="about">Source: <a href="{address}">{address}</a></p></footer>'
    if found or reading.notes:
        yield "<section><h2>Highlights and notes</h2>"
        yield from (_note(placed.note) for placed in reading.notes)
        yield from (_passage(one, numbers[one.highlight.id]) for one in found)
        yield "</section>"
    yield "</article>"


def _style(passage: Passage) -> str:
    highlight = passage.highlight
    return f"underline {highlight.colour.value}" if highlight.underline else highlight.colour.value


def _passage(passage: Passage, number: int) -> str:
    highlight = passage.highlight
    here = f"h-{highlight.id}"
    back = f'<a href="#{here}">{number}</a>' if passage.standing is Standing.SHOWN else str(number)
    told = [highlight.colour.value, *(["underlined"] if highlight.underline else [])]
    told += [_STANDING[passage.standing]] if passage.standing in _STANDING else []
    told += [f"#{tag}" for tag in highlight.tags]
    quote = f'<mark class="{_style(passage)}">{escape(passage.quote)}</mark>'
    return (
        f'<p class="about" id="n-{highlight.id}">{back} · {escape(" · ".join(told))}</p>'
        f'<blockquote class="quote" dir="auto">{quote}</blockquote>'
        f"{_written(highlight.note)}"
    )


def _note(note: Note) -> str:
    quote = f'<blockquote class="quote" dir="auto">{escape(note.anchor.quote)}</blockquote>' if note.anchor else ""
    told = escape(" · ".join(["note", *(f"#{tag}" for tag in note.tags)]))
    return f'<p class="about" id="n-{note.id}">{told}</p>{quote}{_written(note.note)}'


def _written(note: str) -> str:
    """Return a person's Markdown; HTML in it is shown as it was typed, and pictures are not loaded."""
    renderer = MarkdownIt("commonmark", {"html": False}).disable("image").enable(["table", "strikethrough"])
    # Each note is closed on its own, whatever it holds.
    return sanitised(str(renderer.render(note)))
