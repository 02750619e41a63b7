"""The list of messages is whole; every refusal says in both languages, and in the console, that the work is safe."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import make_messages
import pytest

from nkhr_desktop.commands import words as console
from nkhr_desktop.model import errors as model
from nkhr_desktop.model.errors import FileTrouble, NkhrError, Why
from nkhr_desktop.ui import errors

MESSAGES = make_messages.messages()
#: What is only said and takes nothing from anybody.
NEEDS_NO_WORD = {"Why.NOTHING_TO_UNDO", "Why.NOTHING_TO_REDO"}
#: One of these tells that what was there is as it was.
SAFE = (
    "othing was changed",
    "othing was written",
    "othing was taken",
    "nothing of it was taken",
    "as it was",
    "as it is",
    "where it was",
    "not touched",
    "not added",
    "not replaced",
    "is safe",
    "it stays",
    "{who}",  # goes before a question that says the rest
)
SAFE_KOREAN = (
    "바뀐 것은 없습니다",
    "저장한 것은 없습니다",
    "가져오지 않았습니다",
    "그대로",
    "제자리에",
    "추가하지 않았습니다",
    "바꾸지 않았습니다",
    "안전합니다",
    "{who}",
)
PARTS = {"Place: {place}.", "Line {line}, {column}: {reason}"}


def _of(kind: str) -> list[make_messages.Message]:
    return [message for message in MESSAGES if message.kind == kind]


def test_every_reason_and_trouble_is_in_the_list_for_the_window_and_for_the_console() -> None:
    wanted = {f"Why.{why.name}" for why in Why} | {f"FileTrouble.{trouble.name}" for trouble in FileTrouble}
    assert {message.name for message in _of("error")} >= wanted
    assert {message.name for message in _of("console")} >= wanted


@pytest.mark.parametrize("message", _of("error"), ids=lambda message: message.name or message.place)
def test_every_refusal_says_that_the_work_is_safe(message: make_messages.Message) -> None:
    if message.name in NEEDS_NO_WORD or message.english in PARTS:
        return
    assert any(words in message.english for words in SAFE), message.english
    assert any(words in message.korean for words in SAFE_KOREAN), message.korean


@pytest.mark.parametrize("table", [console._WHY, console._TROUBLES], ids=["reasons", "troubles"])
def test_the_console_says_it_too(table: dict[object, str]) -> None:
    silent = {name for name, words in table.items() if not any(safe in words for safe in SAFE)}
    assert silent <= {Why.NOTHING_TO_UNDO, Why.NOTHING_TO_REDO}


def test_every_error_class_has_words_of_its_own() -> None:
    """A class without a case of its own would get the words of its base."""
    classes = [each for each in vars(model).values() if inspect.isclass(each) and issubclass(each, NkhrError)]
    assert len(classes) > 6
    for words in (inspect.getsource(errors), inspect.getsource(console)):
        for each in classes:
            bases = [base.__name__ for base in each.__mro__ if base in classes and base is not NkhrError]
            assert each is NkhrError or any(f"{name}(" in words for name in bases), each.__name__


def test_every_message_of_the_window_is_there_in_korean() -> None:
    missing = [message.english for message in MESSAGES if message.kind != "console" and not message.korean]
    assert missing == []


def test_the_list_reads_as_one(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    target = tmp_path / "messages.txt"
    assert make_messages.main([str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    assert make_messages.main([]) == 0
    assert capsysbinary.readouterr().out.decode() == text
    for heading in make_messages.KINDS.values():
        assert f"# {heading}" in text
    for words in ("The disk is full", "디스크가 가득 찼습니다", "Select a passage first", "There are no codes yet."):
        assert words in text


def test_where_a_message_is_said_is_known() -> None:
    kinds = {message.english: message.kind for message in MESSAGES}
    assert kinds["Select a passage first, then give it a code."] == "strip"
    assert kinds["Remove from the project?"] == "question"
    assert kinds["No documents yet. Drop text files here, or choose them."] == "shown"
    assert kinds["There is no file “{file}”; nothing was changed."] == "console"


def test_nobody_is_blamed_and_nothing_is_technical() -> None:
    unkind = ("invalid", "illegal", "failed", "error", "exception", "you must", "wrong ", "cannot be null", "oops")
    said = [re.sub(r"\{[^}]*\}", "", message.english) for message in MESSAGES]
    found = [words for words in said if any(word in words.lower() for word in unkind)]
    allowed = ("Something went wrong inside the app.", "Exit code")
    assert [words for words in found if not words.startswith(allowed)] == []
