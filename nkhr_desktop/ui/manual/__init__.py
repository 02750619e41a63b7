"""The manual: short pages in the language of the window, each opened by F1 where it fits."""
