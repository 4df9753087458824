"""The panel's facts: people, places, organisations and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.model.facts import Entity, Facts, Number
from reader.model.span import Span
from reader.window.theme import LIGHT, Theme
from reader.window.views.rows import Row, Strip, empty, head

KINDS = ("people", "places", "organisations", "numbers")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: `spans` count in the article as shown."""

    key: str
    kind: str
    name: str
    under: str
    spans: tuple[Span, ...]
    tooltip: str = ""


def rows(facts: Facts) -> list[Fact]:
    """Return the panel's rows in its order."""
    entities = [_entity(entity) for entity in facts.entities()]
    return entities + [_number(number) for number in facts.numbers]


def _entity(entity: Entity) -> Fact:
    forms = [form for form in entity.forms if form != entity.name]
    under = " · ".join([part for part in (entity.role, ", ".join(forms)) if part])
    key = f"{entity.kind.value}:{entity.name}"
    return Fact(key, entity.kind.value, entity.name, under, tuple(mention.span for mention in entity.mentions))


def _number(number: Number) -> Fact:
    under = " · ".join(part for part in (number.kind.value, number.counts or number.per) if part)
    worth = f"{number.value}" if number.value is not None else f"{number.minimum} to {number.maximum}"
    tip = " · ".join(part for part in (number.kind.value, f"{worth} {number.unit}".strip(), number.counts) if part)
    return Fact(f"number:{number.span.start}", "numbers", number.text, under, (number.span,), tip)


class FactsView(QScrollArea):
    """Sections with a row per fact; a click on a row walks its mentions."""

    activated = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("chrome")
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(8, 0, 8, 8)
        self._layout.setSpacing(2)
        self.setWidget(inside)
        self.theme: Theme = LIGHT

    def show_facts(self, facts: Sequence[Fact], length: int) -> None:
        """Show the facts of an article that is `length` code points long as shown."""
        empty(self._layout)
        for kind in KINDS:
            group = [fact for fact in facts if fact.kind == kind]
            self._layout.addWidget(head(f"{kind}  {len(group)}"))
            if not group:
                none = QLabel(f"No {kind} found.")
                none.setObjectName("secondary")
                none.setContentsMargins(8, 0, 0, 0)
                self._layout.addWidget(none)
            for fact in group:
                self._layout.addWidget(self._row(fact, max(1, length)))
        self._layout.addStretch(1)

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of facts."""
        empty(self._layout)
        label = QLabel(sentence)
        label.setObjectName("secondary")
        label.setContentsMargins(8, 16, 8, 0)
        label.setWordWrap(True)
        self._layout.addWidget(label)
        self._layout.addStretch(1)

    def _row(self, fact: Fact, length: int) -> Row:
        places = tuple(span.start / length for span in fact.spans)
        strip = Strip(places, self.theme.entity[fact.kind], self.theme.hairline)
        count = QLabel(str(len(fact.spans)) if fact.kind != "numbers" else "")
        count.setFixedWidth(20)
        count.setObjectName("secondary")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = Row(fact.name, fact.under, (strip, count))
        row.setToolTip(fact.tooltip)
        row.activated.connect(lambda key=fact.key: self.activated.emit(key))
        return row
