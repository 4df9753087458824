"""Where a name begins and ends, and what is none."""

import pytest

from reader.entities.bounds import trim
from reader.entities.document import decide
from reader.entities.model import Found
from reader.model.facts import EntityKind
from reader.model.span import Span

PEOPLE, PLACES, ORGANISATIONS = EntityKind


def trimmed(text: str, name: str, kind: EntityKind) -> str | None:
    at = text.index(name)
    span = trim(text, Found(Span(at, at + len(name)), kind, 0.9))
    return None if span is None else span.of(text)


def test_members_of_a_party_are_no_part_of_the_body_they_sit_in() -> None:
    assert trimmed("Senate Democrats voted.", "Senate Democrats", ORGANISATIONS) == "Senate"
    assert trimmed("Maine Democrats won.", "Maine Democrats", ORGANISATIONS) == "Maine"
    assert trimmed("The Liberal Democrats won.", "Liberal Democrats", ORGANISATIONS) == "Liberal Democrats"


def test_pictures_are_no_part_of_a_name_and_other_scripts_are_not_read() -> None:
    text = "👩\u200d🌾 Ruth Calder met محمد علي of Řež."
    assert trimmed(text, "👩\u200d🌾 Ruth Calder", PEOPLE) == "Ruth Calder"
    assert trimmed(text, "محمد علي", PEOPLE) is None
    assert trimmed(text, "Řež", PLACES) == "Řež"


@pytest.mark.parametrize("name", ["Howdy", "Mhm", "Merci", "Hon.", "Dr.", "Prof", "Frau", "Of"])
def test_what_people_utter_and_a_title_alone_are_nobody(name: str) -> None:
    assert trimmed(f"The {name} came.", name, PEOPLE) is None


@pytest.mark.parametrize("name", ["WIG20", "iTunes", "PostgreSQL", "Amharic", "Emirati", "Uzbeks", "Gen-Z"])
def test_indexes_products_tongues_and_demonyms_are_no_names(name: str) -> None:
    assert trimmed(f"The {name} came.", name, ORGANISATIONS) is None


def test_a_craze_for_somebody_is_nobody() -> None:
    assert trimmed("Then Quillmania began.", "Quillmania", PEOPLE) is None
    assert trimmed("They left Romania.", "Romania", PLACES) == "Romania"


def test_a_name_ends_where_a_speaker_begins_anew() -> None:
    assert trimmed("I know Jo- she said.", "Jo- she", PEOPLE) == "Jo"


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_house_that_is_called_after_its_owner_keeps_the_possessive(mark: str) -> None:
    name = f"McDonald{mark}s"
    assert trimmed(f"They ate at the {name}.", f"the {name}", PLACES) == name
    assert trimmed(f"{name} told us.", name, PEOPLE) == "McDonald"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He died in St. Tarn's, which is small.", "St. Tarn's"),
        ("He died at Saint Tarn’s in May.", "Saint Tarn’s"),
        ("The mills of St. Tarn's closed.", "St. Tarn"),
        ("We ate at Quill's.", "Quill's"),
        ("We ate at Quill's on Sunday.", "Quill's"),
        ("Quill's kitchen is small.", "Quill"),
        ("Russia's, not ours", "Russia"),
    ],
)
def test_a_house_and_a_saint_keep_the_possessive_where_nothing_is_owned(text: str, name: str) -> None:
    whole = next(each for each in (f"{name}'s", f"{name}’s", name) if each in text)
    assert trimmed(text, whole, PLACES) == name


@pytest.mark.parametrize("named", ["QB Ada Quill", "MP Ada Quill", "VP Ada Mae Quill", "CB A.J. Quill"])
def test_a_position_before_a_name_is_no_part_of_it(named: str) -> None:
    assert trimmed(f"{named} spoke.", named, PEOPLE) == named[3:]


def test_a_letter_before_a_name_is_no_part_of_it_where_the_name_stands_alone_too() -> None:
    assert trimmed("S Ada Quill fell. S Ada Quill rose; Ada Quill won.", "S Ada Quill", PEOPLE) == "Ada Quill"
    assert trimmed("S Ada Quill fell. S Ada Quill rose.", "S Ada Quill", PEOPLE) == "S Ada Quill"


@pytest.mark.parametrize("named", ["DJ Quill", "LL Quill J", "AB de Quill", "A Quill", "van der Quill", "Évan Quill"])
def test_what_someone_is_called_by_stays(named: str) -> None:
    assert trimmed(f"{named} spoke.", named, PEOPLE) == named


@pytest.mark.parametrize("named", ["big Ada Quill", "kaumātua Ada Quill", "Frau Ada Quill", "Deacon Ada Quill"])
def test_what_someone_is_called_beside_the_name_goes(named: str) -> None:
    assert trimmed(f"{named} spoke.", named, PEOPLE) == "Ada Quill"


@pytest.mark.parametrize("degree", [" KC", ", MD", " PhD", " MP"])
def test_a_degree_is_no_part_of_a_name(degree: str) -> None:
    assert trimmed(f"Then Ada Quill{degree} spoke.", f"Ada Quill{degree}", PEOPLE) == "Ada Quill"


def test_no_name_ends_with_a_word_that_leads_on() -> None:
    for broken in ("Tarn Trust for", "Tarn Trust for the"):
        assert trimmed("The Tarn Trust for the young.", broken, ORGANISATIONS) == "Tarn Trust"
    assert trimmed("Tarn Beach / Velden", "Tarn Beach /", PLACES) == "Tarn Beach"
    assert trimmed("Velden d. Tarnly 3-1", "Velden d.", PLACES) == "Velden"


def test_what_a_mark_cut_is_whole() -> None:
    assert trimmed("Then Tarn.ie reports.", "Tarn.", ORGANISATIONS) == "Tarn.ie"
    assert trimmed("Then Tarn.com's staff left.", "Tarn.com's", ORGANISATIONS) == "Tarn.com"
    assert trimmed("The Tarn Dal (Old) won.", "Tarn Dal (Old", ORGANISATIONS) == "Tarn Dal (Old)"
    assert trimmed("She reads Tarnly! and little else.", "Tarnly!", ORGANISATIONS) == "Tarnly!"
    assert trimmed("She left Tarnly! Then it rained.", "Tarnly!", ORGANISATIONS) == "Tarnly"
    assert trimmed("(The Tarn Dal) won.", "Tarn Dal", ORGANISATIONS) == "Tarn Dal"


def test_two_names_never_share_a_letter() -> None:
    text = "Tarn.ie reports."
    found = [Found(Span(0, 5), ORGANISATIONS, 0.9), Found(Span(5, 7), PLACES, 0.9)]
    assert [name.text for name in decide(text, found)] == ["Tarn.ie"]


def test_names_in_small_letters_are_names_where_nobody_writes_capitals() -> None:
    assert trimmed("we met jen in san tarno and i'm glad", "san tarno", PLACES) == "san tarno"
    assert trimmed("So I met jen.", "jen", PEOPLE) == "jen"
    assert trimmed("She left the school of health in Tarnly.", "school of health", ORGANISATIONS) is None
    at = Found(Span(6, 15), PLACES, 0.6)
    assert trim("so in san tarno we ate", at) is None, "the model is not sure"
