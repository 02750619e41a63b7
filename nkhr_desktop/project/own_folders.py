"""The folders that a system has for what belongs to this person: settings, data such as backups, and the log."""

from __future__ import annotations

import os
from pathlib import Path

#: Set to a folder, settings live there, and backups too: portable installs and tests use it.
FOLDER_VARIABLE = "NKHR_DESKTOP_SETTINGS"

_NAME = "NKHR Desktop"


def settings_folder() -> Path:
    """Where this person's settings lie."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder:
        return Path(folder)
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def data_folder(settings: Path) -> Path:
    """Where this person's data lie whose settings are in ``settings``: the same folder if that is portable."""
    from platformdirs import user_config_path, user_data_path

    if settings != user_config_path(_NAME, appauthor=False):
        return settings
    return user_data_path(_NAME, appauthor=False)


def log_folder(settings: Path) -> Path:
    """Where the app's log goes for whoever has the settings in ``settings``: the same folder if that is portable."""
    from platformdirs import user_config_path, user_log_path

    if settings != user_config_path(_NAME, appauthor=False):
        return settings
    return user_log_path(_NAME, appauthor=False)
