"""Search finds titles, texts and notes."""

from reader.library import Library
from reader.model.annotation import Colour
from reader.model.span import Span
from reader.workflow import add, annotate, colours, notes, read, undo
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


def test_letters_are_found_as_a_plain_keyboard_types_them(library: Library) -> None:
    one = added(library, "łódź", article("Łukasz Sørli lives in the Hauptstraße of Diyarbakır.", left_out=-1))
    added(library, "plain", article("The mayor of Lodz stayed there.", left_out=-1))
    for words, found in {"lukasz": "Łukasz", "sorl": "Sørli", "hauptstrasse": "Hauptstraße", "sørli": "Sørli"}.items():
        (hit,) = search(library, words)
        assert hit.words == (found,)
        assert found in hit.snippet
    assert where(library, "lukasz hauptstrasse diyarbakir") == ["text"]
    assert search(library, "Łódź")[0].words == ("Lodz",)
    assert where(library, "lukas hauptstr") == [], "only the last word may be a beginning"
    annotate.highlight(library, one, Span(0, 6), Colour.GREEN, "ask Þóra, it’s late", tags=("Œuvre",))
    assert where(library, "thora") == where(library, "colour:green it's thora") == ["note"]
    assert where(library, "#oeuvre") == ["note"]


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


def test_filters_find_highlights_and_notes_in_the_whole_library(library: Library) -> None:
    one, other = added(library, "one"), added(library, "two", article("The tide took the quay in 1987.", left_out=-1))
    (ferry,) = annotate.highlight(library, one, Span(0, 5), Colour.GREEN, "ask *Mira*", ("sea", "two words")).highlights
    start = read.open_article(library, other).article.text.index("in 1987")
    (tide,) = annotate.highlight(library, other, Span(start, start + 7), Colour.BLUE, tags=("seaside",)).highlights
    (note,) = notes.add(library, other, "On the tide.", block=1, tags=("sea",)).notes

    def found(words: str) -> set[str]:
        return {hit.highlight_id or hit.note_id for hit in search(library, words)}

    assert found("#sea") == {ferry, tide, note}
    assert found("#seas") == {tide}
    assert found("#two_words") == found("#two-w") == found("#sea mira") == {ferry}
    assert found("#sea colour:blue") == found("number:") == found("colour:bl") == {tide}
    assert found("#sea since:2000-01-01 tide") == {note}
    assert found("since:2100-01-01") == found("until:2000-01-01") == found("since:2100-1") == found("colour:x") == set()
    assert len(found("since:2000-01-01 until:2099-12-31")) == 3
    colours.name_colours(library, {Colour.BLUE: "to check"})
    assert found("colour:to_check") == {tide}
    assert where(library, "#quay") == ["text", "text"]
    (hit,) = search(library, "colour:blue")
    assert (hit.where, hit.snippet, hit.title) == ("highlight", "in 1987", "Ferry leaves at dawn")
    assert search(library, "#two_words")[0].snippet.endswith(" — ask Mira")
    add.remove(library, other)
    assert found("#sea") == {ferry}
