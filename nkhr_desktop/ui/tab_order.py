"""The order in which Tab goes through a window: as one reads it, line by line within each part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def step(window: QWidget, forward: bool) -> bool:
    """Give the keys to what stands next in ``window``; False if nothing there can have them.

    Looked up anew at each step, since parts come and go: Qt's own order is that in which things were made, and
    takes a widget that stands in for another one as a stop of its own.
    """
    found, focus = stops(window), window.focusWidget()
    if not found:
        return False
    way = 1 if forward else -1
    at = found.index(focus) if focus in found else _before(found, focus, forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found[(at + way) % len(found)].setFocus(reason)
    return True


def _before(found: list[QWidget], focus: QWidget | None, forward: bool) -> int:
    """The stop from which to go on where the keys are with something that is no stop: that around it, or an end."""
    around = next((number for number, each in enumerate(found) if focus and each.isAncestorOf(focus)), None)
    return around if around is not None else -1 if forward else 0


def stops(part: QWidget) -> list[QWidget]:
    """What can get the keys in ``part``, in reading order."""
    found: list[QWidget] = []
    for child in _in_reading_order(_seen(part)):
        inside = stops(child)
        if _takes_keys(child) and not (inside and isinstance(child, QScrollArea)):
            found.append(child)
        found += inside
    return found


def _takes_keys(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wants) and widget.isEnabled() and widget.focusProxy() is None


def _seen(part: QWidget) -> list[QWidget]:
    children = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in children if child.isVisible() and not child.isWindow()]


def _in_reading_order(children: list[QWidget]) -> list[QWidget]:
    """From top to bottom, what stands beside each other from left to right."""
    lines: list[list[QWidget]] = []
    for child in sorted(children, key=lambda each: each.y()):
        if lines and _beside(lines[-1][0], child):
            lines[-1].append(child)
        else:
            lines.append([child])
    return [child for line in lines for child in sorted(line, key=lambda each: each.x())]


def _beside(one: QWidget, other: QWidget) -> bool:
    """True if at least half of the lower one stands at the height of the other."""
    shared = min(one.y() + one.height(), other.y() + other.height()) - max(one.y(), other.y())
    return 2 * shared > min(one.height(), other.height())
