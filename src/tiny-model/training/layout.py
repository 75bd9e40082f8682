"""What transformers.js expects of a model folder: names of dimensions, and the small files beside the graph."""

import onnx
from model import Decoder

DIMENSIONS = {
    "input_ids": ["batch_size", "sequence_length"],
    "attention_mask": ["batch_size", "total_sequence_length"],
    "lora_a": [None, "rank", None],
    "lora_b": [None, None, "rank"],
    "past_key_values": ["batch_size", None, "past_sequence_length", None],
    "logits": ["batch_size", "sequence_length", None],
    "hidden": [None, "batch_size", "sequence_length", None],
    "present": ["batch_size", None, "total_sequence_length", None],
}


def name_dimensions(graph: onnx.ModelProto) -> onnx.ModelProto:
    """Names the free dimensions: transformers.js sizes the first, empty cache by these names."""
    for value in [*graph.graph.input, *graph.graph.output]:
        names = DIMENSIONS.get(value.name.split(".")[0], [])
        for dimension, name in zip(value.type.tensor_type.shape.dim, names):
            if name:
                dimension.dim_param = name
    return graph


def tokenizer_files(tokens: list[str]) -> dict[str, dict]:
    """`tokenizer.json` and `tokenizer_config.json`: whole words with their leading space, nothing smaller."""
    special = tokens[:5]
    pattern = "\\n *| ?[A-Za-z_][A-Za-z_0-9']*| ?\\d+| ?[^\\sA-Za-z_\\d]"
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "normalizer": None, "post_processor": None,
        "added_tokens": [
            {"id": i, "content": text, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for i, text in enumerate(special)
        ],
        "pre_tokenizer": {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Isolated", "invert": False},
        "decoder": {"type": "Fuse"},
        "model": {
            "type": "BPE", "unk_token": "<|unk|>", "ignore_merges": True, "merges": [],
            "vocab": {text: i for i, text in enumerate(tokens)},
        },
    }
    config = {
        "tokenizer_class": "PreTrainedTokenizer", "bos_token": "<|end|>", "eos_token": "<|end|>", "pad_token": "<|pad|>",
        "unk_token": "<|unk|>", "clean_up_tokenization_spaces": False, "model_max_length": 160, "padding_side": "left",
    }
    return {"tokenizer.json": tokenizer, "tokenizer_config.json": config}


def config_files(model: Decoder) -> dict[str, dict]:
    """`config.json` and `generation_config.json`."""
    c = model.config
    config = {
        "model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "vocab_size": c.vocabulary, "n_embd": c.width,
        "n_layer": c.layers, "n_head": c.heads, "n_positions": c.context, "steering_layer": c.steering_layer,
        "late_layer": c.late_layer, "steering_token_id": c.tag_id, "bos_token_id": 2, "eos_token_id": 2, "pad_token_id": 0,
        "transformers.js_config": {"use_external_data_format": {"model_fp16.onnx": 1}},
    }
    return {"config.json": config, "generation_config.json": {"bos_token_id": 2, "eos_token_id": 2, "pad_token_id": 0}}
