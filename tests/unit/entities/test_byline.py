"""Who signed the article is one of its people."""

import pytest

from reader.entities import find_facts
from reader.entities.recogniser import Name
from reader.model.span import Span

SAID = "Nothing was said of the harbour."


def signed(byline: str) -> dict[str, str]:
    def nobody(text: str) -> list[Name]:
        assert text
        return []

    text = f"{byline}\n\n{SAID}"
    facts = find_facts(text, language="en", byline=Span(0, len(byline)), recogniser=nobody)
    assert all(mention.span.of(text) == mention.text for one in facts.people for mention in one.mentions)
    return {person.name: person.role for person in facts.people}


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("By Ada Quill and Tom B. Brook", ["Ada Quill", "Tom B. Brook"]),
        ("ADA QUILL", ["ADA QUILL"]),
        ("by our own correspondent", []),
        ("By Ada", []),
        ("Von Jette Sommerfeld und Tom Brook", ["Jette Sommerfeld", "Tom Brook"]),
        ("Par Aline Morel et Tom Brook", ["Aline Morel", "Tom Brook"]),
        ("Di Marco Bianchi", ["Marco Bianchi"]),
        ("By Di Fraser", ["Di Fraser"]),
        ("Di Fraser", ["Di Fraser"]),
        ("Von Hafen-Stiftung e.V.", []),
        ("Por Inés Ibarra y Tom Brook", ["Inés Ibarra", "Tom Brook"]),
    ],
)
def test_a_byline_that_the_recogniser_did_not_read(byline: str, people: list[str]) -> None:
    assert signed(byline) == dict.fromkeys(people, "byline")
