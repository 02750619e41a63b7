"""Which role of a theme stands on which: one table, for the tests and for the dim mode, which keeps it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nkhr_desktop.ui.colours import GRAPHIC_CONTRAST, TEXT_CONTRAST

PANES = ("background", "surface", "panel", "raised")
ROWS = (*PANES, "hover", "accent_tint", "pressed")

#: Text, and the grounds on which it stands.
TEXT_ON: Mapping[str, tuple[str, ...]] = {
    "text": (*ROWS, "field", "warning_tint", "danger_tint", "find", "find_current"),
    "text_quiet": (*ROWS, "field", "warning_tint"),
    "text_faint": (*PANES, "field"),
    "text_on_selection": ("selection",),
    "accent": (*PANES, "accent_tint", "hover"),
    "accent_strong": PANES,
    "saved": PANES,
    "warning": (*PANES, "warning_tint"),
    "danger": (*PANES, "danger_tint", "hover"),
    "debris": ("surface",),
    "number": ("surface",),
    "link": (*PANES, "hover"),
    # those whose ground is in this table itself come last
    "text_on_accent": ("accent", "accent_strong"),
    "text_on_avatar": ("avatar",),
}
#: Lines and shapes that carry meaning, and the grounds on which they are seen.
GRAPHICS_ON: Mapping[str, tuple[str, ...]] = {
    "control": (*PANES, "field"),
    "frame": PANES,
    "focus": (*PANES, "field", "hover", "accent_tint"),
    "caret": ("surface", "field"),
}
#: Grounds alone, and what needs no contrast: hairlines that only part, scroll bars, shadows, what is disabled.
GROUNDS = (*ROWS, "field", "selection", "find", "find_current", "warning_tint", "danger_tint", "avatar")
EXEMPT = ("hairline", "field_border", "text_disabled", "scroll", "scroll_hover", "shadow")
#: What high contrast asks of these.
STRONG = ("text", "text_quiet", "text_faint", "debris", "number")
STRONG_CONTRAST = 7.0


def pairs(strong: bool = False) -> Iterator[tuple[str, str, float]]:
    """(what stands there, on what, contrast that it needs); ``strong`` as in the high-contrast themes."""
    for role, grounds in TEXT_ON.items():
        for ground in grounds:
            high = strong and role in STRONG and ground in PANES
            yield role, ground, STRONG_CONTRAST if high else TEXT_CONTRAST
    for role, grounds in GRAPHICS_ON.items():
        for ground in grounds:
            yield role, ground, GRAPHIC_CONTRAST
    if strong:
        for role in ("hairline", "field_border"):
            for ground in PANES:
                yield role, ground, GRAPHIC_CONTRAST
