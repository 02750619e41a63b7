"""The table of commands in the README: all of them, with options that there are."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from nkhr_desktop.commands.parsing import VERBS, parser

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def lines() -> list[list[str]]:
    """The words of every `nkhr-desktop VERB ...` of the README."""
    found = [shlex.split(code.replace("\\|", "|")) for code in re.findall(r"`(nkhr-desktop [a-z][^`]*)`", README)]
    return [words[1:] for words in found]


def test_the_readme_names_every_command_but_the_picture() -> None:
    assert {words[0] for words in lines()} == set(VERBS) - {"picture"}


def test_options_that_the_readme_names_belong_to_their_command() -> None:
    choices = next(action.choices for action in parser()._actions if action.dest == "verb")
    for verb, *words in lines():
        options = {option for action in choices[verb]._actions for option in action.option_strings}
        named = set(re.findall(r"--[a-z-]+", " ".join(words)))
        assert named <= options, verb


def test_formats_that_the_readme_names_are_those_that_there_are() -> None:
    choices = next(action.choices for action in parser()._actions if action.dest == "verb")
    forms = next(action.choices for action in choices["export"]._actions if action.dest == "form")
    named = next(words for words in lines() if words[0] == "export")[-1]
    assert named.split("|") == list(forms)
