"""The command line as a person meets it: words in, exit code and two streams out."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nkhr_desktop.cli import main


@dataclass(frozen=True)
class Answer:
    """What one command did."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """The answer as a program reads it."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def call(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return call


@pytest.fixture
def done(run: Run) -> Run:
    """Run a command that has to succeed without a word on standard error."""

    def call(*words: object) -> Answer:
        answer = run(*words)
        assert (answer.code, answer.err) == (0, "")
        return answer

    return call


@pytest.fixture
def refused(run: Run) -> Run:
    """Run a command that has to be refused with one sentence and nothing else."""

    def call(*words: object) -> Answer:
        answer = run(*words)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.endswith(".\n")
        assert answer.err.count("\n") == 1
        return answer

    return call


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample project, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.nkhr"
    assert main(["sample", str(path)]) == 0
    return path.read_bytes()


@pytest.fixture
def sample(sample_bytes: bytes, tmp_path: Path) -> Path:
    """A sample project of one's own."""
    path = tmp_path / "sample.nkhr"
    path.write_bytes(sample_bytes)
    return path


@pytest.fixture
def figures(done: Run) -> Callable[[Path], dict[str, Any]]:
    """`info --json` of a project."""
    return lambda project: dict(done("info", project, "--json").json())


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Write rows, given as mappings, as a CSV file; the columns are those of the first row."""

    def write(*rows: Mapping[str, object], delimiter: str = ",", encoding: str = "utf-8") -> Path:
        path = tmp_path / "table.csv"
        with path.open("w", newline="", encoding=encoding) as file:
            out = csv.DictWriter(file, list(rows[0]), delimiter=delimiter, restval="")
            out.writeheader()
            out.writerows(rows)
        return path

    return write


@pytest.fixture
def annotations(done: Run, tmp_path: Path) -> Callable[[Path], list[dict[str, str]]]:
    """The annotations of a project as its export has them, read by the csv module alone."""

    def read(project: Path) -> list[dict[str, str]]:
        done("export", project, tmp_path / "dataset", "--format", "csv")
        with (tmp_path / "dataset" / "annotations.csv").open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    return read


def listing(folder: Path) -> Sequence[tuple[str, str]]:
    """Every file under a folder, with the hash of its bytes."""
    return sorted(
        (str(path.relative_to(folder)), hashlib.sha256(path.read_bytes()).hexdigest())
        for path in folder.rglob("*")
        if path.is_file()
    )


@pytest.fixture
def untouched() -> Callable[[Path], Sequence[tuple[str, str]]]:
    """The listing of a folder, to compare before and after."""
    return listing
