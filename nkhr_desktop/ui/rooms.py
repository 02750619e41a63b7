"""What stands in the window: panels and places, each made once and put where it belongs.

A new part of the window gets its line here, and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.code_place import CodePlace
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.coding_verbs import CodingVerbs
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.documents.panel import DocumentPanel
from nkhr_desktop.ui.documents.verbs import DocumentVerbs
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.parts import Parts
from nkhr_desktop.ui.passage_verbs import PassageVerbs
from nkhr_desktop.ui.past.verbs import PastVerbs
from nkhr_desktop.ui.places import CODE, Places
from nkhr_desktop.ui.reading_verbs import ReadingVerbs
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance
from nkhr_desktop.ui.top_bar import TopBar
from nkhr_desktop.ui.tour.sights import Sights
from nkhr_desktop.ui.tour.verbs import TourVerbs
from nkhr_desktop.ui.walking import Walking
from nkhr_desktop.ui.welcome.hint_bar import HintBar
from nkhr_desktop.ui.welcome.hints import Hints

translate = QCoreApplication.translate


@dataclass(frozen=True)
class House:
    """What every room may need."""

    window: QMainWindow
    bridge: Bridge
    desk: Desk
    actions: Actions
    appearance: Appearance
    jobs: Jobs
    settings: Settings
    places: Places
    top_bar: TopBar


class Rooms:
    """The parts that the window itself has to know, and those that wait until a document is on the screen."""

    def __init__(
        self, house: House, columns: QSplitter, documents: DocumentPanel, code: CodePlace, annotation: AnnotationPanel
    ) -> None:
        self.columns = columns
        self.documents = documents
        self.code = code
        self._house = house
        self._annotation = annotation
        self._whole = False
        house.places.add_later("list", translate("rooms", "List"), self._list)

    @property
    def beside_the_text(self) -> tuple[QWidget, ...]:
        """The columns left and right of the middle, and the hints below the text."""
        sides = (self.columns.widget(0), self.columns.widget(2))
        return (*(side for side in sides if side is not None), *self.code.findChildren(HintBar))

    def complete(self) -> None:
        """Make what is not seen at first, unless that was done."""
        if self._whole:
            return
        self._whole = True
        from nkhr_desktop.ui.codebook.palette import Palette
        from nkhr_desktop.ui.speaking import Speaking

        house = self._house
        Speaking(house.bridge, house.desk, house.actions, self.code.reader)
        Palette(house.bridge, house.desk, house.actions, house.appearance, self.code.reader, house.window)
        _make_finding(house, self.code)
        house.places.make("list")
        self._annotation.prepare()

    def _list(self) -> QWidget:
        from nkhr_desktop.ui.annotations.list import AnnotationList

        house = self._house
        annotations = AnnotationList(house.bridge, house.desk, house.actions, house.appearance, house.window)
        annotations.taken.connect(self._annotation.take)
        return annotations


def furnish(house: House) -> Rooms:
    """Make everything that is seen once a project is open."""
    bridge, desk, actions, appearance = house.bridge, house.desk, house.actions, house.appearance
    columns = QSplitter(Qt.Orientation.Horizontal, house.window)
    columns.setObjectName("columns")
    columns.setHandleWidth(1)
    walking = Walking(bridge, desk, actions, house.jobs, house.window)  # it sees where the reader was, so it is first
    documents = DocumentPanel(bridge, desk, actions, appearance, columns)
    code = CodePlace(bridge, desk, actions, house.jobs, appearance, columns)
    right = QSplitter(Qt.Orientation.Vertical, columns)
    right.setObjectName("right")
    right.setHandleWidth(1)
    codebook = CodebookPanel(bridge, desk, actions, appearance, right)
    right.addWidget(codebook)
    annotation = AnnotationPanel(bridge, desk, actions, appearance, right)
    right.addWidget(annotation)
    right.setStretchFactor(0, 1)
    right.setChildrenCollapsible(False)
    right.setSizes([540, 260])
    house.places.add(CODE, translate("rooms", "Code"), code)
    rooms = Rooms(house, columns, documents, code, annotation)
    export = house.top_bar.add_action(actions["export_dataset"], translate("rooms", "Export"))
    _name_keys(house)
    actions.keys_changed.connect(lambda: _name_keys(house))
    columns.addWidget(documents)
    columns.addWidget(house.places.stack)
    columns.addWidget(right)
    columns.setStretchFactor(1, 1)
    for side in (0, 2):
        columns.setCollapsible(side, False)
    walking.lead(code.reader)
    _register_verbs(house, documents, code)
    Parts(actions, (house.places.stack, documents, codebook, annotation, house.top_bar), house.window)
    sights = Sights(house.window, documents, code.reader, codebook, annotation, export)
    _guide(house, code, codebook, sights)
    return rooms


def _guide(house: House, code: CodePlace, codebook: CodebookPanel, sights: Sights) -> None:
    """What helps a newcomer: hints below text and codes, and the tour."""
    hints = (HintBar(house.appearance, code), HintBar(house.appearance, codebook))
    code.column.addWidget(hints[0])
    codebook.column.addWidget(hints[1])
    TourVerbs(house, Hints(house.bridge, house.desk, house.actions, house.settings, *hints), sights)


def _make_finding(house: House, code: CodePlace) -> None:
    """The bar over the text, and the place that the top bar's field opens."""
    from nkhr_desktop.ui.finding.bar import FindBar
    from nkhr_desktop.ui.finding.project import ProjectFind

    desk, actions, appearance, places = house.desk, house.actions, house.appearance, house.places
    code.column.insertWidget(0, FindBar(code.reader, desk, actions, appearance, code))
    find = ProjectFind(house.bridge, desk, actions, appearance, house.top_bar.search, house.window)
    places.add("find", translate("rooms", "Find"), find, button=False)
    find.wanted.connect(lambda: places.show("find"))
    find.left.connect(lambda: places.show(CODE) if places.current == "find" else None)
    find.opened.connect(code.reader.select)
    house.top_bar.search.left.connect(desk.focus_reader)


def _name_keys(house: House) -> None:
    house.top_bar.search.show_key(house.actions.key("find_in_project"))


def _export(house: House) -> None:
    from nkhr_desktop.ui.exporting.dialog import ExportDialog

    dialog = ExportDialog(house.bridge, house.desk, house.jobs, house.appearance, house.window)
    dialog.exec()
    dialog.deleteLater()


def _register_verbs(house: House, documents: DocumentPanel, code: CodePlace) -> None:
    house.actions.on("export_dataset", lambda: _export(house))
    ReadingVerbs(house.actions, code.reader, house.desk.covering, house.settings, house.window)
    CodingVerbs(house.bridge, house.desk, house.actions, code.reader, house.window)
    PastVerbs(house.bridge, house.desk, house.actions, house.window)
    PassageVerbs(house.bridge, house.desk, house.actions, code.reader, house.window)
    DocumentVerbs(house.bridge, house.desk, house.actions, house.jobs, documents, house.appearance, house.window)
