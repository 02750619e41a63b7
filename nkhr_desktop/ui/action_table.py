"""The table of everything that can be done: one row per action, menu by menu, in the order people see."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

#: Digits that a code can be pinned to.
PINS = tuple("123456789")


@dataclass(frozen=True, slots=True)
class Row:
    """One action. ``keys`` are portable key names, apart by spaces; ``needs`` the facts that enable it, likewise.

    ``plain`` actions have keys that are letters elsewhere: they work only while the reader has the focus.
    ``group`` names actions of which one is checked at a time.
    """

    id: str
    text: str = ""
    tip: str = ""
    keys: str = ""
    needs: str = ""
    icon: str = ""
    plain: bool = False
    checkable: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu or submenu with its rows."""

    id: str
    text: str
    rows: tuple[Row | Menu, ...]


#: A separator between rows.
LINE = Row("-")


def rows_of(menu: Menu) -> list[Row]:
    """The actions of a menu and its submenus, without separators."""
    found: list[Row] = []
    for entry in menu.rows:
        if isinstance(entry, Menu):
            found += rows_of(entry)
        elif entry is not LINE:
            found.append(entry)
    return found


class ActionTable(QObject):
    """The rows, in the language of the window."""

    def menus(self) -> tuple[Menu, ...]:
        """All menus, from left to right."""
        parts = (self._file(), self._edit(), self._view(), self._document())
        return (*parts, self._codebook(), self._annotation(), self._go(), self._help())

    def _file(self) -> Menu:
        tr = self.tr
        rows: tuple[Row | Menu, ...] = (
            Row("new_project", tr("&New project …"), tr("Start an empty project"), "Ctrl+N", icon="file-plus"),
            Row("open_project", tr("&Open project …"), tr("Open a project file"), "Ctrl+O", icon="folder-open"),
            Menu("recent", tr("Open &recent"), ()),
            Row("open_sample", tr("Open the &sample project"), tr("See a project that is coded already")),
            LINE,
            Row("save_copy", tr("Save a &copy …"), tr("Write a copy of the project"), "Ctrl+Shift+S", "project"),
            Row("describe_project", tr("&Describe project …"), tr("Its title and memo"), needs="edit"),
            Row("history", tr("&History …"), tr("Every step that was taken"), "Ctrl+Alt+H", "project"),
            Row("check_project", tr("Chec&k project"), tr("Verify every text and step"), needs="project"),
            LINE,
            Row("export_dataset", tr("&Export dataset …"), tr("Write the coded data"), "Ctrl+E", "project", "share"),
            LINE,
            Row("close_project", tr("C&lose project"), tr("Back to the welcome page"), "Ctrl+W", "project"),
            Row("quit", tr("&Quit"), tr("Close the window; everything is saved"), "Ctrl+Q"),
        )
        return Menu("file", tr("&File"), rows)

    def _edit(self) -> Menu:
        tr = self.tr
        rows = (
            Row("undo", tr("&Undo"), tr("Take back the last step"), "Ctrl+Z", "undo", "undo"),
            Row("redo", tr("&Redo"), tr("Bring it back"), "Ctrl+Shift+Z Ctrl+Y", "redo", "redo"),
            LINE,
            Row("copy", tr("&Copy"), tr("Copy the selected text"), "Ctrl+C", "project", "copy"),
            Row(
                "copy_with_citation",
                tr("Copy with ci&tation"),
                tr("Copy the passage with its document and place"),
                "Ctrl+Shift+C",
                "passage",
                "quote",
            ),
            Row("select_all", tr("Select &all"), tr("Select the whole text"), "Ctrl+A", "document"),
            LINE,
            Row("find", tr("&Find in document"), tr("Find words in this document"), "Ctrl+F", "document", "search"),
            Row("find_next", tr("Find &next"), tr("The next place found"), "F3 Ctrl+G", "document"),
            Row("find_previous", tr("Find pre&vious"), tr("The place found before"), "Shift+F3", "document"),
            Row("find_in_project", tr("Find in &project"), tr("Find in all documents"), "Ctrl+Shift+F", "project"),
        )
        return Menu("edit", tr("&Edit"), rows)

    def _view(self) -> Menu:
        tr = self.tr
        rows = (
            Row("zoom_in", tr("Zoom &in"), tr("Larger text"), "Ctrl++ Ctrl+=", "document", "zoom-in"),
            Row("zoom_out", tr("Zoom &out"), tr("Smaller text"), "Ctrl+-", "document", "zoom-out"),
            Row("zoom_reset", tr("&Usual size"), tr("The text as large as at first"), "Ctrl+0", "document"),
            LINE,
            Menu("snapping", tr("Widen &selections"), self._snapping()),
            LINE,
            Row("fold_left", tr("&Documents panel"), tr("Show the documents"), "F8", "project", checkable=True),
            Row("fold_right", tr("&Codebook panel"), tr("Show the codebook"), "F9", "project", checkable=True),
            Row("full_screen", tr("&Full screen"), tr("The window over the whole screen"), "F11", checkable=True),
            LINE,
            Row("open_menu", tr("&Menu bar"), tr("Keys go to the menus"), "F10"),
            LINE,
            Menu("theme", tr("&Theme"), self._themes()),
            Menu("interface", tr("Size of &words and buttons"), self._interface()),
            Menu("language", tr("&Language / 언어"), self._languages()),
            LINE,
            Row("show_all", tr("Show &all annotations"), tr("End every filter"), "Ctrl+Alt+A", "filter"),
        )
        return Menu("view", tr("&View"), rows)

    def _snapping(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("snap_off", tr("&Not at all"), tr("Take what the mouse took"), checkable=True, group="snap"),
            Row("snap_word", tr("To whole &words"), tr("Selections end at words"), checkable=True, group="snap"),
            Row(
                "snap_noun",
                tr("To words without their Korean &particle"),
                tr("Selections end at words; 은, 는, 이, 가 and the like stay out"),
                checkable=True,
                group="snap",
            ),
        )

    def _themes(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("theme_system", tr("As the &system"), tr("Follow the system"), checkable=True, group="theme"),
            Row("theme_light", tr("&Light"), tr("Dark words on white"), checkable=True, group="theme"),
            Row("theme_dark", tr("&Dark"), tr("Light words on dark"), checkable=True, group="theme"),
            Row("theme_high_contrast", tr("&High contrast"), tr("Strong"), checkable=True, group="theme"),
        )

    def _languages(self) -> tuple[Row, ...]:
        tr, system = self.tr, "language_system"
        # a language is called by its own name in every language, so that whoever cannot read the other one finds it
        return (
            Row(system, tr("As the &system"), tr("Follow the system"), checkable=True, group="language"),
            Row("language_en", "&English", tr("The window in English"), checkable=True, group="language"),
            Row("language_ko", "한국어(&K)", tr("The window in Korean"), checkable=True, group="language"),
        )

    def _interface(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("interface_larger", tr("&Larger"), tr("Larger words and buttons"), "Ctrl+Alt++ Ctrl+Alt+="),
            Row("interface_smaller", tr("&Smaller"), tr("Smaller words and buttons"), "Ctrl+Alt+-"),
            Row("interface_usual", tr("&Usual"), tr("As designed"), "Ctrl+Alt+0"),
        )

    def _document(self) -> Menu:
        tr = self.tr
        rows: tuple[Row | Menu, ...] = (
            Row("add_documents", tr("&Add documents …"), tr("Add text files"), "Ctrl+Shift+O", "edit", "plus"),
            Row("add_folder", tr("Add a &folder …"), tr("Add all texts of a folder"), needs="edit", icon="folder"),
            Row("paste_document", tr("&Paste as document …"), tr("Add a text"), "Ctrl+Shift+V", "edit", "clipboard"),
            LINE,
            Row(
                "describe_document",
                tr("&Describe …"),
                tr("Title, author, date, language, memo"),
                "Ctrl+D",
                "edit document",
                "pencil",
            ),
            Menu("progress", tr("Mark pro&gress"), self._progress()),
            LINE,
            Row("remove_document", tr("&Remove …"), tr("Take it out of the project"), "", "edit document", "trash"),
        )
        return Menu("document", tr("&Document"), rows)

    def _progress(self) -> tuple[Row, ...]:
        tr = self.tr
        wants = "edit document"
        return (
            Row("mark_not_started", tr("&Not started"), tr("Not coded yet"), "Ctrl+Alt+1", wants, "", False, True, "p"),
            Row("mark_in_progress", tr("&In progress"), tr("Being coded"), "Ctrl+Alt+2", wants, "", False, True, "p"),
            Row("mark_done", tr("&Done"), tr("Coded to the end"), "Ctrl+Alt+3", wants, "", False, True, "p"),
        )

    def _codebook(self) -> Menu:
        tr = self.tr
        rows = (
            Row("find_code", tr("&Find a code"), tr("Filter the codes by name"), "Ctrl+K", "project", "search"),
            LINE,
            Row("add_code", tr("&Add code …"), tr("A new code"), "Ctrl+Shift+N", "edit", "plus"),
            Row("apply_code", tr("A&pply"), tr("Give the passage this code"), "", "edit document code", "tag"),
            Row("edit_code", tr("&Edit code …"), tr("Names, definition"), "Shift+F2", "edit code", "pencil"),
            Row("rename_code", tr("Re&name"), tr("Write another name in the list itself"), "F2", "edit code"),
            Row("move_code", tr("Mo&ve …"), tr("To another place in the codebook"), "", "edit code", "move"),
            Row("merge_code", tr("&Merge into another …"), tr("Make two codes one"), "", "edit code", "merge"),
            Row("recolour_code", tr("Change &colour …"), tr("Another colour"), "", "edit code", "palette"),
            Row("show_only_code", tr("Show &only this code"), tr("Hide the others"), "", "code", "filter"),
            Row("remove_code", tr("&Remove code …"), tr("Take it out of the codebook"), "", "edit code", "trash"),
            LINE,
            Row("add_facet", tr("Add face&t …"), tr("A new kind of code"), "", "edit"),
            LINE,
            Row("import_codebook", tr("&Import codebook …"), tr("Read codes from a file"), "", "edit"),
            Row("export_codebook", tr("E&xport codebook …"), tr("Write the codes to a file"), "", "project"),
        )
        return Menu("codebook", tr("&Codebook"), rows)

    def _annotation(self) -> Menu:
        tr = self.tr
        here = "edit document"
        rows: tuple[Row | Menu, ...] = (
            Row("palette", tr("Apply a &code …"), tr("Find a code by typing, apply it"), "/", here, "tag", True),
            Row("apply_last", tr("Apply the &last code"), tr("The code used before"), "L Return", here, "", True),
            Menu("pins", tr("Apply a &pinned code"), self._pins()),
            Row("in_vivo", tr("&In-vivo code"), tr("Make the passage itself a code"), "V", here, "quote", True),
            LINE,
            Row("memo", tr("&Memo"), tr("Write about this annotation"), "M", "edit annotation", "message", True),
            Row("change_code", tr("Change c&ode …"), tr("Give it another code"), "C", "edit annotation", "", True),
            Menu("ends", tr("Move the &ends"), self._ends()),
            LINE,
            Row("remove_annotation", tr("&Remove"), tr("Remove it"), "Delete", "edit annotation", "trash", True),
        )
        return Menu("annotation", tr("&Annotation"), rows)

    def _pins(self) -> tuple[Row, ...]:
        tip = self.tr("Apply the code that is pinned to this digit")
        text = self.tr("&{digit}")
        return tuple(
            Row(f"apply_pin_{digit}", text.replace("{digit}", digit), tip, digit, "edit document", "", True)
            for digit in PINS
        )

    def _ends(self) -> tuple[Row, ...]:
        tr = self.tr
        needs = "edit annotation"
        return (
            Row("end_right", tr("&End a character on"), tr("Longer"), "Alt+Right", needs, "", True),
            Row("end_left", tr("E&nd a character back"), tr("Shorter"), "Alt+Left", needs, "", True),
            Row("end_word_right", tr("End a &word on"), tr("Longer"), "Ctrl+Alt+Right ]", needs, "", True),
            Row("end_word_left", tr("End a w&ord back"), tr("Shorter"), "Ctrl+Alt+Left [", needs, "", True),
            Row("start_left", tr("&Start a character back"), tr("Longer"), "Alt+Shift+Left", needs, "", True),
            Row("start_right", tr("S&tart a character on"), tr("Shorter"), "Alt+Shift+Right", needs, "", True),
            Row("start_word_left", tr("Start a word &back"), tr("Longer"), "Ctrl+Alt+Shift+Left {", needs, "", True),
            Row("start_word_right", tr("Start a word on"), tr("Shorter"), "Ctrl+Alt+Shift+Right }", needs, "", True),
        )

    def _go(self) -> Menu:
        tr = self.tr
        rows: tuple[Row | Menu, ...] = (
            Row("next_annotation", tr("&Next annotation"), tr("The next one"), "N J", "document", "", True),
            Row("previous_annotation", tr("&Previous annotation"), tr("The one before"), "P K", "document", "", True),
            LINE,
            Row("next_document", tr("Next &document"), tr("The next one"), "Ctrl+PgDown", "project"),
            Row("previous_document", tr("Previous d&ocument"), tr("The one before"), "Ctrl+PgUp", "project"),
            LINE,
            Row("go_documents", tr("To the docu&ments"), tr("Keys go to the documents"), "F6", "project"),
            Row("go_reader", tr("To the &text"), tr("Keys go to the text"), "F7", "document"),
            LINE,
            Menu("places", tr("P&laces"), ()),
        )
        return Menu("go", tr("&Go"), rows)

    def _help(self) -> Menu:
        tr = self.tr
        rows = (
            Row("keys", tr("&Keys"), tr("All keys on one page"), "F1"),
            Row("coder_switch", tr("&Coder …"), tr("Who is coding"), "", "project", "user"),
            LINE,
            Row("about", tr("&About NKHR Desktop"), tr("Version, licences, this project")),
        )
        return Menu("help", tr("&Help"), rows)
