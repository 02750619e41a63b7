"""From bytes to the canonical text: every encoding of the field, and never a silent loss."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.formats import DOCUMENTS, encodings, plain_text
from nkhr_desktop.formats.encodings import Because
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.span import Span, Utf16Map
from nkhr_desktop.model.text import canonical, is_canonical

KOREAN = "북한 인권에 관한 유엔 조사위원회 보고서가 나온 지 10년이 되었다.\n강제송환과 고문을 증언했다.\n"
ENGLISH = "Ten years ago, the Commission published its report.\nIt speaks of torture.\n"
MIXED = "증언 “testimony” 2024년 — 관리소(kwanliso) 제15호\n"
DATA = Path(__file__).parents[1] / "data"
VECTORS = json.loads((DATA / "text_offsets_qt.json").read_text("utf-8"))["vectors"]


@pytest.mark.parametrize("text", [KOREAN, ENGLISH, MIXED], ids=["korean", "english", "mixed"])
@pytest.mark.parametrize(
    ("python_name", "mark", "expected"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le"),
        ("utf-32-be", b"\x00\x00\xfe\xff", "utf-32-be"),
        ("utf-32-le", b"", "utf-32-le"),
        ("utf-32-be", b"", "utf-32-be"),
    ],
)
def test_unicode_files_are_recognised(text: str, python_name: str, mark: bytes, expected: str) -> None:
    data = mark + text.encode(python_name)
    found = plain_text.guess(data)
    assert found.encoding == expected
    decoded = plain_text.decode(data, found.encoding)
    assert decoded.text == text
    assert not decoded.lossy
    assert dict(decoded.replaced) == ({"bom": 1} if mark else {})


@pytest.mark.parametrize(
    ("name", "expected", "because"),
    [
        ("cp949", "cp949", Because.READS_KOREAN),
        ("euc_kr", "cp949", Because.READS_KOREAN),
        ("johab", "johab", Because.READS_KOREAN),
        ("iso2022_kr", "iso2022_kr", Because.ESCAPES),
    ],
)
@pytest.mark.parametrize("text", [KOREAN, "증언 testimony 2024년 관리소(kwanliso) 제15호\n", "인권"])
def test_korean_files_are_recognised(name: str, expected: str, because: Because, text: str) -> None:
    found = plain_text.guess(text.encode(name))
    assert (found.encoding, found.because) == (expected, because)
    assert plain_text.decode(text.encode(name), found.encoding).text == text


def test_syllables_beyond_euc_kr_are_kept() -> None:
    text = KOREAN + "똠방각하 펲시 햏\n"
    found = plain_text.guess(text.encode("cp949"))
    assert plain_text.decode(text.encode("cp949"), found.encoding).text == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "gb18030",
            "朝鲜民主主义人民共和国的人权状况。调查委员会的报告指出,存在有系统的侵犯人权行为。上个月,安理会举行了会议。",
        ),
        (
            "shift_jis",
            "北朝鮮の人権状況に関する国連調査委員会の報告書は、組織的な人権侵害を指摘した。拉致問題の解決を求める。",
        ),
        (
            "euc_jp",
            "北朝鮮の人権状況に関する国連調査委員会の報告書は、組織的な人権侵害を指摘した。拉致問題の解決を求める。",
        ),
        (
            "cp1252",
            "Les témoins ont décrit la détention arbitraire, la torture et la répression. Ça a été vérifié.",
        ),
    ],
)
def test_other_languages_are_not_taken_for_korean(name: str, text: str) -> None:
    found = plain_text.guess(text.encode(name))
    assert found.because in (Because.STATISTICS, Because.NOTHING_FITS)
    assert name in (found.encoding, *found.alternatives)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cp1252", "Les témoins ont déclaré avoir été torturés à Hoeryong."),
        ("cp1252", "Il a déclaré : « être là, ça ne m’intéresse pas »."),
        ("cp1252", "Das Mädchen aus Österreich über Flüchtlinge: „Größe“ – süß."),
        ("cp1252", "The witness said “I saw it” – and fled."),
        ("cp1252", "naïve café"),
        ("cp1251", "Северная Корея нарушает права человека, заявил свидетель."),
        ("shift_jis", "北朝鮮の人権状況について、証言者は次のように述べた。"),
        ("euc_jp", "北朝鮮の人権状況について、証言者は次のように述べた。"),
        ("big5", "朝鮮人權狀況報告，證人說他看到了公開處決。"),
        ("gb18030", "朝鲜人权状况报告，证人说他看到了公开处决。"),
    ],
)
def test_other_languages_read_well_as_guessed(name: str, text: str) -> None:
    found = plain_text.guess(text.encode(name))
    assert found.encoding in plain_text.encodings.ENCODINGS
    assert plain_text.decode(text.encode(name), found.encoding).text == text


def test_escapes_of_japanese_mail_are_known() -> None:
    found = plain_text.guess("拉致問題".encode("iso2022_jp"))
    assert (found.encoding, found.because) == ("iso2022_jp", Because.ESCAPES)


def test_a_stray_nul_makes_no_utf16() -> None:
    data = (ENGLISH + "a\x00b").encode()
    decoded = plain_text.decode(data, plain_text.guess(data).encoding)
    assert decoded.text == ENGLISH + "a\ufffdb"
    assert dict(decoded.replaced) == {"nul": 1}
    assert not decoded.lossy


def test_alternatives_decode_without_fault_and_leave_out_the_best() -> None:
    data = KOREAN.encode("cp949")
    found = plain_text.guess(data)
    assert found.encoding not in found.alternatives
    for name in found.alternatives:
        data.decode(name)


@pytest.mark.parametrize(
    ("data", "encoding", "text", "places"),
    [
        (b"ab\xffc", "utf-8", "ab\ufffdc", (2,)),
        (b"\xef\xbb\xbfa\r\nb\xff\r\n\xfec", "utf-8", "a\nb\ufffd\n\ufffdc", (3, 5)),
        (b"a\xed\xa0\x80b", "utf-8", "a\ufffdb", (1,)),
        ("가나".encode("cp949") + b"\xff" + "다".encode("cp949"), "cp949", "가나\ufffd다", (2,)),
        ("가😀".encode("utf-16-le")[:-2], "utf-16-le", "가\ufffd", (1,)),
        (b"a\x00\x3d\xd8b\x00", "utf-16-le", "a\ufffdb", (1,)),
        (b"a\x00b", "utf-16-le", "a\ufffd", (1,)),
        (b"\x00\x00\x00a\x00\x11\x00\x00\x00\x00\x00b", "utf-32-be", "a\ufffdb", (1,)),
        (b"\x1b$)C\x0e0!1\x7f0!\x0f", "iso2022_kr", "가\ufffd가", (1,)),
    ],
)
def test_a_loss_is_counted_and_placed(data: bytes, encoding: str, text: str, places: tuple[int, ...]) -> None:
    decoded = plain_text.decode(data, encoding)
    assert decoded.text == text
    assert decoded.lossy
    assert decoded.lost == places
    assert decoded.lost_count == len(places)
    assert dict(decoded.replaced)["undecodable"] == len(places)


def test_a_damaged_file_keeps_its_encoding_and_says_what_is_lost() -> None:
    for name in ("utf-8", "cp949"):
        data = (KOREAN * 5).encode(name)
        damaged = data[:41] + b"\xff" + data[41:]
        found = plain_text.guess(damaged)
        assert (found.encoding, found.because) == (name, Because.FEW_FAULTS)
        assert plain_text.decode(damaged, name).lossy


def test_many_losses_are_all_counted_though_few_are_placed() -> None:
    decoded = plain_text.decode(b"\xff" * 5000, "utf-8")
    assert decoded.lost_count == 5000
    assert decoded.lost == tuple(range(100))


@given(st.binary(max_size=200))
def test_no_bytes_fail_and_every_result_is_canonical(data: bytes) -> None:
    found = plain_text.guess(data)
    for name in (found.encoding, *found.alternatives, *encodings.ENCODINGS):
        decoded = plain_text.decode(data, name)
        assert is_canonical(decoded.text)
        assert decoded.lossy == ("undecodable" in dict(decoded.replaced))
        assert all(decoded.text[place] == "\ufffd" for place in decoded.lost)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["id"])
@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_measured_strings_come_through(vector: dict[str, object], name: str) -> None:
    """Each of the strings that a Qt widget was seen to change: only what the house names is changed."""
    raw = str(vector["text_json"])
    text = plain_text.decode(raw.encode(name), name).text
    assert text == canonical(raw).text
    changed = {
        "bom_lead": "ab",
        "nul": "a\ufffdb",
        "vt": "a\ufffdb",
        "ff": "a\ufffdb",
        "nonchar_fdd0": "a\ufffdb",
    }
    breaks = ("crlf", "cr", "lf", "u2028", "u2029", "nel")
    name_of = str(vector["id"])
    assert text == ("a\nb" if name_of in breaks else changed.get(name_of, raw))
    if text == raw:
        assert len(text) == vector["codepoints"]
        assert Utf16Map(text).to_utf16(len(text)) == vector["utf16_units"]


def test_random_spans_are_the_same_words_in_every_encoding() -> None:
    rnd = random.Random(11)
    pieces = [str(v["text_json"]) for v in VECTORS] + list(KOREAN) + ["\u1112\u119e\u11ab", "👩‍❤️‍👩", "\u202eab\u202c"]
    raw = "".join(rnd.choice(pieces) for _ in range(4000))
    texts = {name: plain_text.decode(raw.encode(name), name).text for name in ("utf-8", "utf-16-le", "utf-32-be")}
    text = texts["utf-8"]
    assert set(texts.values()) == {text}
    units = Utf16Map(text)
    wide = text.encode("utf-16-le")
    for _ in range(10_000):
        start = rnd.randrange(len(text))
        span = Span(start, min(len(text), start + rnd.randint(1, 200)))
        first, last = units.to_utf16(span.start), units.to_utf16(span.end)
        assert wide[2 * first : 2 * last].decode("utf-16-le") == span.quote(text)
        assert (units.to_code_point(first), units.to_code_point(last)) == (span.start, span.end)


def test_a_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "증언.txt"
    path.write_bytes(KOREAN.encode("cp949"))
    file = plain_text.read(path)
    assert (file.data, file.decoded.text, file.guess.encoding) == (KOREAN.encode("cp949"), KOREAN, "cp949")
    chosen = plain_text.read(path, "utf-8")
    assert chosen.guess.because is Because.CHOSEN
    assert chosen.decoded.lossy


def test_the_seeds_decode_without_loss() -> None:
    from nkhr_desktop import resources

    files = sorted(resources.seeds().glob("*.txt"))
    assert len(files) == 5
    for path in files:
        file = plain_text.read(path)
        assert file.guess.encoding == "utf-8"
        assert file.decoded.replaced == ()
        assert file.decoded.text.encode() == file.data


def test_an_empty_file_and_a_line_of_a_million_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    assert plain_text.read(path).decoded.text == ""
    path.write_text("가" * 1_000_000, "utf-8")
    assert len(plain_text.read(path).decoded.text) == 1_000_000


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"PK\x03\x04....", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "ole"),
        (b"SQLite format 3\x00", "database"),
        (bytes(1000), "binary"),
        (bytes(range(8)) * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_unless_an_encoding_is_chosen(tmp_path: Path, content: bytes, detail: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as caught:
        plain_text.read(path)
    assert (caught.value.trouble, caught.value.detail) == (FileTrouble.UNKNOWN_FORMAT, detail)
    assert plain_text.read(path, "utf-8").data == content


def test_files_that_cannot_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def trouble(path: Path, encoding: str | None = None) -> FileTrouble:
        with pytest.raises(FileRefused) as caught:
            plain_text.read(path, encoding)
        assert caught.value.path == str(path)
        return caught.value.trouble

    small = tmp_path / "small.txt"
    small.write_bytes(b"12345678901")
    assert trouble(tmp_path / "none.txt") is FileTrouble.MISSING
    assert trouble(tmp_path) is FileTrouble.NOT_A_FILE
    assert trouble(small, "base64") is FileTrouble.UNKNOWN_FORMAT
    assert trouble(small, "klingon") is FileTrouble.UNKNOWN_FORMAT
    assert trouble(tmp_path / ("x" * 400)) in (FileTrouble.UNREADABLE, FileTrouble.MISSING)
    assert trouble(Path("a\x00b")) in (FileTrouble.UNREADABLE, FileTrouble.MISSING)
    monkeypatch.setattr(plain_text, "MAX_BYTES", 10)
    assert trouble(small) is FileTrouble.TOO_LARGE


def test_the_list_of_formats_says_what_the_module_says() -> None:
    (format_,) = DOCUMENTS
    assert format_.load() is plain_text
    assert (format_.name, format_.extensions) == (plain_text.NAME, plain_text.EXTENSIONS)
    assert format_.claims("Report.TXT")
    assert not format_.claims("report.pdf")


def test_one_sentence_in_cp949_with_a_bad_byte_anywhere_is_read_with_its_loss_counted(tmp_path: Path) -> None:
    sentence = "증언 하나. 보위부 조사관들이 며칠 동안 잠을 재우지 않았다고 말했다.".encode("cp949")
    for place in range(len(sentence) + 1):
        file = tmp_path / "short.txt"
        file.write_bytes(sentence[:place] + b"\xff" + sentence[place:])
        found = plain_text.read(file)
        assert (found.guess.encoding, found.decoded.lossy) == ("cp949", True), place


def test_a_text_in_no_encoding_that_fits_is_left_to_the_person(tmp_path: Path) -> None:
    file = tmp_path / "unknown.txt"
    file.write_bytes(bytes(range(0x80, 0x100)) * 3)
    assert plain_text.read(file).decoded.text
