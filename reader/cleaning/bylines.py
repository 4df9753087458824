"""Who signed an article: names of people and organisations, and nothing that is no name."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from lxml.html import HtmlElement

from reader.cleaning.visible import Line

_BY = re.compile(
    r"^\W*(?:(?:posted|written|reported|published|analysis|review|words|story|text|edited|article"
    r"|(?:ein )?(?:pressemitteilung|artikel|(?:gast)?beitrag|bericht|kommentar))\s+)?"
    r"(?:by|von|par|por|di|door|author|autore?|auteur|texte?|автор|текст)\b(?:[\s:]+|$)",
    re.IGNORECASE,
)
_BY_ALONE = re.compile(r"^(?:(?:posted|written|reported)\s+)?(?:by|von|par|por)\s*:?$", re.IGNORECASE)
_AND = re.compile(
    r"\s*[,;|•·/]\s*(?:(?:and|und|et|y|e|with|mit|avec|con)\s+)?|\s+(?:&|and|und|et|y|e|with|mit|avec|con)\s+"
)
_ARTICLE = re.compile(r"^[Ll]['’](?=[A-Z]{2})")  # "l’AFP"
_LOWER = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|y|zu|ter)"
_PERSON = re.compile(
    rf"[^\W\d_a-z][\w.'’-]*(?: (?:{_LOWER}|[^\W\d_a-z][\w.'’-]*|[A-Z]\.)){{1,4}}(?:,? (?:Jr|Sr|II|III)\.?)?"
)
_ONE = re.compile(r"[^\W\d_a-z][\w.'’-]{1,40}")
_GROUP = re.compile(
    r".{0,40}\b(?:staff|bureau|wire services?|news services?|desk|newsroom|editors|agency|press|reuters|team|afp|pti"
    r")\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:writer|reporter|editor|columnist|correspondent|contributor|journalist|producer|critic|analyst|author"
    r"|director|manager|photographer|redakteurin|redakteur|biography|special to|for the)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?:[A-Z]{1,5}\.?|[A-Z]\.[A-Z]\.?(?:[A-Z]\.?)?|Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|LCSW)")
_AGENCIES = frozenset("AP AFP PTI ANI IANS DPA EFE UPI TASS BBC CNN NPR IGN KNA EPD ABC NBC CBS".split())
_NO_NAME = re.compile(
    r"(?:admin|administrator|editor|guest|root|webmaster|user|author|anonymous|unknown|none|null|home|news|opinion|tweet"
    r"|email|facebook|twitter|advertisement|shutterstock|condé nast|gesponserte inhalte|sponsored(?: content)?|anzeige"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:follow|share|about|more|view|read|contact|updated|published|getty images)\b.*)",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s+(?:[–—-]\s.*|\(.*|@.*|on\s+\w+.*\d{4}.*|\d.*)$|\s*<.*$|,?\s+(?:for|in)\s+[A-Z].*$")
# Attributes found by themselves: half the time of looking at every element of a large page.
_SIGNED = tuple(
    f"(//@{name}[{test}])[position() <= 12]"
    for name, test in (
        ("rel", ".='author'"),
        ("itemprop", ".='author'"),
        ("class", "contains(., 'byline') or contains(., 'Byline') or contains(., 'author') or contains(., 'autor')"),
        ("id", "contains(., 'byline')"),
    )
)
_UNSIGNED = re.compile(r"comment|related|sidebar|widget|teaser|card|promo|popular|recommend", re.IGNORECASE)
_LONGEST = 80
_MOST = 400  # characters of a byline


def unsigned(text: str) -> str:
    """Return a line without the "By" that it may begin with, in whatever language."""
    return _BY.sub("", text, count=1)


def names_of(text: str) -> list[str]:
    """Return the names in a stated author or a byline: no roles, no letters after a name, no account names."""
    text = _BY.sub("", " ".join(text[:_MOST].split())).strip()
    if "://" in text or "@" in text[:1] or not text:
        return []
    found: list[str] = []
    for part in _AND.split(text):
        part = _ARTICLE.sub("", part)
        name = _TRAIL.sub("", _BY.sub("", part)).strip(" .,|·—–-:")
        if _is_name(name) and not (found and _LETTERS.fullmatch(name) and name not in _AGENCIES):
            found.append(_cased(name))
    return found


def _is_name(name: str) -> bool:
    if not 1 < len(name) < _LONGEST or not any(map(str.isalpha, name)) or _NO_NAME.fullmatch(name):
        return False
    initials = name.isascii() and len(name) < 3 and name not in _AGENCIES  # an account, not a person
    return not initials and not _ROLE.search(name) and len(name.split()) <= 7


def _cased(name: str) -> str:
    """Return a name in capitals as it is written elsewhere; short ones are initials."""
    if not name.isupper() or len(name) < 6 or " " not in name:
        return name
    return re.sub(r"\bMc[a-z]", lambda start: start.group()[:2] + start.group()[2].upper(), name.title()).replace(
        "'S", "'s"
    )


def signed(root: HtmlElement, lines: Sequence[Line]) -> list[str]:
    """Return the names that sign the article where a person sees them: below the headline, or in a byline element."""
    return _below_headline(lines) or _in_elements(root)


def _below_headline(lines: Sequence[Line]) -> list[str]:
    """Return the names after a "By" that opens a line; the line may be cut by links."""
    texts = [line.text for line in lines]
    for at, text in enumerate(texts):
        if len(text) > 120:
            continue
        if _BY_ALONE.match(text):
            return _following(texts[at + 1 : at + 8])
        if _BY.match(text) and (names := _all_names(_BY.sub("", text), alone=True)):
            return names + _following(texts[at + 1 : at + 4], more=True)
    return []


def _following(texts: Sequence[str], more: bool = False) -> list[str]:
    """Return the names of the next lines, as long as commas or "and" join them."""
    found: list[str] = []
    joined = not more
    for text in texts:
        if re.fullmatch(r"[,&]|and|und|et", text.strip()):
            joined = True
            continue
        names = _all_names(text, alone=not more) if joined or text.startswith((",", "and ")) else []
        if not names:
            break
        found += names
        joined = text.rstrip().endswith((",", " and", "&"))
    return found


def _all_names(text: str, alone: bool = False) -> list[str]:
    """Return the names of a line that holds nothing else, else none."""
    names = names_of(text) if len(text) < 160 else []
    fits = [
        name for name in names if _PERSON.fullmatch(name) or _GROUP.fullmatch(name) or (alone and _ONE.fullmatch(name))
    ]
    return names if names and len(fits) == len(names) else []


def _in_elements(root: HtmlElement) -> list[str]:
    for element in (found.getparent() for path in _SIGNED for found in root.xpath(path)):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _UNSIGNED.search(name) or len(element) > 12:
            continue
        texts = islice((part for part in element.itertext() if part.strip()), 6)
        parts = [" ".join(part[:_MOST].split()) for part in texts]
        parts = [part for part in parts if not _BY_ALONE.match(part)]
        if parts and (names := _all_names(parts[0])):
            return names + _following(parts[1:], more=True)
    return []


def agreed(stated: Sequence[str], seen: Sequence[str], publishers: Iterable[str]) -> tuple[str, ...]:
    """Return the names that sign the article.

    What the page states counts, unless it names its own publisher alone or only some of those that a person sees.
    """
    own = {_plain(name) for name in publishers}
    mine = [name for name in stated if _plain(name) not in own]
    folded = {name.casefold() for name in seen}
    general = all(_GROUP.fullmatch(name) for name in mine)
    if seen and (not mine or general or {name.casefold() for name in mine} < folded):
        return tuple(dict.fromkeys(seen))
    return tuple(dict.fromkeys(mine or stated))


def _plain(name: str) -> str:
    """Return a publisher's name as it is compared: "Al-Bawaba" and "Al Bawaba", "Slate" and "slate.com"."""
    return re.sub(r"[\W_]", "", re.sub(r"\.(?:com|org|net)$", "", name.casefold()))
