"""Undo never changes unseen: what lies in another document is named, and one click leads there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.main_window import MainWindow


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


def _two(window: MainWindow, project: Project) -> tuple[str, str]:
    """One that is on the desk, and another one."""
    here = window.desk.document
    return here, next(each.id for each in project.documents.all() if each.id != here)


def _title(project: Project, document: str) -> str:
    return project.documents.get(document).title


def _code(project: Project, document: str) -> str:
    return project.annotations.apply(document, Span(5, 25), project.codebook.codes()[0].id)


def _button(window: MainWindow) -> QPushButton:
    found = window.messages.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_a_step_in_the_open_document_needs_no_place(window: MainWindow, project: Project) -> None:
    here, _other = _two(window, project)
    _code(project, here)
    window.actions["undo"].trigger()
    assert window.messages.notice.text == "Undone: Apply code."
    assert _button(window).isHidden()


def test_a_step_in_another_document_says_so_and_leads_there(window: MainWindow, project: Project) -> None:
    here, other = _two(window, project)
    made = _code(project, other)
    window.actions["undo"].trigger()
    assert window.messages.notice.text == f"Undone: Apply code, in “{_title(project, other)}”."
    assert window.desk.document == here
    window.actions["redo"].trigger()
    assert window.messages.notice.text == f"Done again: Apply code, in “{_title(project, other)}”."
    assert _button(window).text() == "Show"
    _button(window).click()
    assert window.desk.document == other
    assert window.desk.annotation == made


def test_showing_what_is_gone_opens_its_document(window: MainWindow, project: Project) -> None:
    _here, other = _two(window, project)
    _code(project, other)
    window.actions["undo"].trigger()
    _button(window).click()
    assert window.desk.document == other
    assert window.desk.annotation == ""


def test_a_step_in_several_documents_is_counted(window: MainWindow, project: Project) -> None:
    here, other = _two(window, project)
    made = [_code(project, here), _code(project, other)]
    project.annotations.remove(made)
    window.actions["undo"].trigger()
    assert window.messages.notice.text == "Undone: Remove annotations, in 2 documents."
    _button(window).click()
    assert window.desk.document == other


def test_a_title_is_said_as_it_is(window: MainWindow, project: Project) -> None:
    _here, other = _two(window, project)
    project.documents.rename(other, "{step} & {n}")
    _code(project, other)
    window.actions["undo"].trigger()
    assert window.messages.notice.text == "Undone: Apply code, in “{step} & {n}”."
