"""Inference sessions: how a graph is run, so that the same input always gives the same output."""

from pathlib import Path

import onnxruntime as ort

from dragoman.read.encoder.arrays import unpacked


def session(path: Path) -> ort.InferenceSession:
    """A session of one thread over a gzipped graph; raises OSError where the file is missing."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    # The graph is written as it should run; full optimisation would fuse sum and norm into one
    # operator that takes 0.31 ms a window and layer where the two take 0.04 (onnxruntime 1.31).
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return ort.InferenceSession(unpacked(path), options, providers=["CPUExecutionProvider"])
