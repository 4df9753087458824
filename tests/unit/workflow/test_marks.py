"""All highlights: filtered by what they say, their colour, tags, time, names; and sorted."""

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.page import Asset
from reader.model.span import Span
from reader.workflow import add, annotate, facts, pictures, read, versions
from reader.workflow.marks import Order, marks
from tests.unit.workflow.made import added, article, page, span_of


def filled(library: Library) -> tuple[str, str]:
    one, other = added(library, "one", article(title="B story")), added(library, "two", article(title="A story"))
    reading = read.open_article(library, one)
    for words, colour, note, tags in (
        ("said Mira Okonjo", Colour.BLUE, "Ask her.", ("calls", "sea")),
        ("ninety passengers", Colour.GREEN, "Check!", ("sea",)),
    ):
        annotate.highlight(library, one, span_of(reading, words), colour, note, tags)
    annotate.highlight(library, other, span_of(read.open_article(library, other), "2 dollars"), Colour.ROSE)
    return one, other


def quotes(library: Library, **asked: object) -> list[str]:
    return [mark.highlight.anchor.quote for mark in marks(library, **asked)]  # type: ignore[arg-type]


def test_filters(library: Library) -> None:
    filled(library)
    assert quotes(library) == ["2 dollars", "ninety passengers", "said Mira Okonjo"]
    assert quotes(library, colours=[Colour.BLUE, Colour.ROSE]) == ["2 dollars", "said Mira Okonjo"]
    assert quotes(library, tags=["sea"]) == ["ninety passengers", "said Mira Okonjo"]
    assert quotes(library, tags=["sea", "calls"]) == ["said Mira Okonjo"]
    assert quotes(library, words="ASK mira") == ["said Mira Okonjo"]
    assert quotes(library, numbers=True) == ["2 dollars", "ninety passengers"]
    assert quotes(library, since="2100") == quotes(library, until="2000-01-01") == []
    assert len(quotes(library, since="2000-01-01", until="2100")) == 3


def test_a_figure_in_a_name_is_no_number(library: Library) -> None:
    one = added(library, "three", article("The COVID-19 ward closed in 2021.", left_out=-1))
    reading = read.open_article(library, one)
    for words in ("The COVID-19 ward", "closed in 2021"):
        annotate.highlight(library, one, span_of(reading, words), Colour.BLUE)
    assert quotes(library, numbers=True) == ["closed in 2021"]


def test_by_place(library: Library) -> None:
    filled(library)
    assert quotes(library, order=Order.PLACE) == ["2 dollars", "ninety passengers", "said Mira Okonjo"]
    assert [mark.title for mark in marks(library, order=Order.PLACE)] == ["A story", "B story", "B story"]


def test_by_name(library: Library) -> None:
    one, _ = filled(library)
    reading = read.open_article(library, one)
    mira = Entity(EntityKind.PEOPLE, "Mira Okonjo", (Mention(Span(0, 6), "Okonjo"),))
    facts.keep(library, reading, Facts((mira,)))
    assert quotes(library, name=(EntityKind.PEOPLE, "mira okonjo")) == ["said Mira Okonjo"]
    assert quotes(library, name=(EntityKind.PLACES, "mira okonjo")) == []


def test_removed_ones_are_not_there(library: Library) -> None:
    one, _ = filled(library)
    add.remove(library, one)
    assert quotes(library) == ["2 dollars"]
    annotate.delete(library, marks(library)[0].highlight.id)
    assert quotes(library) == []


def test_pictures_need_leave_and_are_kept(library: Library) -> None:
    one, other = added(library, "one"), added(library, "two")
    assert not pictures.allowed(library, one)
    pictures.allow(library, one)
    assert (pictures.allowed(library, one), pictures.allowed(library, other)) == (True, False)
    pictures.allow(library, one, site=True)
    assert pictures.allowed(library, other)
    pictures.forbid(library, other)
    assert (pictures.allowed(library, one), pictures.allowed(library, other)) == (True, False)
    first, again = (
        Asset("https://x.example/a.png", "image/png", b"1"),
        Asset("https://x.example/a.png", "image/png", b"2"),
    )
    pictures.keep(library, one, [first, again, first])
    pictures.keep(library, one, [again])
    assert [asset.url for asset in read.original(library, one).assets] == [first.url]


def test_what_is_allowed_is_listed_and_taken_back(library: Library) -> None:
    one = added(library)
    own, site = pictures.allow(library, one), pictures.allow(library, one, site=True)
    assert [(given.site, given.title) for given in pictures.allowances(library)] == [
        ("gazette.example", ""),
        ("", "Ferry leaves at dawn"),
    ]
    pictures.take_back(library, site)
    assert pictures.allowed(library, one)
    pictures.take_back(library, own)
    assert not pictures.allowed(library, one)
    assert pictures.allowances(library) == ()


def test_a_mark_is_listed_as_it_stands_in_the_version_that_is_read(library: Library) -> None:
    old, new = (f"The old harbour master blamed the {it} and refused to answer" for it in ("tide", "wind"))
    one = added(library, "old", article(f"{old}.", left_out=-1))
    span = span_of(read.open_article(library, one), old)
    made = annotate.highlight(library, one, span, Colour.GREEN).highlights[0]
    versions.renew(library, one, page("new"), article(f"{new}.", left_out=-1))
    versions.accept(library, one, made)
    assert [each.highlight.anchor.quote for each in marks(library)] == [new]
    versions.choose(library, one, 1)
    assert [each.highlight.anchor.quote for each in marks(library)] == [old]
