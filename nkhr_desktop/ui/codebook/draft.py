"""A code as a person is writing it, and the one step that stores it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.things import SCHEMES, Code

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: Texts of a code, in both languages where it has both.
TEXTS = ("definition_en", "use_en", "avoid_en", "definition_ko", "use_ko", "avoid_ko", "example", "memo")
#: How a scheme's value begins while nobody has compared it with its source.
CHECK = "check:"


@dataclass(frozen=True)
class Draft:
    """What is to become a code. ``before`` is the code that is edited, None for a new one."""

    before: Code | None
    facet: str
    parent: str
    name_en: str = ""
    name_ko: str = ""
    colour: str = ""
    key: str = ""
    aliases: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def new(cls, facet: str, parent: str = "") -> Draft:
        """An empty one."""
        return cls(None, facet, parent)

    @classmethod
    def of(cls, code: Code) -> Draft:
        """The code as it is."""
        texts = {name: getattr(code, name) for name in (*TEXTS, *SCHEMES)}
        return cls(
            code, code.facet, code.parent, code.name_en, code.name_ko, code.colour, code.key, code.aliases, code.check,
            texts,
        )  # fmt: skip

    def with_texts(self, **texts: str) -> Draft:
        """The same with other texts."""
        return replace(self, texts={**self.texts, **texts})

    def save(self, project: Project) -> str:
        """Store it as one step; the code's id. Raises Refused, and then nothing is changed."""
        if self.before is None:
            return self._add(project)
        code = self.before.id
        changes = self._changes(self.before)
        if not changes:
            return code
        kind = changes[0] if len(changes) == 1 else Kind.DESCRIBE_CODE
        with project.change(kind):
            self._store(project, code, changes)
        return code

    def _add(self, project: Project) -> str:
        with project.change(Kind.ADD_CODE):
            code = project.codebook.add(
                self.facet, self.name_en, self.name_ko, self.parent, self.colour, **_filled(self.texts)
            )
            if self.aliases:
                project.codebook.describe(code, aliases=self.aliases)
            if self.key:
                project.codebook.pin(code, self.key)
        return code

    def _changes(self, before: Code) -> list[Kind]:
        old = Draft.of(before)
        pairs = (
            (Kind.RENAME_CODE, (self.name_en.strip(), self.name_ko.strip()), (old.name_en, old.name_ko)),
            (Kind.RECOLOUR_CODE, self.colour.upper(), old.colour.upper()),
            (Kind.PIN_CODE, self.key, old.key),
            (Kind.DESCRIBE_CODE, (self.aliases, self.check, self.texts), (old.aliases, old.check, old.texts)),
        )
        return [kind for kind, new, was in pairs if new != was]

    def _store(self, project: Project, code: str, changes: list[Kind]) -> None:
        if Kind.RENAME_CODE in changes:
            project.codebook.rename(code, self.name_en, self.name_ko)
        if Kind.RECOLOUR_CODE in changes:
            project.codebook.recolour(code, self.colour)
        if Kind.PIN_CODE in changes:
            project.codebook.pin(code, self.key)
        if Kind.DESCRIBE_CODE in changes:
            project.codebook.describe(code, aliases=self.aliases, check=self.check, **self.texts)


def _filled(texts: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in texts.items() if value.strip()}


def open_value(value: str) -> tuple[str, bool]:
    """A scheme's value without its mark, and whether it still has to be checked."""
    if value.startswith(CHECK):
        return value.removeprefix(CHECK).strip(), True
    return value, False


def marked_value(value: str, to_check: bool) -> str:
    """The other way round."""
    return f"{CHECK} {value.strip()}" if to_check and value.strip() else value.strip()


def aliases_of(line: str) -> tuple[str, ...]:
    """Aliases from one line, apart by semicolons; each once."""
    return _each_once(part.strip() for part in line.split(";"))


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
