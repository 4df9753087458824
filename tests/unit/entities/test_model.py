"""The trained recogniser on sentences of our own."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities import find_facts
from reader.entities.engine import recognise
from reader.entities.language import is_english
from reader.entities.model import load, sentences
from reader.model.facts import EntityKind

TEXT = (
    "HANOI, Vietnam — Ilse Brandt, who leads the Brandt Foundation, met Prime Minister Tomas Reyes in Lisbon on Monday."
    "\n\nBrandt said that talks with the World Health Organization in Geneva would go on. “We trust Reyes,” she said."
)


def kinds(text: str) -> dict[str, EntityKind | None]:
    return {name.text: name.kind for name in recognise(text)}


def test_people_places_and_organisations_are_found() -> None:
    found = kinds(TEXT)
    assert found["Ilse Brandt"] is found["Tomas Reyes"] is found["Reyes"] is EntityKind.PEOPLE
    assert found["Vietnam"] is found["Lisbon"] is found["Geneva"] is EntityKind.PLACES
    assert found["World Health Organization"] is EntityKind.ORGANISATIONS


def test_both_people_of_a_sentence_are_found() -> None:
    found = kinds("Marta Okonjo came to Sallow Quay with Ilse Brandt.")
    assert found["Marta Okonjo"] is found["Ilse Brandt"] is EntityKind.PEOPLE


def test_in_a_long_text_sentences_without_names_are_not_read() -> None:
    said = "He said that it was late, and that the night was long.\n\n"
    text = f"{said * 800}{TEXT}"
    assert len(load().see(said * 3)[1]) > 0
    assert min(load().see(text)[1]) >= 800 * len(said)
    assert [name.text for name in recognise(text)] == [name.text for name in recognise(TEXT)]


def test_one_person_is_one_row_with_a_role() -> None:
    people = {person.name: person for person in find_facts(TEXT).people}
    assert people["Tomas Reyes"].forms == ("Tomas Reyes", "Reyes")
    assert people["Tomas Reyes"].role == "Prime Minister"


def test_what_a_heading_parts_is_read_the_same_wherever_it_stands() -> None:
    first, second = TEXT.split("\n\n")
    whole = f"{first}\n\nThe harbour\n\n{second}"
    model = load()
    alone = [(one.span.of(second), one.kind, one.sure) for one in model.find(second)]
    behind = [one for one in model.find(whole) if one.span.start > whole.index(second) - 1]
    assert alone == [(one.span.of(whole), one.kind, one.sure) for one in behind]


def test_no_name_goes_on_in_the_next_line() -> None:
    text = "Orlov Robotics, Lisbon\nTarn Systems, Geneva\nQuill Airways, Vienna"
    assert all("\n" not in name.text for name in recognise(text))


def test_no_name_goes_on_in_the_next_cell_of_a_table() -> None:
    text = "Player\tAge\tApps\tClub\nTomas Reyes\t31\t22\tHarrow Bay United\nNadia Ferrant\t24\t19\tArsenal"
    names = [name.text for name in recognise(text)]
    assert all("\t" not in name for name in names)
    assert {"Tomas Reyes", "Nadia Ferrant", "Harrow Bay United", "Arsenal"} <= set(names)


@settings(max_examples=40)
@given(st.text(st.sampled_from("Ada Q.’\n-\U0001f30a é“”,0"), max_size=120))
def test_every_name_is_a_slice_of_the_text(text: str) -> None:
    names = recognise(text)
    assert all(name.span.of(text) == name.text and name.text.strip() for name in names)
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(names))


@given(st.text(max_size=300))
def test_sentences_never_overlap_and_lose_no_word(text: str) -> None:
    spans = list(sentences(text))
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_a_dateline_in_capitals_is_one_name() -> None:
    (place,) = find_facts("ST. ALBAN, Mich. (AP) — A wall fell on Monday, the mayor said.").places[:1]
    assert place.name == "ST. ALBAN"


def test_no_names_are_guessed_in_another_language() -> None:
    german = (
        "Der Gemeinderat von Husum hat am Dienstag beschlossen, die alte Mole zu erneuern, sagte Jette Sommerfeld nach "
        "der Sitzung im Rathaus."
    )
    assert not is_english(german)
    assert is_english(TEXT)
    assert not is_english(german, "en-US")
    assert is_english("Ada Quill came. Tom Brook left. Later Quill called, Brook said no, she had stayed home alone.")
    results = "Harrow Bay 3, Tarn 1. Goals: Quill 12, José de Brook 40, Marsh 71; Reed 88. Saves: Lindé 4, Otter 9."
    assert is_english(results, "en")
    assert not is_english(results)
    assert find_facts(german).entities() == ()


@pytest.mark.parametrize("word", ["\u4e01" * 3000, "".join(chr(0x3A9 + n % 7) for n in range(3000)), "x9Q!" * 2000])
def test_words_without_end_do_not_keep_others_from_being_read(word: str) -> None:
    text = f"Anna Keller met {word} in Paris. Then John Smith came. {word * 2}"
    names = {found.span.of(text) for found in load().find(text)}
    assert {"Anna Keller", "John Smith"} <= names
