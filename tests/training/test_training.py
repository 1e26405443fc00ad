"""Statements about how the trained reader's weights are made, each told by small cases.

What needs torch, onnx or safetensors (training/requirements.txt) is left out where they are absent.
"""

import itertools
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer
from training.labels import GoldAttribution, label
from training.rounds import FAST, ROUNDS
from training.words import squeeze

from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import Pieces
from dragoman.read.encoder.tags import TAGS, begin, legal_steps
from dragoman.read.encoder.words import Words
from training import digest

TEXT = "Korr said it rains .\nIt pours , Bask said ."


def needs(*modules: str) -> None:
    for module in modules:
        pytest.importorskip(module, reason=f"training needs {module} (training/requirements.txt)")


def cut(text: str) -> Pieces:
    tokenizer = Tokenizer(WordPiece({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return Cutter(tokenizer).cut(text)


def gold(text: str, **roles: list[str]) -> dict[str, list[tuple[int, int]]]:
    found = {
        role: [(text.index(w), text.index(w) + len(w)) for w in ws] for role, ws in roles.items()
    }
    return {"content": [], "cue": [], "source": []} | found


def folder(at: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (at / name).parent.mkdir(parents=True, exist_ok=True)
        (at / name).write_bytes(content)
    return at


def test_the_same_files_have_the_same_digest_wherever_they_lie(tmp_path: Path) -> None:
    files = {"text/a.txt": b"one", "text/b.txt": b"two"}
    here = digest.of_folder(folder(tmp_path / "here", files))
    there = digest.of_folder(folder(tmp_path / "there", dict(reversed(files.items()))))
    assert here == there


@pytest.mark.parametrize(
    "other",
    [
        {"a.txt": b"one", "b.txt": b"twp"},
        {"a.txt": b"one", "c.txt": b"two"},
        {"a.txt": b"two", "b.txt": b"one"},
        {"a.txt": b"one"},
    ],
)
def test_a_changed_byte_name_or_place_changes_the_digest(
    tmp_path: Path, other: dict[str, bytes]
) -> None:
    first = folder(tmp_path / "first", {"a.txt": b"one", "b.txt": b"two"})
    assert digest.of_folder(first) != digest.of_folder(folder(tmp_path / "other", other))


def test_no_two_runs_share_an_order_and_the_last_round_comes_to_rest() -> None:
    orders = [order for plan in (*ROUNDS, FAST) for order in plan.orders]
    assert len(orders) == len(set(orders))
    assert ROUNDS[-1].fall == FAST.fall == 0


def test_gold_becomes_tags_and_a_link_from_content_to_cue_to_source() -> None:
    found = label(cut(TEXT), [gold(TEXT, source=["Korr"], cue=["said"], content=["it rains"])])
    source, cue, content = (begin(role) for role in ("source", "cue", "content"))
    assert found.tags[:5].tolist() == [source, cue, content, content + 1, 0]
    assert not found.tags[5:].any()
    assert found.attributions == (GoldAttribution(((2, 4),), (1, 2), (0, 1)),)


def test_a_content_across_paragraphs_becomes_one_in_each() -> None:
    found = label(cut(TEXT), [gold(TEXT, cue=["said"], content=["rains .\nIt pours"])])
    assert found.attributions[0].contents == ((3, 5), (5, 7))
    assert found.tags[[3, 5]].tolist() == [begin("content")] * 2


def test_a_word_keeps_the_first_role_that_it_was_given() -> None:
    first = gold(TEXT, cue=["said"], content=["it rains"])
    second = gold(TEXT, cue=["Bask"], content=["rains", "pours"])
    found = label(cut(TEXT), [first, second])
    assert found.tags[2:4].tolist() == [begin("content"), begin("content") + 1]
    assert found.attributions[1].contents == ((6, 7),)


def test_gold_without_a_cue_has_no_link() -> None:
    assert label(cut(TEXT), [gold(TEXT, content=["it rains"])]).attributions == ()


def test_a_model_of_certainty_finds_the_shares_that_are_right() -> None:
    needs("safetensors")
    from training.calibrate import fit

    facts = np.array([[1.0, 0.0]] * 1000 + [[1.0, 1.0]] * 1000)
    right = np.array([1.0] * 300 + [0.0] * 700 + [1.0] * 900 + [0.0] * 100)
    p = 1 / (1 + np.exp(-facts @ fit(facts, right)))
    assert p[0] == pytest.approx(0.3, abs=0.01)
    assert p[-1] == pytest.approx(0.9, abs=0.01)


CONFIG = {
    "hidden_size": 32,
    "vocab_size": 200,
    "max_position_embeddings": 192,
    "num_attention_heads": 4,
    "intermediate_size": 64,
}


def a_table() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    rng = np.random.default_rng(2)
    return (rng.normal(size=(60, 32)) * rng.uniform(0.5, 2, 32) + 1).astype("f")


def test_the_word_table_is_kept_close_and_closest_where_words_are_common() -> None:
    table, common = a_table(), range(10, 20)
    kept = Words.of(squeeze(table, common)).rows(np.arange(60))
    wrong = np.abs(kept - table).mean(1) / table.std()
    assert wrong[10:20].max() < 0.01
    assert wrong.max() < 0.15
    assert squeeze(table, common)["codes"].nbytes == 50 * 16


def test_a_word_has_the_same_vector_whatever_stands_beside_it() -> None:
    table = Words.of(squeeze(a_table(), range(10, 20)))
    together = table.rows(np.array([3, 12, 59, 12]))
    for i, at in enumerate((3, 12, 59, 12)):
        assert (table.rows(np.array([at]))[0] == together[i]).all()


def test_the_likelihoods_of_all_legal_tag_sequences_add_up_to_one() -> None:
    needs("torch", "safetensors")
    import torch
    from training.model import Network

    torch.manual_seed(5)
    network = Network(CONFIG, 1)
    for weights in (network.start, network.step, network.end):
        torch.nn.init.normal_(weights)
    scores, rows = torch.randn(3, TAGS), np.array([[0, 3]])
    start, step = legal_steps()
    total = 0.0
    for tags in itertools.product(range(TAGS), repeat=3):
        if start[tags[0]] and all(step[a, b] for a, b in itertools.pairwise(tags)):
            total += torch.exp(-network.tag_loss(scores, torch.tensor(tags), rows)).item()
    assert total == pytest.approx(1, abs=1e-4)


def test_the_8_bit_graph_scores_as_the_network_does() -> None:
    needs("torch", "onnx", "safetensors")
    import onnxruntime as ort
    import torch
    from training.export import encoder
    from training.model import Network

    torch.manual_seed(5)
    network = Network(CONFIG, 2).eval()
    forms = np.arange(24) % 30
    parts = [torch.from_numpy(x[None]) for x in (forms // 6, forms // 2 % 3, forms % 2)]
    ids = np.arange(100, 124)
    for added in (network.case, network.mark, network.opens):
        torch.nn.init.normal_(added.weight)
    with torch.no_grad():
        attend = torch.ones(1, 24, dtype=torch.bool)
        x = network.encode((torch.from_numpy(ids[None]), *parts), attend)
        ends = [head.ends(x).numpy() for head in (network.to_cue, network.to_source)]
        wanted = network.tag(x).numpy(), np.concatenate(ends, -1)
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    graph = encoder(weights, layers=2, heads=4, bits=7).SerializeToString()
    session = ort.InferenceSession(graph, providers=["CPUExecutionProvider"])
    words = weights["words.weight"][ids][None]
    found = session.run(["tags", "links"], {"words": words, "forms": forms[None]})
    for ours, theirs in zip(found, wanted, strict=True):
        assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.995
