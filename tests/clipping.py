"""What does not fit: words that are cut, parts that lie outside of or over each other, dialogs larger than the screen.

``faults`` looks at one window, dialog or menu as it stands on the screen. Words that end in "…" are no fault where
the whole of them is in the tip; what can be scrolled to is no fault either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from nkhr_desktop.ui.codebook.floating import SHADOW, FloatingCard
from nkhr_desktop.ui.texts import Elided, plain

#: Pixels that a measure may be off, since the advance of a text is not a whole number.
SLACK = 1


@dataclass(frozen=True)
class Fault:
    """One thing that does not fit."""

    scene: str
    kind: str
    what: str
    needs: int
    has: int

    def __str__(self) -> str:
        return f"{self.scene}: {self.kind}: {self.what}: needs {self.needs}, has {self.has}"


def faults(scene: str, root: QWidget) -> list[Fault]:
    """Everything that does not fit in ``root``, which is on the screen."""
    found = [Fault(scene, *each) for each in _of_window(root)]
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root.window() and not _is_inside_of_qt(widget):
            found += [Fault(scene, *each) for each in _of_widget(widget)]
    return found


Found = Iterator[tuple[str, str, int, int]]


def _of_window(root: QWidget) -> Found:
    room = root.screen().availableGeometry()
    if isinstance(root, QDialog):
        for way, needs, has in (("wide", root.width(), room.width()), ("high", root.height(), room.height())):
            if needs > has:
                yield f"too {way} for the screen", type(root).__name__, needs, has
    if isinstance(root, QMenu):
        hint = root.sizeHint()
        if hint.width() > room.width():
            yield "too wide for the screen", root.title() or "menu", hint.width(), room.width()
        scrolls = root.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, root)
        if hint.height() > room.height() and not scrolls:
            yield "too high for the screen", root.title() or "menu", hint.height(), room.height()


def _of_widget(widget: QWidget) -> Found:
    yield from _of_words(widget)
    yield from _of_place(widget)
    yield from _of_children(widget)


def _is_inside_of_qt(widget: QWidget) -> bool:
    """Parts that Qt makes and scrolls by itself."""
    return isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


# words


def _of_words(widget: QWidget) -> Found:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QLineEdit):
        yield from _field(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QMenuBar):
        yield from _menu_bar(widget)


def _short(words: str) -> str:
    words = " ".join(plain(words).split())
    return words if len(words) <= 40 else words[:39] + "…"


def _label(label: QLabel) -> Found:
    words = plain(label.text()) if label.buddy() is not None else label.text()
    if not words or not label.pixmap().isNull():
        return
    room, metrics = label.contentsRect(), label.fontMetrics()
    if isinstance(label, Elided):
        least = min(metrics.horizontalAdvance(words), metrics.horizontalAdvance("Mm…"))
        yield from _is(words, "label elided to nothing", least, room.width())
        yield from _is(words, "label too low", metrics.height(), room.height())
    elif label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap | label.alignment())
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), flags, words)
        yield from _is(words, "wrapped label too narrow", needed.width(), room.width())
        # below the last line, and between two, a font leaves a pixel that no letter needs
        spare = needed.height() // max(metrics.lineSpacing(), 1)
        yield from _is(words, "wrapped label too low", needed.height() - spare, room.height())
    else:
        lines = words.split("\n")
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        yield from _is(words, "label too narrow", widest, room.width())
        yield from _is(words, "label too low", metrics.height() * len(lines), room.height())


def _is(words: str, kind: str, needs: int, has: int) -> Found:
    if needs > has + SLACK:
        yield kind, _short(words), needs, has


def _button(button: QAbstractButton) -> Found:
    words = button.text()
    if not words or (isinstance(button, QToolButton) and not _shows_words(button)):
        return
    metrics = QFontMetrics(button.font())
    needs = max(metrics.horizontalAdvance(line) for line in plain(words).split("\n"))
    room = _room_of_button(button)
    if button.toolTip() and "…" in words and len(words) < len(button.toolTip()):
        return
    yield from _is(words, "button too narrow", needs, room.width())
    yield from _is(words, "button too low", metrics.height(), room.height())


def _shows_words(button: QToolButton) -> bool:
    shown = button.toolButtonStyle()
    return shown != Qt.ToolButtonStyle.ToolButtonIconOnly or button.icon().isNull()


def _room_of_button(button: QAbstractButton) -> QRect:
    """Where its words can stand: what its style leaves, less the icon."""
    style, option = button.style(), QStyleOptionButton()
    icon = 0
    if isinstance(button, QPushButton):
        button.initStyleOption(option)
        room = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        if not button.icon().isNull():
            icon = button.iconSize().width() + 4
    elif isinstance(button, QCheckBox):
        button.initStyleOption(option)
        room = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, button)
    elif isinstance(button, QRadioButton):
        button.initStyleOption(option)
        room = style.subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, button)
    else:
        room = button.rect()
        spare = button.sizeHint().width() - QFontMetrics(button.font()).horizontalAdvance(plain(button.text()))
        icon = min(spare, room.width())
    return room.adjusted(0, 0, -icon, 0)


def _combo(combo: QComboBox) -> Found:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    rect = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    metrics = combo.fontMetrics()
    if combo.toolTip() != combo.currentText():
        yield from _is(
            combo.currentText(), "choice too narrow", metrics.horizontalAdvance(combo.currentText()), rect.width()
        )
    yield from _is(combo.currentText(), "choice too low", metrics.height(), rect.height())


def _field(field: QLineEdit) -> Found:
    metrics = field.fontMetrics()
    margins = field.textMargins()
    room = field.contentsRect().adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
    words = field.placeholderText()
    if words and not field.text() and words not in field.toolTip():
        # Qt keeps two pixels free on either side
        yield from _is(words, "placeholder too narrow", metrics.horizontalAdvance(words) + 4, room.width())
    yield from _is(words or field.accessibleName(), "field too low", metrics.height(), field.height())


def _tabs(tabs: QTabBar) -> Found:
    metrics = tabs.fontMetrics()
    for number in range(tabs.count()):
        needs, rect = metrics.horizontalAdvance(plain(tabs.tabText(number))), tabs.tabRect(number)
        yield from _is(tabs.tabText(number), "tab too narrow", needs, rect.width())
        yield from _is(tabs.tabText(number), "tab too low", metrics.height(), rect.height())
    last = tabs.tabRect(tabs.count() - 1)
    if not tabs.usesScrollButtons() and last.isValid():
        yield from _is("tabs", "tabs beyond the edge", last.right(), tabs.width())


def _header(header: QHeaderView) -> Found:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        words = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        tip = header.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if words and tip != words:
            needs = header.fontMetrics().horizontalAdvance(words)
            yield from _is(words, "heading too narrow", needs, header.sectionSize(section))
    yield from _is("headings", "headings too low", header.fontMetrics().height(), header.height())


def _menu_bar(bar: QMenuBar) -> Found:
    more = bar.findChild(QToolButton, "qt_menubar_ext_button")
    if more is not None and more.isVisible():
        return
    for action in bar.actions():
        rect = bar.actionGeometry(action)
        yield from _is(action.text(), "menu beyond the edge", rect.right(), bar.width())


# places


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout and of the layouts in it."""
    for number in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(number) if layout is not None else None
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif item.layout() is not None:
            yield from _laid_out(item.layout())


