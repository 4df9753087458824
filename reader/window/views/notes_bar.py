"""Above the notes: a filter by text, tag, name, number, date and colour, the order, and a note on the article."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.window.models.cards import Card
from reader.window.theme import Theme, dress, dress_field
from reader.window.views.menu_button import MenuButton

_MOST = 15  # tags or names in a menu


class NotesBar(QWidget):
    """Tells what notes to show and how to sort them."""

    changed = Signal(str, object, bool)
    article_note = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("notes-filter")
        self.filter.setAccessibleName("Filter the notes")
        self.filter.setPlaceholderText("Filter by text or #tag")
        self.filter.setClearButtonEnabled(True)
        self.add = self._button("Note on the article")
        self.add.clicked.connect(self.article_note)
        menu = QMenu(self)
        self.more = MenuButton(menu, "Filter and order of the notes", self)
        self.colours = self._group(menu, [("All colours", None), *((f"Only {one.value}", one) for one in Colour)])
        menu.addSeparator()
        self.tags, self.names = menu.addMenu("Tag"), menu.addMenu("Person, place or organisation")
        self.numbers, self.days = menu.addMenu("Number"), menu.addMenu("Written")
        menu.addSeparator()
        self.orders = self._group(menu, [("Sort by place", False), ("Newest first", True)])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addStretch()
        row.addWidget(self.more)
        row.addWidget(self.add)
        self.filter.textChanged.connect(self._tell)
        self._cards: tuple[Card, ...] = ()
        menu.aboutToShow.connect(self._fill)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        return button

    def _group(self, menu: QMenu, choices: list[tuple[str, object]]) -> list[QAction]:
        group = QActionGroup(self)
        made = []
        for label, data in choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setData(data)
            group.addAction(action)
            made.append(action)
        made[0].setChecked(True)
        group.triggered.connect(self._tell)
        return made

    def offer(self, cards: Sequence[Card], article: bool) -> None:
        """Offer filters for what these cards hold, and a note where there is an article."""
        self._cards = tuple(cards)
        self.filter.setVisible(bool(cards))
        self.more.setVisible(bool(cards))
        self.setVisible(article)

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call the colours what the person calls them."""
        for action in self.colours[1:]:
            action.setText(f"Only {names[Colour(action.data())]}")

    def _fill(self) -> None:
        today = date.today()
        days = (
            ("Today", today),
            ("Last 7 days", today - timedelta(days=6)),
            ("Last 30 days", today - timedelta(days=29)),
        )
        about = [word for card in self._cards for word in card.about]
        tags = [f"#{'_'.join(tag.split())}" for card in self._cards for tag in card.tags]
        for menu, words in (
            (self.tags, tags),
            (self.names, [word for word in about if word.startswith("@")]),
            (self.numbers, [word for word in about if word.startswith("number:")]),
        ):
            self._choices(menu, [(_told(word), word) for word in _by_use(words)])
        self._choices(self.days, [(label, f"since:{day.isoformat()}") for label, day in days])

    def _choices(self, menu: QMenu, choices: list[tuple[str, str]]) -> None:
        menu.clear()
        menu.setEnabled(bool(choices))
        for label, word in choices:
            menu.addAction(label, partial(self._put, word))

    def _put(self, word: str, *_: object) -> None:
        """Filter by a word beside what is filtered by already; one of its kind gives way."""
        kind = word[: word.index(":") + 1] if ":" in word and word[0] not in "#@" else word[0]
        kept = [one for one in self.filter.text().split() if not one.startswith(kind)]
        self.filter.setText(" ".join([*kept, word]))

    def _tell(self) -> None:
        colour = next((one.data() for one in self.colours if one.isChecked()), None)
        self.changed.emit(self.filter.text(), Colour(colour) if colour else None, self.orders[1].isChecked())

    def reset(self) -> None:
        """Show all notes again, in the order that was chosen."""
        self.colours[0].setChecked(True)
        self.filter.clear()
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's icons."""
        dress(self.more, "filter", theme)
        dress(self.add, "plus", theme)
        dress_field(self.filter, theme)


def _by_use(words: list[str]) -> list[str]:
    """Return distinct words, the most used first."""
    return sorted(dict.fromkeys(words), key=lambda word: (-words.count(word), word.casefold()))[:_MOST]


def _told(word: str) -> str:
    plain = word.removeprefix("number:").lstrip("@").replace("_", " ")
    return plain.capitalize() if word.startswith("number:") else plain
