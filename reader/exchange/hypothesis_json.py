"""What the Hypothes.is client exports, or its API answers: JSON with a list of annotations."""

from dataclasses import dataclass, replace

from reader.exchange.checked import Checked
from reader.exchange.incoming import Excerpt, Excerpts, steady_id


@dataclass(frozen=True, slots=True)
class _Read:
    url: str
    title: str
    excerpt: Excerpt
    answers: tuple[str, ...]


def is_hypothesis(document: object) -> bool:
    """Say whether this is such a document."""
    return isinstance(document, dict) and isinstance(document.get("annotations", document.get("rows")), list)


def read(document: object) -> tuple[Excerpts, ...]:
    """Return the annotations by page, in their order; replies are added to the note they answer.

    Positions are passed over: they count UTF-16 units of another text. Quote, prefix and suffix find the place.
    """
    top = Checked(document)
    found = {given.text("id"): _annotation(given) for given in (*top.many("annotations"), *top.many("rows"))}
    pages: dict[str, list[_Read]] = {}
    for one in _answered(found):
        pages.setdefault(one.url, []).append(one)
    return tuple(
        Excerpts(next((one.title for one in mine if one.title), url), "", url, tuple(one.excerpt for one in mine))
        for url, mine in pages.items()
    )


def _annotation(given: Checked) -> _Read:
    created = given.moment("created") if given.has("created") else None
    made = steady_id("hypothesis", given.text("id"))
    excerpt = Excerpt(made, "", given.text("text", ""), given.texts("tags"), created=created)
    for selector in [one for target in given.many("target") for one in target.many("selector")]:
        if selector.text("type", "") == "TextQuoteSelector":
            prefix, suffix = selector.text("prefix", ""), selector.text("suffix", "")
            excerpt = replace(excerpt, quote=selector.text("exact"), prefix=prefix, suffix=suffix)
    titles = given.one("document").texts("title") if given.has("document") else ()
    return _Read(given.text("uri", ""), " ".join("".join(titles[:1]).split()), excerpt, given.texts("references"))


def _answered(found: dict[str, _Read]) -> list[_Read]:
    kept = {name: one for name, one in found.items() if not any(answer in found for answer in one.answers)}
    for name, one in found.items():
        asked = next((answer for answer in one.answers if answer in kept), None)
        if name in kept or asked is None:
            continue
        to = kept[asked]
        note = "\n\n".join(part for part in (to.excerpt.note, _indented(one.excerpt.note)) if part)
        kept[asked] = replace(to, excerpt=replace(to.excerpt, note=note))
    return list(kept.values())


def _indented(note: str) -> str:
    return "\n".join(f"> {line}" for line in note.splitlines())
