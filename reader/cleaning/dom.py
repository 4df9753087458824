"""The page's own DOM."""

from lxml import etree, html

from reader.cleaning.tame import has_crowded_tag, tame
from reader.errors import ReaderError

_CLASSES = etree.ElementDefaultClassLookup(element=html.HtmlElement)
# Far fewer levels than the parser loses text at; hardly a page has as many.
_DEEP = etree.XPath("boolean(/*" + "/*" * 100 + ")")


def parse(source: str) -> html.HtmlElement:
    """Return the root element; scripts stay for `metadata`, the walk over the blocks passes them by."""
    if has_crowded_tag(source):
        return _parse(tame(source))
    root = _parse(source)
    return _parse(tame(source)) if _DEEP(root) else root


def _parse(source: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # lxml.html's own lookup asks Python for the class of each element; nothing here needs its special ones.
    parser.set_element_class_lookup(_CLASSES)
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError("This page holds no text.") from error
