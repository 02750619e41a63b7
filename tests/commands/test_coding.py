"""code, change, remove: tables come in whole or not at all, and every refusal names its place."""

from __future__ import annotations

import unicodedata

import pytest

from nkhr_desktop.cli import main
from nkhr_desktop.model.things import Confidence, Grounds, Role
from nkhr_desktop.project.project import Project

TEXT = "김씨는 말했다. 😀 Torture happened.\n\nThe end  of it.\n"
TITLE = "증언"


@pytest.fixture(scope="session")
def project_bytes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    (folder / "말.txt").write_text(TEXT, encoding="utf-8")
    for words in (("new", folder / "p.nkhr"), ("add", folder / "p.nkhr", folder / "말.txt")):
        assert main([str(word) for word in words]) == 0
    opened = Project.open(folder / "p.nkhr")
    opened.documents.rename(opened.documents.all()[0].id, TITLE)
    opened.close()
    return (folder / "p.nkhr").read_bytes()


@pytest.fixture
def project(project_bytes, tmp_path):
    """A project with one document of TEXT, called "증언" (말.txt), and the default codebook; nobody codes yet."""
    path = tmp_path / "p.nkhr"
    path.write_bytes(project_bytes)
    return path


@pytest.fixture
def code(run, project):
    return lambda path, *more: run("code", project, "--from", path, "--coder", "두루미", *more)


def span_of(quote: str) -> dict[str, object]:
    start = TEXT.index(quote)
    return {"document": TITLE, "start": start, "end": start + len(quote)}


def test_every_column_arrives(code, table, project, annotations):
    row = {
        **span_of("김씨"),
        "code": "DPRK State bodies",
        "quote": "김씨",
        "memo": '첫 줄\n둘째 줄, "따옴표"; 쉼표',
        "confidence": "likely",
        "role": "witness",
        "grounds": "heard",
    }
    answer = code(table(row))
    assert (answer.code, answer.out) == (0, "Added 1 annotation by 두루미.\n")
    [found] = annotations(project)
    assert {name: found[name] for name in ("quote", "memo", "confidence", "role", "grounds")} == {
        name: row[name] for name in ("quote", "memo", "confidence", "role", "grounds")
    }
    assert (found["coder"], found["code_name_en"], found["document_title"]) == ("두루미", "DPRK State bodies", TITLE)
    assert (int(found["start"]), int(found["end"])) == (row["start"], row["end"])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_columns_in_any_order_by_any_delimiter(code, table, project, annotations, delimiter, encoding):
    row = {"memo": "a,b;c\td", "code": "Torture", **dict(reversed(span_of("Torture").items()))}
    assert code(table(row, delimiter=delimiter, encoding=encoding)).code == 0
    [found] = annotations(project)
    assert (found["quote"], found["memo"]) == ("Torture", "a,b;c\td")


def test_documents_and_codes_go_by_id_name_and_path(code, table, project, figures):
    opened = Project.open(project, read_only=True)
    [document] = opened.documents.all()
    torture = opened.codebook.find("Torture")
    path = opened.codebook.paths()[torture.id]
    opened.close()
    names = ["Torture", "고문", torture.id, path, f"Abuse type > {path}", f"abuse_type > {path}", " Torture "]
    rows = [
        {"document": title, "start": number, "end": number + 1, "code": name}
        for number, (name, title) in enumerate(zip(names, [TITLE, "말.txt", document.id, TITLE] * 2, strict=False))
    ]
    answer = code(table(*rows))
    assert (answer.code, answer.err) == (0, "")
    assert figures(project)["annotations"] == len(names)
    opened = Project.open(project, read_only=True)
    assert {each.code for each in opened.annotations.rows()} == {torture.id}
    opened.close()


