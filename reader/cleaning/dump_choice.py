"""Which parts of a dump are the article, and why the others are not: the model, then rules small enough to read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.cleaning.dump_cues import byline, cue, dated
from reader.cleaning.dump_dates import iso_date
from reader.cleaning.dump_features import Measured
from reader.cleaning.dump_model import chances
from reader.cleaning.dump_parts import END, ITEM, Part

_ABOVE = 0.45  # leaving text out costs a reader more than a line too many
_MANY = 12_000  # parts of a dump that is no page any more
_DATELINE = 60
_ATOP, _AT_FOOT = 3, 4  # parts of a letter that say what it is
_HEAD = 8  # so many parts hold the head of an article that was taken alone
_FEW = 5  # a text of so few parts was chosen by the person: little is left out
_REACH = 6  # how far a heading such as "Related" speaks for what stands below it
_SPEAKS = ("comments", "related links", "newsletter sign-up", "donation appeal", "share buttons", "topic links")
_APPEALS = ("donation appeal", "newsletter sign-up")
# What stands between two paragraphs of an article for a line. "Related" alone heads a list, with a title it is one.
_PASSING = frozenset(("advertisement", "photo credit", "share buttons"))
_LEAD = re.compile(r"[^:]{4,40}:\s*\S.{8,}")
_BETWEEN, _PROSE = 3, 10
_LABEL = 3  # words of a menu's entry, such as "Subscribe"
# What an article's own lines say of themselves.
_OWN = frozenset(("photo credit", "byline and date", "address of the page"))
_SURE = frozenset(
    ("donation appeal", "newsletter sign-up", "share buttons", "cookie notice", "copyright line", "page controls")
)


@dataclass(frozen=True, slots=True)
class Choice:
    """For each part why it is left out ("" when kept); the kept ones lie from `first` up to `end`."""

    reasons: list[str]
    first: int
    end: int
    headline: int = -1


def choose(parts: Sequence[Part]) -> Choice:
    """Return what is kept and why the rest is not."""
    if len(parts) > _MANY:
        return _choose_by_words(parts)
    measured = Measured(parts)
    kept = [chance > _ABOVE for chance in chances(measured)]
    if len(parts) <= _FEW or not any(kept) or _is_clean(measured.cues):
        kept = [not said for said in measured.cues]
    if not any(kept):
        kept = [True] * len(parts)
    _datelines(measured.texts, kept)
    _appeals(measured.cues, kept)
    _resume(measured, kept)
    _underlined(parts, measured.cues, kept)
    first = kept.index(True)
    end = len(kept) - kept[::-1].index(True)
    _fill(measured, kept, first, end)
    return Choice([_reason(measured, at, kept, first, end) for at in range(len(parts))], first, end, measured.headline)


def _datelines(texts: Sequence[str], kept: list[bool]) -> None:
    """What is hardly more than a full date goes from the head of an article that holds more."""
    head = [at for at, keep in enumerate(kept) if keep][:_HEAD]
    dates = [at for at in head if len(texts[at]) < _DATELINE and not END.search(texts[at]) and iso_date(texts[at])]
    for at in dates if len(dates) < len(head) else []:
        kept[at] = False


def _is_clean(cues: Sequence[str]) -> bool:
    """Say whether nothing in a text speaks of a page around it: the person took the article alone.

    A letter says at its head or foot, and nowhere else, that it is one.
    """
    outer = (*cues[:_ATOP], *cues[-_AT_FOOT:])
    letter = len(cues) > len(outer) and "newsletter sign-up" in outer
    return all(not said or said in _OWN for said in (cues[_ATOP:-_AT_FOOT] if letter else cues))


def _choose_by_words(parts: Sequence[Part]) -> Choice:
    """Return what is kept of a whole book: all but what says of itself what it is."""
    said = [cue(part.text) for part in parts]
    kept = [at for at, reason in enumerate(said) if not reason]
    return Choice(said, kept[0], kept[-1] + 1) if kept else Choice([""] * len(parts), 0, len(parts))


def _appeals(cues: Sequence[str], kept: list[bool]) -> None:
    """What says of itself that it is an appeal goes, and an appeal at the end runs on."""
    rest = [at for at, keep in enumerate(kept) if keep and cues[at] not in _SURE]
    if not rest:
        return
    for at, said in enumerate(cues):
        kept[at] = kept[at] and said not in _SURE
    appeal = next((at for at, said in enumerate(cues) if said == "donation appeal" and at > len(cues) // 2), None)
    if appeal is None:
        return
    left = sum(1 for at in range(appeal, len(cues)) if cues[at])
    if any(kept[:appeal]) and sum(kept[appeal:]) <= left:
        kept[appeal:] = [False] * (len(kept) - appeal)


def _resume(measured: Measured, kept: list[bool]) -> None:
    """Prose goes on after a line or two that pass by: a link to another article, an advertisement, a heading.

    Headings that each stand over one paragraph, again and again, are teasers of other articles.
    """
    last = len(kept) - kept[::-1].index(True) - 1 if any(kept) else len(kept)
    headed: list[int] = []
    for at in range(last + 1, len(kept)):
        if _is_prose(measured, at):
            under = any(not measured.cues[other] for other in range(last + 1, at))
            headed = [*headed, at] if under else []
            kept[at], last = True, at
        elif at - last > _BETWEEN or not _passes(measured, at):
            break
    if len(headed) > 1:
        for at in headed:
            kept[at] = False


def _is_prose(measured: Measured, at: int) -> bool:
    text = measured.texts[at]
    ended = END.search(text) is not None and not text.endswith("?") and not measured.values[at]["truncated"]
    return ended and not measured.cues[at] and len(measured.words[at]) >= _PROSE and not dated(text)


def _passes(measured: Measured, at: int) -> bool:
    said, text = measured.cues[at], measured.texts[at]
    if said == "related links":
        return _LEAD.match(text) is not None
    return said in _PASSING or (not said and not dated(text) and not byline(text))


def _underlined(parts: Sequence[Part], cues: Sequence[str], kept: list[bool]) -> None:
    """A line that its writer underlined heads what follows it."""
    for at in range(len(parts) - 1):
        if parts[at].underlined and kept[at + 1] and not cues[at]:
            kept[at] = True


def _fill(measured: Measured, kept: list[bool], first: int, end: int) -> None:
    """What stands alone between two kept parts stays where nothing speaks against it, and so does a marked list."""
    plain = [not said and not dated(text) for said, text in zip(measured.cues, measured.texts, strict=True)]
    for at in range(first + 1, end - 1):
        # A list may have a heading of its own above it, which the next loop takes in.
        follows = kept[at - 1] or (at - 2 >= first and kept[at - 2])
        if plain[at] and follows and ITEM.match(measured.texts[at]):
            kept[at] = True
    for at in range(first + 1, end - 1):
        if plain[at] and kept[at - 1] and kept[at + 1] and measured.values[at]["repeated"] == 0:
            kept[at] = True


def _reason(measured: Measured, at: int, kept: Sequence[bool], first: int, end: int) -> str:
    if kept[at]:
        return ""
    if said := measured.cues[at]:
        return said
    text, words = measured.texts[at], measured.words[at]
    signed = bool(byline(text)) or (dated(text) and len(words) < 12)
    if signed and at < first:
        return "dateline"
    if speaks := _heading(measured, at, kept):
        return speaks
    if signed:
        return "date and byline of another article" if at >= end else "dateline"
    if at < first:
        return "site navigation" if len(words) < 12 else "text before the article"
    if at < end:
        return "related links" if len(words) >= 4 else "page controls"
    return "page footer" if len(words) < 12 else "text after the article"


def _heading(measured: Measured, at: int, kept: Sequence[bool]) -> str:
    """Return the reason of the nearest line above that speaks for what follows it; a menu's word does not."""
    for other in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if kept[other] or (other == measured.headline and not any(kept[:other])):
            return ""
        if measured.cues[other] in _SPEAKS and (any(kept[:at]) or len(measured.words[other]) > _LABEL):
            return measured.cues[other]
    return ""
