"""Every action as data: menus, shortcuts and help derive from this table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """`slot` names the method of the main window's controller that does it."""

    id: str
    label: str
    menu: str
    shortcut: str = ""
    icon: str = ""


ACTIONS = (
    Action("open", "Open …", "File", "Ctrl+O", "folder-open"),
    Action("open_url", "Open Address …", "File", "Ctrl+L", "link"),
    Action("paste", "Paste as New Article", "File", "Ctrl+Shift+V", "clipboard-paste"),
    Action("export", "Export Notes …", "File", "Ctrl+E", "share"),
    Action("copy_notes", "Copy Notes as Markdown", "File", "Ctrl+Shift+E", "copy"),
    Action("quit", "Quit", "File", "Ctrl+Q"),
    Action("undo", "Undo", "Edit", "Ctrl+Z", "undo-2"),
    Action("redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo-2"),
    Action("remove", "Remove Article", "Edit", "Ctrl+Delete", "trash-2"),
    Action("done", "Mark as Done or Reading", "Edit", "Ctrl+D", "check"),
    Action("yellow", "Highlight Yellow", "Highlight", "1"),
    Action("green", "Highlight Green", "Highlight", "2"),
    Action("blue", "Highlight Blue", "Highlight", "3"),
    Action("rose", "Highlight Rose", "Highlight", "4"),
    Action("violet", "Highlight Violet", "Highlight", "5"),
    Action("note", "Highlight with Note", "Highlight", "N", "sticky-note"),
    Action("search", "Search Library", "View", "Ctrl+F", "search"),
    Action("theme", "Light or Dark", "View", "Ctrl+T", "sun-moon"),
    Action("larger", "Larger Text", "View", "Ctrl++", "plus"),
    Action("smaller", "Smaller Text", "View", "Ctrl+-", "minus"),
    Action("left_out", "Show What Was Left Out", "View", "Ctrl+J"),
    Action("library", "Library", "View", "F9", "panel-left"),
    Action("panel", "Facts and Notes", "View", "F10", "panel-right"),
)
