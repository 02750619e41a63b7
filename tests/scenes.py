"""The scenes of the app, one for each window, dialog, menu and strip that a person can meet; see tests/windows.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.main_window import MainWindow
from tests.windows import Lead, Scene, pages, part

#: A name as people have them: long, in two scripts.
LONG = "Testimonies of the third interview round, 2019–2024 – 제3차 면담 증언 모음"


def every_scene() -> list[Scene]:
    """All of them, in an order in which none spoils the next; the last ones open another project, and none."""
    return [*_places(), *_strips(), *_code_dialogs(), *_document_dialogs(), *_project_dialogs(), *_menus(), *_last()]


# the window itself


def _places() -> list[Scene]:
    return [
        Scene("code", _code),
        Scene("annotation", _annotation),
        Scene("list", _list),
        Scene("find", _find),
        Scene("find_bar", _find_bar, kinds=("FindBar",)),
        Scene("codes_filtered", _codes_filtered),
        Scene("codes_without_hit", _codes_without_hit),
        Scene("palette", _palette, _typing, kinds=("Palette",)),
    ]


def _code(window: MainWindow) -> QWidget:
    window.places.show("code")
    project = window.bridge.project
    assert project is not None
    window.desk.open_document(next(iter(project.annotations.rows())).document)
    return window.frame


def _annotation(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.annotations.panel import AnnotationPanel

    _code(window)
    project = window.bridge.project
    assert project is not None
    # an actor has one more row: its role
    actors = {code.id for code in window.desk.codes.values() if window.desk.facets[code.facet].key == "actor"}
    found = [each for each in project.annotations.rows() if each.code in actors]
    # with others at its place, which the panel lists
    window.desk.choose(max(found, key=lambda each: len(project.annotations.within(each.document, each.span))).id)
    part(window, AnnotationPanel).catch_up()
    return window.frame


def _list(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.annotations.list import AnnotationList

    window.places.show("list")
    made = part(window, AnnotationList)
    _wait(lambda: not made.filling.running and made.table.rowCount() > 0)
    made.view.selectRow(0)
    return window.frame


def _find(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.finding.project import ProjectFind

    window.top_bar.search.setText("repatriat")
    found = part(window, ProjectFind)
    _wait(lambda: found.results.total > 0 and not found.search.running)
    return window.frame


def _find_bar(window: MainWindow) -> QWidget:
    window.top_bar.search.clear()
    _code(window)
    window.actions["find"].trigger()
    return window.frame


def _codes_filtered(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    _code(window)
    _leave_find_bar(window)
    part(window, CodebookPanel).field.setText("repatriation")
    return window.frame


def _codes_without_hit(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    part(window, CodebookPanel).field.setText("zzzz")
    return window.frame


def _palette(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    part(window, CodebookPanel).field.clear()
    _annotation(window)
    window.actions["palette"].trigger()
    return window.frame


def _typing(frame: QWidget) -> Iterator[str]:
    from nkhr_desktop.ui.codebook.palette import Palette

    palette = frame.findChild(Palette)
    assert palette is not None
    yield ""
    palette.finder.field.setText("zzzz")
    yield "nothing"
    palette.finder.field.setText("강제")
    yield "korean"


def _leave_find_bar(window: MainWindow) -> None:
    from nkhr_desktop.ui.finding.bar import FindBar

    part(window, FindBar).leave()


def _strips() -> list[Scene]:
    return [
        Scene("message", _message, kinds=("MessageStrip",)),
        Scene("message_fault", _fault),
        Scene("job", _job, kinds=("JobStrip",)),
        Scene("filtered", _filtered),
        Scene("read_only", _read_only),
        Scene("unwritten", _unwritten),
        Scene("copied_folder", _copied_folder),
        Scene("copies", _copies, kinds=("CopiesDialog",)),
        Scene("leave", _leave, kinds=("LeaveDialog",)),
    ]


def _message(window: MainWindow) -> QWidget:
    _code(window)
    text = QCoreApplication.translate("Batch", "Removed {n} annotations.").replace("{n}", "12")
    window.bridge.say(text, "done", QCoreApplication.translate("Batch", "Undo"), lambda: None)
    return window.frame


def _fault(window: MainWindow) -> QWidget:
    with _quiet_logs():
        window.faults.take(RuntimeError, RuntimeError("for the picture"), None)
    return window.frame


def _job(window: MainWindow) -> QWidget:
    window.job_strip.say(QCoreApplication.translate("DocumentVerbs", "Adding documents …"))
    return window.frame


def _filtered(window: MainWindow) -> QWidget:
    from nkhr_desktop.model.snapshot import Filter

    window.job_strip.say("")
    window.desk.show_only(Filter(facets=frozenset(window.desk.facets)))
    window.desk.show_only(Filter(facets=frozenset(list(window.desk.facets)[:2])))
    return window.frame


def _read_only(window: MainWindow) -> QWidget:
    window.actions["show_all"].trigger()
    words = "This project can only be read. Nothing that you do here is kept."
    window.strips.read_only.say(QCoreApplication.translate("ReadingStrip", words))
    window.status.show_read_only()
    return window.frame


def _unwritten(window: MainWindow) -> QWidget:
    from nkhr_desktop.model.errors import FileTrouble

    window.strips.read_only.clear()
    window.strips.unwritten._set(FileTrouble.GONE)
    return window.frame


def _copied_folder(window: MainWindow) -> QWidget:
    from nkhr_desktop.project.shared_places import Service

    window.strips.unwritten.clear()
    window.strips.place.say(window.strips.place._said(Service.ONEDRIVE))
    return window.frame


def _copies(window: MainWindow) -> None:
    from nkhr_desktop.project.conflicts import BesideCopy

    project, strips = window.bridge.project, window.strips
    assert project is not None
    strips.place.clear()
    other = project.path.with_name(f"{project.path.stem} (Kim's conflicted copy 2026-11-02).nkhr")
    strips.copies.tell(project.path, [BesideCopy(other, 12, 3, project.saved_at)])
    strips.copies.show_them.click()
    strips.copies.clear()


def _leave(window: MainWindow) -> None:
    from nkhr_desktop.ui.sharing.unwritten import LeaveDialog

    LeaveDialog(window.frame, 2).exec()


# dialogs


def _trigger(name: str) -> Lead:
    def lead(window: MainWindow) -> None:
        window.actions[name].trigger()

    return lead


def _of_code(name: str) -> Lead:
    """An action for the code that most hangs on."""

    def lead(window: MainWindow) -> None:
        project = window.bridge.project
        assert project is not None
        counts = project.codebook.counts()
        above = {code.parent for code in window.desk.codes.values()}
        window.desk.choose_code(max(above & set(counts) or set(counts), key=lambda code: counts[code]))
        window.actions[name].trigger()

    return lead


def _code_dialogs() -> list[Scene]:
    return [
        Scene("code_editor", _of_code("edit_code"), pages, ("CodeEditor",)),
        Scene("new_code", _of_code("add_code"), kinds=("CodeEditor",)),
        Scene("colour", _of_code("recolour_code"), kinds=("ColourChoice",)),
        Scene("move_code", _of_code("move_code"), kinds=("PlaceChoice",)),
        Scene("merge_code", _of_code("merge_code"), kinds=("CodeChoice",)),
        Scene("remove_code", _of_code("remove_code"), _removing, ("RemoveCode",)),
        Scene("new_facet", _trigger("add_facet"), kinds=("FacetNames",)),
        Scene("rename_facet", _rename_facet, kinds=("FacetNames",)),
        Scene("change_code_of_many", _change_code_of_many, kinds=("CodeChoice",)),
    ]


def _removing(dialog: Any) -> Iterator[str]:
    yield "elsewhere"
    dialog.away.setChecked(True)
    yield "away"


def _rename_facet(window: MainWindow) -> None:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    part(window, CodebookPanel).verbs.rename_facet(next(iter(window.desk.facets)))


def _change_code_of_many(window: MainWindow) -> None:
    from nkhr_desktop.ui.annotations.list import AnnotationList

    _list(window)
    made = part(window, AnnotationList)
    made.view.selectAll()
    made._change_code()
    _code(window)


def _document_dialogs() -> list[Scene]:
    return [
        Scene("import", _import, _candidates, ("ImportDialog",)),
        Scene("paste", _trigger("paste_document"), kinds=("PasteDialog",)),
        Scene("describe_document", _trigger("describe_document"), kinds=("DescribeDialog",)),
        Scene("remove_document", _trigger("remove_document"), kinds=("Question",)),
        Scene("erase_document", _erase, _typing_the_word, ("EraseDialog",)),
        Scene("erase_removed", _erase_removed, kinds=("RemovedDialog",)),
    ]


def _erase(window: MainWindow) -> None:
    """What the longer work finds, asked at once."""
    from nkhr_desktop.project import erasing
    from nkhr_desktop.project.copying import Reason
    from nkhr_desktop.project.erasing_backups import backups_with

    project, kept = window.bridge.project, window.backups.keeper.kept()
    assert project is not None
    assert kept is not None
    kept.make(Reason.BY_HAND)
    target = erasing.document(window.desk.document)
    window.erasing._ask(kept, project.erasing.preview(target), *backups_with(kept, target))


def _typing_the_word(dialog: Any) -> Iterator[str]:
    yield "asked"
    dialog.typed.setText(dialog.tr("erase"))
    yield "typed"
    dialog.typed.clear()


def _erase_removed(window: MainWindow) -> None:
    from nkhr_desktop.ui.erasing.dialog import RemovedDialog

    RemovedDialog(window.frame, [("1", LONG), ("2", "Interview 4")]).exec()


def _import(window: MainWindow) -> None:
    from nkhr_desktop.ui.documents.importing import gather
    from nkhr_desktop.ui.documents.verbs import DocumentVerbs

    with TemporaryDirectory() as made:
        folder = Path(made)
        (folder / f"{LONG}.txt").write_text("A report of 11 July 2024\n\nOn the border.\n" * 20, encoding="utf-8")
        (folder / "북한인권백서 2023.txt").write_bytes("강제송환된 사람들의 증언\n보위부\n".encode("cp949"))
        (folder / "broken.txt").write_bytes(b"not \xff\xfe all \x81 of it can be read " * 9)
        (folder / "empty.txt").write_bytes(b"")
        (folder / "twice.txt").write_bytes((folder / f"{LONG}.txt").read_bytes())
        candidates = gather(sorted(folder.iterdir()), {}, lambda _done, _total: None)
        part(window, DocumentVerbs)._show_candidates(candidates)


def _candidates(dialog: Any) -> Iterator[str]:
    for row in range(dialog.list.topLevelItemCount()):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
        yield str(row + 1)


def _project_dialogs() -> list[Scene]:
    return [
        Scene("describe_project", _trigger("describe_project"), kinds=("ProjectDialog",)),
        Scene("history", _trigger("history"), kinds=("HistoryDialog",)),
        Scene("bring_back_all", _bring_back_all, kinds=("Question",)),
        Scene("backups", _backups, _backing_up, ("BackupsDialog",)),
        Scene("go_back", _go_back, kinds=("Question",)),
        Scene("check", _check, kinds=("CheckDialog",)),
        Scene("salvage", _salvage, kinds=("SalvageDialog",)),
        Scene("export", _trigger("export_dataset"), _exporting, ("ExportDialog",)),
        Scene("keys", _trigger("keys"), _choosing_a_key, ("KeysDialog",)),
        Scene("keys_all_usual", _keys_all_usual, kinds=("Question",)),
        Scene("manual", _manual),
        Scene("tour_leaves", _tour_leaves, kinds=("Question",)),
        Scene("tour", _tour, _stops),
        Scene("about", _trigger("about"), pages, ("AboutDialog",)),
        Scene("coders", _trigger("coder_switch"), kinds=("CodersDialog",)),
        Scene("who_codes", _who_codes, kinds=("NameDialog",)),
        Scene("rename_coder", _rename_coder, kinds=("NameDialog",)),
        Scene("fault", _fault_report, kinds=("FaultReport",)),
        Scene("new_project", _new_project, _books, ("NewProjectDialog",)),
        Scene("in_use", _in_use, kinds=("InUseDialog",)),
    ]


def _backups(window: MainWindow) -> None:
    from nkhr_desktop.project.copying import Reason

    kept = window.backups.keeper.kept()
    assert kept is not None
    for reason in Reason:
        made = kept.make(reason)
    made.path.with_name("damaged.nkhr").write_bytes(b"no project")
    window.actions["backups"].trigger()


def _backing_up(dialog: Any) -> Iterator[str]:
    from nkhr_desktop.model.errors import FileRefused, FileTrouble
    from nkhr_desktop.ui.backups import words

    yield ""
    dialog.failed(words.missed(FileRefused("backups", FileTrouble.DISK_FULL)))
    yield "failed"


def _bring_back_all(window: MainWindow) -> None:
    """An annotation whose code and document are gone is to come back."""
    from nkhr_desktop.ui.past.window import HistoryDialog

    project = window.bridge.project
    assert project is not None
    dialog = HistoryDialog(window.frame, window.bridge, window.desk, project)
    gone = (("code", next(iter(window.desk.codes))), ("document", project.documents.all()[0].id))
    dialog._all(SimpleNamespace(missing=gone))  # type: ignore[arg-type]
    dialog.deleteLater()


def _go_back(window: MainWindow) -> None:
    kept = window.backups.keeper.kept()
    assert kept is not None
    window.backups._go_back(next(each for each in kept.all() if each.ours))


def _check(window: MainWindow) -> None:
    from nkhr_desktop.project.checking import Finding, Trouble
    from nkhr_desktop.project.pinpointing import Where

    where = Where("annotation", (LONG, LONG), LONG, (1234, 123_456))
    window.about._checked([(Finding(trouble, "annotation", "0" * 12, "12–40"), where) for trouble in Trouble])


def _salvage(window: MainWindow) -> None:
    from nkhr_desktop.project.mending import Loss, Lost
    from nkhr_desktop.project.salvage import COUNTED, Salvaged

    lost = tuple(Lost(loss, "document", "0" * 32, LONG, 123_456) for loss in Loss)
    found = Salvaged(False, dict.fromkeys((*COUNTED, "change_set"), 123_456), lost)
    window.salvaging._saved(Path(f"{LONG}.nkhr"), Path(f"{LONG} saved.nkhr"), found)


def _exporting(dialog: Any) -> Iterator[str]:
    yield ""
    for ticks in (dialog.form.documents, dialog.form.facets, dialog.form.coders):
        ticks.all.setChecked(False)
    dialog._say(dialog.tr("Written to {name}.").replace("{name}", LONG), "saved")
    dialog._show.show()
    yield "chosen"


def _choosing_a_key(dialog: Any) -> Iterator[str]:
    yield ""
    dialog.table.setCurrentItem(next(item for item in dialog.items() if dialog.line(item) is not None))
    yield "chosen"


def _keys_all_usual(window: MainWindow) -> None:
    from nkhr_desktop.ui.keys.page import KeysDialog

    dialog = KeysDialog(window.frame, window.actions, window.keys.keyring, window.appearance.theme)
    dialog._reset_all()
    dialog.deleteLater()


def _manual(window: MainWindow) -> QWidget:
    window.manual.open("start", window.frame)
    assert window.manual.manual is not None
    return window.manual.manual


def _tour_leaves(window: MainWindow) -> None:
    from nkhr_desktop.ui.tour.verbs import TourVerbs

    part(window, TourVerbs)._may_leave()


def _tour(window: MainWindow) -> QWidget:
    from nkhr_desktop.ui.tour.verbs import TourVerbs

    _code(window)
    part(window, TourVerbs)._start()
    return window.frame


def _stops(frame: QWidget) -> Iterator[str]:
    from nkhr_desktop.ui.tour.tour import Tour

    (tour,) = frame.findChildren(Tour)
    for number in range(len(tour._stops)):
        tour.go_to(number)
        yield str(number + 1)
    tour.leave()


def _who_codes(window: MainWindow) -> None:
    window.coders._ask_name("Blue Heron")


def _rename_coder(window: MainWindow) -> None:
    from nkhr_desktop.ui.coders.dialogs import CodersDialog

    project = window.bridge.project
    assert project is not None
    dialog = CodersDialog(window.frame, window.bridge, project)
    dialog._rename()
    dialog.deleteLater()


def _fault_report(window: MainWindow) -> None:
    window.faults._show("RuntimeError\n  nkhr_desktop/ui/reader/view.py:12 in rows\n" * 6)


def _new_project(window: MainWindow) -> None:
    window.projects.new()


def _in_use(window: MainWindow) -> None:
    from nkhr_desktop.model.errors import FileTrouble, InUse
    from nkhr_desktop.ui.welcome.in_use import InUseDialog

    used = InUse(
        f"/home/kim/Documents/{LONG}.nkhr", FileTrouble.IN_USE, coder="Kim", since=1_700_000_000_000, elsewhere=True
    )
    InUseDialog(window.frame, used).exec()


def _books(dialog: Any) -> Iterator[str]:
    yield ""
    dialog.title.setText(LONG)
    dialog._book_file.setText(f"/home/kim/Documents/{LONG}.toml")
    dialog._book_file.show()
    yield "file"


# menus


def _menus() -> list[Scene]:
    from nkhr_desktop.ui.action_table import ActionTable

    return [
        *(Scene(f"menu_{menu.id}", _of_bar(menu.id)) for menu in ActionTable().menus()),
        Scene("menu_of_code", _menu_of_code),
        Scene("menu_of_facet", _menu_of_facet),
        Scene("menu_of_codebook", _menu_of_codebook),
        Scene("menu_of_filter", _menu_of_filter),
        Scene("menu_of_document", _menu_of_document),
        Scene("menu_of_text", _menu_of_text),
        Scene("menu_of_crowd", _menu_of_crowd),
        Scene("menu_of_annotations", _menu_of_annotations),
    ]


def _of_bar(name: str) -> Lead:
    """A menu of the bar, and below it each of its submenus."""

    def lead(window: MainWindow) -> None:
        _code(window)
        _open_whole(window.actions.submenu(name), window.frame.mapToGlobal(QPoint(0, 30)))

    return lead


def _open_whole(menu: QMenu, point: QPoint) -> None:
    menu.exec(point)
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu) and below.actions():
            _open_whole(below, point + QPoint(80, 0))


def _menu_of_code(window: MainWindow) -> None:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    panel = part(window, CodebookPanel)
    row = panel.view.tree.codes()[0]
    _open_whole(panel.menus.menu_for(row), window.frame.mapToGlobal(QPoint(300, 100)))


def _menu_of_facet(window: MainWindow) -> None:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    panel = part(window, CodebookPanel)
    row = panel.view.tree.row(panel.view.tree.find(next(iter(window.desk.facets))))
    _open_whole(panel.menus.menu_for(row), window.frame.mapToGlobal(QPoint(300, 100)))


def _menu_of_codebook(window: MainWindow) -> None:
    from nkhr_desktop.ui.codebook.panel import CodebookPanel

    part(window, CodebookPanel).menus.show(None, window.frame.mapToGlobal(QPoint(300, 100)))


def _menu_of_filter(window: MainWindow) -> None:
    from nkhr_desktop.ui.codebook.filters import FilterButton

    menu = part(window, FilterButton).menu()
    menu.aboutToShow.emit()
    menu.exec(window.frame.mapToGlobal(QPoint(300, 100)))


def _menu_of_document(window: MainWindow) -> None:
    from nkhr_desktop.ui.documents.panel import DocumentPanel

    panel = part(window, DocumentPanel)
    panel._show_menu(panel.view.visualRect(panel.rows.index(0)).center())
    panel._show_menu(QPoint(5, panel.view.height() + 4_000))


def _menu_of_text(window: MainWindow) -> None:
    from nkhr_desktop.ui.code_place import CodePlace

    _annotation(window)
    part(window, CodePlace)._show_menu(window.frame.mapToGlobal(QPoint(300, 100)), [window.desk.annotation])


def _menu_of_crowd(window: MainWindow) -> None:
    from nkhr_desktop.ui.code_place import CodePlace

    project = window.bridge.project
    assert project is not None
    found = [each.id for each in project.annotations.rows(limit=12)]
    part(window, CodePlace)._show_crowd(window.frame.mapToGlobal(QPoint(300, 100)), found)


def _menu_of_annotations(window: MainWindow) -> None:
    from nkhr_desktop.ui.annotations.list import AnnotationList

    _list(window)
    made = part(window, AnnotationList)
    made._show_menu(QPoint(20, 20))
    made._buttons["confidence"].menu().exec(window.frame.mapToGlobal(QPoint(300, 100)))
    _code(window)


# with another project, and with none


def _last() -> list[Scene]:
    return [
        Scene("covered", _covered),
        Scene("empty", _empty),
        Scene("welcome", _welcome),
        Scene("all_backups", _trigger("backups")),
    ]


def _covered(window: MainWindow) -> QWidget:
    """A document with a content warning, before somebody wants to see it."""
    _code(window)
    project, document = window.bridge.project, window.desk.document
    assert project is not None
    assert window.bridge.attempt(lambda: project.documents.warn([document], ["torture", "sexual_violence"]))
    window.desk.open_document("")
    window.desk.open_document(document)
    return window.frame


def _empty(window: MainWindow) -> QWidget:
    project = window.bridge.project
    assert project is not None
    path = project.path.with_name(f"{LONG}.nkhr")
    with suppress(FileNotFoundError):
        path.unlink()
    Project.create(path, title=LONG).close()
    assert window.open(path)
    return window.frame


def _welcome(window: MainWindow) -> QWidget:
    window.actions["close_project"].trigger()
    return window.frame


# waiting


def _wait(done: Callable[[], bool]) -> None:
    """Until it is so; the work behind it is real."""
    from time import monotonic

    last = monotonic() + 20
    while not done():
        assert monotonic() < last, "it never came"
        QApplication.processEvents()


@contextmanager
def _quiet_logs() -> Iterator[None]:
    import logging

    logger = logging.getLogger("nkhr_desktop.ui.faults")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
