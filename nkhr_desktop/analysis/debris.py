"""Lines that are debris of a web page: recognised so that the reader can show them dimmed, never removed.

Three kinds of evidence, from the strongest: words that stand on no page of prose ("Skip to main content"),
words that do so only near those or outside the prose ("Share"), and a title or caption said again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from nkhr_desktop.model.span import Span

#: Nothing longer than this is debris.
_LONGEST = 200
#: A line of prose is at least so long and ends like a sentence; Hangul says as much in half the space.
_PROSE_LATIN, _PROSE_HANGUL = 100, 50
#: Weak words count within so many non-empty lines of strong ones.
_NEAR = 4
#: Section labels and repeated titles stand among the first non-empty lines.
_TOP = 14


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in lines.strip().splitlines() for phrase in line.split("|"))


_STRONG = _phrases(
    """
    top of page|bottom of page|back to top|skip to main content|skip to content|skip to navigation
    skip to search|skip to footer|skip navigation|accessibility links|accessibility help|jump to navigation
    no media source currently available|embed share|share this article|share this story|share on facebook
    share on twitter|share on x|share via email|print this page|sign up for our newsletter
    subscribe to our newsletter|accept all cookies|cookie settings|all rights reserved|most viewed|most read
    most popular|recommended for you|you may also like|related content|related articles|related stories
    read more about|the code has been copied to your clipboard
    본문 바로가기|본문으로 바로가기|본문내용 바로가기|메뉴 바로가기|주메뉴 바로가기
    하단메뉴 바로가기|하단 메뉴 바로가기
    검색 바로가기|콘텐츠 바로가기|페이지 상단으로|페이지 맨 위로|맨 위로 가기|기사 공유하기
    이 기사를 공유합니다|글자 크기 조절
    글자크기 조절|글씨크기 조절|글자크기 설정|카카오톡 공유|카카오톡에 공유하기|페이스북 공유
    페이스북에 공유하기|트위터에 공유하기
    url 복사|url복사|관련기사|관련 기사|많이 본 뉴스|많이 본 기사|가장 많이 본 뉴스|인기기사
    인기 기사|저작권자|무단전재 및 재배포 금지
    무단 전재 및 재배포 금지|무단전재-재배포 금지|무단전재 재배포 금지
    """
)
_WEAK = _phrases(
    """
    breaking news|please wait|xs|sm|md|lg|xl|region / country|region/country|recent features|share|print|embed
    email|comments|facebook|twitter|linkedin|whatsapp|telegram|copy link|link|menu|search|home|subscribe
    subscribe now|log in|login|sign in|sign up|donate|donate now|follow us|advertisement|read more|see more
    see all|load more|previous|next|tags|topics|newsletter|listen|download|pop-out player|auto|live
    공유|공유하기|인쇄|인쇄하기|프린트|스크랩|댓글|댓글쓰기|댓글 보기|좋아요|구독|구독하기|메뉴
    전체메뉴|검색|홈|로그인|회원가입
    글자크기|글씨크기|가|닫기|더보기|목록|이전|다음|이전기사|다음기사|이전 기사|다음 기사|맨위로
    맨 위로|top|광고|후원하기|기사제보
    제보하기|뉴스레터|실시간 뉴스|속보
    """
)
_STRONG_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\d{1,2}:\d\d(?::\d\d)?(?:\s+(?:/\s+)?\d{1,2}:\d\d(?::\d\d)?)+",  # a player: 0:00 0:03:47 0:00
        r"your (?:tax[- ]deductible )?(?:gift|donation) (?:can|will|helps?|makes?)\b.*",
        r"(?:home|홈)(?: ?[>›»] ?[^>›»]{1,30}){1,5}",
        r"(?:copyright|©|ⓒ|저작권자).{0,140}(?:rights reserved|금지).{0,30}",
        r"[<\[(]?(?:copyright|저작권자)\s*[(©ⓒ].{0,120}",
        r"[©ⓒ]\s?\S.{0,80}",
        r".{0,80}무단\s?전재.{0,20}(?:금지|불허).{0,40}",
        r".{0,80}\ball rights reserved\b.{0,40}",
        r"(?:photo |image )?credits?\s*[:@]\s*\S.{0,50}",
        r"(?:사진|자료사진|자료)\s?(?:=|제공\s?[=:])\s?\S.{0,20}",
        r"\(?(?:사진|이미지) ?출처\s?[:=].{0,30}\)?",
    )
)
_LABELS = _phrases(
    """
    opinion|news|world|politics|asia|east asia|southeast asia|south asia|northeast asia|korea|north korea
    south korea|security|diplomacy|economy|society|culture|features|feature|interview|interviews|editorial
    editorials|analysis|commentary|the debate|blogs|magazine|human rights|national|international|videos
    정치|사회|국제|경제|문화|북한|오피니언|사설|칼럼|통일|외교|외교·안보|국방|인권|종합|전체|뉴스
    기획|인터뷰|세계
    """
)
_SENTENCE_END = re.compile(r"[.!?…。][\"'”’)\]]*\s*$")
_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class _Line:
    """One non-empty line: its place without the line end, and its words as they are compared."""

    start: int
    end: int
    words: str
    prose: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def debris(text: str) -> tuple[Span, ...]:
    """The lines of ``text`` that are debris of a web page: whole lines without their line ends, in order.

    The first occurrence of a title or caption is none. In a text without any other sign of a web page
    what is repeated stays, since it may be meant.
    """
    lines = _lines(text)
    found = {place for place, line in enumerate(lines) if _is_strong(line)}
    found |= _weak(lines, found)
    found |= _sections(lines, found)
    title = next((place for place in range(len(lines)) if place not in found), None)
    if found and title is not None:
        found |= _said_again(lines, title) | _doubled(lines)
    return tuple(lines[place].span for place in sorted(found))


def title_line(text: str, debris: tuple[Span, ...]) -> Span | None:
    """The line that is likely the title: the first that is neither empty nor debris, if it is no paragraph.

    The span leaves out the line's outer white space and the signs of a Markdown heading.
    """
    taken = {span.start for span in debris}
    first = next((line for line in _lines(text[:20_000]) if line.start not in taken), None)
    if first is None or first.prose or _is_sentence(first.words) or first.end - first.start > _LONGEST:
        return None
    found = re.compile(r"\s*(?:#{1,6}\s+)?(\S.*?)\s*(?:\s#+\s*)?$").match(text, first.start, first.end)
    return Span(*found.span(1)) if found else None


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        line = text[start:end].strip()
        if line:
            lines.append(_Line(start, end, _words(line), _is_prose(line)))
        start = end + 1
    return lines


def _words(line: str) -> str:
    """A line as it is compared: NFC, folded, single spaces. Long lines are never compared."""
    return "" if len(line) > 2 * _LONGEST else " ".join(unicodedata.normalize("NFC", line).casefold().split())


def _is_prose(line: str) -> bool:
    if len(line) > _LONGEST:
        return True
    hangul = len(_HANGUL.findall(line)) * 3 > len(line)
    return len(line) >= (_PROSE_HANGUL if hangul else _PROSE_LATIN) and bool(_SENTENCE_END.search(line))


def _is_sentence(words: str) -> bool:
    """True for what ends with a full stop and is longer than a slogan."""
    return words.endswith((".", ".”", '."')) and len(words) >= (20 if _HANGUL.search(words) else 60)


def _is_strong(line: _Line) -> bool:
    words = line.words
    if not words or len(words) > _LONGEST:
        return False
    return words.rstrip(".:! ") in _STRONG or any(shape.fullmatch(words) for shape in _STRONG_SHAPES)


def _weak(lines: list[_Line], strong: set[int]) -> set[int]:
    """Weak words before the prose, after it, or near strong ones."""
    prose = [place for place, line in enumerate(lines) if line.prose and place not in strong]
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines))
    near = {place + step for place in strong for step in range(-_NEAR, _NEAR + 1)}
    return {
        place
        for place, line in enumerate(lines)
        if line.words.rstrip(".:!… ") in _WEAK and (place in near or place < first or place > last)
    }


def _sections(lines: list[_Line], found: set[int]) -> set[int]:
    """Labels such as "The Debate | Opinion | East Asia", and single ones that such a line names."""
    top = [place for place in range(min(_TOP, len(lines))) if place not in found]
    labels: set[str] = set()
    sections: set[int] = set()
    for place in top:
        parts = lines[place].words.split(" | ")
        if len(parts) > 1 and all(len(part) <= 30 for part in parts) and _LABELS.intersection(parts):
            labels.update(parts)
            sections.add(place)
    return sections | {place for place in top if lines[place].words in labels}


def _said_again(lines: list[_Line], title: int) -> set[int]:
    """The title once more, among the first lines."""
    words = lines[title].words.lstrip("# ")
    enough = 8 if _HANGUL.search(words) else 20
    if len(words) < enough or lines[title].prose or words.endswith(":"):
        return set()
    return {place for place in range(title + 1, min(_TOP, len(lines))) if lines[place].words.lstrip("# ") == words}


def _doubled(lines: list[_Line]) -> set[int]:
    """A caption that directly follows itself, once: long enough that nobody means it twice."""
    words = ["", *(line.words for line in lines), "", ""]
    return {
        place
        for place in range(1, len(lines))
        if len(words[place]) >= 60 and words[place - 1] != words[place] == words[place + 1] != words[place + 2]
    }
