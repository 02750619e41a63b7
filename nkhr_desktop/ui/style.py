"""The style sheet, made from a theme: hairlines and white space, one accent, focus always visible.

What a widget is, beyond its class, it says by the dynamic property `role`:

- QPushButton: `primary` (the one thing to do here), `quiet` (no box until pointed at), `danger` (removes
  something), `place` (a tab of the top bar, checkable), `link` (looks like a link).
- QPushButton, QToolButton with the property `segment` set to True, in a QFrame with the role `segments`: one of a
  few choices side by side, checkable.
- QLabel: `title`, `heading`, `section` (small heading of a panel), `quiet`, `faint`, `key` (a key cap), `count`,
  `saved`, `warning`, `danger`.
- QFrame: `bar` (top bar), `panel` (side panel), `page` (reading page), `card` (a pop-up or a group with a
  border), `line` (a hairline, 1 px), `banner` (a warning across the window).
- QLineEdit: `bare` (no box, as in the palette).
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from nkhr_desktop import resources

if TYPE_CHECKING:
    from nkhr_desktop.ui.theme import Theme


def sheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet of the whole application in `theme`; `scale` as in `Appearance`."""
    px = _Pixels(scale)
    parts = (_buttons, _quiet_buttons, _fields, _choices, _views, _menus, _frames, _labels, _scroll)
    names = dict(theme.tokens) | _marks(theme)
    return "".join(Template(part(px)).substitute(names) for part in parts)


class _Pixels:
    """Logical pixels at a scale of 1 turned into those of the present scale."""

    def __init__(self, scale: float) -> None:
        self._scale = scale

    def __call__(self, pixels: float) -> str:
        return f"{max(1, round(pixels * self._scale))}px"

    def round(self, inner: float) -> str:
        """The radius that makes a circle of a square of `inner` with a border of 1 px.

        Half of the whole, rounded down: Qt draws a square where the radius is larger than half.
        """
        return f"{(max(1, round(inner * self._scale)) + 2) // 2}px"


def _marks(theme: Theme) -> dict[str, str]:
    """Paths of the small drawings that a style sheet can only take from files."""
    folder = resources.path("themes/marks").as_posix()
    on_accent = "black" if theme.dark else "white"
    marks = {name: f"{folder}/{name}-{on_accent}.svg" for name in ("check", "dash", "dot")}
    return marks | {f"chevron_{way}": f"{folder}/chevron-{way}.svg" for way in ("down", "up", "right")}


def _buttons(px: _Pixels) -> str:
    return f"""
QPushButton {{
  background: $raised; color: $text; border: 1px solid $hairline; border-radius: {px(6)};
  padding: {px(5)} {px(13)}; min-height: {px(18)};
}}
QPushButton:hover {{ background: $hover; }}
QPushButton:pressed {{ background: $pressed; }}
QPushButton:focus {{ border-color: $focus; }}
QPushButton:disabled {{ color: $text_disabled; }}
QPushButton, QToolButton {{ icon-size: {px(16)}; outline: 0; }}
QPushButton::menu-indicator {{ image: url($chevron_down); width: {px(14)}; right: {px(5)}; }}
QPushButton[role="primary"] {{
  background: $accent; color: $text_on_accent; border-color: $accent; font-weight: 600;
}}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{
  background: $accent_strong; border-color: $accent_strong;
}}
QPushButton[role="primary"]:focus {{ border: 2px solid $text; padding: {px(4)} {px(12)}; }}
QPushButton[role="primary"]:disabled {{
  background: $pressed; color: $text_disabled; border-color: $pressed;
}}
QPushButton[role="danger"] {{ color: $danger; }}
QPushButton[role="danger"]:hover {{ background: $danger_tint; border-color: $danger; }}
QPushButton[role="danger"]:disabled {{ color: $text_disabled; }}
"""


