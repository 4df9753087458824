"""What a name's page says in words."""

import pytest

from reader.model.entry import Appearance, EntityPage
from reader.model.facts import EntityKind
from reader.window.views.entity_page import summary


def page(forms: tuple[str, ...], *articles: Appearance) -> EntityPage:
    return EntityPage(EntityKind.PEOPLE, "Ada McNeil", forms, articles, (), ())


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (page(()), "Person. Not shown in any article of the library."),
        (
            page(("ada mcneil",), Appearance("a", 1, "2025-02-03T08:00:00")),
            "Person · once in one article · seen on 3 February 2025",
        ),
        (
            page(
                ("ada mcneil", "mcneil", "dr. mcneil"),
                Appearance("b", 3, "2025-03-01"),
                Appearance("a", 2, "2024-01-09"),
            ),
            "Person · 5 times in 2 articles · first seen 9 January 2024, last 1 March 2025\n"
            "Also written: McNeil, Dr. McNeil",
        ),
    ],
)
def test_a_page_is_summed_up(found: EntityPage, told: str) -> None:
    assert summary(found) == told
