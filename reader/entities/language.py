"""Whether a text is English, the language that names are read in."""

import re

# The commonest function words make up a third of English running text, and next to nothing of other languages'
# (words that German, French, Spanish, Italian, Dutch or Portuguese share are left out: "in", "a", "is", "on", "was").
_WORDS = frozenset("the of and to that for with it his her as at by from they this have but not or be are were".split())
# A short text that says it is English may do without those, and is English by these as well.
_MORE = _WORDS | frozenset("he she said says who what when there their then has had would been you your".split())
_SHARE = 0.08
_FEW = 12  # below so many words nothing can be said, and a headline may do without function words


def is_english(text: str, declared: str = "") -> bool:
    """Say whether `text` is English: as it declares itself (a language tag, may be ""), else by its function words."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    known = _MORE if declared else _WORDS
    share = sum(word in known for word in words) / len(words) if words else 0.0
    if declared:
        # Many pages of other languages call themselves English, since their templates do.
        return declared.lower().startswith("en") and (len(words) < _FEW or share >= _SHARE / 4)
    return len(words) < _FEW or share >= _SHARE
