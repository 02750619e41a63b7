"""A small project as a Snapshot, with everything in it that a format could trip over."""

from __future__ import annotations

import pytest

from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.snapshot import Snapshot
from nkhr_desktop.model.text import sha256
from nkhr_desktop.model.things import ABUSE_TYPE, ACTOR, Annotation, Code, Coder, Document, Facet

TEXTS = {
    "b": "She was held 😀 in a camp.\n그는 고문을 당했다고 증언했다.",
    "a": '=1+1 and "quotes", commas\tand TABs\r\nNA',
}


def document(name: str, title: str) -> Document:
    text = TEXTS[name]
    return Document(
        id_for("document", name), f"{name}.txt", title, "", "NA", "2024-07", "en", "0" * 64, sha256(text), len(text),
        "utf-8", content_warning=("torture", "hunger, cold") if name == "b" else (),
    )  # fmt: skip


def annotation(number: int, doc: Document, span: tuple[int, int], code: Code, coder: Coder, **rest: str) -> Annotation:
    text = TEXTS[doc.file_name[0]]
    fields = {"memo": "", "confidence": "", "role": "", "grounds": "", **rest}
    return Annotation(
        id_for("annotation", str(number)), doc.id, *span, code.id, coder.id, *fields.values(),
        1_720_688_820_000 + number, 1_720_688_820_000 + 2 * number, text[slice(*span)], "", "", doc.text_sha256,
    )  # fmt: skip


@pytest.fixture
def snapshot() -> Snapshot:
    documents = (document("b", "Alpha"), document("a", "=HYPERLINK(1)"))
    abuse = Facet(id_for("facet", ABUSE_TYPE), ABUSE_TYPE, "Abuse type", "침해 유형", "#0072B2")
    actor = Facet(id_for("facet", ACTOR), ACTOR, "Actor", "행위자", "#E69F00")
    own = Facet(id_for("facet", "x"), "", "Place", "", "#009E73")
    body = Code(id_for("code", "1"), abuse.id, "", "Integrity", "", "#0072B2")
    torture = Code(
        id_for("code", "2"), abuse.id, body.id, "Torture", "고문", "#0072B2",
        definition_en="Severe pain.", definition_ko="심한 고통이다.", use_en="When said.", use_ko="말할 때.",
        avoid_en="Not else.", coi="E", rome="7(1)(f)",
    )  # fmt: skip
    state = Code(id_for("code", "3"), actor.id, "", "", "국가", "#E69F00")
    na = Code(id_for("code", "4"), own.id, "", "NA", "", "#009E73")
    kim, lee, idle = Coder(id_for("c", "k"), "김"), Coder(id_for("c", "l"), "Lee"), Coder(id_for("c", "i"), "Idle")
    first, second = documents
    annotations = (
        annotation(1, first, (13, 14), torture, kim, memo='He said: "no"\r\nand, so', confidence="sure"),
        annotation(2, first, (0, 12), state, lee, role="alleged_perpetrator", grounds="heard"),
        annotation(3, first, (0, 12), torture, lee),
        annotation(4, first, (0, 12), torture, kim, memo=" - "),
        annotation(5, second, (0, 4), na, kim, memo="@SUM(A1)"),
        annotation(6, first, (26, 44), torture, kim),
        annotation(7, first, (0, 5), na, kim),
    )
    return Snapshot(
        "A project",
        documents,
        (abuse, actor, own),
        (body, torture, state, na),
        (lee, idle, kim),
        annotations,
        {first.id: (13,)},
        "f" * 64,
    )
