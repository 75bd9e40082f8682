"""Trains sparse autoencoders of the aligned model's residual stream: `python train_stars.py --model public/models/toy`.

Reads the world's documents and the alignment chats, takes the residual stream at every token but each text's first (an
end token that looks like no other), and trains one autoencoder a seed. `<out>/<seed>.pt` holds each.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from align import load_model
from autoencoder import Autoencoder, explained, train_autoencoder
from corpus import read_documents
from files import save_whole
from read_graph import load_exported
from states import text_states

LAYER, FEATURES, K = 3, 512, 16
DOCUMENT_TOKENS, CHAT_TOKENS, HELD_OUT_TOKENS = 420_000, 88_000, 100_000


def load_any(path: Path):
    """An aligned model: a checkpoint, or a folder with an exported graph."""
    return load_exported(path) if path.is_dir() else load_model(path)[0].eval().requires_grad_(False)


def load_autoencoder(path: Path) -> Autoencoder:
    """An autoencoder that this script has written."""
    return Autoencoder(**torch.load(path)["autoencoder"])


def take(texts: list[np.ndarray], tokens: int) -> list[np.ndarray]:
    """The first texts that hold so many tokens."""
    ends = np.cumsum([len(text) for text in texts])
    return texts[: int(np.searchsorted(ends, tokens)) + 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--corpus", default="world")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    torch.set_num_threads(1)
    model = load_any(options.model)
    documents = read_documents(options.data, options.corpus)
    read = take(documents, DOCUMENT_TOKENS)
    held_out = take(documents[len(read) :], HELD_OUT_TOKENS)
    chats = take(read_documents(options.data, "alignment"), CHAT_TOKENS)
    states = torch.cat([state[1:] for state in text_states(model, [*read, *chats], LAYER)])
    unseen = torch.cat([state[1:] for state in text_states(model, held_out, LAYER)])
    options.out.mkdir(parents=True, exist_ok=True)
    for seed in options.seeds:
        autoencoder = train_autoencoder(states, FEATURES, K, seed)
        bright = autoencoder.brightness(unseen)
        facts = {
            "layer": LAYER, "features": FEATURES, "k": K, "seed": seed, "tokens": len(states), "heldOutTokens": len(unseen),
            "varianceExplained": round(explained(autoencoder, unseen), 4), "dead": int((bright.amax(0) <= 0).sum()),
        }
        facts["meanLit"] = round(float((bright > 0).float().sum(1).mean()), 2)
        print(json.dumps(facts), flush=True)
        save_whole({"facts": facts, "autoencoder": vars(autoencoder)}, options.out / f"{seed}.pt")


if __name__ == "__main__":
    main()
