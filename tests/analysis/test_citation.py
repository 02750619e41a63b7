"""A passage with its source: nothing invented, what was inferred is marked."""

from __future__ import annotations

from dataclasses import replace

from nkhr_desktop.analysis.citation import citation
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Document

FULL = Document(
    "d",
    "a.txt",
    "A title",
    "Ji Da-gyum",
    "The Herald",
    "2024-07-11",
    "en",
    "b" * 64,
    "a1b2c3d4e5f6" + "0" * 52,
    9,
    "utf-8",
)


def test_a_full_citation():
    assert citation(FULL, "exact words", 4, Span(1038, 1164)) == (
        "“exact words”\n"
        "— Ji Da-gyum. A title. The Herald. 2024-07-11. "
        "Paragraph 4, characters 1038–1164, text SHA-256 a1b2c3d4e5f6."
    )


def test_what_is_not_known_is_left_out_and_nothing_takes_its_place():
    bare = replace(FULL, author="", publisher="", date="", title="")
    assert "— a.txt. Paragraph 1," in citation(bare, "x", 1, Span(0, 1))
    pasted = replace(bare, file_name="")
    assert "\n— Paragraph 1," in citation(pasted, "x", 1, Span(0, 1))


def test_what_was_inferred_is_marked():
    inferred = replace(FULL, inferred={"date": "letters", "title": "file_name"})
    said = citation(inferred, "x", 1, Span(0, 1))
    assert "A title [inferred]. " in said
    assert "2024-07-11 [inferred]. " in said
    assert "Ji Da-gyum. " in said


def test_a_title_keeps_its_own_end():
    assert "Ji Da-gyum. Why? The Herald. " in citation(replace(FULL, title="Why?"), "x", 1, Span(0, 1))


def test_the_quote_stays_as_it_is():
    quote = "  두 줄\n“인용” 😀 "
    assert citation(FULL, quote, 1, Span(0, len(quote))).startswith(f"“{quote}”\n— ")
