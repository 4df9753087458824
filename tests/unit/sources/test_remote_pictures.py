"""Pictures are asked of a server of our own, which writes down what it was asked."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.sources import remote_pictures
from reader.sources.remote_pictures import fetch_pictures

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


class Handler(BaseHTTPRequestHandler):
    asked: list[dict[str, str]]

    def do_GET(self) -> None:
        self.asked.append({"path": self.path} | {name.lower(): value for name, value in self.headers.items()})
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/").replace("!", "/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        found = {"/a.png": PNG, "/b.png": PNG, "/page.png": b"<html>no picture</html>", "/large.png": PNG * 90}
        body = found.get(self.path, b"")
        self.send_response(200 if body else 404)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "seen=1")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[tuple[str, list[dict[str, str]]]]:
    asked: list[dict[str, str]] = []
    made = ThreadingHTTPServer(("127.0.0.1", 0), type("Asked", (Handler,), {"asked": asked}))
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()
    made.server_close()
    thread.join()


def test_pictures_come_without_cookies_and_referrer(server: tuple[str, list[dict[str, str]]]) -> None:
    base, asked = server
    done: list[int] = []
    found = fetch_pictures([f"{base}/a.png", f"{base}/b.png", f"{base}/a.png"], base, progress=done.append)
    assert [asset.url for asset in found.assets] == [f"{base}/a.png", f"{base}/b.png"]
    assert found.assets[0].data == PNG
    assert found.assets[0].media_type == "image/png"
    assert done == [1, 2]
    assert len(asked) == 2
    assert not any("cookie" in one or "referer" in one or "authorization" in one for one in asked)


def test_what_is_no_picture_or_missing_or_large_is_said(
    server: tuple[str, list[dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    base, _ = server
    monkeypatch.setattr(remote_pictures, "MOST_OF_ONE", 1000)
    urls = [f"{base}/{name}.png" for name in ("page", "gone", "large", "a")]
    found = fetch_pictures(urls, base)
    assert [asset.url for asset in found.assets] == [urls[3]]
    assert "not a picture" in found.failed[urls[0]]
    assert "404" in found.failed[urls[1]]
    assert "larger" in found.failed[urls[2]]


def test_redirects_are_followed_and_bounded(server: tuple[str, list[dict[str, str]]]) -> None:
    base, asked = server
    ok, circle = f"{base}/to/!a.png", f"{base}/to//to/"
    found = fetch_pictures([ok], base)
    assert found.assets[0].url == ok  # known by the address that the article names
    asked.clear()
    found = fetch_pictures([circle.replace("/to//to/", "/to/")], base)
    assert "too often" in next(iter(found.failed.values()))
    assert len(asked) == remote_pictures.REDIRECTS + 1


def test_nothing_private_is_asked_for_another_host_nor_by_a_redirect(
    server: tuple[str, list[dict[str, str]]],
) -> None:
    base, asked = server
    found = fetch_pictures([f"{base}/a.png", "file:///etc/hostname"], "https://news.example/story")
    assert not asked
    assert not found.assets
    assert ["own network" in one or "no web address" in one for one in found.failed.values()] == [True, True]
    inside = f"{base}/to/http:!!localhost:{base.rpartition(':')[2]}!a.png"
    found = fetch_pictures([inside], base)
    assert "localhost is inside" in found.failed[inside]
    assert len(asked) == 1


def test_stopping_asks_no_more(server: tuple[str, list[dict[str, str]]]) -> None:
    base, asked = server
    found = fetch_pictures([f"{base}/a.png", f"{base}/b.png"], base, stopped=lambda: bool(asked))
    assert len(asked) == 1
    assert len(found.assets) + len(found.failed) == 1
