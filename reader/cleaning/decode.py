"""Bytes become text."""

import codecs
import re
from collections import Counter
from unicodedata import category

from charset_normalizer import from_bytes

from reader.errors import ReaderError
from reader.model.page import Page

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_TAG = re.compile(rb"<[^>]{0,2000}>")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_CONTROLS = bytes([*range(1, 9), *range(14, 32)])
# What browsers read where a page names the smaller set (WHATWG Encoding Standard, "names and labels").
_MEANT = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "iso_8859-1", "latin-1", "latin1", "l1", "ascii", "us-ascii"), "cp1252"
    ),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "windows-949"), "cp949"),
    "big5": "big5hkscs",
}
# Of the letters of a Western language fewer than these are beyond ASCII.
_WESTERN, _MOSTLY_FOREIGN = frozenset({"cp1252", "windows-1252", "iso-8859-15", "latin-9"}), 0.3
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(page: Page) -> str:
    """Return the page's text with LF line ends.

    By its mark, as UTF-8 where it is that, by what it declares, or by what its bytes look like.
    Raises ReaderError where the bytes are no text.
    """
    for bom, name in _BOMS:
        if page.data.startswith(bom):
            return _lines(page.data.decode(name, "replace"))
    meta = _META.search(page.data[:4096]) if page.media_type == "text/html" else None
    declared = meta.group(1).decode("ascii") if meta else ""
    for name in (_wide(page.data), _shifted(page.data), "utf-8", page.charset, declared):
        if name and (text := _strict(page.data, name)) is not None and not _is_misnamed(page.data, name):
            return _lines(text)
    if (text := _damaged(page.data)) is not None:
        return _lines(text)
    return _lines(page.data.decode(_guessed(page.data), "replace"))


def _wide(data: bytes) -> str:
    """Return UTF-16's name where every second byte is 0 or the one of a script, as in text that has no mark."""
    sample = data[:20_000]
    if len(sample) < 4 or 0 not in sample:
        return ""
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        usual = sum(count for _, count in Counter(high).most_common(2))
        likely = high.count(0) > len(high) * 0.05 and low.count(0) < len(low) * 0.05
        if likely and (usual > len(high) * 0.9 or _is_written(sample, name)):
            return name
    return ""


def _is_written(sample: bytes, name: str) -> bool:
    """Say whether bytes stand for markup and letters in use: Chinese ones have thousands of high bytes."""
    text = sample[: len(sample) // 2 * 2].decode(name, "replace")
    return (
        re.search("</?[a-zA-Z]", text) is not None
        and sum(category(letter)[0] in "LNPSZ" or letter.isspace() for letter in text) > len(text) * 0.99
    )


def _shifted(data: bytes) -> str:
    """Return the name of the Japanese encoding of e-mail, which is plain ASCII with marks between the scripts."""
    # One byte is found many times as quickly as two.
    return "iso2022_jp" if 0x1B in data and b"\x1b$" in data and b"\x1b(" in data else ""


def _bare(data: bytes) -> bytes:
    """Return the beginning of a page without its tags: they look like English in every encoding."""
    return _TAG.sub(b"", data[:200_000])


def _guessed(data: bytes) -> str:
    """Return the encoding that the bytes look like; syllables that only Japanese has are surer than any statistics."""
    bare = _bare(data)
    for name in ("cp932", "euc_jp"):
        text = bare.decode(name, "ignore")
        if len(_KANA.findall(text)) > max(5, len(text) * 0.2):
            return name
    best = from_bytes(bare).best()
    return best.encoding if best is not None else "cp1252"


def _is_misnamed(data: bytes, name: str) -> bool:
    """Say whether what calls itself Western is hardly that: such a set takes any bytes, so its name proves nothing."""
    if _MEANT.get(name.lower(), name.lower()) not in _WESTERN:
        return False
    sample = _bare(data)
    foreign = sum(byte >= 0x80 for byte in sample)
    letters = foreign + len(re.findall(rb"[A-Za-z]", sample))
    return foreign > max(20, letters * _MOSTLY_FOREIGN)


def _strict(data: bytes, name: str) -> str | None:
    name = _MEANT.get(name.lower(), name)
    try:
        # The last letter of a file that was cut off is none.
        return data[: len(data) // 2 * 2].decode(name) if name.startswith("utf-16-") else data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _damaged(data: bytes) -> str | None:
    """Return UTF-8 with few wrong bytes, such as a file that was cut off inside a letter."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(data) - len(text)  # letters of several bytes make the text shorter than the data
    return text if wrong <= 20 and right > wrong * 20 else None


def _lines(text: str) -> str:
    text = text.replace("\x00", "") if "\x00" in text else text
    sample = text[:20_000]
    octets = sample.encode("utf-8", "replace")
    wrong = len(octets) - len(octets.translate(None, _CONTROLS)) + sample.count("\ufffd")
    if wrong * 10 > len(sample):
        raise ReaderError("This is not text in any known encoding.")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
