"""The article's part of the JSON: text, blocks and details, checked against each other on the way in."""

from dataclasses import asdict, fields
from hashlib import sha256

from reader.errors import ReaderError
from reader.exchange.checked import Checked
from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.span import Span

_SCHEMES = ("http:", "https:", "mailto:")


def article_to(article: Article) -> dict[str, object]:
    """Return the article as JSON values."""
    return {
        "text": article.text,
        "text_hash": article.text_hash,
        "cleaner": article.cleaner,
        "details": asdict(article.metadata),
        "blocks": [_block(block) for block in article.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    values = asdict(block) | {"span": [block.span.start, block.span.end]}
    values["inlines"] = [
        {"span": [inline.span.start, inline.span.end], "style": inline.style.value, "target": inline.target}
        for inline in block.inlines
    ]
    # What is as usual is not written: most blocks are paragraphs without anything. A list may begin at 0.
    usual = {name: value for name, value in values.items() if value in (None, "", 0, []) and name != "number"}
    return {name: value for name, value in values.items() if name not in usual and value is not None} | {
        "kind": block.kind.value
    }


def article_from(given: Checked) -> Article:
    """Return the article; ReaderError where its text, its hash and its blocks do not belong together."""
    text = given.text("text")
    if sha256(text.encode()).hexdigest() != given.text("text_hash"):
        raise ReaderError("This file is damaged: the text of an article in it was changed.")
    blocks: list[Block] = []
    at = 0
    for one in given.many("blocks"):
        blocks.append(_block_from(one, Span(at, len(text))))
        at = blocks[-1].span.end
    details = given.one("details")
    texts = {one.name: details.text(one.name, "") for one in fields(Metadata) if one.name != "authors"}
    return Article(text, tuple(blocks), Metadata(**texts, authors=details.texts("authors")), given.text("cleaner"))


def _block_from(given: Checked, within: Span) -> Block:
    span = _span(given, within)
    kind = given.text("kind")
    if kind not in set(BlockKind):
        raise ReaderError("This file was written by a newer Article Reader.")
    inlines = [_inline(one, span) for one in given.many("inlines")]
    return Block(
        kind=BlockKind(kind),
        span=span,
        level=min(99, given.number("level", 0)),
        number=given.number("number") if given.has("number") else None,
        inlines=tuple(one for one in inlines if one is not None),
        language=given.text("language", ""),
        image=given.text("image", ""),
        alt=given.text("alt", ""),
        header_rows=given.number("header_rows", 0),
        left_out=given.text("left_out", ""),
        quoted=given.flag("quoted"),
    )


def _inline(given: Checked, within: Span) -> Inline | None:
    """Return a styled stretch; None for a link that would do something else than open a page."""
    style, target = given.text("style"), given.text("target", "")
    if style not in set(Style):
        return None
    head = target.split("/", 1)[0].strip().lower()
    if ":" in head and not head.startswith(_SCHEMES):
        return None
    return Inline(_span(given, within), Style(style), target)


def _span(given: Checked, within: Span) -> Span:
    numbers = given.numbers("span")
    if len(numbers) != 2 or not within.start <= numbers[0] <= numbers[1] <= within.end:
        raise ReaderError("This file is damaged: a block in it lies outside its text.")
    return Span(*numbers)
