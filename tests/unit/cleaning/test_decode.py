"""Bytes of many encodings, declared wrongly or not at all."""

from datetime import UTC, datetime

import pytest

from reader.cleaning.decode import decode
from reader.errors import ReaderError
from reader.model.page import Page

RUSSIAN = "Совет Ловмера решил в четверг закрыть гавань на неделю, потому что пандус небезопасен. " * 5
JAPANESE = "ロウミア評議会は木曜日、スロープが安全ではないため、港を一週間閉鎖することを決めた。" * 5
GERMAN = "Die Fähre fährt wieder über die Förde, sagte Bürgermeister Müller in aller Größe. " * 5
ENGLISH = "The ferry is back – “at last”, people say. "


def decoded(data: bytes, charset: str = "", media_type: str = "text/html") -> str:
    return decode(Page("-", data, media_type, datetime(2026, 1, 2, tzinfo=UTC), charset))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso2022_jp"),
        (f"<div class='a'><p>{JAPANESE}</p></div>", "utf-16-be"),
        (f"<div class='a'><p>{JAPANESE}</p></div>", "utf-16-le"),
        (f"<div class='a'><p>{'一开' * 3}{JAPANESE}</p></div>", "utf-16-be"),
        (GERMAN, "latin-1"),
        (GERMAN, "utf-8"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (f"<p>{GERMAN}</p>", "utf-16-le"),
    ],
)
def test_an_encoding_that_nobody_declared_is_found(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_a_wrong_charset_does_not_win_over_utf_8() -> None:
    assert decoded(GERMAN.encode(), charset="ascii") == GERMAN
    assert decoded(GERMAN.encode("latin-1"), charset="utf-8") == GERMAN
    assert decoded(GERMAN.encode(), charset="no-such-charset") == GERMAN


def test_what_the_page_declares_counts_where_it_is_not_utf_8() -> None:
    page = f'<meta charset="windows-1251"><p>{RUSSIAN[:40]}</p>'
    assert decoded(page.encode("windows-1251")) == page


def test_a_file_cut_off_inside_a_letter_keeps_its_other_letters() -> None:
    assert decoded((GERMAN + "ü").encode()[:-1])[: len(GERMAN)] == GERMAN
    assert decoded(ENGLISH.replace("–", "-").replace("“", "'").replace("”", "'").encode("utf-16-le")[:-1])


def test_nuls_among_letters_are_dropped() -> None:
    assert decoded(b"The \x00ferry\x00 is \x00back.") == "The ferry is back."


def test_noise_is_no_text() -> None:
    noise = bytes((at * 73 + at // 7) % 32 for at in range(4000))
    with pytest.raises(ReaderError, match="encoding"):
        decoded(b"\x00" * 2000 + noise.replace(b"\n", b"\x00"))


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le"])
def test_wide_letters_without_a_mark_are_found(encoding: str) -> None:
    text = "<p>Паром не ходит: цепи заржавели, и никто не знает, когда их починят.</p>"
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("渡し船は今週は動きません。鎖がさびていて、いつ直るのか誰にもわからないと町長は話しました。" * 3, "shift_jis"),
        ("Паром не ходит: цепи заржавели, и никто не знает, когда их починят, сказал мэр. " * 3, "windows-1251"),
    ],
)
def test_what_calls_itself_latin_and_is_not(text: str, encoding: str) -> None:
    markup = f'<html><head><meta charset="iso-8859-1"></head><body><p>{text}</p></body></html>'
    assert text in decoded(markup.encode(encoding))


def test_latin_1_is_read_as_browsers_do() -> None:
    markup = '<meta charset="iso-8859-1"><p>\u201cÇa ira\u201d, dit le maire \u2013 enfin.</p>'
    assert decoded(markup.encode("cp1252")) == markup
