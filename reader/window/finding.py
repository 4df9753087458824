"""Where the words of a search stand in an article."""

import re

from reader.model.article import shown
from reader.model.entry import Reading
from reader.model.span import Span
from reader.model.unspaced import pattern


def first_match(reading: Reading, words: str, snippet: str = "") -> Span | None:
    """Return the first shown place of the snippet's longest searched word, near the snippet where it stands."""
    text = reading.article.text
    view = shown(reading.article, reading.decisions)
    near = max(0, text.find(snippet.strip("… \n"))) if snippet.strip("… \n") else 0
    terms = sorted(re.findall(r"\w+", words), key=len, reverse=True)
    for term in terms:
        wanted = re.compile(pattern(term, beginning=True), re.IGNORECASE)
        for start in (near, 0):
            for found in wanted.finditer(text, start):
                span = Span(found.start(), found.end())
                if view.to_shown(span) is not None:
                    return span
    return None
