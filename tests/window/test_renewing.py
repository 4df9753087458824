"""A page that changed is fetched again: a new version, a report, the old one kept; places and details."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour, State
from reader.model.span import Span
from reader.window.history import History, Place
from reader.window.main_window import MainWindow
from reader.window.views.details import DetailsDialog

Shown = Callable[..., MainWindow]

FIRST = "The council met on Monday to hear what the harbour master had to say about the ice on the river."
SECOND = "She told them that the ferry would run as long as the channel could be kept open by the small tug."
THIRD = "Nobody in the hall could remember a winter in which the river had frozen so early and so hard."
EDITED = "She told them that the ferry would sail as long as the channel was kept open by the old tug."


def page(path: Path, *paragraphs: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    path.write_text(f"<html><title>Ice</title><body><article><h1>Ice on the river</h1>{body}</article></body></html>")
    return str(path)


def mark(qtbot: QtBot, window: MainWindow, quote: str) -> None:
    controller = window.controller
    assert controller.showing is not None
    before = len(controller.showing.reading.highlights)
    start = controller.showing.reading.article.text.index(quote)
    controller.highlight(Span(start, start + len(quote)), Colour.GREEN, lambda _: None, lambda: None)
    qtbot.waitUntil(lambda: len(controller.showing.reading.highlights) == before + 1 if controller.showing else False)


def states(window: MainWindow) -> dict[str, State]:
    showing = window.controller.showing
    assert showing is not None
    return {placed.highlight.anchor.quote: placed.resolution.state for placed in showing.reading.highlights}


def test_fetching_again_reports_what_became_of_the_highlights(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "ice.html"
    window = shown(page(path, FIRST, SECOND, THIRD))
    for quote in (FIRST, SECOND, THIRD):
        mark(qtbot, window, quote)
    page(path, "It has been a long week for everybody who works at the quay in this town.", FIRST, EDITED)
    window.actions_by_id["fetch-again"].trigger()
    qtbot.waitUntil(lambda: window.renewing.report is not None, timeout=20000)
    report = window.renewing.report
    assert report is not None
    qtbot.waitUntil(lambda: FIRST in states(window) and states(window)[THIRD] is State.ORPHAN)
    assert states(window)[FIRST] is State.EXACT
    assert states(window)[SECOND] is State.SUGGESTED
    (pair,) = report.pairs
    QTest.keyClick(pair, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: states(window).get(EDITED) is State.EXACT)
    report.close()

    showing = window.controller.showing
    assert showing is not None
    lost = [one.highlight.id for one in showing.reading.highlights if one.resolution.state is State.ORPHAN]
    window.annotating.choose(lost[0])
    text = showing.reading.article.text
    window.page.reading.select_span(Span(text.index("long week"), text.index("long week") + 9))
    window.actions_by_id["attach"].trigger()
    qtbot.waitUntil(lambda: set(states(window).values()) == {State.EXACT})


def test_a_page_that_shrank_replaces_nothing(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "ice.html"
    window = shown(page(path, FIRST, SECOND, THIRD, FIRST.replace("Monday", "Friday"), SECOND.replace("ferry", "boat")))
    page(path, SECOND)
    window.actions_by_id["fetch-again"].trigger()
    qtbot.waitUntil(lambda: "the present one was kept" in window.page.messages.text, timeout=20000)
    showing = window.controller.showing
    assert showing is not None
    assert showing.reading.entry.version == 1


def test_details_are_put_right_and_taken_back(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(page(tmp_path / "ice.html", FIRST, SECOND, THIRD))
    window.actions_by_id["details"].trigger()
    dialog = window.findChild(DetailsDialog)
    assert dialog is not None
    dialog.fields["title"].selectAll()
    QTest.keyClicks(dialog.fields["title"], "A hard winter")
    QTest.keyClicks(dialog.fields["tags"], "ice, river")
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    def entry() -> tuple[str, tuple[str, ...]]:
        showing = window.controller.showing
        return (showing.reading.entry.title, showing.reading.entry.tags) if showing else ("", ())

    qtbot.waitUntil(lambda: entry() == ("A hard winter", ("ice", "river")))
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: entry() == ("Ice on the river", ()))


def test_a_date_is_shown_and_written_as_people_write_it(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(page(tmp_path / "ice.html", FIRST, SECOND, THIRD))

    def published() -> str:
        return window.controller.showing.reading.entry.published if window.controller.showing else ""

    def written(text: str, before: str) -> None:
        window.actions_by_id["details"].trigger()
        dialog = next(one for one in window.findChildren(DetailsDialog) if one.isVisible())
        assert dialog.fields["published"].text() == before
        dialog.fields["published"].setText(text)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    written("3 March 2021", "")
    qtbot.waitUntil(lambda: published() == "2021-03-03")
    written("soon after", "3 March 2021")
    qtbot.waitUntil(lambda: published() == "soon after")


def test_back_and_forward_between_articles(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(page(tmp_path / "a.html", FIRST, SECOND))
    controller = window.controller
    first = controller.showing.id if controller.showing else ""
    window.opening.open([page(tmp_path / "b.html", SECOND, THIRD)])
    qtbot.waitUntil(lambda: controller.showing is not None and controller.showing.id != first, timeout=20000)
    window.actions_by_id["back"].trigger()
    qtbot.waitUntil(lambda: controller.showing is not None and controller.showing.id == first)
    window.actions_by_id["forward"].trigger()
    qtbot.waitUntil(lambda: controller.showing is not None and controller.showing.id != first)


def test_history_goes_back_and_forward() -> None:
    history, places = History(), [Place("a", 0), Place("a", 90), Place("b", 0)]
    for place in places[:2]:
        history.leave(place)
    assert history.back(places[2]) == places[1]
    assert history.back(places[1]) == places[0]
    assert history.back(places[0]) is None
    assert history.forward(places[0]) == places[1]
    history.leave(places[1])
    assert history.forward(Place("c", 5)) is None
