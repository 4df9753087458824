"""The model's findings are mended by the words beside them."""

import re

import pytest

from reader.entities.findings import mend
from reader.entities.model import Found
from reader.model.facts import EntityKind
from reader.model.span import Span

PEOPLE, PLACES, ORGANISATIONS = EntityKind


def mended(text: str, *names: tuple[str, EntityKind]) -> list[tuple[str, EntityKind]]:
    found, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        found.append(Found(Span(at, at + len(name)), kind, 0.9))
        at += len(name)
    return [(one.span.of(text), one.kind) for one in mend(text, found)]


def test_an_office_belongs_to_the_body_before_it() -> None:
    text = "Tarn County's Department of Roads"
    assert mended(text, ("Tarn County", ORGANISATIONS), ("Department of Roads", ORGANISATIONS)) == [
        (text, ORGANISATIONS)
    ]


def test_who_has_an_office_is_a_person() -> None:
    text = "CFO Ada Quill of Tarn spoke; CIO Group did not."
    assert mended(text, ("CFO Ada Quill", ORGANISATIONS), ("CIO Group", ORGANISATIONS)) == [
        ("CFO Ada Quill", PEOPLE),
        ("CIO Group", ORGANISATIONS),
    ]


def test_a_ship_is_nobody_and_a_place_stays_one() -> None:
    text = "The ferry Doña Ada left Perth. The submarine Perth slept. Ada sailed; the Doña Ada sank."
    names = [
        ("Doña Ada", PEOPLE),
        ("Perth", PLACES),
        ("Perth", PLACES),
        ("Ada", PEOPLE),
        ("Doña Ada", PEOPLE),
    ]
    assert mended(text, *names) == [("Perth", PLACES), ("Ada", PEOPLE)]


def test_a_share_a_mark_and_a_speakers_initials_are_nobody() -> None:
    text = "ZB: Hello.\nTI: Tarn Foods (NYSE: TRN) sells TarnPad™.\nZB: Yes.\nBEX: Bex knows.\nBEX: Good."
    names = [("ZB", PLACES), ("Tarn Foods", ORGANISATIONS), ("NYSE", ORGANISATIONS), ("TRN", ORGANISATIONS)]
    names += [("TarnPad", ORGANISATIONS), ("ZB", PLACES), ("BEX", PEOPLE), ("Bex", PEOPLE)]
    assert mended(text, *names) == [("Tarn Foods", ORGANISATIONS), ("BEX", PEOPLE), ("Bex", PEOPLE)]


def test_what_is_short_for_an_office_is_nobody() -> None:
    text = "Ada Quill is Chief Product Officer (CPO) and was SVP of Engineering."
    names = [("Ada Quill", PEOPLE), ("CPO", ORGANISATIONS), ("SVP of Engineering", ORGANISATIONS)]
    assert mended(text, *names) == [("Ada Quill", PEOPLE)]


def test_two_known_bodies_side_by_side_are_two() -> None:
    text = "She wrote for AP NFL news."
    assert mended(text, ("AP", ORGANISATIONS), ("NFL", ORGANISATIONS)) == [
        ("AP", ORGANISATIONS),
        ("NFL", ORGANISATIONS),
    ]


def test_a_body_that_is_called_by_its_place_is_no_place() -> None:
    text = "It stands in the Medical Journal of Tarnland, read in Tarnland."
    assert mended(text, ("Tarnland", PLACES), ("Tarnland", PLACES)) == [
        ("Medical Journal of Tarnland", ORGANISATIONS),
        ("Tarnland", PLACES),
    ]


@pytest.mark.parametrize("border", ["\t", "\n"])
def test_a_body_does_not_begin_in_another_line_or_cell(border: str) -> None:
    text = f"Tarn Revel{border}Bank of Tarnland"
    assert mended(text, ("Tarnland", PLACES)) == [("Bank of Tarnland", ORGANISATIONS)]


