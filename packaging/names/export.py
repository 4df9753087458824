"""Write a trained recogniser as the program reads it: `python packaging/names/export.py CHECKPOINT… resources/names`.

Makes model.onnx (int8, dynamically quantised) and tokenizer.json. Of several checkpoints the mean of their weights is
written: that keeps what the earlier one knew of other texts (Wortsman et al., "Robust fine-tuning of zero-shot models",
2022).
"""

import json
import sys
import tempfile
from pathlib import Path

import torch
from data import LABELS
from network import Tagger, encoder_folder
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process


def main(checkpoints: list[Path], folder: Path) -> None:
    """Write both files to `folder`."""
    network = Tagger(len(LABELS))
    weights = [torch.load(checkpoint, map_location="cpu") for checkpoint in checkpoints]
    network.load_state_dict({name: sum(one[name] for one in weights) / len(weights) for name in weights[0]})
    network.eval()
    example = tuple(torch.ones(2, 9, dtype=torch.int64) for _ in range(3))
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "shapes", "parts", "scores")}
    with tempfile.TemporaryDirectory() as scratch:
        whole, ready = Path(scratch) / "whole.onnx", Path(scratch) / "ready.onnx"
        torch.onnx.export(
            network,
            example,
            str(whole),
            input_names=["ids", "shapes", "parts"],
            output_names=["scores"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            ready, folder / "model.onnx", weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
    rules = json.loads((encoder_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    rules["padding"] = rules["truncation"] = None
    (folder / "tokenizer.json").write_text(json.dumps(rules, ensure_ascii=False), encoding="utf-8")
    for name in ("model.onnx", "tokenizer.json"):
        print(name, (folder / name).stat().st_size)


if __name__ == "__main__":
    *given, target = map(Path, sys.argv[1:])
    main(given, target)
