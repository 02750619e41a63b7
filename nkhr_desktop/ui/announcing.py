"""What a screen reader is told beside what has the keys: short sentences that interrupt only for what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject


def somebody_listens() -> bool:
    """True while a screen reader, or something like it, asks the window what it shows."""
    # imported when it is needed: its many names take 3 ms of the time until a document is there
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def announce(thing: QObject, sentence: str, urgent: bool = False) -> None:
    """Let a screen reader speak ``sentence``, which is about ``thing``; nothing while nobody listens."""
    if sentence and somebody_listens():
        _send(thing, sentence, urgent)


def _send(thing: QObject, sentence: str, urgent: bool) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(thing, sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
