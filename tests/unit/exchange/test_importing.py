"""Files that come in: ours without loss, others with what they have, damaged ones with one sentence."""

import json
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.exchange import library_json
from reader.exchange.importing import read
from reader.exchange.incoming import Excerpts, Parcel, steady_id
from reader.model.annotation import Colour
from reader.model.article import Block, BlockKind
from reader.model.page import Asset, Page
from reader.model.span import Span
from tests.unit.exchange.made_readings import HOSTILE, URL, WHEN, article, full, highlight, placed, reading

PAGE = Page(
    "ferry.html", b"\x00<p>", "text/html", WHEN, "utf-8", URL, (Asset("https://p.example/q", "image/png", b"x"),)
)


def ours() -> bytes:
    return library_json.write([(full(), PAGE)]).encode()


def test_our_own_comes_back_without_loss() -> None:
    made = full()
    (parcel,) = read(ours())
    assert isinstance(parcel, Parcel)
    assert parcel.article == made.article
    assert parcel.page == PAGE
    assert parcel.decisions == made.decisions
    assert parcel.highlights == tuple(replace(each.highlight, article_id="") for each in made.highlights)
    assert parcel.notes == tuple(replace(each.note, article_id="") for each in made.notes)
    assert (parcel.title, parcel.tags, parcel.added) == (made.entry.title, made.entry.tags, made.entry.added)


def test_a_list_may_begin_at_nought() -> None:
    made = article(((BlockKind.LIST_ITEM, "one"),))
    made = replace(made, blocks=(Block(BlockKind.LIST_ITEM, Span(0, 3), number=0),))
    (parcel,) = read(library_json.write([(reading(made=made), PAGE)]).encode())
    assert isinstance(parcel, Parcel)
    assert parcel.article == made


@given(HOSTILE, st.lists(HOSTILE, max_size=2).map(tuple))
def test_any_note_comes_back(note: str, tags: tuple[str, ...]) -> None:
    made = article()
    opened = reading(placed(highlight(made, "Nobody", 1, note=note, tags=tags)), made=made)
    (parcel,) = read(library_json.write([(opened, PAGE)]).encode())
    assert isinstance(parcel, Parcel)
    assert (parcel.highlights[0].note, parcel.highlights[0].tags) == (note, tags)


@pytest.mark.parametrize(
    "damage",
    [
        lambda top: top.update(version=2),
        lambda top: top.update(articles="x"),
        lambda top: top["articles"][0].update(article=None),
        lambda top: top["articles"][0]["article"].update(text="other"),
        lambda top: top["articles"][0]["article"]["blocks"][0].update(span=[0, 99999]),
        lambda top: top["articles"][0]["article"]["blocks"][1].update(span=[0, 3]),
        lambda top: top["articles"][0]["article"]["blocks"][0].update(kind="hologram"),
        lambda top: top["articles"][0].update(hidden_blocks=[99]),
        lambda top: top["articles"][0]["highlights"][0].update(id="../x"),
        lambda top: top["articles"][0]["highlights"][0].update(note=["x"]),
        lambda top: top["articles"][0]["highlights"][0].update(note="\ud800"),
        lambda top: top["articles"][0]["highlights"][0].update(created="yesterday"),
        lambda top: top["articles"][0]["highlights"][0]["anchor"].update(start=-1),
        lambda top: top["articles"][0]["highlights"][0]["anchor"].update(start=10**40),
        lambda top: top["articles"][0]["page"].update(data="%%%"),
    ],
)
def test_damage_is_told_in_a_sentence(damage: "object") -> None:
    top = json.loads(ours())
    damage(top)  # type: ignore[operator]
    with pytest.raises(ReaderError, match=r"^[A-Z][^\n]*\.$"):
        read(json.dumps(top).encode())


def test_links_that_act_are_left_behind() -> None:
    top = json.loads(ours())
    block = top["articles"][0]["article"]["blocks"][2]
    start = block["span"][0]
    for target in ("javascript:alert(1)", " data:text/html,x", "https://ok.example", "page.html"):
        block["inlines"].append({"span": [start, start + 2], "style": "link", "target": target})
    (parcel,) = read(json.dumps(top).encode())
    assert isinstance(parcel, Parcel)
    kept = [inline.target for inline in parcel.article.blocks[2].inlines if inline.target]
    assert kept == ["https://ok.example", "page.html"]


@given(st.one_of(st.binary(max_size=80), HOSTILE.map(str.encode), HOSTILE.map(lambda text: b"{" + text.encode())))
def test_anything_else_is_an_error_of_ours(data: bytes) -> None:
    with pytest.raises(ReaderError):
        read(data)


