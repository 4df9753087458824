"""The rules of the library as lines to read."""

from reader.model.corrections import Act, Correction
from reader.model.facts import EntityKind
from reader.model.site_rules import SiteRule

TITLE = "Rules of the library"
NONE = "No rules yet. Tick “Always, in this library” when you put a name right, or hide a block on its site."
_ONE = {EntityKind.PEOPLE: "person", EntityKind.PLACES: "place", EntityKind.ORGANISATIONS: "organisation"}


def correction_words(rule: Correction) -> str:
    """Return what a rule about a name does."""
    name = f"{rule.form.title()} ({_ONE[rule.kind]})"
    to_kind = _ONE[rule.to_kind or rule.kind]
    said = {
        Act.RENAME: f"{name} is called {rule.name}",
        Act.MERGE: f"{name} is part of {rule.name}",
        Act.SPLIT: f"“{rule.part}” is not {name}",
        Act.KIND: f"{name} is of the kind {to_kind}",
        Act.HIDE: f"{name} is hidden",
        Act.RESTORE: f"{name} is shown",
    }
    return said[rule.act]


def site_words(rule: SiteRule) -> str:
    """Return what a rule about a site does."""
    sample = rule.sample if len(rule.sample) <= 80 else f"{rule.sample[:79]}…"
    what = f"“{sample}”" if sample else f"a {rule.kind.value}"
    return f"{rule.site}: {'show' if rule.shown else 'hide'} {what}"
