"""Pages packed in gzip, MHTML, e-mails and web archives, and saved with a folder."""

import base64
import gzip
import plistlib
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.sources import load

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
HTML = "<html><head><title>Café on the quay</title></head><body><p>The café opens at noon.</p></body></html>"


def saved(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_gzip_is_unpacked_and_what_is_in_it_decides(tmp_path: Path) -> None:
    page = load(saved(tmp_path, "page.html.gz", gzip.compress(HTML.encode())))
    assert page.data == HTML.encode()
    assert page.media_type == "text/html"
    assert load(saved(tmp_path, "note.md.gz", gzip.compress(b"# Title\n\ntext"))).media_type == "text/markdown"


def test_a_gzip_bomb_and_a_damaged_gzip_get_a_sentence(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(200)) + packer.flush()
    with pytest.raises(ReaderError, match="unpacks to more than"):
        load(saved(tmp_path, "bomb.html.gz", bomb))
    with pytest.raises(ReaderError, match="damaged"):
        load(saved(tmp_path, "broken.gz", b"\x1f\x8b nothing of the kind"))


def mhtml(body: str, encoding: str = "quoted-printable") -> bytes:
    return "\r\n".join(
        [
            "From: <Saved by Blink>",
            "Snapshot-Content-Location: https://post.example/ferry/",
            "Subject: Cafe",
            "Date: Mon, 4 Mar 2024 10:00:00 -0000",
            "MIME-Version: 1.0",
            'Content-Type: multipart/related; type="text/html"; boundary="----cut"',
            "",
            "",
            "------cut",
            "Content-Type: text/html; charset=utf-8",
            f"Content-Transfer-Encoding: {encoding}",
            "Content-Location: https://post.example/ferry/",
            "",
            body,
            "------cut",
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "Content-Location: https://post.example/pier.png",
            "",
            base64.b64encode(PNG).decode(),
            "------cut",
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "Content-ID: <logo@post>",
            "Content-Location: logo.png",
            "",
            base64.b64encode(PNG).decode(),
            "------cut--",
            "",
        ]
    ).encode()


def test_mhtml_gives_its_page_address_and_pictures(tmp_path: Path) -> None:
    page = load(saved(tmp_path, "page.mhtml", mhtml("<html><p>The caf=C3=A9 opens at =\r\nnoon.</p></html>")))
    assert page.media_type == "text/html"
    assert page.url == "https://post.example/ferry/"
    assert "The café opens at noon." in page.data.decode(page.charset)
    assert [asset.url for asset in page.assets] == [
        "https://post.example/pier.png",
        "https://post.example/ferry/logo.png",
        "cid:logo@post",
    ]
    assert page.assets[0].data == PNG
    assert page.assets[0].media_type == "image/png"


def newsletter(subtype: str, body: str) -> bytes:
    text = f"""Received: from mail.example by here; Mon, 4 Mar 2024 09:00:01 +0100
From: =?utf-8?q?Jonas_Wei=C3=9F?= <jonas@post.example>
To: you@example.org
Subject: Harbour news =?utf-8?b?4oCT?= week 10
Date: Mon, 4 Mar 2024 09:00:00 +0100
MIME-Version: 1.0
Content-Type: {subtype}; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

{body}"""
    return text.encode("latin-1")


def test_a_newsletter_says_its_subject_sender_and_date(tmp_path: Path) -> None:
    page = load(saved(tmp_path, "letter.eml", newsletter("text/html", "<p>Das Café öffnet um zwölf.</p>")))
    text = page.data.decode(page.charset)
    assert page.media_type == "text/html"
    assert "Das Café öffnet um zwölf." in text
    assert "Harbour news – week 10" in text
    assert "Jonas Weiß" in text
    assert "2024-03-04T09:00:00+01:00" in text


def test_a_plain_message_keeps_its_text_below_subject_and_sender(tmp_path: Path) -> None:
    page = load(saved(tmp_path, "letter.eml", newsletter("text/plain", "Grüße aus Lowmere.\n\n-- \nJonas\n")))
    assert page.media_type == "text/plain"
    assert page.data.decode(page.charset).split("\n\n") == [
        "Harbour news – week 10",
        "By Jonas Weiß",
        "2024-03-04",
        "Grüße aus Lowmere.\n",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Note: the ferry is back.\nIt sails at noon.\n",
        "From: Lowmere\nTo: Oster Island\n\nA poem about two places that are far apart.",
        "Subject: nothing\n",
    ],
)
def test_a_text_with_colons_is_no_message(tmp_path: Path, text: str) -> None:
    assert load(saved(tmp_path, "note.txt", text.encode())).data == text.encode()


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_a_web_archive_gives_its_page_and_pictures(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    archive = {
        "WebMainResource": {
            "WebResourceData": HTML.encode("latin-1"),
            "WebResourceURL": "https://post.example/cafe",
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "iso-8859-1",
        },
        "WebSubresources": [
            {
                "WebResourceData": PNG,
                "WebResourceURL": "https://post.example/a.png",
                "WebResourceMIMEType": "image/png",
            },
            {
                "WebResourceData": b"x()",
                "WebResourceURL": "https://post.example/a.js",
                "WebResourceMIMEType": "text/js",
            },
        ],
    }
    page = load(saved(tmp_path, "page.webarchive", plistlib.dumps(archive, fmt=form)))
    assert page.data.decode(page.charset) == HTML
    assert page.url == "https://post.example/cafe"
    assert [asset.url for asset in page.assets] == ["https://post.example/a.png"]


def test_a_damaged_web_archive_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="damaged"):
        load(saved(tmp_path, "page.webarchive", b"bplist00WebMainResource nothing more"))