def _quiet_buttons(px: _Pixels) -> str:
    return f"""
QPushButton[role="quiet"], QPushButton[role="place"], QPushButton[segment="true"] {{
  background: transparent; border-color: transparent; color: $text_quiet; padding: {px(5)} {px(10)};
}}
QPushButton[role="quiet"]:hover, QPushButton[role="place"]:hover, QPushButton[segment="true"]:hover {{
  background: $hover; color: $text;
}}
QPushButton[role="quiet"]:focus, QPushButton[role="place"]:focus, QPushButton[segment="true"]:focus {{
  border-color: $focus;
}}
QPushButton[role="quiet"]:disabled {{ color: $text_disabled; }}
QPushButton[role="place"]:checked, QPushButton[segment="true"]:checked, QToolButton[segment="true"]:checked {{
  background: $accent_tint; color: $accent; font-weight: 600;
}}
QPushButton[segment="true"] {{
  padding: {px(2)} {px(9)}; min-height: {px(17)}; border-radius: {px(5)};
}}
QPushButton[role="link"] {{
  background: transparent; border-color: transparent; color: $link; padding: {px(2)}; text-align: left;
}}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border-color: $focus; }}
QToolButton {{
  background: transparent; border: 1px solid transparent; border-radius: {px(6)}; padding: {px(4)};
  color: $text_quiet;
}}
QToolButton:hover {{ background: $hover; color: $text; }}
QToolButton:pressed, QToolButton:open {{ background: $pressed; }}
QToolButton:checked {{ background: $accent_tint; color: $accent; }}
QToolButton:focus {{ border-color: $focus; }}
QToolButton:disabled {{ color: $text_disabled; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _fields(px: _Pixels) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{
  background: $field; color: $text; border: 1px solid $field_border; border-radius: {px(6)};
  selection-background-color: $selection; selection-color: $text_on_selection;
}}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{ placeholder-text-color: $text_faint; }}
QLineEdit {{ padding: {px(5)} {px(9)}; min-height: {px(18)}; }}
QAbstractSpinBox {{ padding: {px(4)} 0; min-height: {px(20)}; qproperty-alignment: AlignCenter; }}
QComboBox {{ padding: {px(4)} {px(9)}; min-height: {px(20)}; }}
QComboBox QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QPlainTextEdit, QTextEdit {{ padding: {px(4)} {px(6)}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
  border-color: $focus;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
  background: $background; color: $text_disabled;
}}
QLineEdit[role="bare"] {{ background: transparent; border: none; border-radius: 0; }}
QAbstractItemView > QWidget > QLineEdit {{ padding: 0 {px(4)}; min-height: 0; border-radius: {px(3)}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}; }}
QComboBox::down-arrow {{ image: url($chevron_down); width: {px(16)}; height: {px(16)}; }}
QComboBox:hover {{ background: $hover; }}
QComboBox QAbstractItemView {{
  background: $raised; border: 1px solid $hairline; padding: {px(4)}; outline: 0;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  border: none; background: transparent; width: {px(20)};
}}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: $hover; }}
QAbstractSpinBox::up-arrow {{ image: url($chevron_up); width: {px(14)}; height: {px(14)}; }}
QAbstractSpinBox::down-arrow {{ image: url($chevron_down); width: {px(14)}; height: {px(14)}; }}
"""


def _choices(px: _Pixels) -> str:
    return f"""
QCheckBox, QRadioButton {{
  spacing: {px(8)}; padding: {px(2)}; border: 1px solid transparent; border-radius: {px(4)};
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: $focus; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: $text_disabled; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator {{
  width: {px(14)}; height: {px(14)}; border: 1px solid $control; border-radius: {px(4)}; background: $field;
}}
QRadioButton::indicator {{ border-radius: {px.round(14)}; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: $accent; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {{
  background: $accent; border-color: $accent; image: url($check);
}}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
  background: $accent; border-color: $accent; image: url($dash);
}}
QRadioButton::indicator:checked {{ background: $accent; border-color: $accent; image: url($dot); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
  background: $background; border-color: $hairline;
}}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{
  background: $text_disabled;
}}
QSlider {{ min-height: {px(24)}; }}
QSlider::groove:horizontal {{ height: {px(4)}; background: $hairline; border-radius: {px(2)}; }}
QSlider::sub-page:horizontal {{ background: $accent; border-radius: {px(2)}; }}
QSlider::handle:horizontal {{
  width: {px(14)}; margin: -{px(6)} 0; border-radius: {px.round(14)}; background: $raised;
  border: 1px solid $control;
}}
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover {{ border-color: $accent; }}
QProgressBar {{
  background: $hairline; border: none; border-radius: {px(3)}; max-height: {px(6)}; min-height: {px(6)};
  color: transparent;
}}
QProgressBar::chunk {{ background: $accent; border-radius: {px(3)}; }}
"""


