"""A plain-text dump becomes an article: structure and position first, words second."""

import re
from collections.abc import Sequence

from reader.cleaning.build import ArticleBuilder, Stretch
from reader.cleaning.decode import decode
from reader.cleaning.reasons import reason_by_words
from reader.errors import ReaderError
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.page import Page
from reader.model.span import Span

CLEANER = "text-1"
_NOWHERE = Span(0, 0)
_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_ITEM = re.compile(r"^(?:[-*•‣]|(\d{1,3})[.)])\s+(?=\S)")
_BYLINE = re.compile(r"^by\s+(\S.{2,80})$", re.IGNORECASE)
_LONG = 100  # a line this long is a paragraph, not a label


def clean_text(page: Page) -> Article:
    """Return the article of a plain-text page; raises ReaderError where it holds no text."""
    parts = paragraphs(decode(page))
    if not parts:
        raise ReaderError("This page holds no text.")
    body = [at for at, part in enumerate(parts) if _is_body(part)]
    first, last = (body[0], body[-1]) if body else (0, len(parts) - 1)
    reasons = [_reason(part, at, first, last) for at, part in enumerate(parts)]
    _tail(parts, reasons)
    title = next((at for at in range(first) if not reasons[at] and not _BYLINE.match(parts[at])), -1)
    byline = ""
    builder = ArticleBuilder()
    for at, (part, reason) in enumerate(zip(parts, reasons, strict=True)):
        block, text = _block(part, at, title, first, reason)
        byline = byline or (text.partition(" ")[2] if block.kind is BlockKind.BYLINE else "")
        builder.add(block, [Stretch(text)])
    named = Metadata(title=parts[title] if title >= 0 else "", byline=byline, authors=(byline,) if byline else ())
    return builder.article(named, CLEANER)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs: hard-wrapped lines joined, hyphenated line ends mended, spaces folded."""
    parts: list[str] = []
    for chunk in re.split(r"\n[ \t\xa0]*\n", text):
        lines = [" ".join(line.split()) for line in chunk.split("\n") if line.strip()]
        if _is_wrapped(lines):
            parts.append(_joined(lines))
        else:
            parts.extend(lines)
    return parts


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell a paragraph that was wrapped at a width from lines that stand for themselves."""
    if len(lines) < 2 or any(_ITEM.match(line) for line in lines):
        return False
    longest = max(map(len, lines))
    full = [len(line) > longest * 0.7 for line in lines[:-1]]
    return 40 <= longest <= 90 and all(full) and sum(bool(_END.search(line)) for line in lines[:-1]) < len(lines)


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        if re.search(r"[a-z]-$", text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text += " " + line
    return text


def _is_body(part: str) -> bool:
    return len(part) >= _LONG and not reason_by_words(part)


def _reason(part: str, at: int, first: int, last: int) -> str:
    if said := reason_by_words(part):
        return said
    if at > last and not _END.search(part):
        return "page controls"
    return ""


def _tail(parts: Sequence[str], reasons: list[str]) -> None:
    """An appeal at the end runs on: what stands between an appeal and the end is part of it."""
    start = next(
        (at for at, reason in enumerate(reasons) if reason == "donation appeal" and at > len(parts) // 2), None
    )
    if start is None:
        return
    kept = [at for at in range(start, len(parts)) if not reasons[at]]
    if len(kept) <= sum(1 for at in range(start, len(parts)) if reasons[at]):
        for at in kept:
            reasons[at] = "donation appeal"


def _block(part: str, at: int, title: int, first: int, reason: str) -> tuple[Block, str]:
    if reason:
        return Block(BlockKind.PARAGRAPH, _NOWHERE, left_out=reason), part
    if at == title:
        return Block(BlockKind.TITLE, _NOWHERE), part
    if at < first and _BYLINE.match(part):
        return Block(BlockKind.BYLINE, _NOWHERE), part
    if title < at < first:
        return Block(BlockKind.CAPTION if _END.search(part) else BlockKind.OTHER, _NOWHERE), part
    if item := _ITEM.match(part):
        number = int(item.group(1)) if item.group(1) else None
        return Block(BlockKind.LIST_ITEM, _NOWHERE, number=number), part[item.end() :]
    if len(part) < 80 and not _END.search(part) and at >= first:
        return Block(BlockKind.HEADING, _NOWHERE, level=2), part
    return Block(BlockKind.PARAGRAPH, _NOWHERE), part
