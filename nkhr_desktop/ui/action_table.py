"""The table of everything that can be done: one row per action, menu by menu, in the order people see."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.ui.action_rows import LINE, Menu, Row
from nkhr_desktop.ui.coding_table import CodingTable
from nkhr_desktop.ui.view_table import ViewTable


class ActionTable(QObject):
    """The rows, in the language of the window."""

    def menus(self) -> tuple[Menu, ...]:
        """All menus, from left to right."""
        view, coding = ViewTable(self), CodingTable(self)
        left = (self._file(), self._edit(coding), view.view(), self._document())
        return (*left, self._codebook(), coding.annotation(), coding.go(), self._help())

    def _file(self) -> Menu:
        tr = self.tr
        rows: tuple[Row | Menu, ...] = (
            Row("new_project", tr("&New project …"), tr("Start an empty project"), "Ctrl+N", icon="file-plus"),
            Row("open_project", tr("&Open project …"), tr("Open a project file"), "Ctrl+O", icon="folder-open"),
            Menu("recent", tr("Open &recent"), ()),
            Row("open_sample", tr("Open the &sample project"), tr("See a project that is coded already")),
            LINE,
            Row("save_copy", tr("Save a &copy …"), tr("Write a copy of the project"), "Ctrl+Shift+S", "project"),
            Row("backups", tr("&Backups …"), tr("Earlier states of the whole project, and the way back")),
            Row("describe_project", tr("&Describe project …"), tr("Its title and memo"), needs="edit"),
            Row("history", tr("&History …"), tr("Every step that was taken"), "Ctrl+Alt+H", "project"),
            Row("check_project", tr("Chec&k project"), tr("Verify every text and step"), needs="project"),
            Row("salvage", tr("Save fro&m a damaged file …"), tr("A new project of what can still be read")),
            LINE,
            Row("export_dataset", tr("&Export dataset …"), tr("Write the coded data"), "Ctrl+E", "project", "share"),
            LINE,
            Row("close_project", tr("C&lose project"), tr("Back to the welcome page"), "Ctrl+W", "project"),
            Row("quit", tr("&Quit"), tr("Close the window; everything is saved"), "Ctrl+Q"),
        )
        return Menu("file", tr("&File"), rows)

    def _edit(self, coding: CodingTable) -> Menu:
        tr = self.tr
        rows: tuple[Row | Menu, ...] = (
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
            coding.selecting(),
            LINE,
            Row("find", tr("&Find in document"), tr("Find words in this document"), "Ctrl+F", "document", "search"),
            Row("find_next", tr("Find &next"), tr("The next place found"), "F3 Ctrl+G", "document"),
            Row("find_previous", tr("Find pre&vious"), tr("The place found before"), "Shift+F3", "document"),
            Row("find_in_project", tr("Find in &project"), tr("Find in all documents"), "Ctrl+Shift+F", "project"),
        )
        return Menu("edit", tr("&Edit"), rows)

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
            Row(
                "history_of_document",
                tr("&History of this document …"),
                tr("Every step that changed it or an annotation in it"),
                needs="document",
                icon="history",
            ),
            LINE,
            Row("remove_document", tr("&Remove …"), tr("Take it out of the project"), "", "edit document", "trash"),
            Menu("erasing", tr("&Erase for good"), self._erasing()),
        )
        return Menu("document", tr("&Document"), rows)

    def _erasing(self) -> tuple[Row, ...]:
        tr = self.tr
        tip = tr("Nothing brings it back")
        return (
            Row("erase_document", tr("&Erase this document …"), tip, "", "edit document"),
            Row("erase_removed", tr("Erase a &removed document …"), tip, "", "edit"),
            Row("erase_document_memo", tr("Erase the memo of this &document …"), tip, "", "edit document"),
            Row("erase_project_memo", tr("Erase the memo of the &project …"), tip, "", "edit"),
        )

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
            Row("history_of_code", tr("&History of this code …"), tr("What became of it"), "", "code", "history"),
            Row("remove_code", tr("&Remove code …"), tr("Take it out of the codebook"), "", "edit code", "trash"),
            Row("erase_code_memo", tr("Era&se its memo for good …"), tr("Nothing brings it back"), "", "edit code"),
            LINE,
            Row("add_facet", tr("Add face&t …"), tr("A new kind of code"), "", "edit"),
            LINE,
            Row("import_codebook", tr("&Import codebook …"), tr("Read codes from a file"), "", "edit"),
            Row("export_codebook", tr("E&xport codebook …"), tr("Write the codes to a file"), "", "project"),
        )
        return Menu("codebook", tr("&Codebook"), rows)

    def _help(self) -> Menu:
        tr = self.tr
        rows = (
            Row("manual", tr("&Manual"), tr("The page of the manual that fits this place"), "F1"),
            Row("keys", tr("&Keys"), tr("See, change and print all keys"), "?"),
            Row("tour", tr("&Tour"), tr("Seven steps through the sample project")),
            Row("hints_again", tr("Show the &hints again"), tr("Each of them once more, where it helps")),
            LINE,
            Row("coder_switch", tr("&Coder …"), tr("Who is coding"), "", "project", "user"),
            LINE,
            Row("about", tr("&About NKHR Desktop"), tr("Version, licences, this project")),
        )
        return Menu("help", tr("&Help"), rows)
