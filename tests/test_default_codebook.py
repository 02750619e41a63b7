"""The default codebook and the sample are data that a field expert reads first: they are held to what they promise."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

import pytest

from nkhr_desktop.resources import path, seeds

LANGUAGES = ("en", "ko")
SCHEMES = ("coi", "rome", "huridocs", "nkdb", "kinu", "uhri")


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return tomllib.loads(path("codebook/default.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def codes(book: dict[str, Any]) -> list[dict[str, Any]]:
    return list(book["code"])


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text.strip()) if part]


def test_it_has_the_three_facets_and_enough_codes(book: dict[str, Any], codes: list[dict[str, Any]]) -> None:
    assert [facet["key"] for facet in book["facet"]] == ["abuse_type", "actor", "recommendation"]
    counts = Counter(code["facet"] for code in codes)
    assert counts["abuse_type"] >= 40
    assert counts["actor"] >= 40
    assert counts["recommendation"] >= 30


def test_keys_are_unique_and_parents_come_first(codes: list[dict[str, Any]]) -> None:
    seen: dict[str, str] = {}
    for code in codes:
        assert code["key"] not in seen
        if "parent" in code:
            assert seen[code["parent"]] == code["facet"], code["key"]
        seen[code["key"]] = code["facet"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_unique(codes: list[dict[str, Any]], language: str) -> None:
    counts = Counter(code[f"name_{language}"] for code in codes)
    assert [name for name, count in counts.items() if count > 1 or not name.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_defined_in_two_sentences_and_says_when_and_when_not(
    codes: list[dict[str, Any]], language: str
) -> None:
    for code in codes:
        assert len(sentences(code[f"definition_{language}"])) >= 2, code["key"]
        assert code[f"use_{language}"].strip(), code["key"]
        assert code[f"avoid_{language}"].strip(), code["key"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_repeated_or_filled_from_a_template(codes: list[dict[str, Any]], language: str) -> None:
    every = [
        (code["key"], sentence, set(sentence.lower().split()))
        for code in codes
        for field in ("definition", "use", "avoid")
        for sentence in sentences(code[f"{field}_{language}"])
    ]
    alike = []
    for (one, first, words), (other, second, others) in combinations(every, 2):
        if len(words & others) / len(words | others) > 0.4 and SequenceMatcher(None, first, second).ratio() > 0.8:
            alike.append((one, other, first, second))
    assert alike == []


def test_korean_texts_are_korean(codes: list[dict[str, Any]]) -> None:
    for code in codes:
        for field in ("name_ko", "definition_ko", "use_ko", "avoid_ko"):
            assert re.search("[가-힣]", code[field]), (code["key"], field)


def test_examples_stand_in_their_seed_and_name_nobody_at_risk(codes: list[dict[str, Any]]) -> None:
    texts = {file.name[:3]: file.read_text(encoding="utf-8") for file in seeds().glob("*.txt")}
    at_risk = ("Cheol-ok", "Kyu Li", "Kim Hyuk", "Jeong-sam", "Jeong-wook")
    with_example = [code for code in codes if code.get("example")]
    assert len(with_example) >= 60
    for code in with_example:
        assert code["example"] in texts[code["example_from"]], code["key"]
        assert not any(name in code["example"] for name in at_risk), code["key"]


def test_unverified_places_carry_their_mark(codes: list[dict[str, Any]]) -> None:
    marked = sum(code[scheme].startswith("check: ") for code in codes for scheme in SCHEMES if scheme in code)
    assert marked > 0
    for code in codes:
        assert set(code["check"]) <= set(code), code["key"]


def test_no_actor_is_a_culprit_by_name(codes: list[dict[str, Any]]) -> None:
    for code in codes:
        if code["facet"] == "actor":
            words = f"{code['name_en']} {code['name_ko']}".lower()
            assert not re.search("perpetrator|criminal(?! court)|guilty|가해자|범죄자", words), code["key"]


def test_every_facet_keeps_to_its_family_of_colours(codes: list[dict[str, Any]]) -> None:
    families: dict[str, set[str]] = {}
    for code in codes:
        families.setdefault(code["facet"], set()).add(code["colour"])
    for one, other in combinations(families.values(), 2):
        assert not one & other


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return tomllib.loads(path("sample/sample.toml").read_text(encoding="utf-8"))


class TestSample:
    def test_it_says_of_each_seed_what_the_text_states(self, sample: dict[str, Any]) -> None:
        by_number = {document["file"][:3]: document for document in sample["document"]}
        assert by_number["000"]["author"] == "Jung Min-ho"
        assert by_number["000"]["date"] == "2024-02-20"
        assert by_number["003"]["author"] == "Ji Da-gyum"
        assert by_number["003"]["date"] == "2024-07-11"
        assert by_number["004"]["date"] == "2024-03-18"
        for number in ("001", "002", "004"):
            assert not by_number[number].get("author")
        for document in sample["document"]:
            assert not document.get("publisher")

    def test_it_codes_only_the_one_document_and_all_facets(
        self, sample: dict[str, Any], codes: list[dict[str, Any]]
    ) -> None:
        facets = {code["key"]: code["facet"] for code in codes}
        annotations = sample["annotation"]
        assert 20 <= len(annotations) <= 30
        assert {annotation["document"][:3] for annotation in annotations} == {"003"}
        assert {facets[annotation["code"]] for annotation in annotations} == set(facets.values())
        assert sum(bool(annotation.get("memo")) for annotation in annotations) >= 5
        for annotation in annotations:
            assert bool(annotation.get("role")) == (facets[annotation["code"]] == "actor")

    def test_its_quotes_stand_in_the_seed(self, sample: dict[str, Any]) -> None:
        text = next(seeds().glob("003_*")).read_text(encoding="utf-8")
        spans = []
        for annotation in sample["annotation"]:
            at = -1
            for _ in range(annotation.get("occurrence", 1)):
                at = text.find(annotation["quote"], at + 1)
            assert at >= 0, annotation
            spans.append((at, at + len(annotation["quote"])))
        assert any(a < d and c < b for (a, b), (c, d) in combinations(spans, 2)), "some overlap"
