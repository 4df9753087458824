"""In a language that the grammar was not made for, only what is sure is shown."""

import time

import pytest

from reader.entities import find_facts
from reader.entities.numbers.continental import continental

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


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("de", "Das kostet 3,4 Millionen Euro.", [("3,4 Millionen Euro", 3_400_000, "EUR")]),
        ("de", "Es sind 3 bis 5 Mrd. Euro.", [("5 Mrd. Euro", 5_000_000_000, "EUR")]),
        ("de-AT", "Am 22. April kamen 1.500 Leute.", [("22. April", "--04-22", ""), ("1.500", 1500, "")]),
        ("de", "Seit 30.02.2021 und 03.05.2021.", [("03.05.2021", "2021-05-03", "")]),
        ("de", "Es sank um −5,9 % auf 48,6 Prozent.", [("−5,9 %", -5.9, "percent"), ("48,6 Prozent", 48.6, "percent")]),
        ("de", "Die Fassung 1.5.2 hat 1,500 und 2,5 davon.", []),
        ("de-CH", "Das kostet 1.500 oder 2,5 Millionen Franken.", []),
        (
            "fr",
            "Le 1er mai 2020, 3,5 millions d’euros.",
            [("1er mai 2020", "2020-05-01", ""), ("3,5 millions d’euros", 3_500_000, "EUR")],
        ),
        ("fr", "Il y avait 12 300 bateaux.", [("12 300", 12300, "")]),
        ("es", "Son 3,2 mil millones de dólares.", [("3,2 mil millones de dólares", 3_200_000_000, "USD")]),
        ("es-MX", "Son 1,500 pesos y 1.500 dólares.", []),
        ("pt", "Custa R$ 1.200,50.", [("R$ 1.200,50", 1200.5, "BRL")]),
        (
            "it",
            "Il 2 giugno 1946 erano 2,5 miliardi.",
            [("2 giugno 1946", "1946-06-02", ""), ("2,5 miliardi", 2_500_000_000, "")],
        ),
        (
            "nl",
            "Op 03-05-2020 was het € 3,4 miljoen.",
            [("03-05-2020", "2020-05-03", ""), ("€ 3,4 miljoen", 3_400_000, "EUR")],
        ),
        ("sv", "Det kostar 3,4 miljoner kronor.", []),
    ],
)
def test_a_known_language_makes_more_sure(language: str, sentence: str, found: list[tuple[str, object, str]]) -> None:
    facts = find_facts(sentence, language=language)
    assert [(number.text, number.value, number.unit) for number in facts.numbers] == found
    assert all(number.span.of(sentence) == number.text for number in facts.numbers)


@pytest.mark.parametrize("piece", ["1.234", "1 ", "1.", "12 300 ", "1,", "3 mai ", "1.1.", "2 millions de "])
def test_hostile_figures_cost_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        continental(text, "fr")
        return time.process_time() - start

    assert seconds(80_000) < 20 * max(seconds(20_000), 0.05)


def test_english_nouns_are_not_counted_in_other_languages() -> None:
    facts = find_facts(GERMAN + "Im Hafen lagen 300 Schiffe mehr.")
    assert [(number.counts, number.per, number.direction) for number in facts.numbers] == [("", "", "")]
