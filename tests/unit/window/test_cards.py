"""Cards: their order, and their words for the filter."""

from datetime import UTC, datetime

from reader.model.annotation import Anchor, Colour, Highlight, Note, Placed, PlacedNote, Resolution, State
from reader.model.article import Shown
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.span import Span
from reader.window.models.cards import cards

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Whole(Shown):
    """Everything is shown."""

    def __init__(self) -> None:
        """Hold nothing."""

    def to_shown(self, span: Span) -> Span | None:
        """Return the span itself."""
        return span


def anchor(start: int, end: int) -> Anchor:
    return Anchor("x" * (end - start), "", "", start, end, "")


def placed(name: str, start: int, end: int, state: State = State.EXACT, tags: tuple[str, ...] = ()) -> Placed:
    made = Highlight(name, "a", anchor(start, end), Colour.BLUE, NOW, NOW, tags=tags)
    return Placed(made, Resolution(state, None if state is State.ORPHAN else Span(start, end)))


def noted(name: str, start: int | None) -> PlacedNote:
    if start is None:
        return PlacedNote(Note(name, "a", "On all.", NOW, NOW), None)
    made = Note(name, "a", "On this.", NOW, NOW, anchor(start, start + 50))
    return PlacedNote(made, Resolution(State.EXACT, Span(start, start + 50)))


def facts(count: int) -> Facts:
    people = tuple(
        Entity(EntityKind.PEOPLE, f"Ann {at}", (Mention(Span(at * 20, at * 20 + 5), "Ann"),)) for at in range(count)
    )
    return Facts(people=people)


def test_the_article_comes_first_the_lost_last() -> None:
    made = cards(
        [placed("late", 90, 95), placed("lost", 0, 5, State.ORPHAN), placed("early", 10, 12)],
        [noted("block", 10), noted("all", None)],
        Whole(),
    )
    assert [card.id for card in made] == ["all", "block", "early", "late", "lost"]
    assert [card.place for card in made] == ["on the article", "on this paragraph", "", "", "not found in this text"]


def test_names_tags_and_days_are_matched() -> None:
    (card,) = cards([placed("one", 22, 30, tags=("harbour money",))], [], Whole(), facts(9))
    assert card.about == ("@Ann_1",)
    assert card.matches(["@ann_1", "#harbour_money", "since:2026-03-01"], "claim")
    assert card.matches(["claim"], "Claim")
    assert card.matches(["âñn_1"])
    assert card.matches(["reclame"], "Réclame")
    assert not card.matches(["since:2026-03-06"])
    assert not card.matches(["@ann_2"])
    (wide,) = cards([placed("wide", 4, 41)], [], Whole(), facts(9))
    assert wide.about == ("@Ann_0", "@Ann_1", "@Ann_2")


def test_a_thousand_in_an_article_of_a_thousand_names() -> None:
    many = [placed(str(at), at * 20, at * 20 + 15) for at in range(1000)]
    made = cards(many, [], Whole(), facts(1000))
    assert [card.about for card in made] == [(f"@Ann_{at}",) for at in range(1000)]
