"""Facts of an article: found once, kept, and shown as the person corrected them."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

import reader
from reader.anchoring import resolve_all
from reader.library import Library
from reader.model import corrections
from reader.model.annotation import State
from reader.model.article import Shown, byline_span, shown, without_numbers
from reader.model.corrections import Correction
from reader.model.entry import Reading
from reader.model.facts import Entity, Facts, Number
from reader.model.span import Span
from reader.worker import Worker
from reader.workflow import people

# Changes with the form that facts are kept in.
_FORM = "3"
# Characters of the first beginning whose facts are shown, and how many times longer the next one is.
_FIRST, _LONGER = 6_000, 10
# More than so many take longer than a new start of the worker process.
_LONG = 60_000


@cache
def engine() -> str:
    """Return what names the present finder of facts: facts of another one are found anew."""
    parts = [reader.__version__, _FORM]
    root = Path(reader.__file__).parent
    folders = (root / "entities", root / "_resources" / "names", root.parent / "resources" / "names")
    for path in sorted(path for folder in folders if folder.is_dir() for path in folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            known = path.stat()
            parts.append(f"{path.name} {known.st_size} {known.st_mtime_ns}")
    return f"{reader.__version__} {sha256(chr(10).join(parts).encode()).hexdigest()[:12]}"


def of_reading(library: Library, worker: Worker, reading: Reading) -> Facts:
    """Return the corrected facts of an article as shown, from what is kept or by finding them now."""
    facts = kept(library, reading)
    if facts is None:
        facts = find(worker, reading)
        keep(library, reading, facts)
    return corrected(library, reading, facts)


def find(
    worker: Worker, reading: Reading, until: int | None = None, unwanted: Callable[[], bool] | None = None
) -> Facts:
    """Return the facts of the article as shown, before corrections; spans count in the shown text.

    With `until` only the facts of so many characters of the beginning, as far as they can be told from it. What is
    `unwanted` meanwhile is given up with CancelledError, if it is long enough to be worth another start of the process.
    """
    view = shown(reading.article, reading.decisions)
    details = reading.article.metadata
    end, byline = len(view.text) if until is None else until, byline_span(view)
    return worker.facts(
        view.text[:end],
        language=details.language,
        published=details.published,
        byline=byline if byline is not None and byline.end <= end else None,
        skip=tuple(span for span in without_numbers(view) if span.end <= end),
        unwanted=unwanted if end > _LONG else None,
    )


def beginning(reading: Reading, after: int = 0) -> int | None:
    """Return where a beginning of the article as shown ends that is worth showing before the rest is read.

    The first takes a third of a second, each other ten times as long as the one before, which ended at `after`; None
    where what is left is no more than that, so that little is read twice for nothing.
    """
    view = shown(reading.article, reading.decisions)
    wanted = max(_FIRST, _LONGER * after)
    if len(view.text) < 2 * wanted:
        return None
    ends = (end for _, block in view.blocks if (end := _end(view, block.span)) >= wanted)
    found = next(ends, None)
    return found if found is not None and 2 * found <= len(view.text) else None


def _end(view: Shown, span: Span) -> int:
    here = view.to_shown(span)
    return here.end if here is not None else 0


def kept(library: Library, reading: Reading) -> Facts | None:
    """Return the facts that were kept for the article as it is shown now, before corrections, or None."""
    return library.facts.get(reading.entry.id, reading.entry.version, _shown_key(reading), engine())


def keep(library: Library, reading: Reading, facts: Facts) -> None:
    """Keep facts that were found (before corrections), and note their names in the library's index."""
    library.facts.put(reading.entry.id, reading.entry.version, _shown_key(reading), engine(), facts)
    (entry,) = library.articles.entries((reading.entry.id,))
    if entry.version == reading.entry.version:
        people.index(library, reading.entry.id, facts, corrected(library, reading, facts))


def missing(library: Library) -> tuple[str, ...]:
    """Return the articles whose facts were not found yet, or by another engine, the last added first.

    Pages of names know of an article once `of_reading` was asked for it: a job for the background.
    """
    return library.facts.missing(engine())


def forget(library: Library) -> None:
    """Drop all facts and the index of names; both are found anew. What the person said of names stays."""
    library.facts.drop()
    library.names.clear()


def corrected(library: Library, reading: Reading, facts: Facts) -> Facts:
    """Return facts as the person wants them, by the library's rules and what was said of this article."""
    rules, own = library.corrections.rules(), library.corrections.of(reading.entry.id)
    if not rules and not own:
        return facts
    return corrections.apply(facts, (*rules, *own), _places(reading, own), renewed=_renewed(reading))


def idle(library: Library, reading: Reading) -> tuple[Correction, ...]:
    """Return what was said of this article's names that finds nothing in the version that is read.

    None is named before the article's facts were found.
    """
    rules, own = library.corrections.rules(), library.corrections.of(reading.entry.id)
    facts = kept(library, reading) if own else None
    if facts is None:
        return ()
    return corrections.idle(facts, (*rules, *own), _places(reading, own), renewed=_renewed(reading))


def _renewed(reading: Reading) -> bool:
    return reading.entry.version > 1


def refresh(library: Library, article_id: str = "") -> None:
    """Bring the index of names up to date after corrections of an article, or of the library when none is named."""
    from reader.workflow.read import open_article

    if not article_id:
        people.rules_changed(library)
    for one in (article_id,) if article_id else library.corrections.corrected():
        reading = open_article(library, one)
        facts = kept(library, reading)
        if facts is not None:
            people.index(library, one, facts, corrected(library, reading, facts))


def inside(view: Shown, facts: Facts, span: Span) -> tuple[tuple[Entity, ...], tuple[Number, ...]]:
    """Return the names and numbers inside a span of the article's text, as of a highlight."""
    here = view.to_shown(span)
    if here is None:
        return (), ()
    return (
        tuple(one for one in facts.entities() if any(here.overlaps(mention.span) for mention in one.mentions)),
        tuple(number for number in facts.numbers if here.overlaps(number.span)),
    )


def _shown_key(reading: Reading) -> str:
    details = reading.article.metadata
    view = shown(reading.article, reading.decisions)
    return sha256("\0".join((details.language, details.published, view.text)).encode()).hexdigest()


def _places(reading: Reading, own: tuple[Correction, ...]) -> dict[str, Span]:
    """Return where the single mentions that corrections speak of stand in the shown text; only sure places count."""
    anchored = [(one.id, one.anchor) for one in own if one.anchor is not None]
    view = shown(reading.article, reading.decisions)
    places: dict[str, Span] = {}
    found = resolve_all(reading.article.text, [anchor for _, anchor in anchored])
    for (correction_id, _), resolution in zip(anchored, found, strict=True):
        if resolution.state is State.EXACT and resolution.span is not None:
            here = view.to_shown(resolution.span)
            if here is not None:
                places[correction_id] = here
    return places
