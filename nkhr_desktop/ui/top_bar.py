"""The bar at the top: project, places, search field, coder."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.texts import Elided, invite, label
from nkhr_desktop.ui.theme import Appearance, Theme

HEIGHT = 47
#: Below this width the file's name makes room, then the coder's.
NARROW = 1100
TIGHT = 900
#: Below this one the project's title too: the window's own title bar has it.
SMALL = 620


class TopBar(QFrame):
    """Shows what it is told; says when a place is wanted."""

    place_wanted = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._appearance = appearance
        self._coder_name = ""
        self._places = QButtonGroup(self)
        self._marking = False
        self._title = Elided("", "strong")
        self._title.setMaximumWidth(300)
        self._file = Elided("", "quiet", mode=Qt.TextElideMode.ElideMiddle)
        self._file.setMaximumWidth(220)
        self.search = SearchField(self)
        self.coder = QToolButton(self)
        self.coder.setObjectName("coder_badge")
        self.coder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row = self._laid_out()
        appearance.changed.connect(self._repaint_badge)

    def _laid_out(self) -> QHBoxLayout:
        self.fit_scale()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(14, 0, 14, 0)
        outer.setSpacing(14)
        outer.addWidget(self._title)
        outer.addWidget(self._file)
        outer.addSpacing(14)
        places = QHBoxLayout()
        places.setSpacing(4)
        outer.addLayout(places)
        outer.addStretch(1)
        outer.addWidget(self.search)
        outer.addWidget(self.coder)
        return places

    def fit_scale(self) -> None:
        """Take the height that the size of the interface asks for."""
        self.setFixedHeight(round(HEIGHT * self._appearance.scale))
        self._repaint_badge(self._appearance.theme)

    def show_project(self, title: str, file_name: str) -> None:
        """Name the open project; "" for none."""
        self._title.setText(title or file_name)
        self._file.setText(file_name if title else "")
        self._fit()

    def show_coder(self, name: str) -> None:
        """Name the coder whose work this is; "" if nobody is named yet."""
        self._coder_name = name
        self.coder.setToolTip(self.tr("Who is coding: {name}").replace("{name}", name or self.tr("nobody yet")))
        self.coder.setAccessibleName(self.coder.toolTip())
        self._repaint_badge(self._appearance.theme)
        self._fit()

    def add_place(self, name: str, title: str) -> None:
        """A button for a place."""
        button = self._button(title)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # to screen readers: one of several
        # not only by a click: a screen reader turns it over by itself
        button.toggled.connect(lambda on: self._turned(name, on))
        button.setProperty("place", name)
        self._places.addButton(button)

    def add_action(self, action: QAction, title: str) -> QPushButton:
        """A button that looks like a place but does one thing (export)."""
        button = self._button(title)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        follow()
        return button

    def mark_place(self, name: str) -> None:
        """Show which place is open; one without a button leaves none marked."""
        self._marking = True
        self._places.setExclusive(False)
        for button in self._places.buttons():
            button.setChecked(button.property("place") == name)
        self._places.setExclusive(any(button.isChecked() for button in self._places.buttons()))
        self._marking = False

    def _turned(self, name: str, on: bool) -> None:
        if on and not self._marking:
            self.place_wanted.emit(name)

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setProperty("role", "place")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def _repaint_badge(self, theme: Theme) -> None:
        size = round(20 * self._appearance.scale)
        self.coder.setIconSize(QSize(size, size))
        self.coder.setIcon(avatar(self._coder_name, theme, size, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let names give way before buttons do."""
        width = self.width() / self._appearance.scale
        self._file.setVisible(width >= NARROW and bool(self._file.text()))
        self._title.setMaximumWidth(round((300 if width >= NARROW else 170) * self._appearance.scale))
        self._title.setVisible(width >= SMALL)
        name = self._coder_name or self.tr("Who is coding?")
        shown = self.coder.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 130)
        self.coder.setText(f" {shown}" if width >= TIGHT else "")


class SearchField(TypedField):
    """Find in project: a field that names its key while it is empty; Escape empties it, then gives the keys up."""

    left = Signal()
    """The person is done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        invite(self, self.tr("Find in project"))
        self.setAccessibleName(self.tr("Find in project"))
        self.setMinimumWidth(120)
        self.setMaximumWidth(300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(2, 0, 0, 0)
        self._key = label("", "key", self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show_key)

    @property
    def key(self) -> str:
        """The key that it names."""
        return self._key.text()

    def show_key(self, key: str) -> None:
        """Name the key that leads here, while the field is empty; "" for none."""
        self._key.setText(key)
        self._place_key()

    def sizeHint(self) -> QSize:
        return QSize(300, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_key()

    def _place_key(self) -> None:
        hint = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - hint.width() - 7, (self.height() - hint.height()) // 2, hint.width(), hint.height()
        )
        self._show_key(self.text())

    def _show_key(self, text: str) -> None:
        room = self.fontMetrics().horizontalAdvance(self.placeholderText()) + self._key.sizeHint().width() + 30
        self._key.setVisible(bool(self._key.text()) and not text and self.width() > room)


def avatar(name: str, theme: Theme, size: int, ratio: float) -> QPixmap:
    """A disc with the initials of a coder's name, ``size`` logical pixels wide."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("avatar") if name else theme.colour("control"))
    painter.drawEllipse(QRectF(0, 0, size, size))
    painter.setPen(theme.colour("text_on_avatar"))
    painter.setFont(fonts.face(fonts.INTERFACE, size * 0.46, QFont.Weight.DemiBold))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, initials(name) or "?")
    painter.end()
    return pixmap


def initials(name: str) -> str:
    """One or two letters for a name: "Blue Heron" -> "BH", "Kim" -> "Ki", "김" -> "김"."""
    words = name.split()
    if len(words) > 1:
        return (words[0][:1] + words[-1][:1]).upper()
    return name.strip()[:2]
