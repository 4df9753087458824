"""Pictures in a shown document give way where the column is narrower than they are."""

from PySide6.QtGui import QTextCursor, QTextDocument, QTextImageFormat, QTextLength

_OBJECT = "\ufffc"  # stands for a picture in a block's text


def fit(document: QTextDocument, room: int) -> None:
    """Let no picture of a document be wider than `room` pixels."""
    widest = QTextLength(QTextLength.Type.FixedLength, room)
    block = document.begin()
    while block.isValid():
        at = block.text().find(_OBJECT)
        if at >= 0:
            cursor = QTextCursor(document)
            cursor.setPosition(block.position() + at)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            style = cursor.charFormat().toImageFormat()
            if style.isValid() and style.maximumWidth() != widest:
                _narrow(cursor, widest)
        block = block.next()


def _narrow(cursor: QTextCursor, widest: QTextLength) -> None:
    given = QTextImageFormat()
    given.setMaximumWidth(widest)
    cursor.mergeCharFormat(given)
