"""The page's own DOM, without what is never read."""

from lxml import etree, html

from reader.errors import ReaderError

# libxml2 drops what is nested deeper, so say so instead of losing text.
MAX_DEPTH = 240
_NEVER = ("script", "style", "template", "iframe", "object", "embed", "form", "button", "input", "select",
          "textarea", "svg", "canvas", "audio", "video", "link", "meta", "dialog")  # fmt: skip


def parse(source: str) -> html.HtmlElement:
    """Return the root element; comments and unread elements are kept for `metadata`, see `unread`."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError("This page holds no text.") from error
    return root


def drop_unread(root: html.HtmlElement) -> None:
    """Take out scripts, styles, forms and what the page itself hides; <noscript> images stay."""
    for element in list(root.iter(*_NEVER)):
        if element.tag == "form" and len(element.text_content()) > 2000:
            element.tag = "div"  # some sites wrap the whole page in a form
        else:
            element.drop_tree()
    for element in root.xpath("//*[@hidden or @aria-hidden='true' or contains(@style, 'display:none')]"):
        if element.getparent() is not None and len(element.text_content()) < 2000:
            element.drop_tree()