def test_deep_json_is_an_error_of_ours() -> None:
    with pytest.raises(ReaderError):
        read(b"[" * 200_000)


READWISE = (
    "Highlight,Title,Author,URL,Note,Location,Date\r\n"
    '"The fog, they said,\nnever lifts.",Fog,Ada Venn,https://fog.example/a?utm_source=x,,12,2026-03-04 05:06:07\r\n'
    'Second.,Fog,Ada Venn,https://fog.example/a?utm_source=x,my note,13,"March 4, 2026 5:06:07 PM"\r\n'
    "Second.,Fog,Ada Venn,https://fog.example/a?utm_source=x,my note,13,\r\n"
    "'=kept as it is,Other,,,,,nonsense\r\n"
)


def test_a_readwise_table() -> None:
    fog, other = read(b"\xef\xbb\xbf" + READWISE.encode())
    assert isinstance(fog, Excerpts)
    assert isinstance(other, Excerpts)
    assert (fog.title, fog.author, fog.url) == ("Fog", "Ada Venn", "https://fog.example/a?utm_source=x")
    assert [one.quote for one in fog.excerpts] == ["The fog, they said,\nnever lifts.", "Second."]
    assert fog.excerpts[1].note == "my note"
    assert fog.excerpts[1].created == datetime(2026, 3, 4, 17, 6, 7, tzinfo=UTC)
    assert [(one.quote, one.created) for one in other.excerpts] == [("'=kept as it is", None)]
    assert read(READWISE.encode()) == (fog, other)


def test_the_other_readwise_layout() -> None:
    table = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"
        'Words.,Book,Author,B0,,pink,"one, two",page,3,2026-03-04 05:06:07+02:00\n'
    )
    (book,) = read(table.encode())
    assert isinstance(book, Excerpts)
    (one,) = book.excerpts
    assert (one.colour, one.tags, one.created) == (
        Colour.ROSE,
        ("one", "two"),
        datetime(2026, 3, 4, 3, 6, 7, tzinfo=UTC),
    )


def annotation(name: str, **given: object) -> dict[str, object]:
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 0, "endOffset": 4},
        {"type": "TextPositionSelector", "start": 5, "end": 9},
        {"type": "TextQuoteSelector", "exact": "fog", "prefix": "the ", "suffix": " lifts"},
    ]
    return {
        "id": name,
        "created": "2026-03-04T05:06:07.123456+00:00",
        "uri": "https://fog.example/a",
        "text": f"note {name}",
        "tags": ["weather"],
        "document": {"title": ["Fog"]},
        "target": [{"source": "https://fog.example/a", "selector": selectors}],
    } | given


@pytest.mark.parametrize("key", ["annotations", "rows"])
def test_a_hypothesis_export(key: str) -> None:
    given_list = [
        annotation("reply", references=["a_1"], target=[{"source": "https://fog.example/a"}]),
        annotation("a_1"),
        annotation("page", target=[{"source": "https://fog.example/a"}]),
        annotation("other", uri="https://other.example", document={}),
    ]
    fog, other = read(json.dumps({key: given_list, "export_date": "x"}).encode())
    assert isinstance(fog, Excerpts)
    assert (fog.title, fog.url) == ("Fog", "https://fog.example/a")
    first, page = fog.excerpts
    assert (first.quote, first.prefix, first.suffix, first.tags) == ("fog", "the ", " lifts", ("weather",))
    assert first.note == "note a_1\n\n> note reply"
    assert first.id == steady_id("hypothesis", "a_1")
    assert (page.quote, page.note) == ("", "note page")
    assert isinstance(other, Excerpts)
    assert other.title == "https://other.example"


@pytest.mark.parametrize(
    "given_list", [["x"], [{}], [annotation("a", tags="x")], [annotation("a", target=[{"selector": [{"type": 1}]}])]]
)
def test_a_damaged_hypothesis_export_is_told(given_list: list[object]) -> None:
    with pytest.raises(ReaderError):
        read(json.dumps({"annotations": given_list}).encode())


def test_bytes_are_kept_to_the_last_one() -> None:
    data = bytes(range(256))
    (parcel,) = read(library_json.write([(full(), replace(PAGE, data=data))]).encode())
    assert isinstance(parcel, Parcel)
    assert parcel.page.data == data
    assert b64encode(data).decode() in library_json.write([(full(), replace(PAGE, data=data))])
