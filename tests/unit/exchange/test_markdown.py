"""Notes as Markdown: the same bytes each time, every highlight there, and no text becomes markup."""

import re
from dataclasses import replace

import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.exchange.markdown import write
from reader.exchange.markup import contained, quoted
from reader.model.annotation import Colour, Note
from reader.model.article import BlockKind
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.span import Span
from tests.unit.exchange.made_readings import HOSTILE, URL, WHEN, article, full, highlight, placed, reading

FACTS = Facts(people=(Entity(EntityKind.PEOPLE, "Mira *Okonjo*", (Mention(Span(0, 4), "Mira"),)),))


def tokens(markdown: str) -> list[Token]:
    """Return the blocks as CommonMark reads them, without the front matter."""
    return MarkdownIt("commonmark").parse(markdown.split("\n---\n", 1)[1])


def headings(markdown: str) -> list[str]:
    found = tokens(markdown)
    return [found[at + 1].content for at, one in enumerate(found) if one.type == "heading_open" and one.level == 0]


def read(lines: list[str]) -> str:
    """Return the words that a reader of the Markdown sees."""
    seen = []
    for token in MarkdownIt("commonmark").parse("\n".join(lines)):
        if token.type == "inline":
            assert token.children is not None
            kinds = {child.type for child in token.children}
            assert kinds <= {"text", "softbreak", "hardbreak", "text_special"}, kinds
            seen += ["".join(child.content if child.content else " " for child in token.children)]
        else:
            assert token.type in {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close"}, token
    return " ".join(" ".join(seen).replace("\u00a0", " ").split())


def test_every_highlight_is_there_with_its_own_words() -> None:
    written = write(full(), FACTS)
    assert headings(written) == [
        "The “Quiet” Ferry: who paid?",
        "Notes",
        "Highlights",
        "Highlights in hidden blocks",
        "Highlights without a sure place",
        "People",
    ]
    for number in range(1, 7):
        assert written.count(f"^h-hl{number}\n") == 1
    for words in ("> We are late", "Who **says**?", "#time · #two-words", "*rose* · underlined", "lost but kept"):
        assert words in written
    assert "On the *whole* article." in written
    assert "- Mira \\*Okonjo\\* (1)" in written
    assert "\t" not in written.split("## Notes")[0]


def test_the_same_reading_gives_the_same_bytes_and_ids_outlive_edits() -> None:
    first = write(full(), FACTS)
    assert write(full(), FACTS) == first
    changed = full()
    one = changed.highlights[0]
    note = replace(one, highlight=replace(one.highlight, note="another", colour=Colour.BLUE))
    second = write(replace(changed, highlights=(note, *changed.highlights[1:])), FACTS)
    assert second != first
    assert re.findall(r"^\^.*$", second, re.MULTILINE) == re.findall(r"^\^.*$", first, re.MULTILINE)


@given(HOSTILE, st.lists(HOSTILE, max_size=3).map(tuple))
def test_a_hostile_note_takes_nothing_with_it(note: str, tags: tuple[str, ...]) -> None:
    made = article()
    written = write(
        reading(
            placed(highlight(made, "We are late", 1, note=note, tags=tags)),
            placed(highlight(made, "Nobody", 2, note="after")),
        ),
        FACTS,
    )
    paragraphs = [one.content for one in tokens(written) if one.type == "inline" and one.level == 1]
    assert paragraphs.count("^h-hl2") == 1
    assert headings(written)[-1] == "People"
    assert len(re.findall(r"^<!-- article-reader:end ", written, re.MULTILINE)) == 1


@given(HOSTILE)
def test_a_quote_is_read_as_it_stands(text: str) -> None:
    assert read(quoted(text)) == " ".join(text.replace("\x00", "\ufffd").split())


@given(HOSTILE)
def test_a_title_is_read_as_it_stands(title: str) -> None:
    made = article(((BlockKind.TITLE, "x"), (BlockKind.PARAGRAPH, "y")))
    written = write(reading(made=made, title=title or "x"), Facts())
    front = yaml.safe_load(written.split("---\n")[1]) if "---\n" not in title else None
    if front is not None:
        assert front.get("title", "") == " ".join((title or "x").split())
        assert front["author"] == ["Mira Okonjo", "Ada van der Venn"]
        assert front["tags"] == ["harbour"]


@given(HOSTILE)
def test_notes_are_left_alone_where_they_harm_nothing(note: str) -> None:
    if not any(sign in note for sign in "<`~"):
        assert contained(note) == note.strip("\n").splitlines()


def test_the_source_leads_to_the_passage() -> None:
    written = write(full(), FACTS)
    assert f"[Original]({URL.replace('(', '%28').replace(')', '%29')})" in written
    assert "#:~:text=We%20are%20late)" in written


def fences(markdown: str) -> list[str]:
    return [token.content for token in tokens(markdown) if token.type == "fence"]


def test_a_passage_of_code_stays_code_with_its_lines_and_their_indent() -> None:
    made = article()
    code = "if a < b:\n    print('x')"
    written = write(reading(placed(highlight(made, code)), made=made), Facts())
    assert fences(written) == [code + "\n"]
    around = made.text[made.text.index("Monday") : made.text.index("Nobody") + 6]
    written = write(reading(placed(highlight(made, around)), made=made), Facts())
    assert fences(written) == [code + "\n"]
    assert "> Monday\t4 \\< 5\n>\n> ```\n" in written
    assert "> ```\n>\n> Nobody\n" in written
    assert "> print('x')\n" in write(reading(placed(highlight(made, "print('x')")), made=made), Facts())


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_line_of_code_ends_its_fence(before: str, code: str, after: str) -> None:
    text = f"{before}\n\n{code}\nlast\n\n{after}"
    start = len(before) + 2
    lines = quoted(text, (Span(start, start + len(code) + 5),))
    assert all(line.startswith(">") for line in lines)
    found = MarkdownIt("commonmark").parse("\n".join(lines))
    assert found[-1].type == "blockquote_close"
    (fence,) = [token.content for token in found if token.type == "fence"]
    assert fence.split() == f"{code}\nlast".replace("\x00", "\ufffd").split()


def test_all_tags_and_every_sign_of_the_title_stand_in_the_front_matter() -> None:
    note = Note("n1", "art1", "", WHEN, WHEN, tags=("on the whole",))
    written = write(reading(notes=(note,), title="The mill \U0001f33e \\U0001F33E"), Facts())
    assert 'title: "The mill \U0001f33e \\\\U0001F33E"\n' in written
    assert yaml.safe_load(written.split("---\n")[1])["tags"] == ["harbour", "on-the-whole"]
