"""Readings of our own making, and strategies that make hostile ones."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from reader.anchoring import describe
from reader.model.annotation import Anchor, Colour, Highlight, Note, Placed, PlacedNote, Resolution, State
from reader.model.article import Article, Block, BlockKind, Decisions, Inline, Metadata, Style
from reader.model.entry import Entry, Reading, Status
from reader.model.span import Span

WHEN = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
URL = "https://gazette.example/ferry(1)?a=1"
PARTS = (
    (BlockKind.TITLE, "The “Quiet” Ferry: who paid?"),
    (BlockKind.BYLINE, "By Mira Okonjo and Ada van der Venn"),
    (
        BlockKind.PARAGRAPH,
        "The ferry left the quay at seven, as it did on every day of May. “We are late,” the mate said.",
    ),
    (BlockKind.PARAGRAPH, "Support the Harbour Gazette with 2 dollars a month."),
    (BlockKind.LIST_ITEM, "forty passengers \U0001f30a"),
    (BlockKind.TABLE, "Day\tFare\nMonday\t4 < 5"),
    (BlockKind.CODE, "if a < b:\n    print('x')"),
    (BlockKind.FIGURE, ""),
    (BlockKind.PARAGRAPH, "Nobody on deck had slept; the fog had kept the horn busy since midnight & after."),
)
HOSTILE = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.text(st.sampled_from("ab 1.#>-+*_`~=|[]()<!&;:^%$\\\n\t\r\x0b\u2028"), max_size=60),
    st.sampled_from(
        [
            "```python\nprint('never closed')",
            "~~~~\n```\n~~~",
            "<!-- article-reader:end x sha256=" + "0" * 64 + " -->",
            "<!-- never closed",
            "<script>alert(1)",
            "<pre>\n\nopen",
            "<?php",
            "---\n# Heading\n===",
            "[x]: https://evil.example\n[x]",
            "- a\n  - b\n\n      code",
        ]
    ),
)


def article(parts: tuple[tuple[BlockKind, str], ...] = PARTS) -> Article:
    """Return an article of these blocks; the fourth one is left out."""
    blocks, at = [], 0
    text = "\n\n".join(words for _, words in parts if words)
    for index, (kind, words) in enumerate(parts):
        span = Span(at, at + len(words))
        at = span.end + 2 if words else at
        if kind is BlockKind.FIGURE:
            blocks.append(
                Block(kind, Span(max(0, at - 2), max(0, at - 2)), image="https://pics.example/q.png", alt="A quay")
            )
            continue
        inlines = (Inline(Span(span.start + 4, span.start + 9), Style.STRONG),) if index == 2 else ()
        blocks.append(
            Block(
                kind,
                span,
                inlines=inlines,
                left_out="donation appeal" if index == 3 else "",
                header_rows=1 if kind is BlockKind.TABLE else 0,
                language="python" if kind is BlockKind.CODE else "",
            )
        )
    details = Metadata(
        title=parts[0][1],
        byline="Mira Okonjo and Ada van der Venn",
        authors=("Mira Okonjo", "Ada van der Venn"),
        published="2026-03-04T05:00:00+00:00",
        site="Harbour Gazette",
        language="en",
        canonical_url=URL,
    )
    return Article(text, tuple(blocks), details, "test 1")


def highlight(made: Article, quote: str, number: int = 0, **given: object) -> Highlight:
    """Return a highlight of the first place of `quote`."""
    start = made.text.index(quote)
    return anchored(describe(made.text, start, start + len(quote)), number, **given)


def anchored(anchor: Anchor, number: int = 0, **given: object) -> Highlight:
    """Return a highlight of this anchor."""
    values: dict[str, object] = {"colour": Colour.GREEN, "created": WHEN, "updated": WHEN}
    return Highlight(f"hl{number}", "art1", anchor, **(values | given))  # type: ignore[arg-type]


def placed(made: Highlight, state: State = State.EXACT) -> Placed:
    """Return the highlight where its anchor says."""
    span = None if state is State.ORPHAN else Span(made.anchor.start, made.anchor.end)
    return Placed(made, Resolution(state, span))


def reading(
    *highlights: Placed, made: Article | None = None, notes: tuple[Note, ...] = (), url: str = URL, title: str = ""
) -> Reading:
    """Return an opened article with these highlights."""
    made = made or article()
    entry = Entry(
        id="art1",
        title=title or made.metadata.title,
        site=made.metadata.site,
        byline=made.metadata.byline,
        published=made.metadata.published,
        source="ferry.html",
        url=url,
        minutes=1,
        highlights=len(highlights),
        notes=0,
        status=Status.READING,
        added=WHEN,
        opened=None,
        position=0,
        version=1,
        tags=("harbour",),
    )
    kept = tuple(PlacedNote(note, None) for note in notes)
    return Reading(entry, made, Decisions(), highlights, kept)


def full() -> Reading:
    """Return an article with highlights of every standing and a note on the whole."""
    made = article()
    return reading(
        placed(highlight(made, "We are late", 1, note="Who **says**?", tags=("time", "two words"))),
        placed(highlight(made, "May. “We are", 2, colour=Colour.ROSE, underline=True)),
        placed(highlight(made, "Harbour Gazette with", 3)),
        placed(highlight(made, "Monday\t4", 4, note="cheap")),
        placed(highlight(made, "fog had kept the horn", 5), State.SUGGESTED),
        placed(highlight(made, "Nobody", 6, note="lost but kept"), State.ORPHAN),
        made=made,
        notes=(Note("nt1", "art1", "On the *whole* article.", WHEN, WHEN, None, ("harbour",)),),
    )
