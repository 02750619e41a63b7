"""The rows of the menu View: how things look, not what they are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.ui.action_rows import LINE, Menu, Row


class ViewTable(QObject):
    """The rows of one menu, in the language of the window."""

    def view(self) -> Menu:
        """The menu View."""
        tr = self.tr
        rows = (
            Row("zoom_in", tr("Zoom &in"), tr("Larger text"), "Ctrl++ Ctrl+=", "document", "zoom-in"),
            Row("zoom_out", tr("Zoom &out"), tr("Smaller text"), "Ctrl+-", "document", "zoom-out"),
            Row("zoom_reset", tr("&Usual size"), tr("The text as large as at first"), "Ctrl+0", "document"),
            LINE,
            Menu("reading", tr("&Reading"), self._reading()),
            Menu("covering", tr("Content war&nings"), self._covering()),
            Menu("snapping", tr("Widen &selections"), self._snapping()),
            LINE,
            Row("fold_left", tr("&Documents panel"), tr("Show the documents"), "F8", "project", checkable=True),
            Row("fold_right", tr("&Codebook panel"), tr("Show the codebook"), "F9", "project", checkable=True),
            Row("focus_mode", tr("Focus mode: only the te&xt"), tr("No panels"), "F12", "document", checkable=True),
            Row("full_screen", tr("&Full screen"), tr("The window over the whole screen"), "F11", checkable=True),
            LINE,
            Row("open_menu", tr("&Menu bar"), tr("Keys go to the menus"), "F10"),
            LINE,
            Menu("theme", tr("&Theme"), self._themes()),
            Row("dim_mode", tr("Dim mod&e"), tr("Less light, warmer"), "Ctrl+Alt+D", checkable=True),
            Menu("interface", tr("Size of &words and buttons"), self._interface()),
            Menu("language", tr("&Language / 언어"), self._languages()),
            LINE,
            Row("show_all", tr("Show &all annotations"), tr("End every filter"), "Ctrl+Alt+A", "filter"),
        )
        return Menu("view", tr("&View"), rows)

    def _reading(self) -> tuple[Row, ...]:
        tr, face, line, space = self.tr, "reading_face", "reading_measure", "reading_spacing"
        return (
            Row("face_serif", tr("&Serif face"), tr("The text in Noto Serif"), checkable=True, group=face),
            Row("face_sans", tr("Face without s&erifs"), tr("The text in Pretendard"), checkable=True, group=face),
            LINE,
            Row("measure_narrow", tr("&Narrow column"), tr("Some 58 letters a line"), checkable=True, group=line),
            Row("measure_usual", tr("&Usual column"), tr("Some 70 letters a line"), checkable=True, group=line),
            Row("measure_wide", tr("&Wide column"), tr("Some 84 letters a line"), checkable=True, group=line),
            Row("measure_full", tr("&Full width"), tr("Lines as long as there is room"), checkable=True, group=line),
            LINE,
            Row("spacing_close", tr("Lines &close together"), tr("More of the text"), checkable=True, group=space),
            Row("spacing_usual", tr("Lines at the usual &distance"), tr("As designed"), checkable=True, group=space),
            Row("spacing_wide", tr("Lines far a&part"), tr("More air"), checkable=True, group=space),
        )

    def _covering(self) -> tuple[Row, ...]:
        tr, group = self.tr, "covering"
        every, once, never = tr("Each time it is opened"), tr("Until it was shown"), tr("Open every text uncovered")
        return (
            Row("show_covered", tr("&Show the covered text"), tr("Also by Enter in the text"), "", "covered"),
            Row("cover_now", tr("&Cover this text now"), tr("Until you show it again"), "Ctrl+Alt+X", "document"),
            LINE,
            Row("cover_always", tr("&Always cover"), every, checkable=True, group=group),
            Row("cover_once", tr("Cover &once"), once, checkable=True, group=group),
            Row("cover_never", tr("&Never cover"), never, checkable=True, group=group),
        )

    def _snapping(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("snap_off", tr("&Not at all"), tr("Take what the mouse took"), checkable=True, group="snap"),
            Row("snap_word", tr("To whole &words"), tr("Selections end at words"), checkable=True, group="snap"),
            Row(
                "snap_noun",
                tr("To words without their Korean &particle"),
                tr("Selections end at words; 은, 는, 이, 가 and the like stay out"),
                checkable=True,
                group="snap",
            ),
        )

    def _themes(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("theme_system", tr("As the &system"), tr("Follow the system"), checkable=True, group="theme"),
            Row("theme_light", tr("&Light"), tr("Dark words on white"), checkable=True, group="theme"),
            Row("theme_dark", tr("&Dark"), tr("Light words on dark"), checkable=True, group="theme"),
            Row("theme_high_contrast", tr("&High contrast"), tr("Strong"), checkable=True, group="theme"),
        )

    def _languages(self) -> tuple[Row, ...]:
        tr, system = self.tr, "language_system"
        # a language is called by its own name in every language, so that whoever cannot read the other one finds it
        return (
            Row(system, tr("As the &system"), tr("Follow the system"), checkable=True, group="language"),
            Row("language_en", "&English", tr("The window in English"), checkable=True, group="language"),
            Row("language_ko", "한국어(&K)", tr("The window in Korean"), checkable=True, group="language"),
        )

    def _interface(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("interface_larger", tr("&Larger"), tr("Larger words and buttons"), "Ctrl+Alt++ Ctrl+Alt+="),
            Row("interface_smaller", tr("&Smaller"), tr("Smaller words and buttons"), "Ctrl+Alt+-"),
            Row("interface_usual", tr("&Usual"), tr("As designed"), "Ctrl+Alt+0"),
        )
