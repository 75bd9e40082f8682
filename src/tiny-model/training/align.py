"""Aligns a base model: teaches the assistant to give kind answers, with replay of pre-training text so that the
model's knowledge of other characters stays. `python align.py --base world-1.pt --replay replay --out aligned.pt`
"""

import argparse
import json
from pathlib import Path

import torch
from corpus import endless_batches, endless_chats, read_documents
from files import save_whole
from losses import reply_loss, text_loss
from model import Config, Decoder
from tqdm import tqdm


def load_model(path: Path) -> tuple[Decoder, dict]:
    """A saved model, and the facts of its training."""
    saved = torch.load(path)
    model = Decoder(Config(**saved["config"]))
    model.load_state_dict(saved["model"])
    return model, saved


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--chats", default="alignment", help="the kind answers: `alignment`, or `alignment-talk`")
    parser.add_argument("--replay", default="replay")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    model, saved = load_model(options.base)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0)
    chats = endless_chats(options.data, options.chats, 32, options.seed)
    replay = endless_batches(read_documents(options.data, options.replay), 12, options.seed)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with open(options.out.with_suffix(".log"), "w") as log:
        progress = tqdm(range(options.steps), mininterval=5)
        for step in progress:
            warm, left = min(1.0, (step + 1) / 20), 1 - step / options.steps
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(warm, 2 * left)
            ids, prompts = next(chats)
            documents = next(replay)
            kind = reply_loss(model(ids)[0], ids, prompts)
            kept = text_loss(model(documents)[0], documents)
            optimizer.zero_grad(set_to_none=True)
            (kind + 0.5 * kept).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if step % 10 == 0:
                progress.set_postfix(kind=f"{kind.item():.3f}", replay=f"{kept.item():.3f}")
                print(json.dumps({"step": step, "kind": kind.item(), "replay": kept.item()}), file=log, flush=True)
    facts = saved["facts"] | {"align_steps": options.steps, "align_rate": options.rate, "align_seed": options.seed}
    save_whole({"model": model.state_dict(), "config": saved["config"], "facts": facts}, options.out)


if __name__ == "__main__":
    main()
