"""Cut Noto Serif CJK to what Korean documents need, so that the app can carry it.

    python packaging/make_fonts.py NotoSerifCJK-Regular.ttc NotoSerifCJK-Bold.ttc --out resources/fonts

Input: the two collections of Debian's package fonts-noto-cjk, version 1:20220127+repack1-1 (Noto Serif CJK 2.001).
Output, each printed with its size and SHA-256:

- `NotoSerifCJKkr-Regular.otf`, `NotoSerifCJKkr-Bold.otf`: of the Korean face all Hangul syllables and jamo, the old
  ones too, Latin-1, punctuation, and the signs of KS X 1001.
- `NotoSerifHan-Regular.otf`, with the family name "Noto Serif Han": the 4,888 Han of KS X 1001, in one weight. Han are
  rare and would be half of the whole. Qt takes one face of a family and never looks for a lacking character in another
  weight, so under the same family name they would be empty boxes in a bold title; in a family of their own they are
  drawn, emboldened by Qt.

The features that put text together stay (`ljmo`, `vjmo`, `tjmo` compose old Hangul; `ccmp`, `mark`, `kern`,
`liga`, `calt`, `locl`); those for vertical setting and for other widths go, since the reader has neither.
Hints go as well: a fifth of the size. The licence (SIL OFL 1.1) reserves no name.
The same input and the same fontTools give the same bytes. It takes about two minutes.

The other faces in `resources/fonts` are unchanged files: Pretendard 1.3.9 (its licence reserves its name) from the
npm package `pretendard`, Noto Serif from Debian's fonts-noto-core 20201225-1.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "Noto Serif CJK KR"
FEATURES = (
    "calt ccmp dlig hist liga ljmo locl tjmo vjmo",
    "halt kern mark palt pwid",
)
HANGUL = ((0xAC00, 0xD7A3), (0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xD7B0, 0xD7FF))
SIGNS = (
    (0x0020, 0x007E),
    (0x00A0, 0x00FF),
    (0x2000, 0x206F),
    (0x2460, 0x24FF),
    (0x25A0, 0x25FF),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
)
HAN = ((0x4E00, 0x9FFF), (0xF900, 0xFAFF))


def main(arguments: list[str] | None = None) -> int:
    """Make both faces; 0 when they are written, 1 with a sentence when the input is not what it should be."""
    parser = argparse.ArgumentParser(description="Cut Noto Serif CJK to what Korean documents need.")
    parser.add_argument("regular", type=Path, help="NotoSerifCJK-Regular.ttc")
    parser.add_argument("bold", type=Path, help="NotoSerifCJK-Bold.ttc")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    options = parser.parse_args(arguments)
    try:
        make(options.regular, options.out / "NotoSerifCJKkr-Regular.otf", hangul())
        make(options.bold, options.out / "NotoSerifCJKkr-Bold.otf", hangul())
        make(options.regular, options.out / "NotoSerifHan-Regular.otf", han(), "Noto Serif Han")
    except (OSError, LookupError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def hangul() -> list[int]:
    """The code points of Hangul, punctuation and signs, sorted."""
    wanted = {point for first, last in (*HANGUL, *SIGNS) for point in range(first, last + 1)}
    return sorted(wanted | {point for point in ks_x_1001() if not within(point, HAN)})


def han() -> list[int]:
    """The code points of the Han of KS X 1001, sorted."""
    return sorted(point for point in ks_x_1001() if within(point, HAN))


def ks_x_1001() -> Iterable[int]:
    """The code points of the Korean standard's table of 94 by 94, as EUC-KR has them."""
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                character = bytes((row, cell)).decode("euc_kr")
            except UnicodeDecodeError:  # the table has empty places
                continue
            yield ord(character)


def within(point: int, ranges: Iterable[tuple[int, int]]) -> bool:
    """Whether a code point lies in one of the ranges, ends included."""
    return any(first <= point <= last for first, last in ranges)


def make(source: Path, target: Path, points: list[int], family: str = FAMILY) -> None:
    """Cut the Korean face of the collection `source` to `points`, name it `family`, and write it to `target`."""
    font = korean_face(source)
    subsetter = subset.Subsetter(cut_options())
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    if family != FAMILY:
        rename(font, family)
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)
    data = target.read_bytes()
    print(f"{target.name}  {len(data):,} bytes  {hashlib.sha256(data).hexdigest()}")


def rename(font: TTFont, family: str) -> None:
    """Give a regular face another family name, in every language and in the outlines' own table."""
    postscript = f"{family.replace(' ', '')}-Regular"
    names = {1: family, 3: f"{postscript};cut", 4: family, 6: postscript, 16: family}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    outlines = font["CFF "].cff
    outlines.fontNames = [postscript]
    outlines.topDictIndex[0].FullName = outlines.topDictIndex[0].FamilyName = family


def korean_face(source: Path) -> TTFont:
    """The Korean face of a collection. Raises LookupError where it has none."""
    for font in TTCollection(str(source)).fonts:
        if font["name"].getDebugName(1) == FAMILY:
            # Otherwise the time of the cut would be written into the file.
            font.recalcTimestamp = False
            return font
    raise LookupError(f"{source.name} has no face named {FAMILY}.")


def cut_options() -> subset.Options:
    """What fontTools is told: see the module's first lines for the reasons."""
    options = subset.Options()
    options.layout_features = [tag for line in FEATURES for tag in line.split()]
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.recalc_timestamp = False
    return options


if __name__ == "__main__":
    raise SystemExit(main())
