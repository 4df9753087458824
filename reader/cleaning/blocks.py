"""The DOM becomes candidate blocks in page order, in one walk without recursion."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise
from operator import itemgetter

from lxml.html import HtmlElement

from reader.cleaning.build import Stretch
from reader.cleaning.formula import formula
from reader.cleaning.images import inline_text, is_small, picture_url
from reader.cleaning.inline import BREAK, LINE, Styles, code_stretches, collapse, styled, text_of
from reader.cleaning.places import Place, place_of
from reader.cleaning.tables import code_lines, counts_lines, is_data, table_stretches
from reader.cleaning.unseen import is_permalink, is_shadow_root, is_unseen
from reader.model.article import Block, BlockKind, Style
from reader.model.span import Span

NOWHERE = Span(0, 0)
BLOCK_TAGS = frozenset(
    "html body div section article main header footer aside nav ul ol dl figure table tbody thead tfoot tr td th "
    "blockquote details fieldset center noscript picture address hgroup form caption legend "
    "p h1 h2 h3 h4 h5 h6 li pre dt dd figcaption summary hr menu".split()
)
SKIPPED = frozenset(
    "script style template iframe object embed input select textarea svg canvas audio video link meta head title "
    "annotation annotation-xml frameset map datalist progress meter".split()
)
_IMAGES = frozenset({"img", "amp-img", "image"})
_READ_WHOLE = _IMAGES | {"br", "math"}
_LANGUAGE = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?|highlight-source|highlight|brush|code|prettyprint lang)[-:_\s]\s*([\w+#-]+)"
)
# How classes go on that begin like "code-python".
_NO_LANGUAGES = frozenset(
    "block blocks wrapper wrap toolbar snippet container box example sample listing area content view viewer table "
    "code default none pre line lines copy inline header title section group frame panel editor body highlight "
    "toggle".split()
)
# In these a name that no standard knows is part of a sentence.
_RUNNING = frozenset("p li dd dt td th figcaption caption summary pre h1 h2 h3 h4 h5 h6".split())
_CREDITABLE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
# The line at a page's foot stands above its logo; a picture's owner is named below the picture.
_FOOT = re.compile(r"© ?(?:19|20)\d\d\b")
_CREDITED = re.compile(
    r"[(\[]\s*(?:(?:image|photo|picture|pic|foto|bild|credit)s?\s?(?:credit)?\s?[:/]|(?:ap|afp) (?:photo|foto)|foto |"
    r"bild |via (?:ap|getty))[^()\[\]]{0,80}[)\]]\s*$"
    r"|^(?:image|photo|photograph|picture|foto|bild)s?(?: credits?| courtesy| by)?\s?:[^.]{0,90}$"
    r"|\((?:[^()]{0,50}[/ ])?(?:getty images|reuters|afp|ap photo[^()]{0,40}|shutterstock|dpa|epa|istock)\)\s*$",
    re.IGNORECASE,
)
_CAPTIONS = ("caption", "bildunterschrift")
_CAPTION = Block(BlockKind.CAPTION, NOWHERE)
_LISTS = frozenset({"ul", "ol", "menu"})
_QUOTE = Block(BlockKind.QUOTE, NOWHERE)
# What stays what it is in a quotation.
_QUOTABLE = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.CODE})
_PARAGRAPH = Block(BlockKind.PARAGRAPH, NOWHERE)
# What goes with the picture beside it, whatever it says.
WITH_PICTURES = frozenset({BlockKind.CAPTION, BlockKind.CREDIT})
_STRONG = (Style.STRONG, "")
_TARGET = itemgetter(1)  # of a style: where a link leads
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
# What pages mark with a link to itself.
_LINKED_TO = _HEADINGS | {"dt", "caption", "figcaption"}


class Candidate:
    """A block that may be content: where it stands in the DOM and what it says."""

    link_share = 0.0
    strong_share = 0.0
    by_picture = False

    def __init__(self, place: Place, block: Block, stretches: list[Stretch]) -> None:
        self.place = place
        self.block = block
        self.stretches = stretches
        self.text = stretches[0].text if len(stretches) == 1 else "".join([text for text, _ in stretches])
        if block.kind is BlockKind.CODE:  # documents of old are one <pre> with links
            return
        if block.kind is not BlockKind.TABLE:
            self.text = self.text.replace(LINE, " ")
        linked = strong = 0
        for text, styles in stretches:
            if styles:
                linked += len(text) if any(map(_TARGET, styles)) else 0
                strong += len(text) if _STRONG in styles else 0
        if linked or strong:
            self.link_share, self.strong_share = linked / len(self.text), strong / len(self.text)

    @property
    def element(self) -> HtmlElement:
        """Return the element that holds the block."""
        return self.place.element

    def with_kind(self, kind: BlockKind) -> Block:
        """Return the block as another kind."""
        return replace(self.block, kind=kind, level=0)


def segment(root: HtmlElement, base: str) -> list[Candidate]:
    """Return the page's blocks in page order; links and images are absolute to `base`."""
    body = root.find("body")
    walk = _Walk(base)
    walk.run(root if body is None else body)
    for candidate in walk.found:
        if len(candidate.text) < 400 and candidate.block.kind in _CREDITABLE and _is_credit(candidate.text):
            candidate.block = candidate.with_kind(BlockKind.CAPTION)
    for before, after in pairwise(walk.found):
        if before.block.kind is BlockKind.FIGURE:
            _credit(after)
        if after.block.kind is BlockKind.FIGURE and not _FOOT.match(before.text):
            _credit(before)
    return walk.found


