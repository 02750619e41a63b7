"""Where sentences begin and end, in English and in Korean. All places are code points of ``text``.

Qt's finder is the base. It ends a sentence after every full stop that a small letter does not follow, so what
stands here tells which of those stops belong to an abbreviation, a date, a list or a quotation.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QTextBoundaryFinder

from nkhr_desktop.model.span import Utf16Map
from nkhr_desktop.ui.reader.qt_text import for_qt

#: How far back an abbreviation is looked for.
_BACK = 24
# these shapes are compiled, and then kept by `re`, when somebody first takes a step: opening does not wait for them
_OPENING, _CLOSING = "“‘「『«〈《([{", "\"'”’」』»〉》)]}"
#: What stands between the stop and the next sentence: closing marks and space.
_TAIL = rf"[{re.escape(_CLOSING)}]*\s*$"
_BEGIN = r"(?:^|[\s(\[{\"'“‘「『«/–—-])"
#: After these a name or a number follows, never the end.
_ALWAYS = (
    rf"{_BEGIN}(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Fr|St|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Cpl|Sen|Rep|Gov|Amb|Hon|Pres"
    rf"|[Cc]f|vs|viz|approx|ca|e\.\s?g|i\.\s?e)\.{_TAIL}"
)
#: After these a number follows, or the end.
_NUMBERED = (
    rf"{_BEGIN}(?:No|Nos|Art|Arts|art|arts|[Pp]ara|[Pp]aras|p|pp|[Vv]ol|[Vv]ols|[Ff]ig|[Ss]ec|[Cc]h|[Rr]es|Doc|n|nn"
    rf"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.{_TAIL}"
)
#: After these the sentence goes on, unless the next word is one that begins sentences.
_OFTEN = (
    rf"{_BEGIN}(?:Jr|Sr|Inc|Ltd|Co|Corp|Dept|Univ|Gov't|etc|ed|eds|et\sal|[ap]\.\s?m|Ph\.\s?D|[A-Z]|(?:[A-Z]\.\s?)+[A-Z])"
    rf"\.{_TAIL}"
)
_BEGINNERS = (
    r"(?:The|This|That|These|Those|There|Then|They|He|She|It|We|You|I|A|An|In|On|At|As|By|For|From|To|After|Before|But"
    r"|And|Or|So|If|When|While|Since|Although|Though|However|Such|Some|Many|Most|All|Its|His|Her|Their|Our|My|Who|What"
    r"|Why|How|Where|No|Not|Yet|Today|According)(?![\w-])"
)
#: "12." or "(a)" before its item, "2024. 7. " before a day.
_ITEM = r"\s*[(\[]?(?:\d{1,3}|[가-하]|[A-Za-z]|[ivxIVX]{1,5})[.)]+\s*$"
_DATE = r"\d{1,4}\.\s*$"
_WHOLE_DATE = r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s*$"
#: Dots that stand for words left out, or for a pause.
_ELISION = r"(?:^|\s)[(\[]?(?:\.\s?\.\s?\.|…)[)\]]?\s*$"
_PAUSE = r"[가-힣](?:\.{2,}|…+)\s*$"
#: With one of these a Korean sentence ends.
_FINAL = "다요까죠지네라자오음함임됨"
#: What a Korean sentence says of the quotation that it has just closed: it goes on.
_CLOSED = rf"[{re.escape(_CLOSING)}]\s*$"
_QUOTING = (
    r"(?:이?라[고며는]|이?라면서|이?란|하[고며는]|하면서|고는|고도|고|며|면서|는|은|이|가|을|를|의|에|에서|와|과|로|으로"
    r"|이?라는데|이?라지만|처럼|까지|도|만)(?=[\s,.…]|$)"
)
_QUOTING_APART = r"(?:이?라[고며는]|이?라면서|하[고며]|하면서|고|며|면서)\s"
#: "[12]", or a small raised number, right after the stop: it belongs to the sentence before it.
_NOTE = r"(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+\s*"
#: "... of the regime.12 The next": a note's number, which for Qt makes one number of it all.
_NUMBER_OF_NOTE = r"(?<=[a-z”’\")\]]\.)\d{1,3}\s+(?=[A-Z“‘\"(\[])"
#: "... them. (b) Stop it": the small letter in brackets begins an item.
_BEFORE_ITEM = r"[.;!?]\s+(?=\((?:[a-z]|[ivx]{1,4})\)\s)"


def sentences(text: str) -> list[tuple[int, int]]:
    """Every sentence, without the space around it, in order; together they hold all that is not space."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        if end <= start or (end < len(text) and _goes_on(text, start, end)):
            continue
        if stripped := text[start:end].strip():
            first = text.index(stripped, start)
            found.append((first, first + len(stripped)))
        start = end
    return found


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """The sentence at ``place``; between two the one before. ``text`` is not empty."""
    found = sentences(text)
    before = [sentence for sentence in found if sentence[0] <= place]
    return before[-1] if before else (found[0] if found else (0, len(text)))


def _ends(text: str) -> list[int]:
    """Where a sentence might end; the last one is the end of the text."""
    places = Utf16Map(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, for_qt(text))
    ends = {len(text)}
    while (unit := finder.toNextBoundary()) != -1:
        ends.add(_settled(text, places.to_code_point(unit)))
    ends.update(found.end() for shape in (_NUMBER_OF_NOTE, _BEFORE_ITEM) for found in re.finditer(shape, text))
    return sorted(ends)


def _settled(text: str, end: int) -> int:
    """Behind a note's number, and before the marks that open the next sentence: Qt takes them for closing ones."""
    while end > 1 and end < len(text) and text[end - 1] in _OPENING:
        end -= 1
    note = re.compile(_NOTE).match(text, end)
    return note.end() if note else end


def _goes_on(text: str, start: int, end: int) -> bool:
    """True if the sentence that begins at ``start`` does not end at ``end``."""
    before, after = text[max(start, end - _BACK) : end], text[end : end + _BACK]
    if after[:1].islower():
        return True
    return _abbreviated(before, after) or _numbered(text[start:end], before, after) or _quoted(before, after)


def _abbreviated(before: str, after: str) -> bool:
    if re.search(_ALWAYS, before):
        return True
    if re.search(_NUMBERED, before):
        return bool(re.match(r"[\s(\[§]*[\dIVXLC§]|\([a-z]", after))
    return bool(re.search(_OFTEN, before)) and not re.match(rf"[{_OPENING}\"']*{_BEGINNERS}", after)


def _numbered(sentence: str, before: str, after: str) -> bool:
    """A number of an item, a part of a date, dots for what is left out."""
    if len(sentence) < _BACK and re.fullmatch(_ITEM, sentence):
        return True
    if re.search(_DATE, before) and (after[:1].isdigit() or re.search(_WHOLE_DATE, before)):
        return True
    if re.search(_ELISION, before):
        return True
    if re.search(_PAUSE, before):
        return before.rstrip(".… \t")[-1:] not in _FINAL
    stuck = not before[-1:].isspace() and "가" <= after[:1] <= "힣"
    return stuck and before[-1:] == "." and before[-2:-1] not in _FINAL


def _quoted(before: str, after: str) -> bool:
    if not re.search(_CLOSED, before):
        return False
    return bool(re.match(_QUOTING_APART if before[-1:].isspace() else _QUOTING, after))
