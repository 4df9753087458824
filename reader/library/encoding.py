"""Frozen values to JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from reader.model.annotation import Anchor
from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
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


def facts_to_json(facts: Facts) -> str:
    """Return `facts` as JSON."""
    return json.dumps(asdict(facts), ensure_ascii=False)


def facts_from_json(value: str) -> Facts:
    """Return the facts that `facts_to_json` wrote."""
    given = json.loads(value)
    entities = {
        name: tuple(_entity(one) for one in given[name]) for name in ("people", "places", "organisations", "hidden")
    }
    return Facts(**entities, numbers=tuple(_number(one) for one in given["numbers"]))


def _entity(given: dict[str, Any]) -> Entity:
    mentions = tuple(Mention(Span(**one["span"]), one["text"]) for one in given["mentions"])
    return Entity(
        **(given | {"kind": EntityKind(given["kind"]), "mentions": mentions, "reasons": tuple(given["reasons"])})
    )


def _number(given: dict[str, Any]) -> Number:
    return Number(**(given | {"span": Span(**given["span"]), "kind": NumberKind(given["kind"])}))


def anchor_to_json(anchor: Anchor | None) -> str | None:
    """Return `anchor` as JSON, None for none."""
    return json.dumps(asdict(anchor), ensure_ascii=False) if anchor else None


def anchor_from_json(value: str | None) -> Anchor | None:
    """Return the anchor that `anchor_to_json` wrote."""
    return Anchor(**json.loads(value)) if value else None
