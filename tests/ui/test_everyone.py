"""Every window by keys and by ear: Tab goes through all of it and back, focus is seen, everything has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from nkhr_desktop.ui.reader.spoken import Mirror
from nkhr_desktop.ui.tab_order import stops
from tests.scenes import every_scene
from tests.windows import settle, standing, visit

Role, Text = QAccessible.Role, QAccessible.Text

#: fault: where it was met first
Faults = dict[str, str]


@pytest.fixture(scope="module")
def faults(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Faults]:
    """What was found in all windows: one visit for all looks, since it takes seconds."""
    found: dict[str, Faults] = {"names": {}, "tab": {}, "focus": {}, "escape": {}}
    kinds: set[tuple[object, ...]] = set()

    def look(name: str, seen: QWidget) -> None:
        if isinstance(seen, QMenu) or not stops(seen):
            return
        seen.activateWindow()
        settle()
        for each in stops(seen):
            for fault in faults_of(each):
                found["names"].setdefault(f"{called(each)} {fault}", name)
        for each in stops(seen):
            if kind_of(each) not in kinds and not isinstance(each, Mirror):  # its caret is seen: tests/ui/reader
                kinds.add(kind_of(each))
                if not focus_is_seen(each):
                    found["focus"].setdefault(called(each), name)
        for fault in faults_of_order(seen) if not name.startswith("palette") else ():  # Tab applies and stays there
            found["tab"].setdefault(fault, name)
        if isinstance(seen, QDialog) and not leaves_by_escape(seen):
            found["escape"].setdefault(called(seen), name)

    with standing(tmp_path_factory.mktemp("everyone"), (1280, 800)) as window:
        visit(window, look, every_scene())
    return found


def test_everything_that_takes_keys_says_what_it_is(faults: dict[str, Faults]) -> None:
    assert faults["names"] == {}


def test_tab_goes_through_all_of_each_window_and_back(faults: dict[str, Faults]) -> None:
    assert faults["tab"] == {}


def test_focus_is_always_seen(faults: dict[str, Faults]) -> None:
    assert faults["focus"] == {}


def test_escape_leaves_every_dialog(faults: dict[str, Faults]) -> None:
    assert faults["escape"] == {}


# what a screen reader hears


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget; a list of choices is called by the label that belongs to it."""
    told = QAccessible.queryAccessibleInterface(widget)
    if told.role() == Role.ComboBox:
        labels = [other.text(Text.Name) for other, _ in told.relations(QAccessible.RelationFlag.Label)]
        return " ".join([*labels, widget.accessibleName()]).strip()
    return told.text(Text.Name)


def faults_of(widget: QWidget) -> list[str]:
    """What would puzzle somebody who hears it."""
    told, name = QAccessible.queryAccessibleInterface(widget), spoken_name(widget)
    found = []
    if not name.strip():
        found.append("has no name")
    if "&" in widget.accessibleName().replace("&&", "") or "…" in widget.accessibleName():
        found.append(f"has noise in its name {name!r}")
    if told.role() in (Role.Client, Role.NoRole):
        found.append("has no role")
    state = told.state()
    if state.disabled == widget.isEnabled() or not state.focusable:
        found.append("says another state than it has")
    if isinstance(widget, QAbstractButton) and state.checkable != widget.isCheckable():
        found.append("does not say that it can be checked")
    if isinstance(widget, QAbstractButton) and state.checked != widget.isChecked():
        found.append("does not say whether it is checked")
    if told.role() == Role.ComboBox and not labelled(widget):
        found.append("is not labelled by what stands beside it")
    return found


def labelled(widget: QWidget) -> bool:
    told = QAccessible.queryAccessibleInterface(widget)
    return any(other.text(Text.Name) for other, _ in told.relations(QAccessible.RelationFlag.Label))


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {spoken_name(widget)!r}"


# where the keys go


def faults_of_order(seen: QWidget) -> list[str]:
    """Where Tab does not lead, and buttons that Enter presses but that are not the last."""
    wanted = stops(seen)
    wanted[0].setFocus()
    on, back = way_round(seen, Qt.Key.Key_Tab, len(wanted) == 1), way_round(seen, Qt.Key.Key_Backtab, len(wanted) == 1)
    # choices of which one is chosen are one stop: the arrows go through them
    left_out = [each for each in wanted if each not in on and not one_of_several(each)]
    found = [f"Tab never reaches {called(each)}" for each in left_out]
    if on != back:
        found.append(f"Shift+Tab goes elsewhere than Tab: {[called(each) for each in on ^ back if each]}")
    main = [each for each in wanted if each.property("role") in ("primary", "danger") and each.window() is seen]
    if isinstance(seen, QDialog) and main and wanted[-1] is not main[-1]:
        found.append(f"{called(main[0])} is not the last")
    return found


def way_round(window: QWidget, key: Qt.Key, alone: bool) -> set[QWidget | None]:
    """Everything that has the keys on the way round the window; the links of a page have them too."""
    begin, met = window.focusWidget(), set[QWidget | None]()
    for _ in range(300):
        met.add(reached(window, key))
        if window.focusWidget() is begin and (alone or len(met) > 1):
            return met
    raise AssertionError(f"the keys never come back to {begin}")


def reached(window: QWidget, key: Qt.Key) -> QWidget | None:
    """Press Tab; what has the keys then."""
    here = window.focusWidget()
    assert here is not None
    QTest.keyClick(
        here, key, Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier(0)
    )
    return window.focusWidget()


def one_of_several(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return bool((group and group.exclusive()) or widget.autoExclusive())


def kind_of(widget: QWidget) -> tuple[object, ...]:
    """What looks the same: one of each is enough."""
    roles = (widget.property("role"), widget.property("segment"), widget.styleSheet())
    return (type(widget), widget.objectName(), *roles)


def focus_is_seen(widget: QWidget) -> bool:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    with_keys = picture(widget)
    if not widget.hasFocus():
        return False
    widget.clearFocus()
    settle()
    return with_keys != picture(widget)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def leaves_by_escape(dialog: QDialog) -> bool:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    left = not dialog.isVisible()
    dialog.show()
    return left
