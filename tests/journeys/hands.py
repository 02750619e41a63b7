"""Two hands and a pair of eyes: mouse and keys as the system would send them, to whatever is on the screen there.

Every event goes to the top-level window under the point, or to the one with the keys; Qt itself then finds the
widget, the popup, the shortcut and the drop target. Nothing here calls what an event would lead to.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
#: Seconds that a person waits for something before giving up; milliseconds between two looks, and that a glance takes.
PATIENCE, LOOK, GLANCE = 10.0, 5, 25
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def wait_until(holds: Callable[[], object], words: str) -> None:
    """Let the app live until ``holds()``; AssertionError with ``words`` where it never does."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"never came: {words}"
        QTest.qWait(LOOK)


def settle() -> None:
    """Let everything happen that is due before a person could go on: panels follow once the text is painted."""
    QTest.qWait(GLANCE)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QGuiApplication.focusWindow() is None:
        _give_keys_back()


def _give_keys_back() -> None:
    """What a window manager does when a window closes; the offscreen platform has none."""
    windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, QMainWindow)]
    below = QApplication.activeModalWidget() or next((each for each in windows if each.isVisible()), None)
    if below is not None:
        below.activateWindow()
        QCoreApplication.processEvents()


# the mouse


def middle(widget: QWidget, area: QRect | None = None) -> QPoint:
    """The middle of a widget, or of a part of it, on the screen."""
    return widget.mapToGlobal((area if area is not None else widget.rect()).center())


def under(widget: QWidget, point: QPoint) -> bool:
    """True if a click at ``point`` would reach ``widget`` or something in it."""
    found = QApplication.widgetAt(point)
    return found is not None and (found is widget or widget.isAncestorOf(found))


