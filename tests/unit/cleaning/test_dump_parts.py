"""Lines become parts: joined where a width broke them, mended where a hyphen did."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.dump_parts import split

WORDS = st.lists(st.sampled_from("the harbour of Lowmere was closed and nobody knew when it would open".split()),
                 min_size=30, max_size=80)  # fmt: skip
SENTENCES = st.lists(WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=4, max_size=8)


def texts(text: str) -> list[str]:
    return [part.text for part in split(text)]


@given(SENTENCES, st.integers(60, 90))
def test_wrapped_paragraphs_come_back_word_for_word(paragraphs: list[str], width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert texts(wrapped) == paragraphs


@given(st.text(max_size=300))
def test_no_letter_is_lost_or_made(text: str) -> None:
    from reader.cleaning.build import canonical

    found = "".join("".join(texts(text)).split()).replace("-", "").replace(">", "")
    assert found == "".join(canonical(text).split()).replace("-", "").replace(">", "")


def test_lines_of_their_own_stay_apart() -> None:
    assert texts("Home\nNews\nSport\nA long line that says something about the weather today.") == [
        "Home",
        "News",
        "Sport",
        "A long line that says something about the weather today.",
    ]


def test_a_broken_word_is_mended_and_a_compound_keeps_its_hyphen() -> None:
    broken = (
        "The council of Lowmere decided on Thursday to close the whole har-\nbour for a week, because the old "
        "ramp is no longer safe and a well-\nknown engineer had warned of it more than once in the paper that\n"
        "everyone reads. The mayor, who had doubted it for years and said so,\nnow agrees with him."
    )
    (text,) = texts(broken)
    assert "whole harbour for" in text
    assert "well-known engineer" in text


def test_a_forwarded_message_loses_its_marks() -> None:
    assert texts("> First line here.\n>\n> Second line here.") == ["First line here.", "Second line here."]


def test_japanese_lines_are_joined_without_a_space() -> None:
    line = "港は木曜日に閉鎖されることが決まりましたと市長が述べたので多くの人が驚いて" * 2
    found = texts(f"{line}\n{line}\n{line}\n{line}\n{line}\n終わり。")
    assert all(" " not in text for text in found)
