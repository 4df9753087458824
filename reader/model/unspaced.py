"""Scripts that are written without blanks between words: a word may begin and end at any of their letters."""

import re

# Thai, Lao, Burmese, Khmer, kana, Han; Korean has blanks.
_LETTERS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_LETTER = re.compile(f"[{_LETTERS}]")
_BETWEEN = re.compile(f"(?<=[{_LETTERS}])(?=[{_LETTERS}])")
BREAK = "\u200b"


def unspaced(text: str) -> bool:
    """Say whether a text has a letter of such a script."""
    return _LETTER.search(text) is not None


def parted(text: str) -> str:
    """Return `text` with a break, which nobody sees, between the letters of such scripts."""
    return _BETWEEN.sub(BREAK, text)


def pattern(word: str, *, beginning: bool = False) -> str:
    """Return a pattern for a word: a whole one where its script has blanks, or the `beginning` of one."""
    before = "" if unspaced(word[:1]) else r"(?<!\w)"
    after = "" if beginning or unspaced(word[-1:]) else r"(?!\w)"
    return f"{before}{re.escape(word)}{after}"
