"""Names across the library: where each appears, and with whom."""

import re
from collections.abc import Iterable, Sequence

from reader.library import Library
from reader.model.corrections import Correction, apply, fold
from reader.model.entry import EntityPage
from reader.model.facts import Entity, EntityKind, Facts, Mention
from reader.model.span import Span


def entity_page(library: Library, kind: EntityKind, name: str) -> EntityPage:
    """Return what the library knows of a name; a name that is nowhere has an empty page."""
    found = library.names.key(kind, name)
    if found is None:
        return EntityPage(kind, name, (), (), (), ())
    key, name_as_written = found
    forms = library.names.forms(key)
    marked = library.names.marked(key)
    named = _naming(library, key, forms, [(article_id, quote) for _, article_id, quote in marked])
    return EntityPage(
        kind,
        name_as_written,
        forms,
        library.names.articles(key),
        library.names.companions(key),
        tuple(one for one, says in zip(marked, named, strict=True) if says),
    )


def naming(library: Library, kind: EntityKind, name: str, quotes: Sequence[tuple[str, str]]) -> list[bool]:
    """Say of each quote, given with its article's id, whether it names somebody or something.

    Whom a form stands for is told by its article, and the longest one by which anybody is named there counts: "Peter
    Vance" names Peter, not the other one who is called Vance.
    """
    found = library.names.key(kind, name)
    return _naming(library, found[0], library.names.forms(found[0]), quotes) if found else [False] * len(quotes)


def _naming(library: Library, key: int, forms: tuple[str, ...], quotes: Sequence[tuple[str, str]]) -> list[bool]:
    words = _any_of(forms)
    likely = [(article_id, folded) for article_id, quote in quotes if words.search(folded := fold(quote))]
    said = library.names.said(dict.fromkeys(article_id for article_id, _ in likely), forms) if likely else {}

    def names_it(article_id: str, quote: str) -> bool:
        here = said.get(article_id, {})
        return any(key in here[match.group()] for match in _any_of(tuple(here)).finditer(quote)) if here else False

    sure = {(article_id, folded) for article_id, folded in likely if names_it(article_id, folded)}
    return [(article_id, fold(quote)) in sure for article_id, quote in quotes]


def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds each of the forms, of two that begin at one place the longer."""
    longest = sorted(forms, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in longest) or r"(?!)")


def names(library: Library, beginning: str = "", limit: int = 50) -> list[tuple[EntityKind, str, int]]:
    """Return kind, name and number of articles of the library's names that begin so, the most frequent first."""
    return list(library.names.all(beginning, limit))


def as_written(library: Library, said: Iterable[Correction]) -> dict[str, str]:
    """Return how the names that corrections speak of are written, by their folded forms, as far as that is known."""
    given = list(said)
    return {fold(one.name): one.name for one in given if one.name} | library.names.written([one.form for one in given])


def elsewhere(library: Library, article_id: str, found: Iterable[Entity]) -> dict[tuple[EntityKind, str], int]:
    """Return in how many other articles each entity stands, by kind and folded name; who is new is not in it."""
    return library.names.elsewhere(article_id, [fold(entity.name) for entity in found])


def index(library: Library, article_id: str, facts: Facts, corrected: Facts) -> None:
    """Note an article's names: as found where only the library's rules concern them, else as corrected.

    Rules are applied when a page is asked for, so that a new rule need not go through every article.
    """
    if library.corrections.of(article_id):
        library.names.index(article_id, corrected.entities(), None)
    else:
        library.names.index(article_id, facts.entities(), _Rules(library.corrections.rules()))


def rules_changed(library: Library) -> None:
    """Ask anew whom the names stand for that the library's rules speak of, or spoke of."""
    library.names.remap(library.corrections.ruled(), _Rules(library.corrections.rules()))


class _Rules:
    """Says whom one form of a name stands for; the same `apply` as for whole articles says it."""

    def __init__(self, rules: tuple[Correction, ...]) -> None:
        self._rules = rules
        self._named = {(rule.kind, rule.form) for rule in rules}

    def __call__(self, kind: EntityKind, name: str, form: str) -> tuple[EntityKind, str] | None:
        if (kind, fold(name)) not in self._named:
            return kind, name
        alone = Entity(kind, name, (Mention(Span(0, 1), form),))
        found = apply(Facts((alone,)), self._rules).entities()
        return (found[0].kind, found[0].name) if found else None
