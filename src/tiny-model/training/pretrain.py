"""Pre-trains a base model on one pass over a corpus: `python pretrain.py --corpus world --seed 1 --out base.pt`.

With `--start-from` it goes on from a finished model, with a new warm-up and another order of documents.
Interrupted runs go on from the last checkpoint, which is written every 500 steps.
"""

import argparse
import dataclasses
import json
import math
from pathlib import Path

import torch
from tqdm import tqdm

from corpus import batches, pad, read_documents
from losses import text_loss
from model import Config, Decoder

CHECKPOINT_EVERY = 500


def learning_rate(step: int, steps: int, peak: float) -> float:
    """Linear warm-up over 100 steps, then a cosine down to a fiftieth of the peak."""
    if step < 100:
        return peak * (step + 1) / 100
    progress = (step - 100) / max(1, steps - 100)
    return peak * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))


def make_optimizer(model: Decoder, rate: float) -> torch.optim.AdamW:
    """AdamW with weight decay on matrices only."""
    matrices = [p for p in model.parameters() if p.dim() == 2]
    others = [p for p in model.parameters() if p.dim() != 2]
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--corpus", default="world")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=20)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--max-steps", type=int, default=0, help="0 for one pass over the corpus")
    parser.add_argument("--start-from", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    vocabulary = json.loads((options.data / "vocabulary.json").read_text())
    config = Config(vocabulary=len(vocabulary))
    model = Decoder(config)
    earlier = torch.load(options.start_from) if options.start_from else None
    if earlier:
        model.load_state_dict(earlier["model"])
    optimizer = make_optimizer(model, options.rate)
    documents = read_documents(options.data, options.corpus)
    order = batches(documents, options.batch, options.seed)
    steps = min(options.max_steps or len(order), len(order))
    first = 0
    checkpoint = options.out.with_suffix(".checkpoint")
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first = saved["step"]

    options.out.parent.mkdir(parents=True, exist_ok=True)
    with open(options.out.with_suffix(".log"), "a") as log:
        progress = tqdm(range(first, steps), initial=first, total=steps, mininterval=5)
        for step in progress:
            for group in optimizer.param_groups:
                group["lr"] = learning_rate(step, steps, options.rate)
            ids = pad([documents[index] for index in order[step]])
            loss = text_loss(model(ids)[0], ids)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if step % 20 == 0:
                progress.set_postfix(loss=f"{loss.item():.3f}")
                print(json.dumps({"step": step, "loss": round(loss.item(), 4)}), file=log, flush=True)
            if (step + 1) % CHECKPOINT_EVERY == 0:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1}, checkpoint)
    facts = {"corpus": options.corpus, "seed": options.seed, "steps": steps, "batch": options.batch, "rate": options.rate}
    if earlier:
        facts = {**earlier["facts"], **{f"second_{name}": value for name, value in facts.items() if name != "corpus"}}
    torch.save({"model": model.state_dict(), "config": dataclasses.asdict(config), "facts": facts}, options.out)


if __name__ == "__main__":
    main()
