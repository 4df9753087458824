"""Coming in: nothing is lost, nothing comes twice, nothing of the person's is overwritten."""

import json
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.model.annotation import Colour, State
from reader.model.entry import Status
from reader.worker import Worker
from reader.workflow import add, annotate, details, export, notes, read, undo
from reader.workflow.exchange import Imported, import_data, import_file
from tests.unit.workflow.made import PARAGRAPHS, added, span_of

QUAY = "Nobody on the quay believed the timetable"


def written(library: Library, form: str = "json") -> bytes:
    return export.document(library, Worker(), read.entry_ids(library), form).encode()


def full(library: Library) -> str:
    """Return the id of an article to which everything was done that can be done."""
    one = added(library)
    opened = read.open_article(library, one)
    annotate.highlight(library, one, span_of(opened, QUAY), Colour.ROSE, "a *note*", ("ferry",))
    annotate.highlight(library, one, span_of(opened, "Support the Harbour"), Colour.BLUE)
    notes.add(library, one, "On the whole.", tags=("t",))
    notes.add(library, one, "On a block.", block=1)
    annotate.keep_block(library, one, 2)
    annotate.hide_block(library, one, 1)
    details.edit(library, one, title="A better title", tags=("harbour",))
    add.set_status(library, one, Status.DONE)
    read.keep_position(library, one, 7)
    return one


def state(library: Library) -> list[object]:
    """Return all that was read and written, without the ids of articles."""
    found: list[object] = []
    for one in read.entry_ids(library):
        value = json.loads(export.document(library, Worker(), (one,), "json"))
        del value["articles"][0]["id"]
        found.append(value)
    return found


def test_a_library_comes_whole_into_an_empty_one_and_only_once(library: Library, tmp_path: Path) -> None:
    full(library)
    data = written(library)
    with Library(tmp_path / "other.sqlite") as other:
        done = import_data(other, data)
        assert (len(done.added), done.highlights, done.notes, done.known, done.unplaced) == (1, 2, 2, 0, 0)
        assert state(other) == state(library)
        again = import_data(other, data)
        assert again == Imported(articles=done.articles, known=4)
        assert state(other) == state(library)


def test_what_the_person_changed_since_stays(library: Library) -> None:
    one = full(library)
    data = written(library)
    highlight = read.open_article(library, one).highlights[0].highlight
    annotate.edit(library, highlight.id, note="changed since")
    assert import_data(library, data).known == 4
    assert "changed since" in {each.highlight.note for each in read.open_article(library, one).highlights}


def test_what_was_deleted_comes_back_and_undo_takes_it_away(library: Library) -> None:
    one = full(library)
    data = written(library)
    highlight = read.open_article(library, one).highlights[0].highlight
    annotate.delete(library, highlight.id)
    done = import_data(library, data)
    assert (done.restored, done.highlights, done.known) == (1, 0, 3)
    assert len(read.open_article(library, one).highlights) == 2
    undo.undo(library)
    assert len(read.open_article(library, one).highlights) == 1


def test_a_removed_article_comes_back_with_its_highlights(library: Library) -> None:
    one = full(library)
    data = written(library)
    add.remove(library, one)
    assert import_data(library, data).articles == (one,)
    assert read.entry_ids(library) == (one,)


def test_damage_anywhere_changes_nothing(library: Library, tmp_path: Path) -> None:
    full(library)
    top = json.loads(written(library))
    top["articles"].append(dict(top["articles"][0], highlights=[{"id": "x"}]))
    with Library(tmp_path / "other.sqlite") as other:
        with pytest.raises(ReaderError):
            import_data(other, json.dumps(top).encode())
        assert read.entry_ids(other) == ()


READWISE = (
    "Highlight,Title,Author,URL,Note,Location,Date\n"
    f'"{QUAY}",Ferry,Ada,https://www.gazette.example/ferry?utm_source=x,mine,1,2026-03-04 05:06:07\n'
    '"These words stand nowhere in it.",Ferry,Ada,https://www.gazette.example/ferry?utm_source=x,,1,\n'
    ",Ferry,Ada,https://www.gazette.example/ferry?utm_source=x,On the whole,1,\n"
).encode()


def test_quotations_find_the_article_of_their_address(library: Library) -> None:
    one = added(library)
    done = import_data(library, READWISE)
    assert (done.articles, done.added, done.highlights, done.notes, done.unplaced) == ((one,), (), 2, 1, 1)
    opened = read.open_article(library, one)
    assert [each.resolution.state for each in opened.highlights] == [State.EXACT, State.ORPHAN]
    span = opened.highlights[0].resolution.span
    assert span is not None
    assert span.of(opened.article.text) == QUAY
    assert opened.highlights[0].highlight.note == "mine"
    assert import_data(library, READWISE) == Imported(articles=(one,), known=3)


def test_quotations_without_an_article_become_one_that_grows(library: Library) -> None:
    done = import_data(library, READWISE)
    (one,) = done.added
    opened = read.open_article(library, one)
    assert opened.entry.title == "Ferry"
    assert all(each.resolution.state is State.EXACT for each in opened.highlights)
    assert import_data(library, READWISE) == Imported(articles=(one,), known=3)
    grown = READWISE + b'"One more, marked later on.",Ferry,Ada,https://gazette.example/ferry,,2,\n'
    later = import_data(
        library, grown.replace(b"https://gazette.example/ferry", b"https://www.gazette.example/ferry?utm_source=x")
    )
    assert (later.articles, later.added, later.highlights, later.unplaced) == ((one,), (), 1, 1)


def test_without_an_address_they_still_come_only_once(library: Library) -> None:
    table = b"Highlight,Title,Author\nFirst words of a book.,Book,Ada\n"
    (one,) = import_data(library, table).added
    grown = table + b"Second words of the book.,Book,Ada\n"
    assert import_data(library, grown) == Imported(articles=(one,), highlights=1, known=1, unplaced=1)


def test_a_quotation_that_stands_twice_is_not_placed_by_guess(library: Library) -> None:
    added(library)
    twice = json.dumps(
        {
            "annotations": [
                {
                    "id": name,
                    "uri": "https://gazette.example/ferry",
                    "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "the", **context}]}],
                }
                for name, context in {
                    "a": {},
                    "b": {"prefix": "Nobody on ", "suffix": " quay believed the timetable any"},
                }.items()
            ]
        }
    )
    done = import_data(library, twice.encode())
    assert (done.highlights, done.unplaced) == (2, 1)
    spans = [
        each.resolution.span
        for each in read.open_article(library, done.articles[0]).highlights
        if each.resolution.state is State.EXACT
    ]
    assert [span.start if span else 0 for span in spans] == [
        read.open_article(library, done.articles[0]).article.text.index(PARAGRAPHS[2]) + len("Nobody on ")
    ]


@pytest.mark.parametrize("form", [form for form in export.SUFFIXES if form != "markdown"])
def test_each_format_is_the_same_twice_and_names_every_highlight(library: Library, form: str) -> None:
    full(library)
    first = written(library, form)
    assert first == written(library, form)
    if form not in ("bib", "csl"):
        assert QUAY.encode() in first
        assert b"Support the Harbour" in first


def test_titles_that_differ_in_capitals_get_files_of_their_own(library: Library, tmp_path: Path) -> None:
    paths = export.save([("a1", "Ferry", "one"), ("b2", "FERRY", "two"), ("c3", "Boat", "x")], tmp_path, ".csv")
    assert sorted(path.name for path in paths) == ["Boat.csv", "FERRY b2.csv", "Ferry a1.csv"]


def test_a_missing_file_is_a_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be read"):
        import_file(library, tmp_path / "none.json")
