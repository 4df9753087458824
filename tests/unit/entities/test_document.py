"""One name is one thing in a document: what the rules make of the model's findings."""

import pytest

from reader.entities.document import decide
from reader.entities.model import Found
from reader.model.facts import EntityKind
from reader.model.span import Span

PEOPLE, PLACES, ORGANISATIONS = EntityKind


def found(text: str, *names: tuple[str, EntityKind, float]) -> list[Found]:
    made, at = [], 0
    for name, kind, sure in names:
        at = text.index(name, at)
        made.append(Found(Span(at, at + len(name)), kind, sure))
        at += len(name)
    return made


def read(text: str, *names: tuple[str, EntityKind, float]) -> list[tuple[str, EntityKind | None, str]]:
    decided = decide(text, found(text, *names))
    assert all(name.span.of(text) == name.text for name in decided)
    return [(name.text, name.kind, name.role) for name in decided]


def test_the_surer_kind_wins_everywhere() -> None:
    text = "Velden fell. The mayor of Velden wept. Velden slept."
    names = [("Velden", PLACES, 0.9), ("Velden", PEOPLE, 0.6), ("Velden", PLACES, 0.9)]
    assert {kind for _, kind, _ in read(text, *names)} == {PLACES}


def test_a_surname_follows_its_full_name_where_the_model_saw_nothing() -> None:
    text = "Ada Quill came first. Later Quill spoke."
    assert read(text, ("Ada Quill", PEOPLE, 0.99)) == [("Ada Quill", PEOPLE, ""), ("Quill", PEOPLE, "")]


def test_what_the_model_thinks_unlikely_is_not_added() -> None:
    text = "Ada Quill came by the Tarn. The Tarn rose."
    names = found(text, ("Ada Quill", PEOPLE, 0.99), ("Tarn", PLACES, 0.9))
    second = text.rindex("Tarn")
    assert [name.text for name in decide(text, names, {second: 0.01})] == ["Ada Quill", "Tarn"]
    assert [name.text for name in decide(text, names, {second: 0.9})] == ["Ada Quill", "Tarn", "Tarn"]


@pytest.mark.parametrize("dash", [" - ", "-", "–"])
def test_a_dash_parts_two_places(dash: str) -> None:
    text = f"Israel{dash}Egypt"
    assert read(text, (text, PLACES, 0.9)) == [("Israel", PLACES, ""), ("Egypt", PLACES, "")]


def test_a_country_alone_is_nobody() -> None:
    assert read("Then Egypt agreed.", ("Egypt", PEOPLE, 0.9)) == [("Egypt", PLACES, "")]


def test_the_point_of_junior_is_in_the_name() -> None:
    text = "Ada Quill Jr., 55, came."
    assert read(text, ("Ada Quill Jr", PEOPLE, 0.9)) == [("Ada Quill Jr.", PEOPLE, "")]


def test_titles_are_roles_and_possessives_are_cut() -> None:
    text = "The Danish Foreign Minister Ada Quill’s plan"
    assert read(text, ("Minister Ada Quill’s", PEOPLE, 0.9)) == [("Ada Quill", PEOPLE, "Danish Foreign Minister")]


def test_an_office_after_the_name_is_a_role() -> None:
    text = "Ada Quill, the harbour engineer, agreed."
    assert read(text, ("Ada Quill", PEOPLE, 0.9)) == [("Ada Quill", PEOPLE, "harbour engineer")]
    assert read("Ada Quill, an editor at the Gazette", ("Ada Quill", PEOPLE, 0.9))[0][2] == "editor"


def test_an_office_that_ends_a_sentence_is_no_role_of_the_next_name() -> None:
    text = "She asked the director. Ada Quill left. Then Dr. Tom Brook and U.S. Sen. Eva Lind came."
    names = [("Ada Quill", PEOPLE, 0.9), ("Tom Brook", PEOPLE, 0.9), ("Eva Lind", PEOPLE, 0.9)]
    assert [role for _, _, role in read(text, *names)] == ["", "Dr.", "U.S. Sen."]


def test_titles_of_parliament_are_roles() -> None:
    text = "The Rt. Hon. Ada Quill and Hon. Tom Brook came."
    names = [("Rt. Hon. Ada Quill", PEOPLE, 0.9), ("Hon", PEOPLE, 0.9), ("Tom Brook", PEOPLE, 0.9)]
    assert read(text, *names) == [("Ada Quill", PEOPLE, "Rt. Hon."), ("Tom Brook", PEOPLE, "Hon.")]


def test_a_side_of_a_place_is_no_part_of_its_name() -> None:
    text = "Rain fell in north-eastern Tarnland, occupied Brookland and North Tarnia."
    names = [
        ("north-eastern Tarnland", PLACES, 0.9),
        ("occupied Brookland", PLACES, 0.9),
        ("North Tarnia", PLACES, 0.9),
    ]
    assert [name for name, _, _ in read(text, *names)] == ["Tarnland", "Brookland", "North Tarnia"]


