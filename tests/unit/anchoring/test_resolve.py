"""Anchors never lie: what they find is what was marked, or they say that they are not sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring import describe, only_places, resolve, resolve_all
from reader.anchoring.folding import fold, fold_with_offsets
from reader.model.annotation import Anchor, State
from reader.model.span import Span

TEXT = (
    "The ferry left the quay at seven, as it did on every day of May. “We are late,” the mate said - and laughed.\n\n"
    "Nobody on deck had slept; the fog had kept the horn busy since midnight, and the lamps were still lit.\n\n"
    "At noon the ferry came back with forty passengers, a crate of lemons and a dog that belonged to none of them."
)
QUOTE = "the fog had kept the horn busy since midnight"
WORDS = st.lists(st.text(st.sampled_from("abé\U0001f30a“”'- "), min_size=1, max_size=8), min_size=1, max_size=30)


def marked(quote: str = QUOTE, text: str = TEXT) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)


@given(WORDS, st.data())
def test_an_unchanged_text_gives_the_very_span(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = resolve(text, describe(text, start, end))
    assert found.state is State.EXACT
    assert found.span == Span(start, end)


@given(WORDS, WORDS, st.data())
def test_exact_always_means_the_same_words(old: list[str], new: list[str], data: st.DataObject) -> None:
    before, after = " ".join(old), " ".join(new)
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    found = resolve(after, describe(before, start, end))
    assert (found.span is None) is (found.state is State.ORPHAN)
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(after)
    if found.state is State.EXACT and found.span is not None:
        assert fold(found.span.of(after)) == fold(before[start:end])


@given(st.permutations(range(5)))
def test_many_are_found_as_one_by_one(order: list[int]) -> None:
    anchors = [describe(TEXT, 20 * number, 20 * number + 30) for number in order]
    changed = TEXT.replace("seven", "eight")
    assert resolve_all(changed, anchors) == tuple(resolve(changed, anchor) for anchor in anchors)


@pytest.mark.parametrize(
    "edited",
    [
        "A line above.\n\n" + TEXT,
        TEXT.replace("“", '"').replace("”", '"').replace(" - ", " – "),
        TEXT.replace("Nobody on deck had slept", "Nobody aboard had slept"),
        TEXT.replace(" ", "  "),
    ],
)
def test_edits_beside_it_leave_it_exact(edited: str) -> None:
    found = resolve(edited, describe(TEXT, *marked()))
    assert found.state is State.EXACT
    assert found.span is not None
    assert fold(found.span.of(edited)) == QUOTE


def test_changed_words_are_suggested() -> None:
    edited = TEXT.replace("busy since midnight", "busy until morning")
    found = resolve(edited, describe(TEXT, *marked()))
    assert found.state is State.SUGGESTED
    assert found.span is not None
    assert found.span.of(edited).startswith("the fog had kept")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (QUOTE, "the thick fog had by then kept the hoarse horn busy since midnight"),
        (QUOTE, "a fog had kept the horn busy since midnight"),
        (QUOTE, "the fog had kept the horn busy since noon"),
        (QUOTE, "fog had kept the horn busy since midnight"),
        (
            "At noon the ferry came back with forty passengers, a crate of lemons and a dog",
            "At noon the old ferry came slowly back with forty passengers, a crate of limes and a wet dog",
        ),
        ("“We are late,” the mate said", "“We are very late again,” the mate said"),
    ],
)
def test_a_suggestion_has_all_of_the_changed_words_and_no_others(was: str, now: str) -> None:
    edited = TEXT.replace(was, now)
    found = resolve(edited, describe(TEXT, *marked(was)))
    assert found.state is State.SUGGESTED
    assert found.span is not None
    assert found.span.of(edited) == now


def test_a_deleted_passage_is_an_orphan() -> None:
    found = resolve(TEXT.replace(f"; {QUOTE}", ""), describe(TEXT, *marked()))
    assert found.state is State.ORPHAN
    assert found.span is None


def test_a_copy_elsewhere_is_never_painted() -> None:
    elsewhere = TEXT.replace(f"; {QUOTE}, and the lamps were still lit", "") + f" On Friday {QUOTE} once more."
    assert resolve(elsewhere, describe(TEXT, *marked())).state is not State.EXACT


def test_of_two_copies_the_context_tells() -> None:
    text = "Then the bell rang twice for the pilot. Later the bell rang twice for the mate."
    second = text.rindex("the bell rang twice")
    found = resolve("Now. " + text, describe(text, second, second + 19))
    assert found.state is State.EXACT
    assert found.span == Span(second + 5, second + 24)


def test_the_same_words_where_they_stood_need_no_context() -> None:
    edited = TEXT.replace("Nobody on deck had slept; ", "Aboard, ").replace(", and the lamps were still lit", "")
    found = resolve(edited, describe(TEXT, *marked()))
    assert found.state is State.EXACT
    assert found.span is not None
    assert found.span.of(edited) == QUOTE


def test_a_full_stop_is_no_context() -> None:
    quote = "a crate of lemons and a dog that belonged to none of them"
    before = describe(TEXT, *marked(quote))
    assert before.suffix == "."
    elsewhere = f"{quote}. " + TEXT.replace(f", {quote}", "")
    assert resolve(elsewhere, before).state is not State.EXACT


def test_words_without_a_context_are_not_placed_by_guess() -> None:
    bare = Anchor("the", "", "", 0, 3, "")
    assert resolve("On the quay the fog.", bare).state is State.SUGGESTED
    assert resolve("On the quay.", bare).state is State.SUGGESTED
    assert resolve(" the ", bare).state is State.EXACT


@pytest.mark.parametrize(
    ("quotes", "found"),
    [
        (["the fog had  kept the horn"], "the fog had kept the horn"),
        (["the ferry"], None),
        (["horn busy"], None),
        (["nowhere at all in this text"], None),
    ],
)
def test_only_telling_words_that_stand_once_have_one_place(quotes: list[str], found: str | None) -> None:
    (place,) = only_places(TEXT, quotes)
    assert (place.of(TEXT) if place else None) == found


def test_between_two_places_that_are_much_alike_the_person_chooses() -> None:
    text = "At one the bell rang for the pilot of the ferry. " + "x " * 200
    anchor = describe(text, text.index("the bell"), text.index(" of the ferry"))
    twice = "y " * 200 + "At two the bell rang for the pilot of the barge. " * 2
    assert resolve(twice, anchor).state is State.SUGGESTED


@given(st.data())
def test_of_repeated_quotes_the_very_one_is_found(data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(["one two 🌊", "e\u0301tude", "one two"]), min_size=2)))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert resolve(text, describe(text, start, end)).span == Span(start, end)


@given(WORDS, WORDS, st.data())
def test_the_order_of_anchors_changes_nothing(old: list[str], new: list[str], data: st.DataObject) -> None:
    before, after = " ".join(old), " ".join(new)
    starts = data.draw(st.lists(st.integers(0, len(before) - 1), min_size=1, max_size=8))
    anchors = [describe(before, start, min(len(before), start + 9)) for start in starts]
    assert resolve_all(after, anchors[::-1]) == resolve_all(after, anchors)[::-1]


def test_spans_outside_the_text_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="outside"):
        describe("abc", 2, 9)


@given(st.text(st.sampled_from("ab \n\t“—\u00a0"), max_size=40))
def test_folding_remembers_places(text: str) -> None:
    folded = fold_with_offsets(text)
    assert len(folded.offsets) == len(folded.text)
    assert folded.text.strip() == fold(text)
