"""Every action as data: menus, toolbar, palette and the shortcuts page derive from this table."""

from dataclasses import dataclass

from reader.model.annotation import Colour


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do. `shortcut` may hold several keys, a blank between.

    `menu` is the menu that lists it; a checkable action is a state that is on or off. `reading` keys are
    single letters, bound to the article alone so that they stay letters in text fields. `article` says that the
    action needs one that is shown.
    """

    id: str
    label: str
    shortcut: str = ""
    menu: str = ""
    icon: str = ""
    checkable: bool = False
    reading: bool = False
    separated: bool = False
    article: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Return its shortcuts, the first one is shown."""
        return tuple(self.shortcut.split())


def _colours() -> tuple[Action, ...]:
    return tuple(
        Action(
            f"highlight-{colour.value}",
            f"Highlight in {colour.value}",
            f"{key} H" if key == 1 else str(key),
            "&Highlight",
            reading=True,
            article=True,
        )
        for key, colour in enumerate(Colour, 1)
    )


def _quotations() -> tuple[Action, ...]:
    """Return the styles of `exchange.quotation`; the key copies in the one that was used last."""
    styles = ("plain", "Plain text"), ("markdown", "Markdown"), ("html", "Rich text"), ("apa", "APA"), ("mla", "MLA")
    return tuple(
        Action(f"quote-{style}", f"Copy quotation: {name}", "", "&Quote", separated=not at, article=True)
        for at, (style, name) in enumerate((*styles, ("chicago", "Chicago")))
    )


