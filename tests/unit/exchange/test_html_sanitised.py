"""What leaves as HTML acts on nothing and loads nothing, whatever attributes it is given."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.exchange.html_body import sanitised

TAGS = st.sampled_from(
    "a img p script style iframe form input object embed svg math link meta base video audio table td mark".split()
)
NAMES = st.sampled_from(
    "href src srcset style onclick onerror onload action formaction background poster data ping xlink:href cite".split()
)
VALUES = st.sampled_from(
    ["javascript:alert(1)", " java\tscript:alert(1)", "JaVaScRiPt:x", "data:text/html,<script>x</script>",
     "data:image/svg+xml,<svg onload=x>", "vbscript:x", "//evil.example/x", "\\\\evil.example\\x", "file:///etc/passwd",
     "url(//evil.example)", "x 1x, //evil.example 2x"]
)  # fmt: skip
ELEMENT = st.tuples(TAGS, st.lists(st.tuples(NAMES, VALUES), max_size=4), st.sampled_from(["", "x", "<b>", "--><p>"]))


@given(st.lists(ELEMENT, min_size=1, max_size=6))
def test_no_attribute_acts_or_loads(elements: list[tuple[str, list[tuple[str, str]], str]]) -> None:
    markup = ""
    for tag, attributes, inner in elements:
        given_attributes = " ".join(f'{name}="{value}"' for name, value in attributes)
        markup += f"<{tag} {given_attributes}>{inner}</{tag}>"
    page = html.fromstring(f"<div>{sanitised(markup)}</div>")
    bad = "script style iframe form input object embed svg math link meta base video audio".split()
    assert [one.tag for one in page.iter() if one.tag in bad] == []
    for one in page.iter():
        for name, value in one.attrib.items():
            assert not str(name).startswith("on")
            assert name not in ("style", "srcset", "action", "formaction", "background", "poster", "ping")
            folded = "".join(str(value).lower().split())
            assert not folded.startswith(("javascript:", "vbscript:", "data:", "file:", "//", "\\\\"))