def _views(px: _Pixels) -> str:
    return f"""
QListView, QTreeView, QTableView {{
  background: transparent; border: none; outline: 0; color: $text;
  selection-background-color: $accent_tint; selection-color: $text; gridline-color: $hairline;
}}
QListView::item, QTreeView::item {{
  padding: {px(3)} {px(6)}; min-height: {px(20)}; border: 1px solid transparent; border-radius: {px(6)};
}}
QTreeView::item {{ border-radius: 0; }}
QTableView::item {{ padding: {px(3)} {px(8)}; border: 1px solid transparent; }}
QListView::item:hover, QTreeView::item:hover {{ background: $hover; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
  background: $accent_tint; color: $text;
}}
QListView::item:focus, QTreeView::item:focus, QTableView::item:focus {{ border-color: $focus; }}
QListView, QTreeView, QTabBar {{ icon-size: {px(16)}; }}
QTreeView#codes::item, QTreeView#codes::item:hover, QTreeView#codes::item:selected, QTreeView#codes::item:focus {{
  background: transparent; border: none; padding: 0; min-height: 0;
}}
QTreeView::branch {{ background: transparent; border-image: none; image: none; }}
QTreeView::branch:has-children:closed {{ image: url($chevron_right); }}
QTreeView::branch:has-children:open {{ image: url($chevron_down); }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
  background: $panel; color: $text_quiet; border: none; border-bottom: 1px solid $hairline;
  padding: {px(6)} {px(11)}; font-weight: 600;
}}
QHeaderView::section:hover {{ color: $text; }}
QHeaderView::up-arrow {{ image: url($chevron_up); width: {px(14)}; height: {px(14)}; }}
QHeaderView::down-arrow {{ image: url($chevron_down); width: {px(14)}; height: {px(14)}; }}
QTableCornerButton::section {{ background: $panel; border: none; border-bottom: 1px solid $hairline; }}
QTabWidget::pane {{ border: none; border-top: 1px solid $hairline; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{
  color: $text_quiet; padding: {px(7)} {px(12)}; border: none; border-bottom: 2px solid transparent;
}}
QTabBar::tab:hover {{ color: $text; }}
QTabBar::tab:selected {{ color: $accent; border-bottom-color: $accent; }}
QTabBar::tab:focus {{ background: $hover; }}
"""


def _menus(px: _Pixels) -> str:
    return f"""
QMenuBar {{ background: $background; color: $text; border: none; padding: {px(2)} 0; }}
QMenuBar::item {{ padding: {px(4)} {px(9)}; border-radius: {px(5)}; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: $accent_tint; }}
QMenu {{ menu-scrollable: 1; background: $raised; color: $text; border: 1px solid $hairline; padding: {px(5)}; }}
QMenu::item {{ padding: {px(5)} {px(26)} {px(5)} {px(10)}; border-radius: {px(5)}; }}
QMenu::item:selected {{ background: $accent_tint; color: $text; }}
QMenu::item:disabled {{ color: $text_disabled; background: transparent; }}
QMenu::icon {{ padding-left: {px(6)}; }}
QMenu::separator {{ height: 1px; background: $hairline; margin: {px(5)} {px(8)}; }}
QMenu::right-arrow {{ image: url($chevron_right); width: {px(16)}; height: {px(16)}; right: {px(4)}; }}
QMenu::indicator {{ margin-left: {px(6)}; }}
QToolTip {{ background: $raised; color: $text; border: 1px solid $hairline; padding: {px(5)} {px(7)}; }}
QStatusBar {{ background: $background; color: $text_quiet; border-top: 1px solid $hairline; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ font-size: {px(12)}; padding: {px(3)} {px(6)}; }}
QToolBar {{ background: $background; border: none; spacing: {px(4)}; padding: {px(4)}; }}
QToolBar::separator {{ background: $hairline; width: 1px; margin: {px(4)}; }}
"""


def _frames(px: _Pixels) -> str:
    return f"""
QMainWindow::separator {{ background: $hairline; width: 1px; height: 1px; }}
QSplitter::handle {{ background: $hairline; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: $accent; }}
QDialog, QMessageBox {{ background: $background; }}
QGroupBox {{ border: none; margin-top: {px(24)}; padding: 0; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0 0 {px(4)} 0; color: $text; }}
QScrollArea {{ background: transparent; border: none; }}
QFrame[role="bar"] {{ background: $background; border: none; border-bottom: 1px solid $hairline; }}
QFrame[role="panel"] {{ background: $panel; border: none; }}
QFrame[role="page"] {{ background: $surface; border: none; }}
QFrame[role="card"] {{ background: $raised; border: 1px solid $hairline; border-radius: {px(10)}; }}
QFrame[role="segments"] {{
  background: $field; border: 1px solid $field_border; border-radius: {px(6)};
}}
QFrame[role="line"] {{ background: $hairline; border: none; }}
QFrame[role="banner"] {{ background: $warning_tint; border: none; border-bottom: 1px solid $hairline; }}
"""


def _labels(px: _Pixels) -> str:
    return f"""
QLabel[role="title"] {{ font-size: {px(24)}; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px(14)}; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {px(11)}; font-weight: 600; color: $text_quiet; }}
QLabel[role="quiet"], QStatusBar QLabel {{ color: $text_quiet; }}
QLabel[role="faint"] {{ color: $text_faint; }}
QLabel[role="count"] {{ color: $text_quiet; }}
QLabel[role="key"] {{
  color: $text_quiet; font-size: {px(11)}; border: 1px solid $hairline; border-radius: {px(4)};
  padding: 0 {px(4)};
}}
QLabel[role="saved"] {{ color: $saved; }}
QLabel[role="warning"] {{ color: $warning; }}
QLabel[role="danger"] {{ color: $danger; }}
"""


def _scroll(px: _Pixels) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {px(10)}; }}
QScrollBar:horizontal {{ height: {px(10)}; }}
QScrollBar::handle {{ background: $scroll; border-radius: {px(3)}; margin: {px(2)}; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: $scroll_hover; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""
