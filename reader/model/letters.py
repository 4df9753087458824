"""Letters and signs that a keyboard may lack and people type as others: "Straße" as "Strasse", "Łódź" as "Lodz".

Accents are told apart by Unicode; these are letters of their own there.
"""

import re
import unicodedata

_TYPED = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
    "ŋ": "n", "Ŋ": "N", "ı": "i", "ĸ": "k", "ə": "e", "Ə": "E",
}  # fmt: skip
_SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u00ad": "",
}
TYPED = str.maketrans(_TYPED | _SIGNS)
_WITH_THEM = re.compile(rf"(?<!\w)\w*[{''.join(_TYPED)}]\w*")


def bare(words: str) -> str:
    """Return words as they are compared: in small letters, without accents, and as a plain keyboard types them."""
    apart = unicodedata.normalize("NFKD", words.translate(TYPED)).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def retyped(text: str) -> str:
    """Return the words of a text that have such letters, each once, as a plain keyboard types them."""
    return " ".join(dict.fromkeys(map(bare, _WITH_THEM.findall(unicodedata.normalize("NFC", text)))))