def test_the_hague_keeps_its_article() -> None:
    text = "He left The Hague. The Hague slept, and the Tarn rose."
    names = [("The Hague", PLACES, 0.9), ("Hague", PLACES, 0.9), ("the Tarn", PLACES, 0.9)]
    assert [name for name, _, _ in read(text, *names)] == ["The Hague", "The Hague", "Tarn"]


def test_a_club_is_called_without_its_town_everywhere() -> None:
    text = "Melbourne Storm won. Storm coach Ada Quill smiled as Storm left."
    names = found(text, ("Melbourne Storm", ORGANISATIONS, 0.9), ("Ada Quill", PEOPLE, 0.9))
    last = Span(text.rindex("Storm"), text.rindex("Storm") + 5)
    chances = {text.index("Storm coach"): 0.1}
    seen = [name.text for name in decide(text, [*names, Found(last, ORGANISATIONS, 0.9)], chances)]
    assert seen == ["Melbourne Storm", "Storm", "Ada Quill", "Storm"]


def test_a_surname_that_looks_like_a_title_is_one_behind_a_title() -> None:
    text = "As Dr. King said, the King slept."
    names = found(text, ("King", PEOPLE, 0.9), ("King", PEOPLE, 0.9))
    assert [name.span.start for name in decide(text, names, {})] == [text.index("King")]


def test_the_number_of_a_footnote_is_no_part_of_a_name() -> None:
    assert [name for name, _, _ in read("By Ada Quill1 and others.", ("Ada Quill1", PEOPLE, 0.9))] == ["Ada Quill"]


def test_a_short_name_is_the_firm_where_nobody_is_called_so() -> None:
    firm = ("Quill Foods Inc.", ORGANISATIONS, 0.9)
    text = "Quill Foods Inc. grew. Quill said so."
    assert [kind for _, kind, _ in read(text, firm, ("Quill", PEOPLE, 0.6))] == [ORGANISATIONS, ORGANISATIONS]
    text = "Quill Foods Inc. grew. Ada Quill left. Quill said so."
    names = (firm, ("Ada Quill", PEOPLE, 0.9), ("Quill", PEOPLE, 0.6))
    assert [kind for _, kind, _ in read(text, *names)] == [ORGANISATIONS, PEOPLE, PEOPLE]


def test_what_a_person_owns_is_no_house() -> None:
    text = "Ada Quill fouled. The last foul was Ada's."
    names = [("Ada Quill", PEOPLE, 0.9), ("Ada's", ORGANISATIONS, 0.9)]
    assert [(name, kind) for name, kind, _ in read(text, *names)] == [("Ada Quill", PEOPLE), ("Ada", PEOPLE)]


def test_a_state_behind_its_town_is_a_place() -> None:
    text = "She is of Tarnville, Tenn. now."
    assert read(text, ("Tarnville", PLACES, 0.9), ("Tenn", ORGANISATIONS, 0.9))[1][1] is PLACES


def test_the_point_that_ends_a_sentence_is_in_no_name_but_a_short_one() -> None:
    text = "She met Ada Quillan. He left for Tex. and stayed."
    assert [name for name, _, _ in read(text, ("Ada Quillan.", PEOPLE, 0.9), ("Tex.", PLACES, 0.9))] == [
        "Ada Quillan",
        "Tex.",
    ]


@pytest.mark.parametrize(
    ("text", "names"), [("DL 63 tackles", []), ("LEE WINS. Then Lee left.", ["LEE"]), ("JFK spoke", ["JFK"])]
)
def test_a_label_in_capitals_is_nobody(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in read(text, (text.split()[0], PEOPLE, 0.9))][:1] == names


@pytest.mark.parametrize(
    "name",
    [
        "Ukrainian",
        "Russians",
        "Monday",
        "President",
        "us",
        "R-Neb",
        "FTSE 100",
        "Ryder Cup",
        "Malian",
        "Togolese",
        "Diwali",
        "New Year’s Eve",
        "North American",
    ],
)
def test_demonyms_days_and_titles_are_no_names(name: str) -> None:
    assert read(f"Then {name} came.", (name, PLACES, 0.9)) == []


def test_what_was_hardly_believed_is_left_out() -> None:
    assert read("Then Gate came.", ("Gate", PLACES, 0.3)) == []


def test_the_second_half_of_a_council_is_the_name() -> None:
    text = "Harrow Bay met. The council of Harrow Bay voted."
    names = [("Harrow Bay", PLACES, 0.9), ("council of Harrow Bay", ORGANISATIONS, 0.5)]
    assert read(text, *names) == [("Harrow Bay", PLACES, ""), ("Harrow Bay", PLACES, "")]