def _is_credit(text: str) -> bool:
    """Say whether a text ends by naming whose the picture is; a look at the last letter spares most the search."""
    return (text.rstrip()[-1:] in (")", "]") or ":" in text[:40]) and _CREDITED.search(text) is not None


def _credit(candidate: Candidate) -> None:
    """A short text beside a picture that ends by naming whose it is, is its caption."""
    candidate.by_picture = True
    if candidate.block.kind is BlockKind.PARAGRAPH and len(candidate.text) < 400 and candidate.text.startswith("©"):
        candidate.block = candidate.with_kind(BlockKind.CAPTION)


class _Walk:
    """One walk over the DOM: text gathers until a block begins or ends."""

    def __init__(self, base: str) -> None:
        self.found: list[Candidate] = []
        self._base = base
        self._loose: list[Stretch] = []
        self._pending: list[Candidate] = []  # pictures in running text wait until its paragraph ends
        self._styles: Styles = ()

    def run(self, top: HtmlElement) -> None:
        """Walk `top` with a stack of our own: pages nest deeper than Python recurses."""
        enter, gather = self._enter, self._text
        place = place_of(top, str(top.tag), None)
        gather(top.text)
        stack = [(top, iter(top), place, self._styles)]
        while stack:
            _, children, place, styles = stack[-1]
            for child in children:
                self._styles = styles
                inner = enter(child, place)
                if inner is not None:
                    if text := child.text:
                        gather(text)
                    if len(child):
                        stack.append((child, iter(child), inner, self._styles))
                        break
                    if inner is not place and (self._loose or self._pending):  # every second one holds nothing but text
                        self._flush(inner)
                    self._styles = styles
                if tail := child.tail:
                    gather(tail)
            else:
                self._leave(stack)

    def _leave(self, stack: list[tuple[HtmlElement, Iterator[HtmlElement], Place, Styles]]) -> None:
        """End the innermost element of the stack."""
        element, _, place, _ = stack.pop()
        _, _, outer, self._styles = stack[-1] if stack else (None, None, None, ())
        if place is not outer and (self._loose or self._pending):
            self._flush(place)
        if stack:
            self._text(element.tail)

    def _text(self, text: str | None) -> None:
        if text and (self._loose or not text.isspace()):
            self._loose.append(Stretch(text, self._styles))

    def _enter(self, child: HtmlElement, place: Place) -> Place | None:
        """Begin `child`; return the place its text stands in, or None where it is not walked into."""
        tag = child.tag
        if tag in BLOCK_TAGS or (tag == "button" and place.tag not in _HEADINGS):
            if self._loose or self._pending:
                self._flush(place)
            if tag == "footer" and "blockquote" in place.tags:  # it names who is quoted
                tag = "p"
            inner = place_of(child, tag, place)
            return None if self._is_whole(child, tag, inner) else inner
        return self._enter_inline(child, tag, place)

    def _enter_inline(self, child: HtmlElement, tag: object, place: Place) -> Place | None:
        if not isinstance(tag, str) or tag in SKIPPED:
            return place_of(child, "div", place) if is_shadow_root(child) else None
        if tag in _READ_WHOLE:
            self._read(child, tag, place)
            return None
        if "-" in tag and self._stands_alone(child, place):
            return place_of(child, tag, place)
        if child.attrib and (is_unseen(child) or (place.tag in _LINKED_TO and is_permalink(child))):
            return None
        self._styles = styled(child, self._styles, self._base)
        return place

    def _read(self, child: HtmlElement, tag: str, place: Place) -> None:
        """Take an element that is not walked into: a line break, a formula, a picture."""
        if tag == "br":
            self._loose.append(Stretch(BREAK))
        elif tag == "math":
            self._loose += formula(child, self._styles)
        else:
            self._image(child, place)

    def _stands_alone(self, child: HtmlElement, place: Place) -> bool:
        """Say whether an element of the page's own making is a block: it stands in no running text."""
        if place.tag in _RUNNING or (child.tail and not child.tail.isspace()):
            return False
        if any(not stretch.text.isspace() for stretch in self._loose):
            return False
        self._loose = []
        return True

    def _is_whole(self, child: HtmlElement, tag: str, place: Place) -> bool:
        """Add `child` as one block where it is one: code, a table of data, a lazy picture's fallback."""
        if tag == "pre":
            if (code := code_stretches(child, self._base)) and not counts_lines(child):
                self._add(place, Block(BlockKind.CODE, NOWHERE, language=_language(child)), code)
            return True
        if tag == "table" and (lines := code_lines(child)):
            self._add(place, Block(BlockKind.CODE, NOWHERE, language=_language(child)), [Stretch(lines)])
            return True
        if tag == "table" and is_data(child):
            for caption in child.iterchildren("caption"):
                words = " ".join(text_of(caption).split())
                self._add(place, Block(BlockKind.CAPTION, NOWHERE), [Stretch(words)])
            stretches, heads = table_stretches(child, self._base)
            self._add(place, Block(BlockKind.TABLE, NOWHERE, header_rows=heads), stretches)
            for image in child.iter(*_IMAGES):
                self._image(image, place)
            self._flush(place)
            return True
        if tag == "noscript":
            return self._is_fallback(child)
        return tag == "hr"

    def _is_fallback(self, noscript: HtmlElement) -> bool:
        """A <noscript> that repeats the picture before it lends its address to it."""
        image = next(noscript.iter(*_IMAGES), None)
        before = self.found[-1].block if self.found else None
        if image is None or before is None or before.kind is not BlockKind.FIGURE:
            return image is None
        near = noscript.getprevious()
        if near is None or (near.tag not in _IMAGES and next(near.iter(*_IMAGES), None) is None):
            return False
        url = picture_url(image, self._base)
        if url and before.image.startswith("data:"):
            self.found[-1].block = replace(before, image=url)
        return True

    def _image(self, image: HtmlElement, place: Place) -> None:
        if words := inline_text(image):
            self._loose.append(Stretch(words, self._styles))
            return
        url = picture_url(image, self._base)
        if not url or is_small(image):
            return
        alt = " ".join((image.get("alt") or "").split())
        figure = Candidate(place_of(image, "img", place), Block(BlockKind.FIGURE, NOWHERE, image=url, alt=alt), [])
        if any(stretch.text.strip(BREAK + " \t\n\r\xa0") for stretch in self._loose):
            self._pending.append(figure)
            if _ends_paragraph(self._loose):
                self._flush(place)
        else:
            self.found.append(figure)

    def _add(self, place: Place, block: Block, stretches: list[Stretch]) -> None:
        if "blockquote" in place.tags and block.kind in _QUOTABLE:
            block = replace(block, quoted=True)
        self.found.append(Candidate(place, block, stretches))

    def _flush(self, place: Place) -> None:
        """Turn the text gathered so far into paragraphs of `place`."""
        if self._loose:
            for stretches in collapse(self._loose):
                self._add(place, _block(place), stretches)
            self._loose = []
        if self._pending:
            self.found.extend(self._pending)
            self._pending = []


