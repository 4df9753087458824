"""In a language that the grammar was not made for, only what is sure is shown."""

import pytest

from reader.entities import find_facts

GERMAN = "Der Gemeinderat hat am Dienstag beschlossen, die alte Mole zu erneuern, und die Arbeiten sollen beginnen. "
FRENCH = "Le conseil a voté mardi la rénovation du vieux quai, et les travaux doivent commencer avant le printemps. "
RUSSIAN = "Городской совет решил во вторник обновить старый причал, и работы должны начаться до начала весны. "


def numbers(sentence: str, lead: str = GERMAN) -> list[str]:
    facts = find_facts(lead + sentence)
    assert not facts.english
    return [number.text for number in facts.numbers]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (GERMAN, "Das kostet 3,4 Millionen Euro."),
        (GERMAN, "Das kostet 12 Millionen Euro oder 40 Mrd. Euro."),
        (GERMAN, "Am 22. April stimmten drei von elf Mitgliedern zu."),
        (GERMAN, "Es sind 1.500 Schiffe."),
        (FRENCH, "Cela coûte 12 millions, soit 1,5 fois plus."),
        (RUSSIAN, "Это стоит 12 миллионов рублей, 40 тыс. в год."),
    ],
)
def test_what_may_mean_something_else_is_not_read(lead: str, sentence: str) -> None:
    assert numbers(sentence, lead) == []


@pytest.mark.parametrize(
    ("lead", "sentence", "found"),
    [
        (GERMAN, "Damals, schon 1998, lagen 300 Schiffe im Hafen.", ["1998", "300"]),
        (GERMAN, "Das sind 40 % der Flotte, also €850 im Monat.", ["40 %", "€850"]),
        (FRENCH, "Il y avait 300 bateaux.", ["300"]),
        (RUSSIAN, "Тогда там было 300 судов.", ["300"]),
    ],
)
def test_what_is_sure_is_read(lead: str, sentence: str, found: list[str]) -> None:
    assert numbers(sentence, lead) == found


def test_english_nouns_are_not_counted_in_other_languages() -> None:
    facts = find_facts(GERMAN + "Im Hafen lagen 300 Schiffe mehr.")
    assert [(number.counts, number.per, number.direction) for number in facts.numbers] == [("", "", "")]
