"""Losses over parts of padded batches."""

import torch
from losses import masked_loss, reply_loss, text_loss


def batch() -> tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(3)
    ids = torch.tensor([[2, 5, 6, 7, 8], [2, 6, 9, 0, 0]])
    return torch.randn(2, 5, 12), ids


def test_masked_loss_is_the_mean_over_what_counts() -> None:
    logits, ids = batch()
    counted = torch.tensor([[False, False, True, True, False], [False, True, False, False, False]])
    log = logits.log_softmax(-1)
    expected = -(log[0, 1, 6] + log[0, 2, 7] + log[1, 0, 6]) / 3
    torch.testing.assert_close(masked_loss(logits, ids, counted), expected)


def test_padding_never_counts() -> None:
    logits, ids = batch()
    everything = torch.ones_like(ids, dtype=torch.bool)
    torch.testing.assert_close(masked_loss(logits, ids, everything), text_loss(logits, ids))


def test_reply_loss_leaves_out_the_prompt() -> None:
    logits, ids = batch()
    places = torch.arange(5).unsqueeze(0)
    prompts = torch.tensor([2, 1])
    torch.testing.assert_close(reply_loss(logits, ids, prompts), masked_loss(logits, ids, places >= prompts.unsqueeze(1)))
