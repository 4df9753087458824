"""The walk over the DOM: what becomes a block, of which kind, with which text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.blocks import Candidate, segment
from reader.cleaning.dom import parse
from reader.model.article import BlockKind, Style

BASE = "https://packet.example/a/page"


def blocks(body: str) -> list[Candidate]:
    return segment(parse(f"<html><body>{body}</body></html>"), BASE)


def kinds(body: str) -> list[tuple[str, str]]:
    return [(each.block.kind.value, each.text) for each in blocks(body)]


def lines(body: str) -> list[str]:
    return ["".join(stretch.text for stretch in each.stretches) for each in blocks(body)]


def test_two_breaks_end_a_paragraph_and_one_a_line() -> None:
    body = "<div>one <br>\n <b>two</b> <br><br>three<br></div>"
    assert lines(body) == ["one\ntwo", "three"]
    assert [each.text for each in blocks(body)] == ["one two", "three"], "judged as running text"


def test_prose_that_was_broken_by_hand_runs_on() -> None:
    prose = (
        "The mill stands where the river bends, and the people of",
        "Tarnly have come to it with their corn for three hundred",
        "years, whatever the weather and whoever was king, though",
        "some went elsewhere.",
    )
    assert lines(f"<p>{'<br>'.join(prose)}</p>") == [" ".join(prose)]
    names = ("Tarnly Mill Trust, a charity of the people of Tarnly Bay", "14 Quay Street", "Tarnly")
    assert lines(f"<p>{'<br>'.join(names)}</p>") == ["\n".join(names)]


def test_text_beside_blocks_is_kept_in_order() -> None:
    assert [each.text for each in blocks("<div>a<p>b</p>c<section>d</section>e</div>")] == list("abcde")


def test_an_ordered_list_keeps_start_value_and_depth() -> None:
    found = blocks('<ol start="3"><li>x</li><li value="9">y<ul><li>z</li></ul></li><li>w</li></ol>')
    assert [(each.text, each.block.number, each.block.level) for each in found] == [
        ("x", 3, 0), ("y", 9, 0), ("z", None, 1), ("w", 10, 0),
    ]  # fmt: skip


def test_only_the_first_text_of_an_item_is_the_item() -> None:
    assert kinds("<ul><li><p>a</p><p>b</p></li></ul>") == [("list_item", "a"), ("paragraph", "b")]


def test_a_heading_keeps_its_words_and_links() -> None:
    (found,) = blocks('<h3>The <a href="/x">old</a> <em>pier</em></h3>')
    assert (found.block.kind, found.block.level, found.text) == (BlockKind.HEADING, 3, "The old pier")
    styles = [style for part in found.stretches for style in part.styles]
    assert styles == [(Style.LINK, "https://packet.example/x"), (Style.EMPHASIS, "")]


def test_code_keeps_lines_and_language() -> None:
    (found,) = blocks('<div class="highlight-source-rust"><pre>fn main() {\n    run();\n}</pre></div>')
    assert (found.block.language, found.text) == ("rust", "fn main() {\n    run();\n}")


def test_a_table_of_data_keeps_cells_links_and_heading_rows() -> None:
    (found,) = blocks('<table><tr><th>a</th><th>b</th></tr><tr><td><a href="/x">1</a></td><td>2<br>3</td></tr></table>')
    assert (found.block.kind, found.block.header_rows, found.text) == (BlockKind.TABLE, 1, "a\tb\n1\t2 3")
    assert found.stretches[4].styles == ((Style.LINK, "https://packet.example/x"),)


def test_a_table_of_layout_is_walked_through() -> None:
    assert kinds("<table><tr><td><p>a</p></td></tr></table>") == [("paragraph", "a")]


def test_a_picture_in_running_text_follows_its_paragraph() -> None:
    found = blocks('<p>one <img src="/p.jpg"> two</p>')
    assert [each.text or each.block.image for each in found] == ["one two", "https://packet.example/p.jpg"]


def test_an_emoji_picture_is_its_letter() -> None:
    assert [each.text for each in blocks('<p>rain <img class="emoji" alt="☔" src="/e.png"> again</p>')] == [
        "rain ☔ again"
    ]


@pytest.mark.parametrize(
    "text", ["Tide at noon (Photo: Marit Dahl)", "Photo: Marit Dahl, Packet", "The bay at dawn. (AP Photo/M. Dahl)"]
)
def test_a_text_that_ends_with_its_photographer_is_a_caption(text: str) -> None:
    assert kinds(f"<p>{text}</p>") == [("caption", text)]


def test_deep_nesting_is_no_recursion() -> None:
    assert [each.text for each in blocks("<div>" * 3000 + "deep" + "</div>" * 3000)] == ["deep"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("<p> </p> <div> </div> <b> </b> <ul> <li> <br> <h2> </h2> <a> x y z".split()), max_size=40)
)
def test_no_word_is_lost_or_doubled(pieces: list[str]) -> None:
    words = [f"w{at}" for at, piece in enumerate(pieces) if len(piece) == 1]
    body = " ".join(f"w{at}" if len(piece) == 1 else piece for at, piece in enumerate(pieces))
    assert " ".join(each.text for each in blocks(body)).split() == words


def test_the_line_above_a_logo_is_no_caption_but_the_owner_below_a_picture_is() -> None:
    assert ("paragraph", "© 2021 Harbour Press, Inc.") in kinds("<p>© 2021 Harbour Press, Inc.</p><img src='logo.png'>")
    assert ("caption", "© Ana Bell") in kinds("<img src='a.jpg'><p>© Ana Bell</p>")


def test_lists_and_tables_in_a_quotation_stay_themselves_and_are_quoted() -> None:
    body = (
        "<blockquote><p>first</p><ul><li>second</li></ul>"
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></blockquote><ul><li>third</li></ul>"
    )
    found = [(each.block.kind.value, each.block.quoted) for each in blocks(body)]
    assert found == [("quote", False), ("list_item", True), ("table", True), ("list_item", False)]


def test_a_link_counts_as_one_though_its_page_has_no_address() -> None:
    (menu,) = segment(parse("<html><body><p><a href='/sport'>Sport</a></p></body></html>"), "")
    (mail,) = segment(parse("<html><body><p><a href='javascript:x()'>Sport</a></p></body></html>"), "")
    assert (menu.link_share, mail.link_share) == (1.0, 0.0)


def test_components_are_blocks_where_they_stand_alone_and_words_in_a_sentence() -> None:
    alone = "<app-root><app-nav>Home</app-nav><app-text>One.</app-text><app-text>Two.</app-text></app-root>"
    assert [each.text for each in blocks(alone)] == ["Home", "One.", "Two."]
    assert [each.text for each in blocks("<p><my-term>Ice</my-term> <b>melts</b> in May.</p>")] == ["Ice melts in May."]
    assert [each.text for each in blocks("<div>In <my-term>May</my-term> it melts.</div>")] == ["In May it melts."]


def test_a_shadow_root_is_read_and_other_templates_are_not() -> None:
    assert kinds('<x-a><template shadowrootmode="open"><p>seen</p></template></x-a>') == [("paragraph", "seen")]
    assert kinds("<template><p>not seen</p></template>") == []


@pytest.mark.parametrize(
    "hidden",
    ['<span style="display:none">no</span>', "<i hidden>no</i>", '<span class="sr-only">no</span>'],
)
def test_a_few_hidden_words_in_a_sentence_are_passed_over(hidden: str) -> None:
    assert [each.text for each in blocks(f"<p>He said {hidden} yes.</p>")] == ["He said yes."]


def test_what_waits_for_a_click_on_more_is_read() -> None:
    (found,) = blocks(f'<p>He said<span style="display:none"> {"and said " * 40}</span></p>')
    assert found.text.endswith("and said")


def test_a_heading_has_no_mark_that_links_to_it_and_no_way_to_edit() -> None:
    mark = '<a class="headerlink" href="#s">¶</a>'
    edit = '<span class="mw-editsection">[<a href="/e">edit</a>]</span>'
    assert kinds(f'<h2>Streams{mark}</h2><h2>Fauna{edit}</h2><h2>C<a href="#c">#</a></h2>') == [
        ("heading", "Streams"), ("heading", "Fauna"), ("heading", "C"),
    ]  # fmt: skip
    assert kinds(f"<dl><dt>sluice{mark}</dt><dd>A small gate.</dd></dl>") == [
        ("paragraph", "sluice"), ("paragraph", "A small gate."),
    ]  # fmt: skip


def test_code_has_no_line_numbers() -> None:
    lines = '<td class="linenos"><pre>1\n2</pre></td><td class="code"><pre>a = 1\nb = 2</pre></td>'
    sphinx = f'<div class="highlight-python"><div class="highlight"><table><tr>{lines}</tr></table></div></div>'
    rows = '<tr><td>7</td><td class="code">if x:</td></tr><tr><td>8</td><td>    y()</td></tr>'
    assert [(each.text, each.block.language) for each in blocks(sphinx)] == [("a = 1\nb = 2", "python")]
    assert kinds(f"<table>{rows}</table>") == [("code", "if x:\n    y()")]
    assert kinds("<table><tr><td>1</td><td>Ana</td></tr><tr><td>2</td><td>Ben</td></tr></table>")[0][0] == "table"


def test_a_class_that_begins_like_a_language_s_names_none() -> None:
    assert [each.block.language for each in blocks('<div class="code-block"><pre>x = 1</pre></div>')] == [""]


def test_a_picture_between_two_paragraphs_parted_by_breaks_stays_between_them() -> None:
    found = kinds('<div>One.<br><br><img src="/a.jpg" width="400"><br><br>Two.</div>')
    assert found == [("paragraph", "One."), ("figure", ""), ("paragraph", "Two.")]


def test_who_is_quoted_belongs_to_the_quotation() -> None:
    (_, named) = blocks("<blockquote><p>She wept.</p><footer>— The parish book</footer></blockquote>")
    assert (named.block.kind, named.place.tag) == (BlockKind.QUOTE, "p")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
        ("<msqrt><mn>2</mn></msqrt>", "√(2)"),
        ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
    ],
)
def test_a_formula_is_read_in_a_line(markup: str, text: str) -> None:
    assert [each.text for each in blocks(f"<p>So <math>{markup}</math> holds.</p>")] == [f"So {text} holds."]


def test_a_formula_keeps_its_raised_and_lowered_parts_and_is_said_once() -> None:
    math = "<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>"
    (found,) = blocks(f'<p>So <span>{math}</span><span aria-hidden="true">x2i</span>.</p>')
    assert [(each.text, [style for style, _ in each.styles]) for each in found.stretches[1:4]] == [
        ("x", []), ("i", [Style.SUBSCRIPT]), ("2", [Style.SUPERSCRIPT]),
    ]  # fmt: skip
    assert found.text == "So xi2."
