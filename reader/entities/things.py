"""Names of which the text says that they are things: "Tarn Revel, an annual procession", "Old Salt is a novel"."""

import re
from collections import defaultdict
from collections.abc import Iterable

from reader.entities.lexicon import SMALL_WORDS, THINGS, lists

_SAYS = re.compile(
    r"(?<=[\w.)])(?:,(?:\s+(?:which|who)\s+(?:is|was))?|\s+(?:is|was)(?:\s+[a-z]+ly)?(?:\s+like)?)\s+(?:an?|the)\s+"
)
# "The show in Tarnly, a festival of light" says nothing of Tarnly.
_AFTER = re.compile(
    r"\b(?:in|of|on|at|by|for|from|to|with|near|and|or|about|after|before|between|against|under|into)\s+(?:the\s+)?$"
)
_BRACKETS = re.compile(r"\s*\([^()\n]*\)$")
_WORD = re.compile(r"[\w’'-]+")
# So many words lead to the one that says what it is, "a tall old stone statue"; so many letters are looked back.
_LONGEST, _BEFORE = 6, 80


def things(text: str, forms: Iterable[str]) -> set[str]:
    """Return those of the names that are called things; places and first names that have a namesake are not in it."""
    by_end: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        if form not in lists().places and form not in lists().given:
            by_end[form.split()[-1]].append(form)
    found: set[str] = set()
    for says in _SAYS.finditer(text):
        before = _BRACKETS.sub("", text[max(0, says.start() - _BEFORE) : says.start()])
        last = before.split()[-1:]
        called = [form for form in by_end.get(last[0], ()) if before.endswith(form)] if last else []
        if called and _head(text, says.end()) in THINGS:
            found |= {form for form in called if not _AFTER.search(before.removesuffix(form))}
    return found


def _head(text: str, at: int) -> str:
    """Return the word that the others before it lead to."""
    head = ""
    for _ in range(_LONGEST):
        word = _WORD.match(text, at)
        if word is None or word.group() in SMALL_WORDS or word.group().endswith("ed"):
            break
        head, at = word.group(), word.end()
        if text[at : at + 1] != " ":
            break
        at += 1
    return head
