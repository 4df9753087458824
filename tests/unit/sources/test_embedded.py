"""Pictures that a page holds in itself."""

import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import clean
from reader.model.article import BlockKind
from reader.model.page import Asset, Page
from reader.sources import embedded, from_clipboard, load
from reader.sources.embedded import taken_out

PICTURES = {
    "png": b"\x89PNG\r\n\x1a\n" + bytes(400),
    "jpeg": b"\xff\xd8\xff" + bytes(400),
    "gif": b"GIF89a" + bytes(400),
    "webp": b"RIFF\x00\x00\x00\x00WEBP" + bytes(400),
}
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<path d='M0 0'/>" * 40 + b"</svg>"
TEXT = "<p>" + "The harbour of Tolmer opened its new quay on Monday with two boats and a long speech. " * 4 + "</p>"


def address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def page(body: str, assets: tuple[Asset, ...] = ()) -> Page:
    return Page("given", f"<html><body>{body}".encode(), "text/html", datetime(2026, 1, 2, tzinfo=UTC), assets=assets)


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_becomes_the_page_s_own(kind: str) -> None:
    found = taken_out(page(f'<img src="{address(PICTURES[kind], kind)}" alt="Quay">'))
    (asset,) = found.assets
    assert (asset.media_type, asset.data) == (f"image/{kind}", PICTURES[kind])
    assert f'src="{asset.url}"'.encode() in found.data
    assert b"base64" not in found.data


def test_the_article_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "saved.html"
    figure = f'<figure><img src="{address(PICTURES["png"])}" alt="The quay"><figcaption>The quay.</figcaption></figure>'
    file.write_text(f"<html><body><article><h1>A new quay</h1>{TEXT}{figure}{TEXT}{TEXT}</article>")
    found = load(str(file))
    images = [block.image for block in clean(found).blocks if block.kind is BlockKind.FIGURE]
    assert images == [asset.url for asset in found.assets]
    assert len(images) == 1


@pytest.mark.parametrize(
    "src",
    [
        address(SVG, "svg+xml"),
        address(SVG, "png"),
        address(b"<html><script>alert(1)</script>" * 30, "png"),
        address(b"RIFF\x00\x00\x00\x00WAVE" + bytes(400), "webp"),
        address(PICTURES["gif"][:50], "gif"),
        "data:image/png;base64,####",
        "data:image/png;base64," + "A" * 401,
        "data:text/html;base64," + "QUJD" * 200,
    ],
)
def test_what_is_no_picture_stays_where_it_is(src: str) -> None:
    given_page = page(f'<img src="{src}">')
    assert taken_out(given_page) == given_page


def test_one_picture_shown_twice_is_kept_once_and_others_stay() -> None:
    own = Asset("cid:a@b", "image/gif", PICTURES["gif"])
    src = address(PICTURES["png"])
    found = taken_out(page(f'<img src="{src}"><img src=\'{src}\'><img src="cid:a@b">', (own,)))
    assert len(found.assets) == 2
    assert own in found.assets
    assert found.data.count(found.assets[1].url.encode()) == 2


def test_too_many_and_too_large_ones_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    many = "".join(f'<img src="{address(PICTURES["png"] + at.to_bytes(2))}">' for at in range(310))
    found = taken_out(page(many))
    assert len(found.assets) == 300
    assert found.data.count(b"base64") == 10
    monkeypatch.setattr(embedded, "_MOST", 350)
    assert taken_out(page(f'<img src="{address(PICTURES["png"])}">')).assets == ()


def test_text_and_copied_pages() -> None:
    markup = f'<img src="{address(PICTURES["png"])}">{TEXT}'
    assert len(from_clipboard(markup, "").assets) == 1
    assert from_clipboard("", markup).assets == ()


@given(st.binary(max_size=900), st.sampled_from(["png", "jpeg", "gif", "webp", "svg+xml"]))
def test_what_is_taken_is_a_picture(data: bytes, kind: str) -> None:
    for asset in taken_out(page(f"<img src={address(data, kind)}>")).assets:
        assert asset.media_type in {"image/png", "image/jpeg", "image/gif", "image/webp"}
        assert asset.data == data