def test_what_is_short_for_an_organisation_is_one() -> None:
    text = "The Tarn Rowing Union met. TRU rowed."
    assert read(text, ("Tarn Rowing Union", ORGANISATIONS, 0.9), ("TRU", PLACES, 0.9))[1] == ("TRU", ORGANISATIONS, "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The White House said no. Aides at the White House agreed.", ORGANISATIONS),
        ("A crowd stood outside the White House.", PLACES),
    ],
)
def test_a_seat_of_government_is_what_it_is_used_for(text: str, kind: EntityKind) -> None:
    names = [("White House", ORGANISATIONS, 0.9)] * text.count("White House")
    assert {found for _, found, _ in read(text, *names)} == {kind}


def test_a_surname_is_no_company_for_once() -> None:
    text = "Ada Quill came. Quill fell."
    assert read(text, ("Ada Quill", PEOPLE, 0.95), ("Quill", ORGANISATIONS, 0.9))[1][:2] == ("Quill", PEOPLE)


@pytest.mark.parametrize("team", ["Croatia", "South Korea", "ARGENTINA"])
def test_a_country_is_a_place_where_its_team_is_meant(team: str) -> None:
    assert read(f"{team} won by two goals.", (team, ORGANISATIONS, 0.9)) == [(team, PLACES, "")]


def test_a_state_in_an_address_is_a_place_and_a_name_begins_after_the_mark() -> None:
    text = "Macon, GA. Director_Ada Quill"
    names = [("GA", ORGANISATIONS, 0.9), ("_Ada Quill", PEOPLE, 0.9)]
    assert [name[:2] for name in read(text, *names)] == [("GA", PLACES), ("Ada Quill", PEOPLE)]


def test_a_first_name_put_in_by_an_editor_does_not_open_half_a_bracket() -> None:
    text = "“Coach (Ada) Quill came,” she said."
    assert [name for name, _, _ in read(text, ("Ada) Quill", PEOPLE, 0.9))] == ["Quill"]


def test_a_company_that_everybody_knows_is_nobody() -> None:
    assert read("Then Lexus agreed.", ("Lexus", PEOPLE, 0.9)) == [("Lexus", ORGANISATIONS, "")]


def test_a_sign_in_a_list_of_concerts_parts_a_state_and_a_hall() -> None:
    text = "Raleigh, NC @ Quarry Pavilion"
    assert [name for name, _, _ in read(text, ("NC @ Quarry Pavilion", PLACES, 0.9))] == ["NC", "Quarry Pavilion"]


def test_a_role_is_told_without_its_verb() -> None:
    text = "Ada Quill, who was the acting director, left."
    assert read(text, ("Ada Quill", PEOPLE, 0.99)) == [("Ada Quill", PEOPLE, "acting director")]


def test_an_office_and_whose_it_is_are_one() -> None:
    text = "The U.S. Attorney’s Office for the North announced it."
    names = [("U.S. Attorney", ORGANISATIONS, 0.8), ("Office for the North", ORGANISATIONS, 0.8)]
    assert [name for name, _, _ in read(text, *names)] == ["U.S. Attorney’s Office for the North"]


def test_two_acronyms_side_by_side_are_one_and_two_in_a_list_are_two() -> None:
    assert [
        name for name, _, _ in read("CBQ DFV reports.", ("CBQ", ORGANISATIONS, 0.8), ("DFV", ORGANISATIONS, 0.8))
    ] == ["CBQ DFV"]
    assert len(read("CBQ, DFV report.", ("CBQ", ORGANISATIONS, 0.8), ("DFV", ORGANISATIONS, 0.8))) == 2


def test_holders_of_an_office_are_no_body_unless_they_are_a_team() -> None:
    text = "All Senators voted. The Senators left."
    assert read(text, ("Senators", ORGANISATIONS, 0.9), ("Senators", ORGANISATIONS, 0.9)) == []
    assert read("The Ottawa Senators won. Senators fans sang.", ("Senators", ORGANISATIONS, 0.9)) != []


def test_a_house_is_called_after_its_owner_everywhere() -> None:
    text = "We ate at Quill's. Quill’s kitchen is small, and Quill's was full."
    names = [("Quill", PLACES, 0.9), ("Quill’s", PLACES, 0.9), ("Quill's", PLACES, 0.9)]
    assert [name for name, _, _ in read(text, *names)] == ["Quill's", "Quill’s", "Quill's"]
    assert [name for name, _, _ in read("Quill's kitchen is small.", ("Quill's", PLACES, 0.9))] == ["Quill"]


@pytest.mark.parametrize("name", ["Athens", "Quill's"])
def test_a_name_at_the_very_end_ends_with_the_text(name: str) -> None:
    text = f"We went to {name}"
    assert [one.span for one in decide(text, found(text, (name, PLACES, 0.9)))] == [Span(11, len(text))]


def test_a_body_is_called_by_one_word_once_it_was_named() -> None:
    text = "Tarn University is old. She left the University; no university, and the University of Brook, is older."
    assert [name for name, _, _ in read(text, ("Tarn University", ORGANISATIONS, 0.9))] == [
        "Tarn University",
        "University",
    ]
    assert read("She left the University.") == []
