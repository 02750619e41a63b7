"""What a check of the project found: kinds of trouble with their places, and what to do about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from nkhr_desktop.project.checking import MOST, Finding, Trouble
from nkhr_desktop.project.pinpointing import Where
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.about.found import advice, place, technical, words
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.past.details import Wrapped
from nkhr_desktop.ui.texts import label

translate = QCoreApplication.translate
#: A finding and its place.
Found = tuple[Finding, Where]
TROUBLE = Qt.ItemDataRole.UserRole
#: What the dialog ends with where somebody wants a new project of what can be saved.
SAVE = 2


class CheckDialog(Dialog):
    """Every finding with its place below its kind; the list can be copied and sent."""

    def __init__(self, parent: QWidget, found: Sequence[Found]) -> None:
        super().__init__(
            parent,
            translate("check", "The check found something"),
            translate(
                "check",
                "Nothing was changed. Please keep this file as it is, save a copy, and show this list to"
                " somebody who knows. An earlier copy of the project may be whole.",
            ),
        )
        self.resize(720, 520)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Findings"))
        self.tree.setHeaderHidden(True)
        self.tree.setTabKeyNavigation(False)
        self.tree.setMinimumSize(520, 200)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(Wrapped(self.tree))
        self.tree.header().sectionResized.connect(lambda *_: self.tree.scheduleDelayedItemsLayout())
        self.advice = label("", "", self, wrap=True)
        self._fill(found)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(label(self.tr("What to do"), "strong"))
        self.body.addWidget(self.advice)
        copy = QPushButton(self.tr("Copy list"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report(found)))
        save = QPushButton(self.tr("Save what can be saved …"), self)
        save.clicked.connect(lambda: self.done(SAVE))
        self.footer(copy, save, self.leave_button(self.tr("Close")))
        self.tree.currentItemChanged.connect(lambda *_: self._advise())
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self.tree.setFocus()

    def _fill(self, found: Sequence[Found]) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        groups: dict[Trouble, QTreeWidgetItem] = {}
        for trouble, count in counted(found):
            text = f"{labels.number(count)} × {words(trouble)}"
            item = groups[trouble] = QTreeWidgetItem(self.tree, [text])
            item.setData(0, TROUBLE, trouble)
            item.setFont(0, strong)
            item.setToolTip(0, words(trouble))
        for finding, where in found:
            child = QTreeWidgetItem(groups[finding.trouble], [place(finding, where)])
            child.setToolTip(0, "\n".join((place(finding, where), technical(finding))))
        self.tree.expandAll()
        if len(found) >= MOST:
            QTreeWidgetItem(self.tree, [self.tr("There may be more: the check ended here.")])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tree.scheduleDelayedItemsLayout()  # it was filled before it was dressed

    def _advise(self) -> None:
        item = self.tree.currentItem()
        group = (item.parent() or item) if item is not None else None
        trouble = group.data(0, TROUBLE) if group is not None else None
        self.advice.setText(advice(Trouble(trouble)) if trouble is not None else "")


def counted(found: Sequence[Found]) -> list[tuple[Trouble, int]]:
    """Each kind of trouble with how often it was found, the most frequent first."""
    return Counter(finding.trouble for finding, _ in found).most_common()


def report(found: Sequence[Found]) -> str:
    """How often what was found and what to do, then every place with its technical names."""
    lines = [f"{labels.number(count)} × {words(trouble)} {advice(trouble)}" for trouble, count in counted(found)]
    lines.append("")
    for finding, where in found:
        named = place(finding, where)
        exact = technical(finding)
        lines.append(f"{words(finding.trouble)} {named}" + (f" ({exact})" if exact and exact != named else ""))
    return "\n".join(lines)
