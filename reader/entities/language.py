"""Whether a text is English, the language that names are read in."""

import re

# The commonest function words make up a third of English running text, and next to nothing of other languages'
# (words that German, French, Spanish, Italian, Dutch or Portuguese share are left out: "in", "a", "is", "on", "was").
_WORDS = frozenset("the of and to that for with it his her as at by from they this have but not or be are were".split())
# Lists and results of games have few of those. They are English where these stand, and none of the other languages'.
_MORE = _WORDS | frozenset("he she said says who what when there their then has had would been you your".split())
_OTHERS = frozenset(
    "der die das und ist nicht von mit für auf dem den ein eine sich im zu des le la les et est dans pour une un du au "
    "qui sur pas que el los las en por con del se su il di che per non della nel è gli o os um uma para com não da do "
    "em dos het een van niet dat op te och att som är på det og til av af en yang di dan untuk dengan ini itu".split()
)
_SHARE, _LEAST, _LATIN = 0.08, 0.03, 0.9
_FEW = 12  # below so many words nothing can be said, and a headline may do without function words


def is_english(text: str, declared: str = "") -> bool:
    """Say whether `text` is English: as it declares itself (a language tag, may be ""), else by its function words."""
    if declared and not declared.lower().startswith("en"):
        return False
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(words) < _FEW or _share(words, _WORDS) >= _SHARE:
        return True
    # Many pages of other languages call themselves English, since their templates do: that alone is not believed.
    ours, others, letters = _share(words, _MORE), _share(words, _OTHERS), "".join(words)
    if declared:
        return others <= max(ours, _LEAST) and sum(map(str.isascii, letters)) > _LATIN * len(letters)
    return 2 * others <= ours >= _LEAST


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / len(words)
