"""How a page of the manual looks: faces, sizes, spaces and colours, put on a document that was read from Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.manual.filling import CAP
from nkhr_desktop.ui.theme import Theme

#: Height of the words of a page at a scale of 1, in logical pixels, and of its headings in relation to it.
PIXELS = 15.0
HEADINGS = {1: 1.75, 2: 1.25, 3: 1.07}
#: Space before and after, in heights of the words.
_BEFORE = {1: 0.2, 2: 1.5, 3: 1.1}
_AFTER = {1: 0.75, 2: 0.45, 3: 0.35}
_PARAGRAPH, _ITEM, _LINE = 0.6, 0.25, 148.0
_CODE, _CELL = 0.88, 7
#: Faces of code, of which every system has one; Hangul in it is that of the interface.
FIXED = ("Menlo", "Consolas", "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono")
_SEMIBOLD = int(QFont.Weight.DemiBold)


class Typography:
    """Dresses one document in a theme; ``pixels`` is the height of its words."""

    def __init__(self, document: QTextDocument, theme: Theme, pixels: float) -> None:
        self._document = document
        self._theme = theme
        self._pixels = pixels
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self._fixed = [*FIXED, fixed, *fonts.INTERFACE]

    def dress(self) -> None:
        """Give every block, table and run of characters its looks."""
        with _Edit(self._document):
            self._dress_tables()
            self._frame_code()
            for block in _blocks(self._document):
                self._dress_block(block)
                # from the end on: key caps lose a character, which moves all that follows
                for start, length, form in reversed(list(_runs(block))):
                    self._dress_run(block, start, length, form)

    # blocks

    def _dress_block(self, block: QTextBlock) -> None:
        form = block.blockFormat()
        level = form.headingLevel()
        cursor = QTextCursor(block)
        if level:
            self._dress_heading(form, min(level, 3))
        elif _is_framed(cursor):
            form.setTopMargin(0)
            form.setBottomMargin(0)
            form.setNonBreakableLines(False)
            form.setLineHeight(140.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        elif cursor.currentTable() is not None:
            form.setTopMargin(0)
            form.setBottomMargin(0)
            form.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        elif form.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth):
            form.setTopMargin(self._pixels)
            form.setBackground(self._brush("hairline"))
        elif _is_picture(block):
            form.setTopMargin(self._pixels * _ITEM)
            form.setBottomMargin(self._pixels)
        elif not block.text() and block.textList() is None:
            # what a box leaves before and behind it
            form.setTopMargin(0)
            form.setBottomMargin(0)
            form.setLineHeight(1.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        else:
            form.setTopMargin(0)
            form.setBottomMargin(self._pixels * (_ITEM if block.textList() is not None else _PARAGRAPH))
            form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)

    def _dress_heading(self, form: QTextBlockFormat, level: int) -> None:
        form.setTopMargin(self._pixels * _BEFORE[level])
        form.setBottomMargin(self._pixels * _AFTER[level])
        form.setLineHeight(120.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)

    def _frame_code(self) -> None:
        """Put each piece of code into a box of its own."""
        pieces: list[tuple[int, int, str]] = []
        for block in _blocks(self._document):
            if _is_code(block.blockFormat()):
                start, end, kind = block.position(), block.position() + block.length() - 1, _language(block)
                if pieces and pieces[-1][1:] == (start - 1, kind):
                    start = pieces.pop()[0]
                pieces.append((start, end, kind))
        for start, end, kind in reversed(pieces):
            cursor = QTextCursor(self._document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertFrame(self._box(kind))

    def _box(self, kind: str) -> QTextFrameFormat:
        """The frame of what is typed, or of what is answered (in Markdown: text)."""
        form = QTextFrameFormat()
        form.setPadding(self._pixels * 0.7)
        form.setTopMargin(self._pixels * 0.2)
        form.setBottomMargin(self._pixels)
        if kind == "text":
            form.setBorder(1)
            form.setBorderBrush(self._brush("hairline"))
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        else:
            form.setBackground(self._brush("hover"))
        return form

    def _dress_tables(self) -> None:
        for frame in self._document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                frame.setFormat(self._table_format(frame))
                head = QTextCharFormat()
                head.setFontWeight(_SEMIBOLD)
                for column in range(frame.columns()):
                    cell = frame.cellAt(0, column)
                    cursor = cell.firstCursorPosition()
                    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(head)

    def _table_format(self, table: QTextTable) -> QTextTableFormat:
        form = QTextTableFormat(table.format())
        form.setBorder(1)
        form.setBorderBrush(self._brush("hairline"))
        form.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellPadding(_CELL * self._pixels / PIXELS)
        form.setCellSpacing(0)
        form.setTopMargin(self._pixels * 0.2)
        form.setBottomMargin(self._pixels * 0.9)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return form

    # runs of characters

    def _dress_run(self, block: QTextBlock, start: int, length: int, form: QTextCharFormat) -> None:
        code, level = form.fontFixedPitch() or _is_framed(QTextCursor(block)), block.blockFormat().headingLevel()
        if not (level or code or form.isAnchor() or form.isImageFormat() or form.fontWeight() > QFont.Weight.Normal):
            return
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        if level:
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            form.setProperty(QTextFormat.Property.FontPixelSize, round(self._pixels * HEADINGS[min(level, 3)]))
            form.setFontWeight(_SEMIBOLD)
            cursor.setCharFormat(form)
        elif form.isAnchor():
            words.setForeground(self._brush("link"))
        elif code and cursor.selectedText().startswith(CAP):
            self._dress_cap(cursor, words)
        elif code:
            self._dress_span(words, _is_framed(cursor))
        else:
            words.setFontWeight(_SEMIBOLD)
        cursor.mergeCharFormat(words)

    def _dress_cap(self, cursor: QTextCursor, words: QTextCharFormat) -> None:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.deleteChar()
        cursor.setPosition(end - 1, QTextCursor.MoveMode.KeepAnchor)
        words.setFontFamilies(list(fonts.INTERFACE))
        words.setFontFixedPitch(False)
        words.setFontWeight(_SEMIBOLD)
        words.setBackground(self._brush("accent_tint"))
        words.setForeground(self._brush("text"))

    def _dress_span(self, words: QTextCharFormat, block: bool) -> None:
        words.setFontFamilies(self._fixed)
        words.setProperty(QTextFormat.Property.FontPixelSize, round(self._pixels * _CODE))
        words.setForeground(self._brush("text"))
        if not block:
            words.setBackground(self._brush("hover"))

    def _brush(self, role: str) -> QBrush:
        return QBrush(self._theme.colour(role))


class _Edit:
    """All changes as one, so that the document is laid out once."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)

    def __enter__(self) -> None:
        self._cursor.beginEditBlock()

    def __exit__(self, *_: object) -> None:
        self._cursor.endEditBlock()


def _is_code(form: QTextBlockFormat) -> bool:
    fence = QTextFormat.Property.BlockCodeFence
    return form.isValid() and (form.hasProperty(fence) or form.hasProperty(QTextFormat.Property.BlockCodeLanguage))


def _language(block: QTextBlock) -> str:
    return str(block.blockFormat().property(QTextFormat.Property.BlockCodeLanguage) or "")


def _is_framed(cursor: QTextCursor) -> bool:
    """True in a piece of code."""
    frame = cursor.currentFrame()
    return cursor.currentTable() is None and frame.parentFrame() is not None


def _is_picture(block: QTextBlock) -> bool:
    return any(form.isImageFormat() for _, _, form in _runs(block))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Place, length and format of each run of characters of one format."""
    at = block.begin()
    while not at.atEnd():
        run = at.fragment()
        if run.isValid():
            yield run.position(), run.length(), run.charFormat()
        at += 1
