#!/usr/bin/env python3
# ruff: noqa
# fmt: off  (kept as the figures in the design notes were made with it)
"""Seeded workload generator for benchmarks: texts, annotations and corpora.

Plain Python, no dependencies. The same seed gives the same bytes on every machine.
Text is about 70 % English, 30 % Korean, all in the Basic Multilingual Plane unless
astral=True (then ~1 emoji / CJK-extension char per 400 characters is mixed in).
Offsets are Unicode code points, half-open [start, end).

Used as a module by the drivers, or as a command:

    python workload.py OUT_DIR            # writes the texts, codings and corpus as files
    python workload.py OUT_DIR --small    # a tenth of it, for a smoke test
"""

import argparse
import json
import random
from pathlib import Path

SEED = 20240217  # ten years after the COI report

DOC_SIZES = {"100k": 100_000, "1M": 1_000_000, "2M": 2_000_000}
CODING_COUNTS = (100, 1_000, 10_000)
CORPUS_DOCS, CORPUS_CHARS = 1_000, 10_000
REPORT_CODINGS = (10_000, 100_000)
SEARCH_TERMS = ("forced labour", "강제북송", "arbitrary detention in prison")
CODERS = ("kim", "lee")

EN = """the a of to in and was were by from with at on that which after before during
prison camp guard guards officer officers ministry security detainee detainees witness
testimony victim victims family border river repatriation torture beating beatings hunger
starvation food ration rations labour forced disappearance disappeared execution public trial
confession interrogation cell winter summer village province county Pyongyang Hoeryong Onsong
Musan China Russia broker escape arrested sentenced released transferred held questioned
reported described stated recalled recommended urged council resolution commission inquiry
state states access monitor sanctions accountability court referral women children religion
church bible surveillance informant songbun class loyalty punishment collective three
generations mining farm quota medicine doctor illness died survived""".split()
KO = """강제북송 정치범수용소 보위부 안전부 구금 고문 폭행 증언 피해자 가족 국경 두만강 압록강 탈북
조사 심문 자백 재판 공개처형 강제노동 식량 배급 기아 겨울 여름 마을 평양 회령 온성 무산 중국 러시아
브로커 체포 석방 이송 여성 아동 종교 교회 성경 감시 통보원 출신성분 처벌 연좌제 광산 농장 의약품 의사
질병 사망 생존 유엔 인권이사회 결의안 조사위원회 책임규명 권고 제재""".split()
KO_END = ("하였다", "했다고 증언했다", "당했다", "이었다", "되었다", "라고 진술했다")
ASTRAL = ("\U0001f600", "\U0001f6a8", "\U00020000", "\U0001f1f0\U0001f1f7", "\U0002f800")

#: nested codebook: category -> {code: colour} or {subcategory: {...}}
CODEBOOK = {
    "Abuse type": {
        "Arbitrary detention": "#E57373",
        "Torture": {"Beating": "#F06292", "Stress position": "#BA68C8", "Sexual violence": "#9575CD"},
        "Forced labour": "#7986CB",
        "Enforced disappearance": "#64B5F6",
        "Right to food": "#4FC3F7",
        "강제북송": "#4DD0E1",
    },
    "Actor": {
        "State": {
            "Ministry of State Security": "#4DB6AC",
            "Ministry of People's Security": "#81C784",
            "Korean People's Army": "#AED581",
        },
        "Victim": "#DCE775",
        "Witness": "#FFF176",
        "International body": "#FFD54F",
    },
    "Recommendation": {
        "Accountability": "#FFB74D",
        "Access for monitors": "#FF8A65",
        "Non-refoulement": "#A1887F",
        "Humanitarian aid": "#90A4AE",
    },
    "Location": {
        f"County {i:02d}": "#%02X%02X%02X" % (40 + i * 7 % 200, 90 + i * 13 % 150, 60 + i * 29 % 180)
        for i in range(1, 35)
    },
}