def test_a_name_in_another_form_of_hangul_is_the_same_name(code, table, project, figures):
    row = {"document": unicodedata.normalize("NFD", TITLE), "start": 0, "end": 1}
    assert code(table({**row, "code": unicodedata.normalize("NFD", "고문")})).code == 0
    assert figures(project)["annotations"] == 1


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, len(TEXT)), (len(TEXT) - 1, len(TEXT)), (TEXT.index("  "), TEXT.index("  ") + 2), (0, 1)],
)
def test_any_span_of_one_character_or_more_is_taken(code, table, project, annotations, start, end):
    assert code(table({"document": TITLE, "start": start, "end": end, "code": "Torture"})).code == 0
    assert annotations(project)[0]["quote"] == TEXT[start:end]


def test_quotes_hold_lines_and_astral_characters(code, table, project, annotations):
    quote = TEXT[TEXT.index("😀") : TEXT.index("The end")]
    assert "\n\n" in quote
    assert code(table({**span_of(quote), "code": "Torture", "quote": quote})).code == 0
    found = annotations(project)[0]
    assert found["quote"] == quote
    assert int(found["end_utf16"]) - int(found["start_utf16"]) == len(quote) + 1


def test_a_spreadsheets_own_line_ends_are_forgiven(code, table, project):
    quote = "happened.\n\nThe"
    assert code(table({**span_of(quote), "code": "Torture", "quote": quote.replace("\n", "\r\n")})).code == 0


def test_the_same_again_is_skipped_and_counted(code, table, project, figures):
    one, other = span_of("Torture"), span_of("김씨")
    path = table({**one, "code": "Torture"}, {**one, "code": "Torture"}, {**other, "code": "Torture"})
    assert "Added 2 annotations by 두루미. 1 row skipped" in code(path).out
    before = figures(project)
    assert "Added 0 annotations by 두루미. 3 rows skipped" in code(path).out
    assert figures(project) == before


def test_another_coder_may_say_the_same(run, code, table, project, figures):
    path = table({**span_of("Torture"), "code": "Torture"})
    code(path)
    assert "Added 1 annotation by Crane" in run("code", project, "--from", path, "--coder", "Crane").out
    assert figures(project)["coders"] == 2


def test_a_known_coder_is_not_made_twice(code, run, table, project, figures):
    code(table({**span_of("Torture"), "code": "Torture"}))
    run("code", project, "--from", table({**span_of("김씨"), "code": "Torture"}), "--coder", " 두루미 ")
    assert figures(project)["coders"] == 1


def test_without_a_coder_it_says_what_to_do(refused, table, project):
    said = refused("code", project, "--from", table({**span_of("Torture"), "code": "Torture"})).err
    assert "--coder NAME" in said


def test_without_the_option_the_current_coder_is_meant(done, table, tmp_path):
    path = tmp_path / "mine.nkhr"
    done("new", path, "--coder", "Ibis-11")
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    done("add", path, tmp_path / "a.txt")
    said = done("code", path, "--from", table({"document": "a.txt", "start": 0, "end": 4, "code": "Torture"})).out
    assert said == "Added 1 annotation by Ibis-11.\n"


def test_naming_a_coder_leaves_who_codes_here_alone(done, table, tmp_path):
    path = tmp_path / "mine.nkhr"
    done("new", path, "--coder", "Ibis-11")
    done("code", path, "--from", table({"document": "", "start": "", "end": "", "code": ""}), "--coder", "Crane")
    opened = Project.open(path, read_only=True)
    assert opened.coders.current.name == "Ibis-11"
    opened.close()


