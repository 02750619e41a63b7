"""Sentences end where readers end them, in English and in Korean."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader.sentences import sentence_at, sentences

SEEDS = Path(__file__).parents[3] / "seeds"
#: "|" is where one ends.
TABLE = """
Mr. Kim said so.| He left.
Mrs. Lee and Ms. Park came.| Nobody spoke.
Dr. Lee wrote it.| It is long.
Prof. Choi and Gen. Ri met Gov. Hong.| They agreed.
“I saw Mr. Pak.”| He wept.
The U.N. acted in Feb. 2014.| Nobody came.
the U.N. Human Rights Council met.| It voted.
He worked for the U.N.| The report was his.
The U.S. State Department said so.| We agree.
He lives in the U.S.| She does not.
N. Korean human rights forum by local government in S. Korea
Kim J. In-sung was there.| He hid.
J. Smith came.| Was he alone?| Yes!
Kim (b. 1970) said so.| He left.
See No. 5 and Nos. 7.| No.| He did not.
See para. 12 of the report.| It is long.
Art. 7 of the Rome Statute applies.| So does Art. 5.
Arts. IX and X were cited.| Both apply.
See p. 14 and pp. 20–25.| They are short.
Vol. 3 has it.| Read it.
Guards, e.g. Ri, beat him.| He died.
That is, i.e. Kim knew.| He lied.
Cf. Smith et al. 2014.| See also vol. 2.
Kim et al. wrote it.| We read it.
Camp No. 15 vs. Camp No. 18.| Both stood.
It cost 3.5 million won.| It was 2.75 times more.
At 5 p.m. he left.| At 9 a.m. Seoul time he came back.
It closed at 5 p.m.| Then they went.
abuses ... including forced repatriations.| Next.
He saw ... Kim there.| Next.
“Some argue that … (Yet) changes are being brought about,” he said.| Next.
He waited...| Then he left.
“Stop!” he said.| They stopped.
“Why?” she asked.| “Who knows?”| He wept.
“We were beaten.”| “So were we.”
the term ‘human rights violations.’”| Next one.
They starved (see above.)| Next.
They starved.)| Next.
Really?!| Yes.
It is grave.[12]| The next one is worse.
It is grave.¹²| The next one is worse.
He left in 1997.| He came back in 2003.
1. The Government should act.| 2. It must act now.
(a) Release them.| (b) Stop it.
Acme Co. Ltd. sold it.| The firm closed.
Kim Jr. fled.| He is safe.
Was it Jan. 5?| It was.
www.example.org has it.| Look.
한 사람이 갔다.| 다른 사람이 왔다.
“그들은 굶었다.”라고 말했다.| 그는 갔다.
“그들은 굶었다.” 라고 말했다.| 그는 갔다.
“우리는 맞았다.”고 증언했다.| 끝.
“우리는 맞았다.”며 울었다.| 끝이다.
“가자!”하고 외쳤다.| 모두 갔다.
“가자!” 하고 외쳤다.| 모두 갔다.
“왜?”라며 물었다.| 답이 없었다.
"죽었다."는 말을 들었다.| 믿지 않았다.
‘말 반동.’이라는 죄였다.| 그는 죽었다.
「때렸다。」라고 했다.| 그는 갔다.
그는 갔다。| 그녀는 왔다！| 정말？| 네。
“죽었다.”| 그는 그렇게 말했다.
“왔다.”| “갔다.”| 모두 말했다.
2024. 7. 11. 서울에서 열렸다.| 모두 왔다.
2014.2.17. 보고서가 나왔다.| 모두 읽었다.
그는 ... 갔다.| 끝났다.
그는... 갔다.| 끝났다.
모르겠다...| 그는 울었다.
그때… 총소리가 났다.| 모두 뛰었다.
가. 정부는 석방하라.| 나. 감시하라.
유엔(U.N.) 총회가 열렸다.| 결의했다.
제7조 3.1항을 보라.| 거기 있다.
1990년대 초반이었다.| 식량이 없었다.
몇 명이 죽었나요?| 세 명이요.| 그래요!
"""
BROKEN = {
    # without a space between them
    "그는 굶었다.그녀도 굶었다.": ["그는 굶었다.", "그녀도 굶었다."],
    "crimes of the regime.12 The next one is worse.": ["crimes of the regime.12", "The next one is worse."],
}
#: How many sentences the first paragraphs of prose of each seed have.
FIRST: dict[str, list[str | int]] = {
    "000": ["Human rights advocates called", 1, "At the inaugural Seoul Freedom Forum", 1, "“Some argue that", 2],
    "001": ["The Commission of Inquiry Report", 2, "On August 17", 3, "Although the UNSC could not", 2],
    "002": ["“The North Korean regime remains", 1, "Eleven years ago", 1, "According to the U.S. State", 1],
    "003": ["The inaugural Seoul Forum", 1, "The event notably", 1, "Oh highlighted escalating", 2],
    "004": ["We, the undersigned", 2, "Ten years ago, the COI", 3],
}  # fmt: skip


def parted(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_sentences_end_where_readers_end_them(line: str) -> None:
    wanted = [each.strip() for each in line.split("|")]
    text = " ".join(wanted)
    assert parted(text) == wanted
    start = 0
    for sentence in wanted:
        start = text.index(sentence, start)
        assert sentence_at(text, start + 1) == (start, start + len(sentence))
        start += len(sentence)


@pytest.mark.parametrize(("text", "wanted"), BROKEN.items())
def test_sentences_without_a_space_between_them(text: str, wanted: list[str]) -> None:
    assert parted(text) == wanted


@pytest.mark.parametrize("seed", FIRST)
def test_the_first_paragraphs_of_the_seeds(seed: str) -> None:
    text = next(SEEDS.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    wanted = FIRST[seed]
    for begin, count in zip(wanted[::2], wanted[1::2], strict=True):
        paragraph = next(line for line in text.split("\n") if line.startswith(str(begin)))
        found = parted(paragraph)
        assert found[0].startswith(str(begin))
        assert len(found) == count, found
        assert all(each[-1] in ".?!”\"'’" for each in found), found


TEXTS = st.text(st.sampled_from("aB.한다 ?!\"”“U1…(😀é\ufeff'-。"), min_size=1, max_size=60)


@given(TEXTS, st.integers(0, 60))
def test_sentences_tile_the_paragraph(text: str, place: int) -> None:
    found = sentences(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    held = {place for start, end in found for place in range(start, end)}
    assert all(text[place].isspace() for place in set(range(len(text))) - held)
    start, end = sentence_at(text, min(place, len(text) - 1))
    assert 0 <= start < end <= len(text)
