"""Bring the window's catalogue of Korean words up to date: resources/translations/ko.ts, and ko.qm beside it.

    python packaging/make_translations.py           take in what is new, then make ko.qm
    python packaging/make_translations.py --check   write nothing; 1 if something is missing or stale

Run it after any change to words in `nkhr_desktop/ui`. What is new is marked unfinished in ko.ts and said on the
terminal: translate it there (`pyside6-linguist`, or any editor), then run this once more. Both files are committed,
so that installing the app needs none of Qt's tools.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "ko.ts"
TOOLS = Path(PySide6.__file__).parent


class Words(NamedTuple):
    """What the code shows: the class or room that says it, the English words, a remark that tells two apart."""

    context: str
    english: str
    remark: str = ""


def main(arguments: list[str]) -> int:
    """Write both files, or look whether they are as they should be; 0 if nothing is left to do."""
    wanted, kept = extracted(), read(CATALOGUE)
    open_ones = [words for words in wanted if not kept.get(words)]
    if "--check" in arguments:
        gone = [words for words in kept if words not in wanted]
        for words in open_ones + gone:
            print(f"{'stale' if words in gone else 'missing'}: {words.context}: {words.english}")
        return 1 if open_ones or gone else 0
    write(CATALOGUE, {words: kept.get(words, "") for words in wanted})
    release(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    for words in open_ones:
        print(f"to translate: {words.context}: {words.english}")
    return 1 if open_ones else 0


def sources() -> list[Path]:
    """The files whose words people see."""
    return [ROOT / "nkhr_desktop" / "app.py", *sorted((ROOT / "nkhr_desktop" / "ui").rglob("*.py"))]


def extracted() -> list[Words]:
    """Everything that the code marks for translation, sorted, each once."""
    with tempfile.TemporaryDirectory() as folder:
        listed, fresh = Path(folder, "files"), Path(folder, "fresh.ts")
        listed.write_text("\n".join(map(str, sources())), encoding="utf-8")
        run("lupdate", f"@{listed}", "-ts", str(fresh), "-locations", "absolute", "-silent")
        tree = ElementTree.parse(fresh).getroot()
        found = [words for context, message in messages(tree) for words in named(context, message, fresh.parent)]
    return sorted(set(found))


def messages(tree: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    """Every message with the name of its context."""
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def named(context: str, message: ElementTree.Element, folder: Path) -> Iterator[Words]:
    """The message under the name by which it is looked up: once, or once for each class that says it.

    lupdate knows the class of `self.tr(...)` but not of `tr(...)` where that is short for it; Qt looks both up under
    the class.
    """
    english, remark = message.findtext("source") or "", message.findtext("comment") or ""
    places = message.findall("location")
    for place in places if not context else places[:1]:
        owner = context or class_at((folder / place.get("filename", "")).resolve(), int(place.get("line", "0")))
        yield Words(owner, english, remark)


def class_at(path: Path, line: int) -> str:
    """The class that line ``line`` of a source file stands in."""
    classes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef)]
    around = [node for node in classes if node.lineno <= line <= (node.end_lineno or 0)]
    if not around:
        raise SystemExit(f"{path}:{line}: tr() outside of a class has no context; use translate(context, words)")
    return max(around, key=lambda node: node.lineno).name


def read(path: Path) -> dict[Words, str]:
    """The finished translations of a catalogue; none if it is not there."""
    if not path.exists():
        return {}
    found: dict[Words, str] = {}
    for context, message in messages(ElementTree.parse(path).getroot()):
        words = Words(context, message.findtext("source") or "", message.findtext("comment") or "")
        korean = message.find("translation")
        done = korean is not None and korean.get("type") is None
        found[words] = (korean.text or "") if korean is not None and done else ""
    return found


def write(path: Path, translations: dict[Words, str]) -> None:
    """Write a catalogue in the form of Qt Linguist, without line numbers, so that only words make a difference."""
    root = ElementTree.Element("TS", version="2.1", language="ko_KR", sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for words, korean in translations.items():
        if words.context not in contexts:
            contexts[words.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[words.context], "name").text = words.context
        message = ElementTree.SubElement(contexts[words.context], "message")
        ElementTree.SubElement(message, "source").text = words.english
        if words.remark:
            ElementTree.SubElement(message, "comment").text = words.remark
        ElementTree.SubElement(message, "translation", {} if korean else {"type": "unfinished"}).text = korean
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def release(catalogue: Path, target: Path) -> None:
    """Make the file that the app reads."""
    run("lrelease", str(catalogue), "-qm", str(target), "-silent")


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools that travel with PySide6."""
    found = shutil.which(tool, path=str(TOOLS)) or tool
    subprocess.run([found, *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