GOOD = {**span_of("Torture"), "code": "Torture", "quote": "", "confidence": "", "role": "", "grounds": ""}
BAD = [
    ({"document": "아무것"}, "document “아무것”: there is no such document in this project"),
    ({"document": ""}, "document “”: the document is missing"),
    ({"code": "Tortur"}, "code “Tortur”: there is no such code in this project"),
    ({"code": ""}, "code “”: the code is missing"),
    ({"start": "x"}, "start “x”: it is not a whole number"),
    ({"start": ""}, "start “”: it is not a whole number"),
    ({"start": "1.0"}, "start “1.0”: it is not a whole number"),
    ({"start": "1_0"}, "start “1_0”: it is not a whole number"),
    ({"start": "٣"}, "start “٣”: it is not a whole number"),
    ({"end": "+20"}, "end “+20”: it is not a whole number"),
    ({"end": "9" * 5000}, "it is not a whole number"),
    ({"start": "-1"}, "start “-1”: from -1 to"),
    ({"start": "7", "end": "3"}, "end “3”: from 7 to 3 there is nothing: the end must be greater than the start"),
    ({"start": "3", "end": "3"}, "end “3”: from 3 to 3 there is nothing"),
    ({"start": "0", "end": str(len(TEXT) + 1)}, f"is beyond the document, which has {len(TEXT)} characters"),
    ({"start": str(2**63), "end": str(2**63 + 1)}, f"start “{2**63}”: from {2**63} to"),
    ({"start": str(-(2**63))}, "begins before the document"),
    ({"start": "0", "end": str(2**64)}, "end “18446744073709551616”"),
    ({"quote": "torture"}, "quote “torture”: this is not what stands at that place of the document"),
    ({"quote": " Torture"}, "this is not what stands"),
    ({"confidence": "very"}, "confidence “very”: it can be sure, likely, unsure, or empty"),
    ({"role": "villain"}, "role “villain”: it can be alleged_perpetrator, victim"),
    ({"role": "victim"}, "role “victim”: only annotations with an actor’s code have a role"),
    ({"grounds": "rumour"}, "grounds “rumour”: it can be experienced, witnessed"),
]


@pytest.mark.parametrize(("wrong", "said"), BAD, ids=[said[:40] for _, said in BAD])
def test_one_bad_row_refuses_all_and_is_named(code, table, project, figures, wrong, said):
    before = figures(project)
    answer = code(table(GOOD, {**GOOD, **wrong}, GOOD))
    assert (answer.code, answer.out) == (1, "")
    first, second = answer.err.splitlines()
    assert first.startswith("Nothing was taken from")
    assert first.endswith("since 1 row does not fit:")
    assert second.startswith("  line 3, ")
    assert said in second
    assert figures(project) == before
    assert before["coders"] == 0  # nor is the coder there


def test_each_bad_row_is_named_by_the_line_where_it_begins(code, table, project, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(
        "code,document,start,end,memo\n"
        f'Torture,{TITLE},0,1,"two\nlines"\n'
        f'Nothing,{TITLE},0,1,"two\nlines"\n'
        "\n"
        f"Torture,{TITLE},0,1,,,\n"
        f"Torture,{TITLE},0,1,memo,too much\n"
        f"Torture,{TITLE}\n"
        "Torture,other,0,1\n",
        encoding="utf-8",
    )
    answer = code(path)
    assert [line.split(":")[0].strip() for line in answer.err.splitlines()[1:]] == [
        "line 4, code “Nothing”",
        "line 8 “too much”",
        "line 9, start “”",
        "line 10, document “other”",
    ]
    assert "4 rows do not fit" in answer.err


def test_a_name_that_fits_two_is_refused_with_both(code, table, project, tmp_path, done, figures):
    (tmp_path / "other.txt").write_text("another text", encoding="utf-8")
    done("add", project, tmp_path / "other.txt")
    opened = Project.open(project)
    first, second = opened.documents.all()
    opened.documents.rename(second.id, TITLE)
    actors = next(facet for facet in opened.codebook.facets() if facet.key == "actor")
    mine = opened.codebook.add(actors.id, "Torture")
    abuse = opened.codebook.find("고문")
    opened.close()
    before = figures(project)
    answer = code(table(GOOD, {**GOOD, "document": first.id}))
    assert answer.code == 1
    document, name = answer.err.splitlines()[1:]
    assert "fits several" in document
    assert f"({first.id})" in document
    assert f"({second.id})" in document
    assert f"“Actor > Torture” ({mine})" in name
    assert abuse.id in name
    assert figures(project) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "(line 1: no column document, start, end, code)."),
        (b"document,start,code\n", "(line 1: no column end)."),
        (b"document,start,end,code,code\n", "(line 1: two columns code)."),
        ("document,start,end,code\n\n이름,0,1,고문\n".encode("cp949"), "(line 3: it is not in UTF-8)."),
        (b'document,start,end,code\nx,0,1,"open\n\n', "(line 2: a quotation mark is not closed)."),
    ],
)
def test_a_file_that_is_no_table_is_refused(refused, project, tmp_path, content, said):
    (tmp_path / "t.csv").write_bytes(content)
    answer = refused("code", project, "--from", tmp_path / "t.csv", "--coder", "A")
    assert answer.err.rstrip("\n").endswith(said)


