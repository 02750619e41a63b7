"""The page of the manual about the command line: every example is typed, in order, and answers what the page says."""

from __future__ import annotations

import csv
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nkhr_desktop import resources
from nkhr_desktop.commands.parsing import VERBS, parser

FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = "nkhr-desktop"
PAGES = ("commands", "trouble", "file")


def page(name: str, language: str = "en") -> str:
    return resources.path(f"manual/{language}/{name}.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[tuple[str, str]]:
    return FENCED.findall(page("commands", language))


def matches(said: str, promised: str) -> bool:
    """True if ``said`` is ``promised``; "…" stands for anything in a line."""
    pattern = "[^\n]*".join(map(re.escape, promised.split("…")))
    return re.fullmatch(pattern, said) is not None


def newest_backup(run: Callable[..., Any]) -> str:
    return str(run("backups", "study.nkhr", "--json").json()[0]["path"])


def words_of(line: str, ids: Path, backups: Callable[[], str]) -> list[str]:
    program, *words = shlex.split(line)
    assert program == PROGRAM
    if "ANNOTATION_ID" in words:
        with (ids / "annotations.csv").open(encoding="utf-8", newline="") as file:
            first = next(csv.DictReader(file))["annotation_id"]
        words = [first if word == "ANNOTATION_ID" else word for word in words]
    return [backups() if word == "BACKUP" else word for word in words]


def test_both_languages_have_the_same_examples() -> None:
    assert blocks("en") == blocks("ko")


def test_every_example_runs_and_answers_what_the_page_says(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "first.txt").write_text("She was sent back across the river.\n", encoding="utf-8")
    files = {"txt": "report.txt", "csv": "coding.csv"}
    said, typed, verbs = "", 0, set()
    for kind, text in blocks("en"):
        if kind in files:
            (tmp_path / files[kind]).write_text(text, encoding="utf-8")
        elif kind == "text":
            assert matches(said, text), f"{said!r} is not {text!r}"
            said = ""
        else:
            assert said == "", "what was answered before is not on the page"
            for line in text.splitlines():
                words = words_of(line, tmp_path / "dataset", lambda: newest_backup(run))
                if words[0] == "picture":  # it needs a process of its own
                    answer = "Saved a picture of the window in window.png.\n"
                else:
                    answered = run(*words)
                    assert answered.code == 0, answered.err
                    answer = answered.out
                said, typed = said + answer, typed + 1
                verbs.add(words[0])
    assert said == ""
    assert typed >= 15
    assert verbs == set(VERBS), "every command has an example"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", PAGES)
def test_commands_and_options_that_a_page_names_exist(name: str, language: str) -> None:
    choices = next(action.choices for action in parser()._actions if action.dest == "verb")
    options = {
        option for command in choices.values() for action in command._actions for option in action.option_strings
    }
    text = FENCED.sub("", page(name, language))
    for code in re.findall(r"`([^`]+)`", text):
        if code.startswith(f"{PROGRAM} "):
            word = shlex.split(code)[1]
            assert word in VERBS or word == "-h" or word.endswith(".nkhr")
    named = set(re.findall(r"(?<=`)--[a-z-]+", text))
    assert named <= options
    assert name != "commands" or named


def test_what_an_option_is_for_stands_in_the_help_of_its_command() -> None:
    choices = next(action.choices for action in parser()._actions if action.dest == "verb")
    text = page("commands")
    for verb, command in choices.items():
        for action in command._actions:
            for option in action.option_strings:
                if option.startswith("--") and option != "--help":
                    assert option in text, f"{verb} {option} is not in the manual"
