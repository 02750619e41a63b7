"""Which language the window speaks: the person's choice, or the system's."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nkhr_desktop import resources

CHOICES = ("system", "en", "ko")
"""What a person can choose, as the settings keep it under SETTING."""
SETTING = "language"
#: The catalogue of our own words, and that of the words which Qt brings (buttons of dialogs, menus of fields).
_OURS, _OF_QT = "translations/ko.qm", "qtbase_ko.qm"
_LOG = logging.getLogger(__name__)


def spoken(choice: str, system: Sequence[str] | None = None) -> str:
    """The language for a choice: "en" or "ko". ``system``: the languages of the system, best first ("ko-KR").

    Whoever wants another language than these two, and anything that is no choice, gets the first of the system's
    languages that the window speaks, else English.
    """
    if choice in CHOICES[1:]:
        return choice
    wanted = QLocale.system().uiLanguages() if system is None else system
    known = (name.replace("_", "-").split("-")[0].casefold() for name in wanted)
    return next((name for name in known if name in CHOICES), "en")


def speak(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Let everything that is built from now on be in ``language`` ("en" or "ko"), with its dates and numbers.

    What was installed by an earlier call goes. Returns the translators, which belong to ``app``. English needs
    none: it is what the code is written in.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    korean = language == "ko"
    # never the system's own: words in one language with months in another
    QLocale.setDefault(QLocale("ko_KR") if korean else QLocale(QLocale.Language.English))
    if not korean:
        return []
    catalogues = (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), _OF_QT), resources.path(_OURS))
    return [_installed(app, catalogue) for catalogue in catalogues]


def _installed(app: QCoreApplication, catalogue: Path) -> QTranslator:
    translator = QTranslator(app)
    if translator.load(str(catalogue)):
        app.installTranslator(translator)
    else:
        _LOG.warning("The catalogue %s could not be read; its words stay English.", catalogue.name)
    return translator
