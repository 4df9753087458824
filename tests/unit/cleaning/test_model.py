"""The weights that ship fit the features that the code computes."""

from reader.cleaning.blocks import segment
from reader.cleaning.decide import decide
from reader.cleaning.dom import parse
from reader.cleaning.features import NAMES, features
from reader.cleaning.model import Trees, load

PROSE = "The ferry stopped calling on Monday, after a fender gave way and a pallet of seed potatoes fell in. "
PAGE = f"""<html><body><nav><a href="/">Home</a></nav><article><h1>No ferry</h1><p>{PROSE * 2}</p><p>{PROSE * 3}</p>
<p>{PROSE}</p></article><div class="related"><a href="/x">Why gulls prefer the west pier</a></div></body></html>"""


def test_every_row_has_a_number_for_every_name() -> None:
    candidates = segment(parse(PAGE), "https://packet.example/")
    rows = features(candidates, "", "No ferry", load().lexicon)
    assert len(rows) == len(candidates)
    assert {len(row) for row in rows} == {len(NAMES)}
    assert len(set(NAMES)) == len(NAMES)


def test_a_tree_goes_left_at_its_threshold() -> None:
    trees = Trees(0.0, ((0, 1.5, 2.0, -2.0),))
    assert trees.share([1.5]) > 0.8
    assert trees.share([1.6]) < 0.2


def test_prose_is_kept_and_every_left_out_block_has_a_reason() -> None:
    candidates = segment(parse(PAGE), "https://packet.example/")
    reasons = dict(zip([each.text for each in candidates], decide(candidates, "", "No ferry"), strict=True))
    assert reasons[PROSE.strip()] == ""
    assert reasons["Home"] == "site navigation"
    assert reasons["Why gulls prefer the west pier"] == "related links"
    assert reasons["No ferry"] == "the headline again"


def test_a_page_of_nothing_decides_nothing() -> None:
    assert decide([], "", "") == []
