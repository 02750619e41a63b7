"""Makes version_2.nkhr, the sample file of the second version, and the figures that it must always give.

Run by hand, `python -m tests.data.make_version_2`, as long as version 2 is not released; after that the file stays
as it is for ever, and only the program that reads it changes.
"""

from __future__ import annotations

import json
from pathlib import Path

from nkhr_desktop.project.project import Project
from tests.data import make_version_1

SAMPLE = Path(__file__).with_name("version_2.nkhr")
FIGURES = SAMPLE.with_suffix(".json")


def fill(project: Project) -> None:
    """Something of everything that version 2 can hold."""
    make_version_1.fill(project)
    document = project.documents.all()[0].id
    project.documents.warn([document], ["torture", "hunger"])
    project.documents.warn([document], ["hunger", "추위", "killing"])
    project.undo()


def figures(project: Project) -> dict[str, object]:
    """What must be found again, whatever columns later versions add."""
    warnings = {each.id: each.content_warning for each in project.documents.all()}
    return {**make_version_1.figures(project), "content_warning": warnings}


def main() -> None:
    """Make both files anew."""
    SAMPLE.unlink(missing_ok=True)
    project = Project.create(SAMPLE, title="Sample", codebook=make_version_1.BOOK, coder="Crane-12")
    fill(project)
    FIGURES.write_text(json.dumps(figures(project), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    project.close()


if __name__ == "__main__":
    main()
