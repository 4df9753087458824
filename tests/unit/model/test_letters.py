"""Letters that a keyboard may lack."""

import pytest

from reader.model.letters import bare, retyped


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Łódź", "lodz"),
        ("STRAẞE Straße", "strasse strasse"),
        ("Ærø, œuvre", "aero, oeuvre"),
        ("Þingvellir Đoković", "thingvellir dokovic"),
        ("Diyarbakır", "diyarbakir"),
        ("Zoe\u0308", "zoe"),
        ("caf\u00e9", "cafe"),
        ("“It’s” – so\u00ad", '"it\'s" - so'),
    ],
)
def test_bare(words: str, plain: str) -> None:
    assert bare(words) == plain
    assert bare(plain) == plain


def test_only_words_with_such_letters_are_written_again() -> None:
    assert retyped("Zoë met Łukasz in the café of Ło\u0301dz\u0301; Łukasz left.") == "lukasz lodz"
    assert retyped("plain words") == ""


def test_a_word_without_end_is_read_once() -> None:
    assert retyped("a" * 2_000_000) == ""
