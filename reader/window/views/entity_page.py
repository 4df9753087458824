"""What the library knows of a name: articles, companions, highlights."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.model.corrections import fold
from reader.model.entry import EntityPage
from reader.window.lines import written_date
from reader.window.sizing import wide

_DATA = Qt.ItemDataRole.UserRole
_ONE = {"people": "person", "places": "place", "organisations": "organisation"}
_FORMS = 12


class EntityDialog(QDialog):
    """One name across the library; a click opens an article or a highlight, or the page of a companion."""

    article_chosen = Signal(str)
    highlight_chosen = Signal(str, str)  # the highlight and its article
    name_chosen = Signal(str, str)  # kind and name

    def __init__(self, page: EntityPage, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity-page")
        self.setWindowTitle(page.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(wide(720), wide(520))
        self.articles, self.companions, self.highlights = (self._list(name) for name in ("Articles", "With", "Marked"))
        for one in page.articles:
            times = "once" if one.mentions == 1 else f"{one.mentions} times"
            self._line(
                self.articles,
                f"{titles.get(one.article_id, 'An article')}\n{written_date(one.seen[:10])} · {times}",
                one,
            )
        for other in page.companions:
            self._line(self.companions, f"{other.name}\nin {_articles(other.articles)}", other)
        for highlight in page.highlights:
            self._line(self.highlights, f"“{' '.join(highlight[2].split())}”", highlight)
        self._lay_out(page)
        self._when_chosen(self.articles, lambda one: self.article_chosen.emit(one.article_id))
        self._when_chosen(self.companions, lambda one: self.name_chosen.emit(one.kind.value, one.name))
        self._when_chosen(self.highlights, lambda one: self.highlight_chosen.emit(one[0], one[1]))

    def _list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)  # words are broken anew where it becomes narrower
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    def _line(self, into: QListWidget, words: str, data: object) -> None:
        item = QListWidgetItem(words, into)
        item.setData(_DATA, data)
        item.setToolTip(words)  # a very long name may leave no room for what stands under it

    def _when_chosen(self, of: QListWidget, act: Callable[[Any], None]) -> None:
        def chosen(item: QListWidgetItem | None) -> None:
            if item is not None:
                act(item.data(_DATA))
                self.accept()

        of.itemClicked.connect(chosen)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), of)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: chosen(of.currentItem()))

    def _lay_out(self, page: EntityPage) -> None:
        head, told = QLabel(page.name, self), QLabel(summary(page), self)
        head.setObjectName("dialog-head")
        told.setObjectName("keys")
        told.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(8)
        self._part(right, "APPEARS WITH", self.companions)
        right.addSpacing(8)
        self._part(right, "HIGHLIGHTS", self.highlights)
        left = QVBoxLayout()
        left.setSpacing(8)
        self._part(left, "ARTICLES", self.articles)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        whole.addWidget(head)
        whole.addWidget(told)
        whole.addSpacing(8)
        whole.addLayout(columns, 1)

    def _part(self, column: QVBoxLayout, title: str, of: QListWidget) -> None:
        head = QLabel(title, self)
        head.setObjectName("section-head")
        column.addWidget(head)
        column.addWidget(of, 1)
        for part in (head, of):
            part.setVisible(of.count() > 0)
        if not of.count():
            column.addStretch(1)


def summary(page: EntityPage) -> str:
    """Return what is known of a name in one line, and how else it is written."""
    if not page.articles:
        return f"{_ONE[page.kind.value].capitalize()}. Not shown in any article of the library."
    times = "once" if page.mentions == 1 else f"{page.mentions} times"
    first, last = written_date(page.first_seen[:10]), written_date(page.last_seen[:10])
    seen = f" · first seen {first}, last {last}" if first != last else f" · seen on {first}" if first else ""
    told = f"{_ONE[page.kind.value].capitalize()} · {times} in {_articles(len(page.articles))}{seen}"
    others = [_as_in_name(form, page.name) for form in page.forms if form != fold(page.name)]
    return told + (f"\nAlso written: {', '.join(others[:_FORMS])}" if others else "")


def _as_in_name(form: str, name: str) -> str:
    """Return a form, which is kept folded, with capitals: as in the name where its words stand there."""
    written = {fold(word): word for word in name.split()}
    return " ".join(written.get(word, word.title()) for word in form.split())


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"