def test_a_table_that_is_not_there_is_refused(refused, project, tmp_path):
    assert "There is no file" in refused("code", project, "--from", tmp_path / "no.csv", "--coder", "A").err


def test_columns_that_mean_nothing_are_told(code, table, project):
    said = code(table({**span_of("Torture"), "code": "Torture", "comment": "x"})).out
    assert said.startswith("Not read, since no column here is called that: comment.\n")


def test_a_table_is_one_step(code, table, project, done, figures):
    before = figures(project)
    code(table({**span_of("Torture"), "code": "Torture"}, {**span_of("김씨"), "code": "Torture"}))
    assert done("undo", project).out == "Undone: Import annotations.\n"
    after = figures(project)
    assert {**after, "head": "", "change_sets": 0} == {**before, "head": "", "change_sets": 0}


def test_large_tables_come_in_at_once(run, done, figures, tmp_path):
    project, text, path = tmp_path / "big.nkhr", "가나다라마바사아자차 " * 2000, tmp_path / "big.csv"
    done("new", project)
    (tmp_path / "big.txt").write_text(text, encoding="utf-8")
    done("add", project, tmp_path / "big.txt")
    lines = ["document,start,end,code,quote"]
    places = [(n, code) for n in range(10_000) for code in ("고문", "Torture > x")]
    lines += [f"big.txt,{n},{n + 3},{code},{text[n : n + 3]}" for n, code in places]
    path.write_text("\n".join(lines), encoding="utf-8")
    answer = run("code", project, "--from", path, "--coder", "A")
    assert answer.err.count("\n") == 10_001
    path.write_text("\n".join(line for line in lines if "> x" not in line), encoding="utf-8")
    assert "Added 10,000 annotations" in done("code", project, "--from", path, "--coder", "A").out
    assert figures(project)["annotations"] == 10_000


# change and remove


def test_change_changes_only_what_is_named(done, annotations, sample):
    row = annotations(sample)[3]
    done("change", sample, row["annotation_id"], "--memo", "내 메모", "--coder", "Crane")
    after = next(each for each in annotations(sample) if each["annotation_id"] == row["annotation_id"])
    assert {name for name in row if row[name] != after[name]} <= {"memo", "changed_at"}
    assert after["memo"] == "내 메모"
    assert after["coder"] == "Sample"


def test_change_of_everything_is_one_step(done, annotations, figures, sample):
    before = figures(sample)
    row = annotations(sample)[0]
    start = int(row["start"]) + 1
    words = ("--start", start, "--end", start + 5, "--memo", "", "--confidence", "unsure", "--code", "China")
    said = done("change", sample, row["annotation_id"], *words, "--role", "addressee").out
    assert said.startswith("Changed ")
    after = next(each for each in annotations(sample) if each["annotation_id"] == row["annotation_id"])
    assert (int(after["start"]), int(after["end"]), after["confidence"]) == (start, start + 5, "unsure")
    assert (after["code_name_en"], after["role"], len(after["quote"])) == ("China", "addressee", 5)
    assert figures(sample)["change_sets"] == before["change_sets"] + 1
    done("undo", sample)
    assert figures(sample)["dataset_digest"] == before["dataset_digest"]