def click(point: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Move there, press, release."""
    _move(point)
    window = _window_at(point)
    QTest.mouseClick(window, button, keys, window.mapFromGlobal(point))
    settle()


def click_on(widget: QWidget, area: QRect | None = None, button: Qt.MouseButton = LEFT) -> None:
    """Click in the middle of a widget that can be seen and is covered by nothing."""
    assert widget.isVisible(), f"{widget.accessibleName() or widget} cannot be seen"
    assert widget.isEnabled(), f"{widget.accessibleName() or widget} cannot be used"
    _wait_for_rest(widget)
    point = middle(widget, area)
    assert under(widget, point), f"{widget.accessibleName() or widget} is covered or out of view"
    click(point, button)


def _wait_for_rest(widget: QWidget) -> None:
    """Nobody clicks at what is still moving."""
    seen = [QPoint()]

    def rests() -> bool:
        seen.append(middle(widget))
        return seen[-1] == seen[-2]

    wait_until(rests, "a window that stands still")


def double_click(point: QPoint) -> None:
    """Two clicks within the time that makes them one gesture."""
    _move(point)
    window = _window_at(point)
    QTest.mouseDClick(window, LEFT, NO_KEYS, window.mapFromGlobal(point))
    settle()


def drag(*points: QPoint) -> None:
    """Press at the first point, go over the others, let go at the last; also where the app carries something."""
    gestures = _gestures(points)
    done: list[bool] = []

    def next_gesture() -> None:
        if not gestures:
            done.append(True)
            return
        gesture = gestures.pop(0)
        # asked for before it is made: the app may follow the mouse by itself from here to the release
        QTimer.singleShot(LOOK, next_gesture)
        gesture()

    next_gesture()
    wait_until(lambda: done, "the end of the drag")
    settle()


def wheel(point: QPoint, down: bool) -> None:
    """One notch of the wheel."""
    window = _window_at(point)
    QTest.wheelEvent(window, QPointF(window.mapFromGlobal(point)), QPoint(0, -120 if down else 120))
    QCoreApplication.processEvents()


def _gestures(points: tuple[QPoint, ...]) -> list[Callable[[], None]]:
    first, last = points[0], points[-1]
    path = [first + (last - first) / 8, *points[1:-1], last - (last - first) / 8, last, last]
    moves = [lambda point=point: _move(point) for point in path]
    return [lambda: _button(QTest.mousePress, first), *moves, lambda: _button(QTest.mouseRelease, last)]


def _move(point: QPoint) -> None:
    window = _window_at(point)
    QTest.mouseMove(window, window.mapFromGlobal(point))


def _button(act: Callable[..., None], point: QPoint) -> None:
    window = _window_at(point)
    act(window, LEFT, NO_KEYS, window.mapFromGlobal(point))


def _window_at(point: QPoint) -> QWindow:
    found = QGuiApplication.topLevelAt(point)
    assert found is not None, f"there is no window at {point.x()}, {point.y()}"
    return found


# the keys


def press(keys: str) -> None:
    """One key with what is held down beside it: "L", "Ctrl+Shift+Z", "Escape", "Alt+Right"."""
    combined = QKeySequence(keys)[0]
    QTest.keyPress(_window_with_keys(), combined.key(), combined.keyboardModifiers())
    if QGuiApplication.focusWindow() is not None:
        # the press may have closed what had the keys; then another window hears of the release, or none
        QTest.keyRelease(_window_with_keys(), combined.key(), combined.keyboardModifiers())
    settle()


def type_text(text: str) -> None:
    """Type; Hangul syllable by syllable through an input method, as on a Korean desktop."""
    composed = False
    for character in text:
        composed = not character.isascii()
        if character == "\n":
            QTest.keyClick(_window_with_keys(), Qt.Key.Key_Return)
        elif " " <= character <= "~":
            QTest.keyClick(_window_with_keys(), character)
        else:
            _compose(character)
    if composed:  # the next Enter would only end the syllable
        QTest.keyClick(_window_with_keys(), Qt.Key.Key_Right)
    settle()


def _compose(character: str) -> None:
    """What an input method sends for one character: the syllable as it grows, then the whole one."""
    receiver = QGuiApplication.focusObject()
    assert receiver is not None, "nothing has the keys"
    parts = unicodedata.normalize("NFD", character)
    if "가" <= character <= "힣":
        grown = [_INITIALS[ord(parts[0]) - 0x1100]]
        grown += [unicodedata.normalize("NFC", parts[:count]) for count in range(2, len(parts) + 1)]
        for unfinished in grown:
            QCoreApplication.sendEvent(receiver, QInputMethodEvent(unfinished, []))
    whole = QInputMethodEvent("", [])
    whole.setCommitString(character)
    QCoreApplication.sendEvent(receiver, whole)


def compose(words: str) -> None:
    """Type through an input method; the last syllable stays unfinished, as it does until another key comes."""
    for before, syllable in zip(("", *words), words, strict=False):
        _tell(syllable, before)


def end_syllable(syllable: str) -> None:
    """The last one is handed over; on Korean desktops the key that ended it comes after that."""
    _tell("", syllable)


def _tell(unfinished: str, whole: str) -> None:
    receiver = QGuiApplication.focusObject()
    assert receiver is not None, "nothing has the keys"
    event = QInputMethodEvent(unfinished, [])
    event.setCommitString(whole)
    QCoreApplication.sendEvent(receiver, event)


def _window_with_keys() -> QWindow:
    found = QGuiApplication.focusWindow()
    assert found is not None, "no window has the keys"
    return found


# what waits for an answer


def answering(act: Callable[[], object], answer: Callable[[Any], object], kind: type[QWidget] = QDialog) -> None:
    """Do ``act``; in the dialog of that ``kind`` (or QMenu) which comes of it, ``answer(it)``, bringing it to an end.

    A dialog that waits for its answer keeps ``act`` from returning, so the answer is given by a timer in it.
    """
    _Answer(act, answer, kind).give()


def leave_what_nobody_answers(parent: QObject) -> QTimer:
    """A timer that ends a dialog which has stood longer than any test waits: a fault must not stop all tests."""
    seen: list[QWidget] = []

    def look() -> None:
        open_now = QApplication.activeModalWidget()
        if open_now is None or open_now not in seen:
            seen.clear()
        elif len(seen) * 2 > PATIENCE + 10:
            open_now.hide()
        if open_now is not None:
            seen.append(open_now)

    timer = QTimer(parent, interval=2_000)
    timer.timeout.connect(look)
    timer.start()
    return timer


def _open(kind: type[QWidget]) -> QWidget | None:
    found = QApplication.activePopupWidget() if issubclass(kind, QMenu) else QApplication.activeModalWidget()
    return found if isinstance(found, kind) else None


class _Answer:
    def __init__(self, act: Callable[[], object], answer: Callable[[Any], object], kind: type[QWidget]) -> None:
        self._act = act
        self._answer = answer
        self._kind = kind
        self._before = _open(kind)
        self._given = False
        self._fault: BaseException | None = None
        self._timer = QTimer(interval=LOOK)
        self._timer.timeout.connect(self._look)

    def give(self) -> None:
        self._timer.start()
        try:
            self._act()
            wait_until(lambda: self._given, "what should have been answered")
        finally:
            self._timer.stop()
        if self._fault is not None:
            raise self._fault
        settle()

    def _look(self) -> None:
        found = _open(self._kind)
        if found is None or found is self._before or not found.isVisible():
            return
        self._timer.stop()
        try:
            settle()
            self._answer(found)
            wait_until(lambda: not _is_open(found), f"the end of {type(found).__name__}")
            settle()
        except BaseException as fault:  # told when ``act`` returns: it is under us on the stack
            self._fault = fault
            _leave(found)
        self._given = True


def _is_open(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible()


def _leave(widget: QWidget) -> None:
    """After a fault: get out of a dialog, so that the test can end."""
    for _ in range(5):
        if not _is_open(widget):
            return
        press("Escape")
    widget.hide()
