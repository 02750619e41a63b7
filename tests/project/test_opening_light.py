"""A project is opened and read without SQLAlchemy, whose import would take a third of the time until it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from nkhr_desktop.project.sample import make_sample

_READ = """
import sys
from pathlib import Path
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
project = Project.open(Path(sys.argv[1]))
documents = [each.id for each in project.documents.all()]
counts = project.documents.counts()
assert project.codebook.codes() and project.codebook.counts() and project.coders.all()
assert any(project.annotations.within(each, Span(0, 2000)) for each in counts)
assert project.documents.text(documents[0]) and project.undo_step is None
assert "sqlalchemy" not in sys.modules, "something of SQLAlchemy was imported to read"
project.local.set("document", documents[0])
assert "sqlalchemy" in sys.modules
project.close()
"""


def test_reading_a_project_imports_nothing_of_sqlalchemy(tmp_path: Path) -> None:
    path = tmp_path / "sample.nkhr"
    make_sample(path, "Bench").close()
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