def test_none_takes_a_value_away(done, annotations, sample):
    row = next(each for each in annotations(sample) if each["role"] and each["confidence"])
    done("change", sample, row["annotation_id"], "--role", "none", "--confidence", "")
    after = next(each for each in annotations(sample) if each["annotation_id"] == row["annotation_id"])
    assert (after["role"], after["confidence"]) == ("", "")


def test_what_is_like_that_already_makes_no_step(done, annotations, figures, sample):
    row = annotations(sample)[0]
    before = figures(sample)
    assert "already" in done("change", sample, row["annotation_id"], "--memo", row["memo"]).out
    assert figures(sample) == before


def test_change_is_all_or_nothing(refused, annotations, figures, sample):
    abuse = next(each for each in annotations(sample) if each["facet"] == "abuse_type")["annotation_id"]
    before = figures(sample)
    for words, said in (
        (("--memo", "x", "--role", "victim"), "Only annotations with an actor’s code"),
        (("--memo", "x", "--code", "Nowhere"), "There is no code “Nowhere”"),
        (("--memo", "x", "--start", "5", "--end", "2"), "the end must be greater"),
        (("--memo", "x", "--start", "-4"), "begins before the document"),
        (("--memo", "x", "--end", 2**63), "is beyond the document"),
    ):
        assert said in refused("change", sample, abuse, *words, "--coder", "New one").err
        assert figures(sample) == before
    assert "There is no annotation “nobody”" in refused("change", sample, "nobody", "--memo", "x").err


def test_words_that_are_not_understood_end_with_2(run, annotations, figures, sample):
    one = annotations(sample)[0]["annotation_id"]
    before = figures(sample)
    for words in ((), ("--confidence", "very"), ("--role", "x"), ("--start", "1.5"), ("--coder", " ", "--memo", "x")):
        answer = run("change", sample, one, *words)
        assert (answer.code, answer.out) == (2, "")
    assert "say what to change" in run("change", sample, one).err
    assert figures(sample) == before


def test_remove_takes_annotations_codes_and_documents_as_one_step(done, annotations, figures, sample):
    before = figures(sample)
    opened = Project.open(sample, read_only=True)
    parent = opened.codebook.find("Torture").parent
    below = len(opened.codebook.below(parent))
    document = next(each.id for each in opened.documents.all() if each.file_name.startswith("000"))
    one = opened.annotations.rows()[0].id
    opened.close()
    child = next(each["code_id"] for each in annotations(sample) if each["code_name_en"] == "Torture")
    said = done("remove", sample, one, parent, child, document, one, "--coder", "Crane").out
    assert said.startswith("Removed 1 document, ")
    after = figures(sample)
    assert (after["documents"], after["codes"]) == (4, before["codes"] - below - 1)
    assert after["annotations"] < before["annotations"] - 1
    assert after["change_sets"] == before["change_sets"] + 1
    assert done("history", sample, "--json").json()[0]["coder"] == "Crane"
    done("undo", sample)
    assert figures(sample)["dataset_digest"] == before["dataset_digest"]


def test_one_unknown_id_keeps_all(refused, annotations, figures, sample):
    one = annotations(sample)[0]["annotation_id"]
    before = figures(sample)
    assert "no annotation, code or document with the id “x”" in refused("remove", sample, one, "x").err
    assert figures(sample) == before


def test_the_values_of_tables_are_those_of_the_model():
    assert {str(each) for each in Confidence} == {"", "sure", "likely", "unsure"}
    assert all(str(each) == str(each).casefold() for kind in (Role, Grounds) for each in kind)