def _named(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {_short(str(words) or widget.accessibleName() or widget.objectName())}"


def _of_place(widget: QWidget) -> Found:
    """A part lies inside its parent, unless it can be scrolled there."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QMenu):
        return
    area = parent.parentWidget()
    if isinstance(area, QScrollArea) and area.viewport() is parent:
        if area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield from _is(_named(widget), "page wider than its view", widget.width(), parent.width())
        return
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return
    rect, room = widget.geometry(), parent.rect()
    if isinstance(widget, FloatingCard):  # its shadow may end where it wants
        rect = rect.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    yield from _is(_named(widget), "beyond the right edge", rect.right(), room.right())
    yield from _is(_named(widget), "below the edge", rect.bottom(), room.bottom())
    yield from _is(_named(widget), "beyond the left edge", -rect.left(), 0)
    yield from _is(_named(widget), "above the edge", -rect.top(), 0)


def _of_children(widget: QWidget) -> Found:
    """Parts of one layout do not lie over each other."""
    parts = [each for each in _laid_out(widget.layout()) if each.isVisible() and each.parentWidget() is widget]
    for first, second in combinations(parts, 2):
        both = first.geometry().intersected(second.geometry())
        if both.width() > SLACK and both.height() > SLACK:
            yield "over each other", f"{_named(first)} / {_named(second)}", min(both.width(), both.height()), 0