ACTIONS: tuple[Action, ...] = (
    Action("open-file", "Open file…", "Ctrl+O", "&File", "folder-open"),
    Action("open-folder", "Add a folder…", "Ctrl+Shift+D", "&File", "file-plus"),
    Action("open-url", "Open address…", "Ctrl+L", "&File", "globe"),
    Action("paste", "Paste as new article", "Ctrl+Shift+V", "&File", "clipboard-paste"),
    Action("sample", "Open the sample article", "", "&File", "book-open"),
    Action("export", "Export notes…", "Ctrl+E", "&File", "download", separated=True, article=True),
    Action("copy-notes", "Copy notes as Markdown", "Ctrl+Shift+E", "&File", "copy", article=True),
    Action("print", "Print…", "Ctrl+P", "&File", "printer", separated=True, article=True),
    Action("save-pdf", "Save as PDF…", "Ctrl+Shift+P", "&File", "file-text", article=True),
    Action("quit", "Quit", "Ctrl+Q", "&File", separated=True),
    Action("undo", "Undo", "Ctrl+Z", "&Edit", "undo-2"),
    Action("redo", "Redo", "Ctrl+Shift+Z", "&Edit", "redo-2"),
    Action("copy", "Copy", "Ctrl+C", "&Edit", "copy", reading=True, separated=True, article=True),
    Action("widen", "Select word, sentence, paragraph", "W", "&Edit", reading=True, article=True),
    Action("narrow", "Select less", "Shift+W", "&Edit", reading=True, article=True),
    Action("find", "Find in article", "Ctrl+F", "&Edit", "search", separated=True, article=True),
    Action("find-next", "Find next", "F3", "&Edit", "arrow-down", article=True),
    Action("find-previous", "Find previous", "Shift+F3", "&Edit", "arrow-up", article=True),
    Action("search", "Search articles and notes", "Ctrl+Shift+F", "&Edit", "search"),
    *_colours(),
    Action("underline", "Underline", "U", "&Highlight", reading=True, article=True),
    Action("highlight-select", "Highlight as I select", "Ctrl+Shift+U", "&Highlight", "highlighter", checkable=True),
    Action("name-colours", "Name the colours…", "", "&Highlight"),
    Action("note", "Write a note", "N", "&Highlight", "sticky-note", reading=True, separated=True, article=True),
    Action("block-note", "Note on this paragraph", "Shift+N", "&Highlight", reading=True, article=True),
    Action("article-note", "Note on the article", "Ctrl+Shift+N", "&Highlight", "sticky-note", article=True),
    Action("preview-note", "Live preview of the note", "Ctrl+Shift+M", "&Highlight", "eye", checkable=True),
    Action("delete", "Delete highlight", "Del", "&Highlight", "trash-2", reading=True, article=True),
    Action("end-later", "End a word later", "E", "&Highlight", reading=True, separated=True, article=True),
    Action("end-earlier", "End a word earlier", "Shift+E", "&Highlight", reading=True, article=True),
    Action("start-earlier", "Begin a word earlier", "B", "&Highlight", reading=True, article=True),
    Action("start-later", "Begin a word later", "Shift+B", "&Highlight", reading=True, article=True),
    Action("merge", "Merge with overlapping highlights", "Ctrl+M", "&Highlight", article=True),
    Action("attach", "Put a lost highlight on the selection", "Ctrl+Shift+A", "&Highlight", "link", article=True),
    Action(
        "next-highlight", "Next highlight", "J", "&Highlight", "arrow-down", reading=True, separated=True, article=True
    ),
    Action("previous-highlight", "Previous highlight", "K", "&Highlight", "arrow-up", reading=True, article=True),
    Action("quote", "Copy as quotation", "Ctrl+Alt+C", "&Quote", "quote", article=True),
    *_quotations(),
    Action("copy-link", "Copy link to the passage", "Ctrl+Alt+L", "&Quote", "link", separated=True, article=True),
    Action("copy-own-link", "Copy link into this library", "Ctrl+Alt+Shift+L", "&Quote", article=True),
    Action("done", "Mark as done", "Ctrl+D", "&Article", "circle-check", checkable=True, article=True),
    Action("left-out", "Show what was left out", "Ctrl+J", "&Article", "eye", checkable=True, article=True),
    Action("original", "Open the original page", "Ctrl+Shift+O", "&Article", "external-link", article=True),
    Action("details", "Article details…", "Ctrl+I", "&Article", "pencil", separated=True, article=True),
    Action("fetch-again", "Fetch again", "F5", "&Article", "rotate-ccw", article=True),
    Action("clean-again", "Clean again", "Shift+F5", "&Article", article=True),
    Action("figure", "Open the picture large", "I", "&Article", "maximize", reading=True, separated=True, article=True),
    Action("show-pictures", "Show pictures", "Ctrl+Shift+I", "&Article", "eye", article=True),
    Action("show-site-pictures", "Always show pictures of this site", "", "&Article", article=True),
    Action("no-pictures", "Fetch no pictures here", "", "&Article", article=True),
    Action("site-rules", "Rules of sites…", "", "&Article", "list", separated=True),
    Action("trash", "Trash…", "", "&Article", "trash-2"),
    Action("remove", "Remove from the library", "Ctrl+Shift+Del", "&Article", "trash-2", separated=True, article=True),
    Action("back", "Back", "Alt+Left", "&View", "chevron-left", article=True),
    Action("forward", "Forward", "Alt+Right", "&View", "chevron-right", article=True),
    Action("contents", "Contents…", "Ctrl+G", "&View", "table-of-contents", separated=True, article=True),
    Action("next-section", "Next section", "S", "&View", "arrow-down", reading=True, article=True),
    Action("previous-section", "Previous section", "Shift+S", "&View", "arrow-up", reading=True, article=True),
    Action("page-down", "Next page", "Space PgDown", "&View", "arrow-down", reading=True, article=True),
    Action("page-up", "Previous page", "Shift+Space PgUp", "&View", "arrow-up", reading=True, article=True),
    Action("table-right", "Table to the right", "Alt+Shift+Right", "&View", "chevron-right", article=True),
    Action("table-left", "Table to the left", "Alt+Shift+Left", "&View", "chevron-left", article=True),
    Action("library", "Library", "Ctrl+B", "&View", "panel-left", checkable=True, separated=True),
    Action("panel", "Facts and notes", "Ctrl+Shift+B", "&View", "panel-right", checkable=True),
    Action("focus", "Focus on the page", "Ctrl+Shift+J", "&View", "focus", checkable=True, article=True),
    Action("full-screen", "Full screen", "F11", "&View", "maximize", checkable=True),
    Action("caret", "Caret mode: select by keys", "F7", "&View", checkable=True),
    Action("progress", "Reading progress", "", "&View", checkable=True),
    Action("reduce-motion", "Reduce motion", "", "&View", checkable=True),
    Action("facts", "Show facts", "Ctrl+1", "&View", "users", separated=True),
    Action("notes", "Show notes", "Ctrl+2", "&View", "sticky-note"),
    Action("notes-follow", "Notes follow the text", "", "&View", checkable=True),
    Action("people", "Underline people", "Alt+1", "&View", "users", checkable=True, separated=True),
    Action("places", "Underline places", "Alt+2", "&View", "map-pin", checkable=True),
    Action("organisations", "Underline organisations", "Alt+3", "&View", "building-2", checkable=True),
    Action("numbers", "Underline numbers", "Alt+4", "&View", "hash", checkable=True),
    Action("typography", "Text and theme…", "Ctrl+,", "&Text", "a-large-small"),
    Action("larger", "Larger text", "Ctrl++ Ctrl+=", "&Text", "plus", separated=True),
    Action("smaller", "Smaller text", "Ctrl+-", "&Text", "minus"),
    Action("normal", "Normal text size", "Ctrl+0", "&Text", "type"),
    Action("all-larger", "Everything larger", "Ctrl+Alt+Shift++ Ctrl+Alt+Shift+=", "&Text", separated=True),
    Action("all-smaller", "Everything smaller", "Ctrl+Alt+Shift+-", "&Text"),
    Action("all-normal", "Everything in normal size", "Ctrl+Alt+Shift+0", "&Text"),
    Action("wider", "Longer lines", "Alt++ Alt+=", "&Text", separated=True),
    Action("narrower", "Shorter lines", "Alt+-", "&Text"),
    Action("looser", "More room between lines", "Ctrl+Alt++ Ctrl+Alt+=", "&Text"),
    Action("tighter", "Less room between lines", "Ctrl+Alt+-", "&Text"),
    Action("face", "Serif or sans face", "", "&Text", separated=True),
    Action("paragraphs", "Paragraphs by indent or room", "", "&Text"),
    Action("justify", "Justify lines", "", "&Text", checkable=True),
    Action("typography-reset", "Set the text as at first", "", "&Text", "rotate-ccw"),
    Action("theme", "Light or dark", "Ctrl+T", "&Text", "contrast", separated=True),
    Action("theme-system", "Theme as the system's", "", "&Text", checkable=True),
    Action("theme-paper", "Theme paper", "", "&Text", checkable=True, separated=True),
    Action("theme-white", "Theme white", "", "&Text", checkable=True),
    Action("theme-sepia", "Theme sepia", "", "&Text", checkable=True),
    Action("theme-dark", "Theme dark", "", "&Text", checkable=True),
    Action("theme-black", "Theme black", "", "&Text", checkable=True),
    Action("filter-facts", "Filter facts", "Ctrl+Shift+K", "Fa&cts", "filter", article=True),
    Action("sort-text", "Sort as in the article", "", "Fa&cts", checkable=True, separated=True),
    Action("sort-count", "Sort by count", "", "Fa&cts", checkable=True),
    Action("sort-value", "Sort by value or name", "", "Fa&cts", checkable=True),
    Action("sort-new", "Sort with unknown names first", "", "Fa&cts", checkable=True),
    Action("next-mention", "Next mention", "M", "Fa&cts", "arrow-down", reading=True, separated=True, article=True),
    Action("previous-mention", "Previous mention", "Shift+M", "Fa&cts", "arrow-up", reading=True, article=True),
    Action("highlight-mentions", "Highlight all mentions", "Ctrl+Shift+H", "Fa&cts", "highlighter", article=True),
    Action("copy-facts", "Copy facts as a table", "Ctrl+Shift+C", "Fa&cts", "copy", separated=True, article=True),
    Action("ledger", "Numbers as a table…", "Ctrl+Shift+L", "Fa&cts", "hash", article=True),
    Action("rules", "Corrections of names…", "", "Fa&cts", "list", separated=True),
    Action("palette", "Find a command…", "Ctrl+K", "&Help", "search"),
    Action("shortcuts", "Keyboard shortcuts", "F1", "&Help", "keyboard"),
    Action("desktop", "Add to the desktop's menu", "", "&Help", "download", separated=True),
    Action("about", "About Article Reader", "", "&Help", "info"),
)
