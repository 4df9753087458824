"""Search finds titles, texts and notes."""

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import add, annotate, notes, undo
from reader.workflow.search import search
from tests.unit.workflow.made import added, article


def where(library: Library, words: str) -> list[str]:
    return [hit.where for hit in search(library, words)]


def test_titles_texts_and_notes(library: Library) -> None:
    one = added(library)
    (mark,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "ask the Ombudsman").highlights
    assert where(library, "dawn") == ["title"]
    assert where(library, "timetable") == ["text"]
    (hit,) = search(library, "ombuds")
    assert (hit.where, hit.article_id, hit.highlight_id) == ("note", one, mark)
    assert "Ombudsman" in hit.snippet


def test_a_note_is_found_as_it_reads_with_the_words_that_matched(library: Library) -> None:
    one = added(library)
    said = "## To do\n\n- [ ] ask **the `Députés`** of [the port](https://port.example/a_b)\n- snake_case *stays*"
    annotate.highlight(library, one, Span(0, 5), Colour.GREEN, said)
    (hit,) = search(library, "ask depu")
    assert hit.snippet == "To do ask the Députés of the port snake_case stays"
    assert hit.words == ("ask", "Députés")
    (hit,) = search(library, "quay timet")
    assert hit.words == ("quay", "timetable")


def test_a_note_of_its_own_is_told_from_a_highlights(library: Library) -> None:
    one = added(library)
    (made,) = notes.add(library, one, "Ask the Ombudsman.", block=1).notes
    (hit,) = search(library, "ombudsman")
    assert (hit.highlight_id, hit.note_id) == ("", made)


def test_every_word_and_the_last_as_a_beginning(library: Library) -> None:
    added(library)
    assert where(library, "quay timet") == ["text"]
    assert where(library, "quay zebra") == []
    assert where(library, "tim quay") == []


def test_marks_are_no_syntax(library: Library) -> None:
    added(library)
    for words in ('"', "NOT", "quay AND", "a:b", "(", "*", "^quay -x", ""):
        search(library, words)
    assert where(library, '"quay"*') == ["text"]


def test_accents_and_case_do_not_matter(library: Library) -> None:
    added(library, "café", article("Les députés déjeunent à l’hôtel.", left_out=-1))
    assert where(library, "DEPUTES hotel") == ["text"]


def test_words_are_found_where_no_blanks_part_them(library: Library) -> None:
    added(
        library, "zh", article("早上六点磨坊主打开了水闸，院子里停着十一辆马车。" * 20, title="港口的一天", left_out=-1)
    )
    added(library, "ja", article("朝六時に水車小屋のカルダーさんが門を開けた。", title="水車", left_out=-1))
    (hit,) = search(library, "马车")
    assert (hit.where, hit.words) == ("text", ("马车",))
    assert "停着十一辆马车。" in hit.snippet
    assert len(hit.snippet) < 200
    assert where(library, "车马") == where(library, "马 水车") == []
    assert where(library, "六点 水闸") == ["text"]
    assert where(library, "口的") == ["title"]
    assert where(library, "カルダー") == ["text"]
    assert search(library, "水車小屋")[0].words == ("水車小屋",)


def test_notes_follow_edits_and_undo(library: Library) -> None:
    one = added(library)
    (mark,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "first").highlights
    annotate.edit(library, mark, note="second")
    assert (where(library, "first"), where(library, "second")) == ([], ["note"])
    undo.undo(library)
    assert (where(library, "first"), where(library, "second")) == (["note"], [])
    annotate.delete(library, mark)
    assert where(library, "first") == []


def test_removed_articles_are_not_found(library: Library) -> None:
    one = added(library)
    annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "first")
    add.remove(library, one)
    assert where(library, "dawn") == where(library, "first") == []
    undo.undo(library)
    assert where(library, "dawn") == ["title"]


def test_the_limit_holds(library: Library) -> None:
    for number in range(5):
        added(library, f"page {number}")
    assert len(search(library, "quay", limit=3)) == 3
