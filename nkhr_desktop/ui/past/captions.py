"""What tables and fields of the journal are called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.ui import labels


class Captions(QObject):
    """The words, in the language of the window."""

    def table(self, name: str) -> str:
        """The kind of thing that a table holds."""
        return {
            "annotation": self.tr("Annotation"),
            "document": self.tr("Document"),
            "code": self.tr("Code"),
            "facet": self.tr("Facet"),
            "coder": self.tr("Coder"),
            "progress": self.tr("Progress"),
            "setting": self.tr("Project"),
        }.get(name, name)

    def field(self, name: str) -> str:
        """A field; one that nobody needs to read stays as it is called in the file."""
        tr = self.tr
        found = {
            "start": tr("Passage"),
            "end": tr("Passage"),
            "confidence": tr("Confidence"),
            "role": tr("Role"),
            "grounds": tr("Known by"),
            "memo": tr("Memo"),
            "name": tr("Name"),
            "state": tr("Progress"),
            "parent": tr("Under"),
            "file_name": tr("File"),
            "characters": tr("Characters"),
            "encoding": tr("Encoding"),
            "content_warning": tr("Content warning"),
            "colour": tr("Colour"),
            "key": tr("Key"),
            "aliases": tr("Aliases"),
            "check": tr("Still to check"),
            **self._of_codes(),
        }
        return found.get(name) or (labels.attribute(name) if name != "rank" else tr("Place in the list"))

    def _of_codes(self) -> dict[str, str]:
        tr = self.tr
        return {
            "document": tr("Document"),
            "code": tr("Code"),
            "coder": tr("Coder"),
            "facet": tr("Facet"),
            "name_en": tr("Name in English"),
            "name_ko": tr("Name in Korean"),
            "definition_en": tr("Definition in English"),
            "definition_ko": tr("Definition in Korean"),
            "use_en": tr("When to use it, in English"),
            "use_ko": tr("When to use it, in Korean"),
            "avoid_en": tr("When not, in English"),
            "avoid_ko": tr("When not, in Korean"),
            "example": tr("Example"),
            "example_from": tr("Where the example is from"),
            "coi": tr("UN Commission of Inquiry"),
            "rome": tr("Rome Statute"),
            "huridocs": tr("HURIDOCS"),
            "nkdb": tr("NKDB"),
            "kinu": tr("KINU"),
            "uhri": tr("UHRI"),
        }
