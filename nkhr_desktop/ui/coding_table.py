"""The rows of the menus Annotation and Go: what is done with passages, and the ways through the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.ui.action_rows import LINE, PINS, Menu, Row


class CodingTable(QObject):
    """The rows of two menus, in the language of the window."""

    def annotation(self) -> Menu:
        """The menu Annotation."""
        tr = self.tr
        here = "edit document"
        became = tr("What became of it, and back to what it was")
        for_good = tr("Nothing brings it back")
        off = tr("Without 은, 을, 에서 and the like")
        rows: tuple[Row | Menu, ...] = (
            Row("palette", tr("Apply a &code …"), tr("Find a code by typing, apply it"), "/", here, "tag", True),
            Row("apply_last", tr("Apply the &last code"), tr("The code used before"), "L Return", here, "", True),
            Menu("pins", tr("Apply a &pinned code"), self._pins()),
            Row("code_sentence", tr("Code the &sentence"), tr("Give it the last code"), "S", here, "", True),
            Row("code_paragraph", tr("Code the para&graph"), tr("Give it the last code"), "G", here, "", True),
            Row("palette_sentence", tr("A code for the se&ntence …"), tr("Find one"), "Ctrl+/", here, "", True),
            Row("in_vivo", tr("&In-vivo code"), tr("Make the passage itself a code"), "V", here, "quote", True),
            LINE,
            Row("memo", tr("&Memo"), tr("Write about this annotation"), "M", "edit annotation", "message", True),
            Row("change_code", tr("Change c&ode …"), tr("Give it another code"), "C", "edit annotation", "", True),
            Menu("ends", tr("Move the &ends"), self._ends()),
            Row("history_of_annotation", tr("&History of this annotation …"), became, "", "annotation", "history"),
            Row("leave_particle", tr("Leave the par&ticle out"), off, "X", "document passage", "", True),
            LINE,
            Row("remove_annotation", tr("&Remove"), tr("Remove it"), "Delete", "edit annotation", "trash", True),
            Row("erase_annotation_memo", tr("Erase its memo &for good …"), for_good, "", "edit annotation"),
        )
        return Menu("annotation", tr("&Annotation"), rows)

    def _pins(self) -> tuple[Row, ...]:
        tip = self.tr("Apply the code that is pinned to this digit")
        text = self.tr("&{digit}")
        return tuple(
            Row(f"apply_pin_{digit}", text.replace("{digit}", digit), tip, digit, "edit document", "", True, fixed=True)
            for digit in PINS
        )

    def _ends(self) -> tuple[Row, ...]:
        tr = self.tr
        needs = "edit annotation"
        return (
            Row("end_right", tr("&End a character on"), tr("Longer"), "Alt+Right =", needs, "", True),
            Row("end_left", tr("E&nd a character back"), tr("Shorter"), "Alt+Left -", needs, "", True),
            Row("end_word_right", tr("End a &word on"), tr("Longer"), "Ctrl+Alt+Right ]", needs, "", True),
            Row("end_word_left", tr("End a w&ord back"), tr("Shorter"), "Ctrl+Alt+Left [", needs, "", True),
            Row("start_left", tr("&Start a character back"), tr("Longer"), "Alt+Shift+Left _", needs, "", True),
            Row("start_right", tr("S&tart a character on"), tr("Shorter"), "Alt+Shift+Right +", needs, "", True),
            Row("start_word_left", tr("Start a word &back"), tr("Longer"), "Ctrl+Alt+Shift+Left {", needs, "", True),
            Row("start_word_right", tr("Start a word on"), tr("Shorter"), "Ctrl+Alt+Shift+Right }", needs, "", True),
            Row("end_sentence_right", tr("End a sentence on"), tr("Longer"), "'", needs, "", True),
            Row("end_sentence_left", tr("End a sentence back"), tr("Shorter"), ";", needs, "", True),
            Row("start_sentence_left", tr("Start a sentence back"), tr("Longer"), ":", needs, "", True),
            Row("start_sentence_right", tr("Start a sentence on"), tr("Shorter"), '"', needs, "", True),
        )

    def selecting(self) -> Menu:
        """The submenu of Edit that selects what is at the cursor."""
        tr, needs = self.tr, "document"
        here = tr("What the cursor stands in")
        to_next, to_last = tr("Take one more, forwards"), tr("Take one more, backwards")
        rows = (
            Row("widen_selection", tr("Wi&der"), tr("Word, sentence, paragraph, all"), "W", needs, "", True),
            Row("narrow_selection", tr("&Narrower"), tr("One step back"), "Shift+W", needs, "", True),
            LINE,
            Row("select_word", tr("&Word"), here, "", needs, "", True),
            Row("select_sentence", tr("&Sentence"), here, "Shift+S", needs, "", True),
            Row("select_paragraph", tr("&Paragraph"), here, "Shift+G", needs, "", True),
            LINE,
            Row("select_next_sentence", tr("To the ne&xt sentence"), to_next, "Alt+Shift+Down >", needs, "", True),
            Row("select_previous_sentence", tr("Sentence &before"), to_last, "Alt+Shift+Up <", needs, "", True),
        )
        return Menu("selecting", tr("Se&lect a passage"), rows)

    def go(self) -> Menu:
        """The menu Go."""
        tr = self.tr
        uncoded = tr("Where you have coded nothing yet")
        rows: tuple[Row | Menu, ...] = (
            Row("next_annotation", tr("&Next annotation"), tr("The next one"), "N J", "document", "", True),
            Row("previous_annotation", tr("&Previous annotation"), tr("The one before"), "P K", "document", "", True),
            Row("choose_here", tr("&Annotation at the cursor"), tr("Again: the next there"), "A", "document", "", True),
            Row("say_here", tr("&What is here"), tr("Say which annotations are here"), "H", "document", "", True),
            LINE,
            Row("next_uncoded", tr("Next &uncoded paragraph"), uncoded, "U", "document", "", True),
            Row("previous_uncoded", tr("Previous un&coded paragraph"), uncoded, "Shift+U", "document", "", True),
            Row("next_sentence", tr("Ne&xt sentence"), tr("The next one"), "Alt+Down .", "document", "", True),
            Row("previous_sentence", tr("Previous &sentence"), tr("The one before"), "Alt+Up ,", "document", "", True),
            LINE,
            Row("next_document", tr("Next &document"), tr("The next one"), "Ctrl+PgDown", "project"),
            Row("previous_document", tr("Previous d&ocument"), tr("The one before"), "Ctrl+PgUp", "project"),
            Row("go_back", tr("&Back"), tr("To where you were before"), "Ctrl+[ Back", "project back"),
            Row("go_forward", tr("&Forward"), tr("Where you came back from"), "Ctrl+] Forward", "project forward"),
            LINE,
            Row("next_part", tr("Next pa&rt of the window"), tr("Text, documents, codes and so on"), "F6", "project"),
            Row("previous_part", tr("Pr&evious part of the window"), tr("The other way"), "Shift+F6", "project"),
            Row("go_documents", tr("To the docu&ments"), tr("Keys go to the documents"), "Shift+F7", "project"),
            Row("go_reader", tr("To the &text"), tr("Keys go to the text"), "F7", "document"),
            LINE,
            Menu("places", tr("P&laces"), self._places()),
        )
        return Menu("go", tr("&Go"), rows)

    def _places(self) -> tuple[Row, ...]:
        tr = self.tr
        return (
            Row("place_code", tr("&Code"), tr("Read and code documents"), "Ctrl+1", "project"),
            Row("place_list", tr("&List"), tr("All annotations in one list"), "Ctrl+2", "project"),
        )
