"""Frozen values to JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.span import Span


def blocks_to_json(blocks: tuple[Block, ...]) -> str:
    """Return `blocks` as JSON."""
    return json.dumps([asdict(block) for block in blocks], ensure_ascii=False)


def blocks_from_json(value: str) -> tuple[Block, ...]:
    """Return the blocks that `blocks_to_json` wrote."""
    return tuple(_block(given) for given in json.loads(value))


def _block(given: dict[str, Any]) -> Block:
    inlines = tuple(
        Inline(Span(**inline["span"]), Style(inline["style"]), inline["target"]) for inline in given.pop("inlines")
    )
    return Block(**(given | {"kind": BlockKind(given["kind"]), "span": Span(**given["span"]), "inlines": inlines}))


def metadata_to_json(metadata: Metadata) -> str:
    """Return `metadata` as JSON."""
    return json.dumps(asdict(metadata), ensure_ascii=False)


def article_from_row(row: Mapping[str, Any]) -> Article:
    """Return the article of a row of `versions`."""
    details = json.loads(row["details"])
    details["authors"] = tuple(details["authors"])
    return Article(row["text"], blocks_from_json(row["blocks"]), Metadata(**details), row["cleaner"])
