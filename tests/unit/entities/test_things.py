"""What a text calls a festival or a novel is nobody, wherever else it stands in it."""

import pytest

from reader.entities.document import decide
from reader.entities.model import Found
from reader.entities.things import things
from reader.model.facts import EntityKind
from reader.model.span import Span


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Revel, an annual procession of lanterns, came by.",
        "Tarn Revel is a small noisy folk festival.",
        "Tarn Revel (first held in 1931) was the carnival of the poor.",
        "Tarn Revel, which is an old dance, tires the knees.",
        "Tarn Revel is really like a carnival.",
    ],
)
def test_what_is_called_a_thing(text: str) -> None:
    assert things(text, ["Tarn Revel", "Revel", "Ada Quill"]) == {"Tarn Revel", "Revel"}


@pytest.mark.parametrize(
    "text",
    [
        "The show in Tarn Revel, a festival of light, was late.",
        "Ada Quill and Tarn Revel, a song in hand, went home.",
        "Tarn Revel, a festival director, wept.",
        "Tarn Revel, a band that won a festival, wept.",
        "Tarn Revel is a member of the festival.",
        "Old Tarn Revels, a novel.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert things(text, ["Tarn Revel"]) == set()


def test_places_and_first_names_have_namesakes() -> None:
    assert things("Paris is a novel. Emma, an opera, is long.", ["Paris", "Emma"]) == set()


def test_it_is_nobody_everywhere_in_the_text() -> None:
    text = "We walked to Tarn Revel with Ada Quill. Tarn Revel, a procession, is loud. Long live Tarn Revel!"
    names = ("Tarn Revel", "Ada Quill", "Tarn Revel", "Tarn Revel")
    found, at = [], 0
    for name in names:
        at = text.index(name, at)
        found.append(Found(Span(at, at + len(name)), EntityKind.PEOPLE, 0.9))
        at += len(name)
    assert [name.text for name in decide(text, found)] == ["Ada Quill"]
