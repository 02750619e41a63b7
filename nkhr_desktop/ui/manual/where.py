"""Which page of the manual fits the place where somebody is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

FIRST = "start"
"""The page that opens where no other fits."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "AboutDialog": "trouble",
        "AnnotationList": "finding",
        "AnnotationPanel": "annotations",
        "BackupsDialog": "file",
        "CheckDialog": "file",
        "CodeChoice": "palette",
        "CodeEditor": "codebook",
        "CodebookPanel": "codebook",
        "CodersDialog": "annotations",
        "ColourChoice": "codebook",
        "CopiesDialog": "safety",
        "DescribeDialog": "documents",
        "DocumentPanel": "documents",
        "EraseDialog": "file",
        "ExportDialog": "export",
        "FacetNames": "codebook",
        "FaultReport": "trouble",
        "FindBar": "finding",
        "HistoryDialog": "file",
        "ImportDialog": "documents",
        "InUseDialog": "safety",
        "KeysDialog": "keys",
        "LeaveDialog": "safety",
        "NameDialog": "annotations",
        "NewProjectDialog": "start",
        "Palette": "palette",
        "PasteDialog": "documents",
        "PlaceChoice": "codebook",
        "ProjectDialog": "file",
        "ProjectFind": "finding",
        "Reader": "reading",
        "SearchField": "finding",
        "SalvageDialog": "file",
        "RemoveCode": "codebook",
        "RemovedDialog": "file",
        "WelcomePage": FIRST,
    }
)
"""Class of a part of the window -> name of a page. The innermost part that stands here wins."""


def page_for(widget: QWidget | None) -> str:
    """The page that fits the part of the window that ``widget`` is in."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in PLACES:
                return PLACES[kind.__name__]
        widget = widget.parentWidget()
    return FIRST
