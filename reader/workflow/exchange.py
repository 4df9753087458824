"""What other programs, and other libraries of ours, exported comes in. Nothing is overwritten, nothing comes twice."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from reader.anchoring import describe, only_places, resolve_all
from reader.cleaning.build import ArticleBuilder, Stretch
from reader.errors import ReaderError
from reader.exchange import importing
from reader.exchange.incoming import Excerpt, Excerpts, Parcel, steady_id
from reader.library import Library
from reader.model.annotation import Anchor, Highlight, Note, Resolution, State
from reader.model.article import Article, Block, BlockKind, Metadata
from reader.model.page import Page, address
from reader.model.span import Span
from reader.workflow.tags import tidy

_LARGEST = 256 << 20
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: articles touched, those of them that are new, and how many highlights and notes came.

    `known` were there already, `restored` came back from the trash, `unplaced` wait for a place to be confirmed.
    """

    articles: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    highlights: int = 0
    notes: int = 0
    known: int = 0
    restored: int = 0
    unplaced: int = 0


def import_file(library: Library, path: Path) -> Imported:
    """Bring in what a file holds; ReaderError, with nothing changed, where it is damaged or of no known kind."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ReaderError(f"{path} is too large to import.")
        data = path.read_bytes()
    except OSError as error:
        raise ReaderError(f"{path} cannot be read: {error.strerror}.") from error
    return import_data(library, data)


def import_data(library: Library, data: bytes) -> Imported:
    """Bring in what these bytes hold; all of it is checked before anything is kept."""
    given = importing.read(data)
    owners = _owners(library) if any(isinstance(one, Excerpts) for one in given) else {}
    done = [_parcel(library, one) if isinstance(one, Parcel) else _excerpts(library, one, owners) for one in given]
    return Imported(
        articles=tuple(dict.fromkeys(article for one in done for article in one.articles)),
        added=tuple(article for one in done for article in one.added),
        highlights=sum(one.highlights for one in done),
        notes=sum(one.notes for one in done),
        known=sum(one.known for one in done),
        restored=sum(one.restored for one in done),
        unplaced=sum(one.unplaced for one in done),
    )


def _owners(library: Library) -> dict[str, str]:
    return {highlight.id: highlight.article_id for highlight, _ in library.highlights.everywhere()}


def _parcel(library: Library, parcel: Parcel) -> Imported:
    known = library.articles.known(parcel.page)
    if known:
        library.articles.change(known, "Restore article", {"removed": False})
        return replace(_keep(library, known, parcel.highlights, parcel.notes), articles=(known,))
    shown = dict.fromkeys(parcel.decisions.kept, True) | dict.fromkeys(parcel.decisions.hidden, False)
    made = library.articles.add(parcel.page, parcel.article, shown)
    library.articles.set_unjournalled(
        made, added=parcel.added.isoformat(), position=min(parcel.position, len(parcel.article.text))
    )
    _correct(library, made, parcel)
    return replace(_keep(library, made, parcel.highlights, parcel.notes), articles=(made,), added=(made,))


def _correct(library: Library, article_id: str, parcel: Parcel) -> None:
    """Take over what the person corrected: only what differs from what the page says of itself."""
    about = parcel.article.metadata
    pairs = {name: (getattr(parcel, name), getattr(about, name)) for name in ("title", "byline", "published")}
    values: dict[str, object] = {name: told for name, (told, found) in pairs.items() if told and told != found}
    if parcel.tags:
        values["tags"] = json.dumps(tidy(parcel.tags), ensure_ascii=False)
    library.articles.change(article_id, "Import details", values | {"status": parcel.status.value})


def _excerpts(library: Library, given: Excerpts, owners: dict[str, str]) -> Imported:
    """Bring quotations to the article they are from; where there is none, they become one."""
    owner = next((owners[one.id] for one in given.excerpts if one.id in owners), "")
    owner = owner or library.articles.at_address(address(given.url))
    added: tuple[str, ...] = ()
    if not owner:
        page, gathered = _gathered(given)
        owner = library.articles.known(page)
        if not owner:
            owner = library.articles.add(page, gathered, {})
            added = (owner,)
    library.articles.change(owner, "Restore article", {"removed": False})
    article, _ = library.articles.current(owner)
    quoted = [one for one in given.excerpts if one.quote]
    moment = datetime.now(UTC)
    anchors = _anchors(article.text, quoted)
    made = [_highlight(one, owner, anchor, moment) for one, anchor in zip(quoted, anchors, strict=True)]
    notes = [_note(one, owner, moment) for one in given.excerpts if not one.quote]
    return replace(_keep(library, owner, made, notes), articles=(owner,), added=added)


def _gathered(given: Excerpts) -> tuple[Page, Article]:
    """Return an article that consists of the quotations, so that they can be read, searched and re-attached."""
    builder = ArticleBuilder()
    parts = [(BlockKind.TITLE, given.title), (BlockKind.BYLINE, given.author)]
    parts += [(BlockKind.QUOTE, one.quote) for one in given.excerpts]
    for kind, text in parts:
        builder.add(Block(kind, _NOWHERE), [Stretch("\n".join(text.split("\n\n")).strip())])
    about = Metadata(
        title=given.title,
        byline=given.author,
        authors=(given.author,) if given.author else (),
        canonical_url=given.url,
    )
    article = builder.article(about, "import 1")
    source = given.url or given.title
    page = Page(source, article.text.encode(), "text/plain", datetime.now(UTC), "utf-8", given.url)
    return page, article


def _anchors(text: str, quoted: Iterable[Excerpt]) -> list[Anchor]:
    """Return anchors in `text` where a place is sure, else as they came: they wait to be confirmed."""
    came = [Anchor(one.quote, one.prefix, one.suffix, 0, len(one.quote), "") for one in quoted]
    places = only_places(text, [one.quote for one in came])
    found = resolve_all(text, came)
    return [
        describe(text, where.start, where.end) if (where := _sure(anchor, only, one)) is not None else anchor
        for anchor, only, one in zip(came, places, found, strict=True)
    ]


def _sure(anchor: Anchor, only: Span | None, found: Resolution) -> Span | None:
    """Return a place that is sure: vouched for by the context or, where none came, the only one there is."""
    if found.state is State.EXACT:
        return found.span
    return None if anchor.prefix or anchor.suffix else only


def _highlight(one: Excerpt, owner: str, anchor: Anchor, moment: datetime) -> Highlight:
    when = one.created or moment
    return Highlight(one.id, owner, anchor, one.colour, when, when, one.note, tidy(one.tags))


def _note(one: Excerpt, owner: str, moment: datetime) -> Note:
    when = one.created or moment
    # A note's id belongs to its article: the same note may come with another article.
    return Note(steady_id(one.id, owner), owner, one.note, when, when, None, tidy(one.tags))


def _keep(library: Library, owner: str, highlights: Iterable[Highlight], notes: Iterable[Note]) -> Imported:
    """Keep what is new, bring back what is in the trash, leave the rest as it is."""
    wanted = {one.id: replace(one, article_id=owner) for one in highlights}
    trashed = {one.id for one in library.highlights.deleted()} & wanted.keys()
    there = library.highlights.tags(tuple(wanted)).keys()
    fresh = [one for one in wanted.values() if one.id not in there]
    article, version = library.articles.current(owner)
    if fresh:
        library.highlights.add(version, "Import highlights", fresh)
    for one in sorted(trashed):
        library.highlights.restore(one)
    came, back, kept = _keep_notes(library, owner, notes)
    states = [found.state for found in resolve_all(article.text, [one.anchor for one in fresh])]
    return Imported(
        highlights=len(fresh),
        notes=came,
        known=len(there) - len(trashed) + kept,
        restored=len(trashed) + back,
        unplaced=sum(state is not State.EXACT for state in states),
    )


def _keep_notes(library: Library, owner: str, notes: Iterable[Note]) -> tuple[int, int, int]:
    wanted = {one.id: replace(one, article_id=owner) for one in notes}
    there = {one.id for one in library.notes.of(owner)} & wanted.keys()
    trashed = {one.id for one in library.notes.deleted()} & wanted.keys()
    for one in sorted(trashed):
        library.notes.change(one, "Restore note", {"removed": False}, removed=True)
    for one, note in wanted.items():
        if one not in there | trashed:
            library.notes.add(note)
    return len(wanted) - len(there) - len(trashed), len(trashed), len(there)
