"""The language of a text that nobody declared."""

import pytest

from reader.cleaning.tongue import language_of

TEXTS = {
    "en": "The ferry is back, and nobody in the town had believed that it would be, for the chains were old and the "
    "council had no money to buy new ones from the yard.",
    "de": "Die Fähre fährt wieder, und niemand in der Stadt glaubte, dass sie es tut, denn die Ketten waren "
    "alt und der Rat hatte kein Geld, um neue bei der Werft zu kaufen.",
    "fr": "Le bac est de retour, et personne dans la ville ne croyait que cela arriverait, car les chaînes étaient "
    "vieilles et le conseil n'avait pas l'argent pour en acheter de nouvelles au chantier.",
    "es": "El transbordador ha vuelto, y nadie en el pueblo creía que lo haría, porque las cadenas eran viejas y el "
    "consejo no tenía dinero para comprar otras nuevas en los talleres del puerto.",
    "pt": "A balsa voltou, e ninguém na cidade achava que isso fosse acontecer, porque as cordas eram velhas e o "
    "conselho não tinha dinheiro para comprar outras novas no estaleiro da região.",
    "it": "Il traghetto è tornato, e nessuno in città credeva che sarebbe stato, perché le catene erano vecchie e il "
    "consiglio non aveva i soldi per comprarne di nuove al cantiere della baia.",
    "ru": "Паром снова ходит, и никто в городе не верил, что это случится.",
    "uk": "Пором знову ходить, і ніхто в місті не вірив, що це станеться, бо ланцюги були старі.",
    "ja": "渡し船が戻ってきました。町の誰もそうなるとは信じていませんでした。",
    "ar": "عاد العبّار ولم يصدق أحد في البلدة أنه سيعود لأن السلاسل كانت قديمة",
    "fa": "کشتی برگشت و هیچ‌کس در شهر باور نمی‌کرد که برگردد چون زنجیرها قدیمی بودند",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_tells_its_language(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "12 April", "Ferry", "Gull gull gull " * 40])
def test_nothing_is_guessed_where_nothing_tells(text: str) -> None:
    assert not language_of(text)
