"""Typing Korean with fcitx: the Qt that travels with the app has a way to ibus and none to fcitx.

fcitx 5 also answers in the place of ibus, so that way is taken where nobody has put fcitx's own plugin into Qt; and it
is said, since an fcitx without that answer writes no Hangul here.
"""

from __future__ import annotations

import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo

from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.settings import Settings

MODULE, MODIFIERS, PLUGINS = "QT_IM_MODULE", "XMODIFIERS", "QT_PLUGIN_PATH"
#: The setting that keeps the notice away.
KNOWN = "input_method/known"


def settle(environ: MutableMapping[str, str], folders: Sequence[Path] | None = None) -> bool:
    """Before the application is made: reach fcitx by way of ibus where it is wanted and has no plugin. True if so.

    ``folders``: where Qt looks for plugins, from its own settings if left out.
    """
    if not _wants_fcitx(environ) or any(map(_has_fcitx, folders if folders is not None else _folders(environ))):
        return False
    environ[MODULE] = "ibus"
    return True


def _wants_fcitx(environ: MutableMapping[str, str]) -> bool:
    asked = environ.get(MODULE, "")
    if asked:
        return asked.startswith("fcitx")
    return sys.platform.startswith("linux") and "@im=fcitx" in environ.get(MODIFIERS, "")


def _folders(environ: MutableMapping[str, str]) -> list[Path]:
    named = [Path(each) for each in environ.get(PLUGINS, "").split(":") if each]
    return [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)), *named]


def _has_fcitx(folder: Path) -> bool:
    return any((folder / "platforminputcontexts").glob("*fcitx*"))


def say_so(bridge: Bridge, settings: Settings) -> None:
    """Tell who types with fcitx how the app reaches it, until they want to hear no more of it."""
    if settings.get(KNOWN):
        return
    translate = QCoreApplication.translate
    bridge.say(
        translate(
            "input_method",
            "This system types Korean with fcitx, which this program reaches through ibus. If no Korean comes when"
            " you type, see that fcitx 5 is running; the manual says more under “When something goes wrong”.",
        ),
        "info",
        translate("input_method", "Do not show again"),
        lambda: settings.set(KNOWN, "1"),
    )
