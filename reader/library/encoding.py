"""Frozen values to JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields
from typing import Any

from reader.model.annotation import Anchor
from reader.model.article import Article, Block, BlockKind, Inline, Metadata, Style
from reader.model.facts import Entity, EntityKind, Facts, Mention, Number, NumberKind
from reader.model.span import Span

# The fields of a number with their defaults.
_NUMBER = {one.name: one.default for one in fields(Number) if one.default is not MISSING}


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
    """Return `facts` as JSON, without what is as usual: it is kept for every article."""
    entities = [_from_entity(entity, hidden=hidden) for entity, hidden in _all(facts)]
    numbers = [_from_number(number) for number in facts.numbers]
    return json.dumps([entities, numbers, facts.english], ensure_ascii=False, separators=(",", ":"))


def facts_from_json(value: str) -> Facts:
    """Return the facts that `facts_to_json` wrote."""
    entities, numbers, english = json.loads(value)
    groups: dict[str, list[Entity]] = {name: [] for name in (*EntityKind, "hidden")}
    for kind, name, role, reasons, mentions, hidden in entities:
        made = tuple(Mention(Span(start, start + len(text)), text) for start, text in mentions)
        entity = Entity(EntityKind(kind), name, made, role, tuple(reasons))
        groups["hidden" if hidden else kind].append(entity)
    people, places, organisations, hidden = (tuple(groups[name]) for name in (*EntityKind, "hidden"))
    read = tuple(_to_number(given) for given in numbers)
    return Facts(people, places, organisations, read, hidden, english)


def _all(facts: Facts) -> list[tuple[Entity, bool]]:
    return [(one, False) for one in facts.entities()] + [(one, True) for one in facts.hidden]


def _from_entity(entity: Entity, *, hidden: bool) -> list[object]:
    mentions = [[mention.span.start, mention.text] for mention in entity.mentions]
    return [entity.kind.value, entity.name, entity.role, entity.reasons, mentions, hidden]


def _from_number(number: Number) -> dict[str, object]:
    given = {name: getattr(number, name) for name in _NUMBER if getattr(number, name) != _NUMBER[name]}
    span = [number.span.start, number.span.end]
    return given | {"span": span, "text": number.text, "kind": number.kind.value, "value": number.value}


def _to_number(given: dict[str, Any]) -> Number:
    return Number(**(given | {"span": Span(*given["span"]), "kind": NumberKind(given["kind"])}))


def anchor_to_json(anchor: Anchor | None) -> str | None:
    """Return `anchor` as JSON, None for none."""
    return json.dumps(asdict(anchor), ensure_ascii=False) if anchor else None


def anchor_from_json(value: str | None) -> Anchor | None:
    """Return the anchor that `anchor_to_json` wrote."""
    return Anchor(**json.loads(value)) if value else None
