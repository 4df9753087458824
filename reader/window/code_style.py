"""Pygments' tokens in the theme's own colours."""

from collections.abc import Iterator

from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, String, _TokenType
from pygments.util import ClassNotFound
from PySide6.QtGui import QColor, QTextCharFormat

from reader.window.theme import Theme


def coloured(text: str, language: str, theme: Theme) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield (start, end, format) of the tokens of `text` that are set apart; none for an unknown language."""
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False, ensurenl=False)
    except ClassNotFound:
        return
    for at, token, value in lexer.get_tokens_unprocessed(text):
        if colour := _colour(token, theme):
            style = QTextCharFormat()
            style.setForeground(QColor(colour))
            yield at, at + len(value), style


def _colour(token: "_TokenType", theme: Theme) -> str:
    for kind, colour in (
        (Comment, theme.code["comment"]),
        (Keyword, theme.code["keyword"]),
        (String, theme.code["string"]),
        (Number, theme.code["number"]),
        (Name.Function, theme.code["name"]),
        (Name.Class, theme.code["name"]),
        (Name.Tag, theme.code["keyword"]),
        (Name.Attribute, theme.code["name"]),
        (Name.Builtin, theme.code["name"]),
        (Name.Decorator, theme.code["name"]),
    ):
        if token[: len(kind)] == kind:
            return colour
    return ""
