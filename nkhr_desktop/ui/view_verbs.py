"""Zoom, theme, language, size of the interface, folding of panels, full screen: and remembering them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from nkhr_desktop.ui import language
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import CHOICES, Appearance

STEP = 1.1


class ViewVerbs(QObject):
    """Registers the handlers that change how things look, not what they are."""

    resized = Signal()
    """The interface has another size."""
    language_chosen = Signal()
    """The settings ask for another language than the window speaks."""

    def __init__(self, actions: Actions, appearance: Appearance, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._actions = actions
        self._appearance = appearance
        self._settings = settings
        self._window = window
        for choice in CHOICES:
            actions.on(f"theme_{choice}", lambda _on=True, choice=choice: self._choose(choice))
        actions[f"theme_{appearance.choice}"].setChecked(True)
        chosen = settings.get(language.SETTING)
        actions[f"language_{chosen if chosen in language.CHOICES else 'system'}"].setChecked(True)
        for choice in language.CHOICES:
            actions.on(f"language_{choice}", lambda _on=True, choice=choice: self._speak(choice))
        actions.on("interface_larger", lambda: self._resize(appearance.scale * STEP))
        actions.on("interface_smaller", lambda: self._resize(appearance.scale / STEP))
        actions.on("interface_usual", lambda: self._resize(1.0))
        actions.on("dim_mode", self._dim)
        actions["dim_mode"].setChecked(appearance.dim)
        actions.on("full_screen", self._full_screen)
        actions.on("open_menu", self._open_menu)

    def _choose(self, choice: str) -> None:
        self._appearance.choose(choice)
        self._settings.set("theme", choice)

    def _dim(self, on: bool) -> None:
        self._appearance.set_dim(on)
        self._settings.set("dim", "on" if on else "off")

    def _speak(self, choice: str) -> None:
        before = language.spoken(self._settings.get(language.SETTING))
        self._settings.set(language.SETTING, choice)
        if language.spoken(choice) != before:
            self.language_chosen.emit()

    def _resize(self, scale: float) -> None:
        self._appearance.resize(scale)
        self._settings.set("scale", str(round(100 * self._appearance.scale)))
        self.resized.emit()

    def _open_menu(self) -> None:
        bar = self._window.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def _full_screen(self, on: bool) -> None:
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
