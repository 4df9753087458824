"""Where a link within a page leads: the words at its target."""

from lxml.html import HtmlElement

from reader.cleaning.decode import decode
from reader.cleaning.dom import parse
from reader.cleaning.inline import text_of
from reader.model.page import Page

_BLOCKS = frozenset("p li dd dt td th div blockquote figure aside section h1 h2 h3 h4 h5 h6".split())


def landing(page: Page, fragment: str) -> str:
    """Return the words of the block that `#fragment` names in the page, white space collapsed; "" where none."""
    if page.media_type != "text/html" or not fragment:
        return ""
    root = parse(decode(page))
    found = root.xpath("(//*[@id=$name] | //a[@name=$name])[1]", name=fragment)
    return " ".join(text_of(_block(found[0])).split()) if found else ""


def _block(element: HtmlElement) -> HtmlElement:
    """Return the element itself where it is a block with words, else the next block around it or after it."""
    at = element
    while at.tag not in _BLOCKS and at.getparent() is not None and at.getparent().tag != "body":
        at = at.getparent()
    while not text_of(at).strip() and at.getnext() is not None:
        at = at.getnext()
    return at