def test_a_body_does_not_reach_into_the_name_before_it() -> None:
    text = "Ada Quill Bank of Tarnland"
    assert mended(text, ("Ada Quill", PEOPLE), ("Tarnland", PLACES)) == [
        ("Ada Quill", PEOPLE),
        ("Bank of Tarnland", ORGANISATIONS),
    ]


@pytest.mark.parametrize("short", ["TSG", "T.S.G."])
def test_the_acronym_in_brackets_is_the_organisation(short: str) -> None:
    text = f"The Tarn Student Guild ({short}) met."
    expected = [("Tarn Student Guild", ORGANISATIONS), (short, ORGANISATIONS)]
    assert mended(text, ("Tarn Student Guild", ORGANISATIONS)) == expected
    assert mended(text, ("Tarn Student Guild", ORGANISATIONS), (short, PLACES)) == expected


def test_what_is_no_acronym_of_it_stays_as_it_was() -> None:
    text = "The Tarn Student Guild (XYZ) met."
    assert mended(text, ("Tarn Student Guild", ORGANISATIONS)) == [("Tarn Student Guild", ORGANISATIONS)]


def test_a_storm_is_nobody() -> None:
    text = "Cyclone Orsa grew. Orsa's winds reached Brook. T C Orsa made landfall."
    names = [("Orsa", PEOPLE), ("Orsa's", PEOPLE), ("Brook", PLACES), ("T C Orsa", PEOPLE)]
    assert mended(text, *names) == [("Brook", PLACES)]


def test_who_shares_a_name_with_a_storm_stays() -> None:
    text = "Hurricane Quill hit the coast. Ada Quill watched the storm."
    assert mended(text, ("Hurricane Quill", PEOPLE), ("Ada Quill", PEOPLE)) == [("Ada Quill", PEOPLE)]


def test_a_hurricane_needs_no_other_word_for_it() -> None:
    assert mended("The night of Hurricane Orsa.", ("Orsa", PEOPLE)) == []


def test_without_weather_nothing_is_a_storm() -> None:
    text = "Storm Quill won a prize for acting."
    assert mended(text, ("Storm Quill", PEOPLE)) == [("Storm Quill", PEOPLE)]


def test_what_is_short_for_common_words_is_no_name() -> None:
    text = "Makers of electric vehicles (EVs) fear an EV tax. The Electric Vehicle Makers (EVM) wrote."
    names = [("EVs", ORGANISATIONS), ("EV", ORGANISATIONS), ("Electric Vehicle Makers", ORGANISATIONS)]
    assert mended(text, *names) == [("Electric Vehicle Makers", ORGANISATIONS), ("EVM", ORGANISATIONS)]
    text = "The cost of care rose at the clinic (TCC), and TCC closed."
    assert mended(text, ("TCC", ORGANISATIONS), ("TCC", ORGANISATIONS)) != []


def test_a_long_text_of_capitals_is_looked_back_at_no_further_than_a_name_reaches() -> None:
    text = "Harbour Wall And Tide Gate " * 4000 + "Tarnland"
    assert mended(text, ("Tarnland", PLACES)) == [("Tarnland", PLACES)]


@pytest.mark.parametrize("address", ["ada.quill@tarn.example", "Quill@tarn.example", "a-quill+x@news.tarn.example"])
def test_an_e_mail_address_names_nobody(address: str) -> None:
    called = re.search(r"[Qq]uill", address)
    assert called is not None
    assert mended(f"Write to {address} in Harrow.", (called.group(), PEOPLE), ("Harrow", PLACES)) == [
        ("Harrow", PLACES)
    ]
    both = f"Ada Quill {address}"
    assert mended(both, (both, PEOPLE)) == [("Ada Quill ", PEOPLE)]


def test_a_long_text_of_no_addresses_is_looked_through_quickly() -> None:
    text = "x" * 200_000 + " @ Harrow"
    assert mended(text, ("Harrow", PLACES)) == [("Harrow", PLACES)]