def _ends_paragraph(loose: list[Stretch]) -> bool:
    """Say whether two line breaks in a row end the text gathered so far."""
    texts = [stretch.text for stretch in loose[-6:] if stretch.text.strip(" \t\n\r\xa0")]
    return texts[-2:] == [BREAK, BREAK]


def _block(place: Place) -> Block:
    tag = place.tag
    if tag in _HEADINGS:
        return Block(BlockKind.HEADING, NOWHERE, level=int(tag[1]))
    if tag in ("figcaption", "caption"):
        return _CAPTION
    if _is_caption(place):
        return _CAPTION
    if "li" in place.tags and (block := _item(place)) is not None:
        return block
    return _QUOTE if "blockquote" in place.tags else _PARAGRAPH


def _item(place: Place) -> Block | None:
    """Return a list item for the first text of an <li>; what follows in it are paragraphs."""
    item = place.nearest("li")
    if item is None or item.items:
        return None
    if _LISTS.isdisjoint(item.tags):
        return None
    item.items = 1
    return Block(BlockKind.LIST_ITEM, NOWHERE, level=item.list_depth(), number=_number(item))


def _number(item: Place) -> int | None:
    """Return an item's printed number, None where it is bulleted."""
    parent = item.parent
    if parent is None or parent.tag != "ol":
        return None
    value, start = item.element.get("value", ""), parent.element.get("start", "")
    if re.fullmatch(r"-?\d{1,6}", value):
        number = int(value)
    elif not parent.items and parent.number is None:
        number = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
    else:
        number = (parent.number or 0) + 1
    parent.number = number
    return number


def _is_caption(place: Place) -> bool:
    """Say whether the text is a picture's caption by where it stands or what its element is called."""
    if "figure" in place.tags:
        holder = place.nearest("figure", "li")
        return holder is not None and holder.tag == "figure"
    for each in (place, place.parent):
        for word in each.words if each is not None else ():
            if word.endswith(_CAPTIONS):
                return True
    return False


def _language(pre: HtmlElement) -> str:
    """Return the programming language that a class name around or in the code names."""
    cell = next(islice(pre.iterancestors("table"), 1), None)  # of line numbers and lines
    around = [pre, *list(pre.iterancestors())[:2], *list((pre if cell is None else cell).iterancestors())[:2],
              *list(pre.iterdescendants("code"))[:1]]  # fmt: skip
    for element in around:
        stated = (
            element.get("data-lang") or element.get("data-language") or element.get("lang")
            if element is pre or element.tag == "code"
            else ""
        )
        if stated and re.fullmatch(r"[\w+#-]{1,20}", stated):
            return stated.lower()
        for found in _LANGUAGE.finditer(element.get("class", "")):
            if found.group(1).lower() not in _NO_LANGUAGES:
                return found.group(1).lower()
    return ""
