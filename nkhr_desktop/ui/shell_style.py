"""What the window's own frame adds to the style sheet: status line, strips, welcome page."""

from __future__ import annotations

from nkhr_desktop.ui.theme import Theme


def sheet(theme: Theme, scale: float) -> str:
    """Style of the frame in ``theme``; ``scale`` as in Appearance."""
    tokens = dict(theme.tokens)
    return _bars(tokens, scale) + _strips(tokens, scale) + _welcome(tokens, scale)


def _px(size: float, scale: float) -> str:
    return f"{max(1, round(size * scale))}px"


def _bars(c: dict[str, str], scale: float) -> str:
    small = _px(12, scale)
    return f"""
    QMainWindow {{ background: {c["background"]}; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QMenuBar#menu_bar {{ color: {c["text_quiet"]}; padding: 2px 5px 0 5px; font-size: {small}; }}
    QMenuBar#menu_bar::item {{ padding: 3px 8px; }}
    QMenuBar#menu_bar::item:selected, QMenuBar#menu_bar::item:pressed {{ color: {c["text"]}; }}
    QToolButton#coder_badge {{ border: 1px solid {c["hairline"]}; border-radius: {_px(14, scale)};
        padding: 2px 10px 2px 4px; background: {c["surface"]}; color: {c["text"]}; }}
    QToolButton#coder_badge:hover {{ background: {c["hover"]}; }}
    QToolButton#coder_badge:focus {{ border-color: {c["focus"]}; }}
    QFrame#status_line {{ background: {c["background"]}; border: none; border-top: 1px solid {c["hairline"]}; }}
    QFrame#status_line QLabel {{ font-size: {small}; }}
    QWidget#code_place {{ background: {c["surface"]}; }}
    QFrame#side {{ background: {c["panel"]}; border: none; }}
    """


def _strips(c: dict[str, str], scale: float) -> str:
    return f"""
    QFrame#banner {{ border: none; border-bottom: 1px solid {c["hairline"]}; background: {c["accent_tint"]}; }}
    QFrame#banner[tone="warning"] {{ background: {c["warning_tint"]}; }}
    QFrame#strip {{ background: {c["raised"]}; border: 1px solid {c["hairline"]};
        border-radius: {_px(8, scale)}; }}
    QFrame#hint {{ background: {c["panel"]}; border: none; border-top: 1px solid {c["hairline"]}; }}
    QFrame#tour_card {{ background: {c["raised"]}; border: 1px solid {c["accent"]};
        border-radius: {_px(10, scale)}; }}
    QFrame#strip[tone="warning"], QFrame#strip[tone="error"] {{ border-color: {c["control"]}; }}
    """


def _welcome(c: dict[str, str], scale: float) -> str:
    return f"""
    QWidget#welcome {{ background: {c["surface"]}; }}
    QLabel#welcome_title {{ font-size: {_px(30, scale)}; font-weight: 600; }}
    QLabel#welcome_words {{ font-size: {_px(15, scale)}; color: {c["text_quiet"]}; }}
    QPushButton#card {{ text-align: left; border: 1px solid {c["hairline"]}; padding: 0;
        border-radius: {_px(10, scale)}; background: {c["raised"]}; }}
    QPushButton#card:hover {{ background: {c["hover"]}; border-color: {c["control"]}; }}
    QPushButton#card:pressed {{ background: {c["pressed"]}; }}
    QPushButton#card:focus {{ border: 2px solid {c["focus"]}; }}
    QPushButton#card[first="true"] {{ background: {c["accent_tint"]}; }}
    QPushButton#recent {{ text-align: left; border: 1px solid transparent; background: transparent; }}
    QPushButton#recent:hover {{ background: {c["hover"]}; }}
    QPushButton#recent:focus {{ border-color: {c["focus"]}; }}
    """
