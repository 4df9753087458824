"""Markdown sources and what stands in front of them."""

from datetime import UTC, datetime

import pytest

from reader.cleaning.front_matter import front_matter
from reader.cleaning.markdown import clean_markdown
from reader.model.article import Article, BlockKind
from reader.model.page import Page

YAML = '---\ntitle: "Ramp: it holds"\nauthor: [Ana Ruiz, {name: Ben Ode}]\ndate: 2025-03-04\nlang: en\n---\n'


def cleaned(text: str) -> Article:
    return clean_markdown(Page("-", text.encode(), "text/markdown", datetime(2026, 1, 2, tzinfo=UTC), "utf-8"))


def test_front_matter_names_title_authors_and_date() -> None:
    article = cleaned(f"{YAML}\n# Ramp: it holds\n\nThe ramp held.\n")
    about = article.metadata
    assert (about.title, about.authors, about.published) == ("Ramp: it holds", ("Ana Ruiz", "Ben Ode"), "2025-03-04")
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH]
    assert "author:" not in article.text


def test_toml_is_front_matter_too() -> None:
    about, text = front_matter('+++\ntitle = "Ramp"\ndate = 2025-03-04T10:00:00Z\n+++\nThe ramp held.\n')
    assert (about.title, about.published, text) == ("Ramp", "2025-03-04T10:00:00+00:00", "The ramp held.\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n# Ramp\n\n---\n\nThe ramp held.",
        "---\nThe ramp held.\n---\nIt did.",
        "---\n: [\n---\nIt did.",
        "+++\nno = \n+++\nIt did.",
        "The ramp held.",
    ],
)
def test_a_rule_at_the_beginning_is_no_front_matter(text: str) -> None:
    about, rest = front_matter(text)
    assert (about.title, rest) == ("", text)


def test_values_that_multiply_are_not_written_out() -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"b{at}: &b{at} [*{'a' if not at else f'b{at - 1}'}{', *a' * 9}]\n" for at in range(30)
    )
    about, _ = front_matter(f"---\n{bomb}title: *b29\ndate: *b29\nauthor: *b29\n---\nIt did.")
    assert (about.title, about.published, about.authors) == ("", "", ())


def test_a_list_in_a_list_in_a_list_keeps_its_last_words() -> None:
    for depth in (12, 400):
        assert cleaned("".join(f"{'  ' * at}- deep {at}\n" for at in range(depth))).text.endswith(f"deep {depth - 1}")
