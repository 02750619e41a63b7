"""What people do with the codebook: each verb asks what it must, and calls the project once.

What it asks with is imported when it is asked, so that opening a project need not wait for it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nkhr_desktop import resources
from nkhr_desktop.model.things import Code, CodebookData
from nkhr_desktop.ui import files
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.filters import only_code
from nkhr_desktop.ui.codebook.names import first, korean_first
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project
    from nkhr_desktop.ui.codebook.draft import Draft
    from nkhr_desktop.ui.codebook.questions import Answer


class CodebookVerbs(QObject):
    """Registers the actions of the codebook."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._appearance = appearance
        self._window = window
        #: what a new code is put under: facet and parent of the line that was chosen last
        self._facet = ""
        for name, slot in {
            "apply_code": lambda: self.apply(desk.code),
            "add_code": self.add,
            "edit_code": self.edit,
            "recolour_code": self.recolour,
            "move_code": self.move_elsewhere,
            "merge_code": self.merge,
            "remove_code": self.remove,
            "show_only_code": lambda: desk.show_only(only_code(desk, desk.code)),
            "add_facet": self.add_facet,
            "import_codebook": self.import_codebook,
            "export_codebook": self.export_codebook,
        }.items():
            actions.on(name, slot)

    @property
    def _project(self) -> Project | None:
        return self._bridge.project

    def _code(self) -> Code | None:
        return self._desk.codes.get(self._desk.code)

    # one line each

    def apply(self, code: str) -> None:
        """Give the passage this code."""
        if code:
            self._desk.apply(code)

    def rename(self, code: str, name: str) -> bool:
        """Give a code another name in the window's language; False if that was refused."""
        project, before = self._project, self._desk.codes.get(code)
        if project is None or before is None:
            return True
        korean = before.name_ko and (korean_first() or not before.name_en)
        english, other = (before.name_en, name) if korean else (name, before.name_ko)
        return self._bridge.attempt(lambda: project.codebook.rename(code, english, other))

    def move(self, code: str, parent: str, before: str, facet: str) -> None:
        """Put a code elsewhere in the tree."""
        if (project := self._project) is not None:
            self._bridge.attempt(lambda: project.codebook.move(code, parent, before, facet))

    def pin(self, code: str, key: str) -> None:
        """Give a code a digit, or none."""
        if (project := self._project) is not None:
            self._bridge.attempt(lambda: project.codebook.pin(code, key))

    def remove_facet(self, facet: str) -> None:
        """Remove an empty facet."""
        if (project := self._project) is not None:
            self._bridge.attempt(lambda: project.codebook.remove_facet(facet))

    def load_default(self) -> None:
        """Take in the codebook that travels with the app."""
        if (project := self._project) is None:
            return
        data = self._bridge.do(lambda: _read(resources.path("codebook/default.toml")))
        if data is not None:
            self._bridge.attempt(lambda: project.codebook.load(data))

    # with a question

    def add(self) -> None:
        """Ask for a new code and make it, beside or under the chosen one."""
        from nkhr_desktop.ui.codebook.draft import Draft

        project = self._project
        if project is None:
            return
        if not self._desk.facets:
            self.add_facet()
            if not self._desk.facets:
                return
        above = self._code()
        facet = above.facet if above is not None else next(iter(self._desk.facets))
        self._edit(Draft.new(facet, above.id if above is not None else ""))

    def edit(self) -> None:
        """Open everything that is known of the chosen code."""
        from nkhr_desktop.ui.codebook.draft import Draft

        code = self._code()
        if code is not None:
            self._edit(Draft.of(code))

    def _edit(self, draft: Draft) -> None:
        project = self._project
        if project is None:
            return
        from nkhr_desktop.ui.codebook.editor import CodeEditor

        editor = CodeEditor(self._desk, self._appearance, draft, self._window)
        editor.saving = lambda wanted: self._bridge.do(lambda: wanted.save(project))
        if editor.exec() and editor.saved:
            self._desk.choose_code(editor.saved)
        editor.deleteLater()

    def recolour(self) -> None:
        """Ask for a colour of the chosen code."""
        project, code = self._project, self._code()
        if project is None or code is None:
            return
        from nkhr_desktop.ui.codebook.colours import ColourChoice

        below = any(each.parent == code.id for each in self._desk.codes.values())
        asked = ColourChoice(self._appearance, code, below, self._window)
        if asked.exec():
            self._bridge.attempt(lambda: project.codebook.recolour(code.id, asked.colour, asked.with_children))
        asked.deleteLater()

    def move_elsewhere(self) -> None:
        """Ask for another place of the chosen code."""
        project, code = self._project, self._code()
        if project is None or code is None:
            return
        from nkhr_desktop.ui.codebook.choosing import PlaceChoice

        asked = PlaceChoice(self._desk, self._appearance, code, self._window)
        if asked.exec():
            self._bridge.attempt(lambda: project.codebook.move(code.id, asked.parent_code, "", asked.facet))
        asked.deleteLater()

    def merge(self) -> None:
        """Ask which code the chosen one shall become part of."""
        project, code = self._project, self._code()
        if project is None or code is None:
            return
        from nkhr_desktop.ui.codebook.choosing import CodeChoice

        title = self.tr("Merge “{name}” into another code").replace("{name}", first(code))
        words = self.tr(
            "Its annotations and the codes below it go to the code that you choose; its names become "
            "aliases there. You can undo this."
        )
        into = CodeChoice.ask(
            self._window, self._desk, self._appearance, title, words, self.tr("Merge"), self._branch(code)
        )
        if into and self._bridge.attempt(lambda: project.codebook.merge(code.id, into)):
            self._desk.choose_code(into)

    def remove(self) -> None:
        """Remove the chosen code; ask first what becomes of what hangs on it."""
        project, code = self._project, self._code()
        if project is None or code is None:
            return
        hanging = self._bridge.do(lambda: project.codebook.hanging(code.id))
        if hanging is None:
            return
        from nkhr_desktop.ui.codebook.questions import RemoveCode

        answer: Answer = ("remove", "")
        if hanging.annotations or hanging.codes:
            asked = RemoveCode(self._desk, self._appearance, code, hanging, self._branch(code), self._window)
            wanted = asked.exec()
            answer = asked.answer
            asked.deleteLater()
            if not wanted:
                return
        if self._bridge.attempt(lambda: project.codebook.remove(code.id, *answer)):
            text = self.tr("Removed: {code}.").replace("{code}", first(code))
            self._bridge.say(text, "done", self.tr("Undo"), self._bridge.undo)

    def _branch(self, code: Code) -> frozenset[str]:
        return only_code(self._desk, code.id).codes or frozenset()

    def add_facet(self) -> None:
        """Ask for a new facet."""
        project = self._project
        if project is None:
            return
        from nkhr_desktop.ui.codebook.questions import FacetNames

        asked = FacetNames(self._appearance, self.tr("New facet"), parent=self._window)
        while asked.exec():  # until it is stored, or unwanted
            if self._bridge.attempt(partial(project.codebook.add_facet, *asked.answer)):
                break
        asked.deleteLater()

    def rename_facet(self, facet: str) -> None:
        """Ask for other names of a facet."""
        project, before = self._project, self._desk.facets.get(facet)
        if project is None or before is None:
            return
        from nkhr_desktop.ui.codebook.questions import FacetNames

        asked = FacetNames(self._appearance, self.tr("Rename facet"), before, self._window)
        while asked.exec():
            if self._bridge.attempt(partial(project.codebook.rename_facet, facet, *asked.answer[:2])):
                break
        asked.deleteLater()

    # files

    def import_codebook(self) -> None:
        """Take in the codes of a file; codes that are not in it stay."""
        project = self._project
        if project is None:
            return
        path = files.choose_open(self._window, self.tr("Import a codebook"), self._kind())
        if path is None:
            return
        data = self._bridge.do(lambda: _read(path))
        if data is not None and self._bridge.attempt(lambda: project.codebook.load(data)):
            text = counted(len(data.codes), self.tr("Imported 1 code."), self.tr("Imported {n} codes."))
            self._bridge.say(text, "done", self.tr("Undo"), self._bridge.undo)

    def export_codebook(self) -> None:
        """Write the codes to a file that can be read, edited and imported."""
        project = self._project
        if project is None:
            return
        proposed = files.free_name(files.documents_folder() / self.tr("codebook.toml"))
        path = files.choose_save(
            self._window, self.tr("Export the codebook"), self._kind(), proposed, ".toml", ask=True
        )
        if path is None:
            return

        def write() -> None:
            from nkhr_desktop.formats import codebook_toml

            codebook_toml.write(project.codebook.data(), path)

        if self._bridge.attempt(write):
            self._bridge.say(self.tr("The codebook was written to {file}.").replace("{file}", path.name), "done")

    def _kind(self) -> str:
        return self.tr("Codebooks (*.toml);;All files (*)")


def _read(path) -> CodebookData:
    from nkhr_desktop.formats import codebook_toml

    return codebook_toml.read(path)
