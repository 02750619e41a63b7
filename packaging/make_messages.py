"""List every message that people can meet, in both languages, with the place in the code that says it: for review.

    python packaging/make_messages.py           print the list
    python packaging/make_messages.py FILE      write it to FILE

A message should say what happened, whether the work is safe, and what to do next. Labels, tips and menus are not
messages: `resources/translations/ko.ts` has those. Nothing has to be kept up to date: the list is read from the code.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import make_translations

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ROOT / "nkhr_desktop" / "commands"
#: How a message reaches people, in the order of the list.
KINDS = {
    "error": "Refusals and troubles (ui/errors.py)",
    "strip": "The strip at the bottom of the window",
    "question": "Questions that wait for an answer",
    "shown": "Sentences that stand in the window: dialogs, empty places, strips over the text, hints, the tour",
    "console": "The command line",
}
ENDS = (".", "?", "!", ".)")


class Message(NamedTuple):
    """One sentence or more; ``name`` is the reason that it is for, where there is one."""

    kind: str
    place: str
    english: str
    korean: str = ""
    name: str = ""


def main(arguments: list[str]) -> int:
    """Print or write the list; 0 when done."""
    text = listed(messages())
    if arguments:
        Path(arguments[0]).write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))
    return 0


def messages() -> list[Message]:
    """All of them: those of the window, then those of the command line."""
    korean: dict[str, str] = {}
    for words, said in make_translations.read(make_translations.CATALOGUE).items():
        korean.setdefault(words.english, said)
    found = [message for path in make_translations.sources() for message in _of_window(path, korean)]
    return found + [message for path in sorted(COMMANDS.glob("*.py")) for message in _of_console(path)]


def listed(found: list[Message]) -> str:
    """The list as people read it, one heading for each kind."""
    lines = [f"{len(found)} messages"]
    for kind, heading in KINDS.items():
        lines += ["", f"# {heading}", ""]
        for each in (message for message in found if message.kind == kind):
            lines.append(f"{each.place}{f' ({each.name})' if each.name else ''}")
            lines += [f"    {text}" for text in (each.english, each.korean) if text]
    return "\n".join(lines) + "\n"


def _of_window(path: Path, korean: dict[str, str]) -> Iterator[Message]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shown = _kinds(tree)
    names = _reasons(tree)
    for call in ast.walk(tree):
        english = _translated(call)
        if english is None or not _is_message(english):
            continue
        kind = "error" if path.name == "errors.py" else shown.get(id(call), "shown")
        yield Message(kind, _place(path, call), english, korean.get(english, ""), names.get(id(call), ""))


def _translated(node: ast.AST) -> str | None:
    """The English words, if ``node`` is a call that translates them."""
    if not isinstance(node, ast.Call) or not node.args:
        return None
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    words = {"tr": node.args[:1], "translate": node.args[1:2]}.get(called, [])
    return words[0].value if words and isinstance(words[0], ast.Constant) and isinstance(words[0].value, str) else None


def _is_message(words: str) -> bool:
    return " " in words and words.endswith(ENDS) and not words.endswith((" …", "e.g."))


def _kinds(tree: ast.Module) -> dict[int, str]:
    """For each call that translates: where its words go, as far as its own function tells."""
    found: dict[int, str] = {}
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        texts: dict[str, list[ast.AST]] = {}
        for step in (node for node in ast.walk(function) if isinstance(node, ast.Assign)):
            for target in step.targets:
                for name in (each.id for each in ast.walk(target) if isinstance(each, ast.Name)):
                    texts.setdefault(name, []).append(step.value)
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            if kind := _said_by(call):
                _follow(call, kind, texts, found)
    return found


def _said_by(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute) and call.func.attr in ("say", "_say_taken"):
        owner = ast.unparse(call.func.value)
        return "strip" if "bridge" in owner or call.func.attr == "_say_taken" else ""
    return "question" if getattr(call.func, "id", "") in ("ask", "Question") else ""


def _follow(call: ast.AST, kind: str, texts: dict[str, list[ast.AST]], found: dict[int, str], depth: int = 3) -> None:
    """Mark what is translated in a call, and in what the names in it were given before."""
    for node in ast.walk(call):
        if _translated(node) is not None:
            found[id(node)] = kind
        elif isinstance(node, ast.Name) and depth:
            for value in texts.get(node.id, []):
                _follow(value, kind, {}, found, depth - 1)


def _reasons(tree: ast.Module) -> dict[int, str]:
    """For each value of a table of words: the name of its key."""
    tables = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    pairs = ((key, value) for table in tables for key, value in zip(table.keys, table.values, strict=True))
    return {id(value): ast.unparse(key) for key, value in pairs if isinstance(key, ast.Attribute)}


def _of_console(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names, inner = _reasons(tree), _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            words = "".join(_shown(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            words = node.value
        else:
            continue
        if _is_message(words) and (words[0].isupper() or words[0] in "“{"):
            yield Message("console", _place(path, node), words, "", names.get(id(node), ""))


def _shown(part: ast.expr) -> str:
    if isinstance(part, ast.FormattedValue):
        return "{" + ast.unparse(part.value) + "}"
    return str(part.value) if isinstance(part, ast.Constant) else ""


def _docstrings(tree: ast.Module) -> set[int]:
    alone = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


def _place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
