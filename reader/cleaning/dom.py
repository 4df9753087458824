"""The page's own DOM."""

from lxml import etree, html

from reader.cleaning.tame import tame
from reader.errors import ReaderError


def parse(source: str) -> html.HtmlElement:
    """Return the root element; scripts stay for `metadata`, the walk over the blocks passes them by."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(tame(source).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError("This page holds no text.") from error
    return root
