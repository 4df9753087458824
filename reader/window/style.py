"""The style sheet of the shell: toolbar, columns, panel, dialogs. Reading view and tokens are the theme's."""

from reader.bundled import bundled
from reader.window.sizing import sheet, wide
from reader.window.theme import Theme, stylesheet


def whole(theme: Theme) -> str:
    """Return the style sheet of the whole program."""
    return sheet(stylesheet(theme) + _shell(theme))


def _shell(theme: Theme) -> str:
    # What stands out is lighter than what it lies in, by night too.
    raised = theme.hairline if theme.is_dark else theme.surface
    return f"""
    #toolbar {{ background: {theme.chrome}; border-bottom: 1px solid {theme.hairline}; }}
    #toolbar QToolButton {{ padding: 5px 7px; border-radius: 6px; color: {theme.secondary}; }}
    #toolbar QToolButton:hover, #toolbar QToolButton:open {{ background: {theme.selected}; color: {theme.text}; }}
    #toolbar QToolButton::menu-indicator {{ image: none; width: 0; }}
    QToolButton:disabled, QPushButton:disabled, QCheckBox:disabled,
    #toolbar QToolButton:disabled {{ color: {theme.outline}; }}
    #search {{ min-height: 16px; padding: 5px 10px; }}
    #sidebar {{ background: {theme.chrome}; border: none; border-right: 1px solid {theme.hairline}; }}
    #panel {{ background: {theme.chrome}; border: none; border-left: 1px solid {theme.hairline}; }}
    #sidebar QListView, #panel QListView {{ background: {theme.chrome}; border: none; outline: none; }}
    QScrollBar#reading-bar:vertical {{ width: {wide(14)}px; }}
    QScrollBar#reading-bar::handle:vertical {{ border-radius: {wide(8) // 2}px; margin: 1px {wide(3)}px; }}
    #page, #page QStackedWidget {{ background: {theme.page}; }}
    #segments {{ background: {theme.selected}; border-radius: 8px; }}
    #segment {{ border: 1px solid transparent; border-radius: 6px; padding: 6px; color: {theme.secondary};
        background: transparent; }}
    #segment:checked {{ background: {raised}; color: {theme.text}; font-weight: 600; }}
    #segment:focus {{ border-color: {theme.accent}; }}
    #panel QToolButton::menu-indicator, #floating QToolButton::menu-indicator {{ image: none; width: 0; }}
    #facts-filter, #notes-filter {{ padding: 4px 8px; }}
    #facts-notice {{ color: {theme.secondary}; font-size: 12px; background: transparent; }}
    #empty-state {{ background: transparent; }}
    #empty-sentence {{ color: {theme.secondary}; font-size: 13px; background: transparent; }}
    #page #empty-sentence {{ font-size: 15px; }}
    QPushButton#primary {{ background: {theme.accent}; color: {theme.page}; border: 2px solid {theme.accent};
        border-radius: 6px; padding: 6px 16px; font-weight: 600; }}
    QPushButton#primary:focus {{ border-color: {theme.text}; }}
    QPushButton#primary:hover {{ background: {theme.accent}; color: {theme.page}; }}
    QPushButton#secondary {{ border: 1px solid {theme.hairline}; border-radius: 6px; padding: 7px 16px;
        color: {theme.text}; font-size: 13px; }}
    QPushButton#secondary:focus {{ border-color: {theme.accent}; }}
    QPushButton#secondary:disabled {{ color: {theme.outline}; }}
    #message-bar {{ background: {theme.surface}; border: none; border-bottom: 1px solid {theme.hairline}; }}
    #message-bar QLabel {{ background: transparent; color: {theme.text}; }}
    #message-button {{ color: {theme.accent}; font-weight: 600; padding: 4px 10px; }}
    #floating QPushButton:hover, #floating QToolButton:hover, #note-editor QToolButton:hover,
    #message-bar QPushButton:hover, #message-bar QToolButton:hover,
    #type-popover QPushButton:hover {{ background: {theme.lifted}; }}
    #note-editor {{ background: {theme.surface}; border: 1px solid {theme.hairline}; border-radius: 8px; }}
    #underline {{ text-decoration: underline; font-size: 14px; padding: 2px 6px; }}
    #note-editor QPlainTextEdit {{ background: {theme.surface}; border: none; padding: 0; border-radius: 0; }}
    #note-editor QPlainTextEdit:focus {{ border: none; }}
    #note-preview {{ background: transparent; border: none; padding: 4px; }}
    #note-editor #tags {{ background: transparent; border: none; border-top: 1px solid {theme.hairline}; }}
    #note-editor QLineEdit {{ border: none; border-radius: 0; padding: 3px 2px; font-size: 12px; }}
    #chip {{ background: {theme.lifted}; color: {theme.text}; border: 1px solid transparent; border-radius: 6px;
        padding: 2px 7px; font-size: 12px; }}
    #chip:hover, #chip:focus {{ border-color: {theme.accent}; }}
    #note-editor QLabel {{ color: {theme.secondary}; font-size: 11px; background: transparent; }}
    #type-popover {{ background: {theme.surface}; border: 1px solid {theme.hairline}; }}
    #type-area, #type-inside {{ background: {theme.surface}; border: none; }}
    #type-popover QLabel {{ color: {theme.secondary}; background: transparent; font-size: 12px; }}
    #type-popover #message-button {{ padding-left: 0; }}
    #figure-area, #figure-area > QWidget > QWidget {{ background: {theme.page}; border: none; }}
    QDialog#figure {{ border: 1px solid {theme.hairline}; }}
    #figure #footnote {{ color: {theme.text}; font-family: Literata; font-size: 15px; background: transparent; }}
    #type-popover #footnote {{ color: {theme.text}; font-family: Literata; font-size: 15px; }}
    #type-popover #type-value {{ color: {theme.text}; }}
    #type-popover #segment:checked {{ background: {theme.hairline if theme.is_dark else theme.page}; }}
    #type-line {{ background: {theme.hairline}; border: none; }}
    QCheckBox {{ spacing: 8px; background: transparent; }}
    QCheckBox::indicator {{ width: {wide(14)}px; height: {wide(14)}px; background: {theme.page};
        border: 1px solid {theme.outline}; border-radius: 4px; }}
    QCheckBox::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent};
        image: url("{bundled("icons") / f"tick-{'on-light' if theme.is_dark else 'on-dark'}.svg"}"); }}
    QCheckBox::indicator:focus {{ border: 1px solid {theme.text}; }}
    QComboBox {{ background: {theme.surface}; border: 1px solid {theme.outline}; border-radius: 6px;
        padding: 5px 10px; }}
    QComboBox:focus {{ border: 1px solid {theme.accent}; }}
    QComboBox::drop-down {{ border: none; width: 28px; }}
    QComboBox::down-arrow {{ width: 16px; height: 16px;
        image: url("{bundled("icons") / f"fold-{'on-dark' if theme.is_dark else 'on-light'}.svg"}"); }}
    QComboBox QAbstractItemView, #completions {{ background: {theme.surface}; border: 1px solid {theme.hairline};
        border-radius: 0; padding: 0; outline: none; }}
    QComboBox QAbstractItemView::item, #completions::item {{ padding: 5px 8px; border: none; }}
    QComboBox QAbstractItemView::item:selected, #completions::item:selected {{ background: {theme.lifted};
        color: {theme.text}; }}
    QSlider {{ background: transparent; min-height: 22px; }}
    QSlider::groove:horizontal {{ height: 2px; background: {theme.outline}; border-radius: 1px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 1px; }}
    QSlider::handle:horizontal {{ background: {theme.accent}; border: 2px solid {theme.surface}; width: 12px;
        height: 12px; margin: -7px 0; border-radius: 8px; }}
    QSlider::handle:horizontal:focus {{ border-color: {theme.text}; }}
    QDialog {{ background: {theme.chrome}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QDialogButtonBox QPushButton {{ border: 1px solid {theme.hairline}; padding: 7px 16px; color: {theme.text}; }}
    QDialogButtonBox QPushButton:focus {{ border-color: {theme.accent}; }}
    QDialogButtonBox QPushButton:default {{ background: {theme.accent}; color: {theme.page};
        border: 2px solid {theme.accent}; padding: 6px 16px; }}
    QDialogButtonBox QPushButton:default:focus {{ border-color: {theme.text}; }}
    #dialog-head, #qt_msgbox_label {{ font-size: 15px; font-weight: 600; }}
    #section-head {{ font-size: 11px; font-weight: 600; color: {theme.secondary}; letter-spacing: 0.5px; }}
    #quote {{ font-family: Literata; font-size: 15px; }}
    #keys {{ color: {theme.secondary}; }}
    QTextEdit#code {{ background: {theme.page}; border: 1px solid {theme.hairline}; border-radius: 6px; padding: 12px;
        font-family: "JetBrains Mono"; font-size: 13px; }}
    QTableView, QTreeView, QListWidget {{ background: {theme.page}; color: {theme.text}; border-radius: 6px;
        border: 1px solid {theme.hairline}; selection-background-color: {theme.selected};
        selection-color: {theme.text}; outline: none; }}
    QTableView:focus, QTreeView:focus, QListWidget:focus, QTextEdit#code:focus {{
        border: 1px solid {theme.accent}; }}
    QTableView::item, QTreeView::item, QListWidget::item {{ padding: 5px 8px; border: none; }}
    QTableView::item:selected, QTreeView::item:selected, QListWidget::item:selected {{
        background: {theme.selected}; color: {theme.text}; }}
    QHeaderView {{ background: {theme.chrome}; }}
    QHeaderView::section {{ background: {theme.chrome}; color: {theme.secondary}; font-size: 11px; font-weight: 600;
        border: none; border-bottom: 1px solid {theme.hairline}; padding: 6px 11px; }}
    QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: 4px 8px; }}
    QMenu::item:disabled {{ color: {theme.secondary}; }}
    """