def test_a_complete_page_brings_the_pictures_of_its_folder_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "Caf\u00e9_files").mkdir()
    (tmp_path / "Caf\u00e9_files" / "pier 1.png").write_bytes(PNG)
    (tmp_path / "Caf\u00e9_files" / "tool.js").write_bytes(b"alert()")
    (tmp_path / "secret.png").write_bytes(PNG)
    html = (
        "<!DOCTYPE html>\n<!-- saved from url=(0027)https://post.example/cafe -->\n<html><body>"
        '<img src="./Caf%C3%A9_files/pier%201.png"><img src="Caf%C3%A9_files/../secret.png">'
        '<script src="Caf%C3%A9_files/tool.js"></script><img src="https://far.example/x.png"></body></html>'
    )
    page = load(saved(tmp_path, "Caf\u00e9.html", html.encode()))
    assert page.url == "https://post.example/cafe"
    assert [asset.url for asset in page.assets] == ["https://post.example/Caf%C3%A9_files/pier%201.png"]
    assert page.assets[0].data == PNG


def test_a_singlefile_page_says_where_it_comes_from(tmp_path: Path) -> None:
    html = (
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://post.example/ferry \n"
        " saved date: Mon Mar 04 2024\n--><body><p>The ferry is back.</p></body></html>"
    )
    assert load(saved(tmp_path, "ferry.html", html.encode())).url == "https://post.example/ferry"


def test_a_forced_type_takes_the_bytes_as_they_are(tmp_path: Path) -> None:
    path = saved(tmp_path, "page.mhtml", mhtml("<p>a</p>"))
    page = load(path, as_type="text")
    assert page.media_type == "text/plain"
    assert page.data == Path(path).read_bytes()


def test_a_message_of_very_many_parts_gets_a_sentence(tmp_path: Path) -> None:
    head = b"From: a@post.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    with pytest.raises(ReaderError, match="parts"):
        load(saved(tmp_path, "letter.eml", head + b"--b\nContent-Type: text/html\n\n<p>x</p>\n" * 20_000))


def test_a_picture_named_by_its_id_comes_with_the_newsletter(tmp_path: Path) -> None:
    picture = base64.b64encode(PNG).decode()
    letter = (
        "From: Jonas Weil <jonas@post.example>\nSubject: Harbour\nMIME-Version: 1.0\n"
        "Content-Type: multipart/related; boundary=cut\n\n--cut\nContent-Type: text/html; charset=utf-8\n\n"
        '<p>Look: <img src="cid:pier"></p>\n--cut\nContent-Type: image/png\nContent-ID: <pier>\n'
        f"Content-Transfer-Encoding: base64\n\n{picture}\n--cut--\n"
    )
    page = load(saved(tmp_path, "letter.eml", letter.encode()))
    assert [(asset.url, asset.data) for asset in page.assets] == [("cid:pier", PNG)]
    assert b'content="Jonas Weil"' in page.data


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("feed.xml", b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title></channel></rss>', "news feed"),
        ("atom.xml", b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "news feed"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "a picture"),
        ("data.json", b' {"a": [1, 2]}\n', "JSON"),
        ("late.txt", b"\n\n%PDF-1.7\n", "a PDF"),
        ("print.txt", b"%!PS-Adobe-3.0\n", "PostScript"),
    ],
)
def test_what_is_no_page_gets_a_sentence(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    with pytest.raises(ReaderError, match=says):
        load(saved(tmp_path, name, data))


def test_text_is_text_whatever_its_file_is_called(tmp_path: Path) -> None:
    assert load(saved(tmp_path, "text.html", b"The pier is open.\n\nIt holds.")).media_type == "text/plain"
    assert load(saved(tmp_path, "page.txt", HTML.encode())).media_type == "text/html"
    assert load(saved(tmp_path, "aside.txt", b"[Applause] The pier is open. [Laughter]")).media_type == "text/plain"
    xhtml = f'<?xml version="1.0"?>{HTML}'.encode()
    assert load(saved(tmp_path, "page.xhtml", xhtml)).media_type == "text/html"


def test_a_page_attached_to_a_line_or_two_is_what_the_message_is_about(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "Ana <ana@x.example>",
        "Look",
        "Tue, 4 Mar 2025 08:00:00 +0100",
    )
    message.set_content("See the page.")
    message.add_attachment(HTML.encode(), maintype="text", subtype="html", filename="page.html")
    page = load(saved(tmp_path, "look.eml", message.as_bytes()))
    assert page.media_type == "text/html"
    assert "The café opens at noon." in page.data.decode()
    message.clear_content()
    message.set_content("This letter says it all. " * 20)
    message.add_attachment(HTML.encode(), maintype="text", subtype="html", filename="page.html")
    assert load(saved(tmp_path, "letter.eml", message.as_bytes())).media_type == "text/plain"


def test_latin_1_in_a_message_is_read_as_mail_programs_mean_it(tmp_path: Path) -> None:
    head = b"From: A <a@x.example>\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    page = load(saved(tmp_path, "latin.eml", head + "the „old“ pier".encode("cp1252")))
    assert "the „old“ pier" in page.data.decode()


def test_a_file_is_remembered_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = saved(tmp_path, "page.html", HTML.encode())
    monkeypatch.chdir(tmp_path)
    assert load("page.html").source == whole