def flatten(book=CODEBOOK, path=()):
    """Yield (category_path, code_name, colour) for each code, in a stable order."""
    for name, val in book.items():
        if isinstance(val, dict):
            yield from flatten(val, path + (name,))
        else:
            yield path, name, val


def categories(book=CODEBOOK, path=()):
    """Yield (parent_path, category_name), parents first."""
    for name, val in book.items():
        if isinstance(val, dict):
            yield path, name
            yield from categories(val, path + (name,))


def make_text(n_chars, seed=SEED, astral=False):
    """Exactly n_chars code points of paragraphs (~600 characters each)."""
    rnd = random.Random(f"text-{seed}-{n_chars}-{astral}")
    out, size, para = [], 0, 0
    while size < n_chars:
        if rnd.random() < 0.7:
            words = [rnd.choice(EN) for _ in range(rnd.randint(8, 22))]
            words[0] = words[0].capitalize()
            if rnd.random() < 0.01:
                words.insert(3, "forced labour")
            sent = " ".join(words) + ". "
        else:
            sent = " ".join(rnd.choice(KO) for _ in range(rnd.randint(4, 12))) + " " + rnd.choice(KO_END) + ". "
        if astral and rnd.random() < 0.25:
            sent = rnd.choice(ASTRAL) + sent
        para += len(sent)
        if para > 600:
            sent = sent.rstrip() + "\n\n"
            para = 0
        out.append(sent)
        size += len(sent)
    text = "".join(out)[:n_chars]
    return text[:-1] + "." if text[-1].isspace() else text


def make_codings(text, n, seed=SEED, coders=CODERS):
    """n distinct spans of 20..200 characters: dicts code, start, end, coder, memo, important.

    Spread evenly at random, so at 10,000 codings on 100k characters they overlap heavily
    and on 2M characters lightly. One in ten has a memo, one in twenty is important.
    """
    rnd = random.Random(f"codings-{seed}-{len(text)}-{n}")
    names = [name for _, name, _ in flatten()]
    seen, out = set(), []
    while len(out) < n:
        length = rnd.randint(20, min(200, max(21, len(text) // 4)))
        start = rnd.randint(0, len(text) - length - 1)
        item = (rnd.choice(names), start, start + length, rnd.choice(coders))
        if item in seen:
            continue
        seen.add(item)
        out.append(
            {
                "code": item[0],
                "start": start,
                "end": start + length,
                "coder": item[3],
                "memo": f"memo {len(out)}" if len(out) % 10 == 0 else "",
                "important": len(out) % 20 == 0,
            }
        )
    return out


def make_corpus(n_docs=CORPUS_DOCS, n_chars=CORPUS_CHARS, seed=SEED):
    """Yield (name, text)."""
    for i in range(n_docs):
        yield f"doc{i:05d}.txt", make_text(n_chars, seed=seed + i)


def make_report_set(n, seed=SEED):
    """n codings spread over 100 documents of 10k characters: (docs, codings by name)."""
    docs = list(make_corpus(100, 10_000, seed))
    per = n // len(docs)
    return docs, {name: make_codings(text, per, seed + i) for i, (name, text) in enumerate(docs)}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out", type=Path)
    ap.add_argument("--small", action="store_true")
    args = ap.parse_args()
    k = 10 if args.small else 1
    args.out.mkdir(parents=True, exist_ok=True)
    for label, size in DOC_SIZES.items():
        text = make_text(size // k)
        (args.out / f"text_{label}.txt").write_text(text, encoding="utf-8")
        for n in CODING_COUNTS:
            (args.out / f"codings_{label}_{n}.json").write_text(
                json.dumps(make_codings(text, n // k), ensure_ascii=False), encoding="utf-8"
            )
    corpus = args.out / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, text in make_corpus(CORPUS_DOCS // k):
        (corpus / name).write_text(text, encoding="utf-8")
    (args.out / "codebook.json").write_text(json.dumps(CODEBOOK, ensure_ascii=False, indent=1), encoding="utf-8")
    (args.out / "astral_20k.txt").write_text(make_text(20_000, astral=True), encoding="utf-8")


if __name__ == "__main__":
    main()
