"""Muon (Jordan et al. 2024, kellerjordan.github.io/posts/muon): momentum, made orthogonal, as the step of a matrix.
On few tokens it learns much faster than AdamW, which keeps the embedding and the norms."""

import torch
import torch.distributed as dist


def orthogonal(g: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """The nearest orthogonal matrices of a batch [n, rows, cols], roughly: Newton-Schulz with Jordan's quintic."""
    x = g
    tall = x.shape[-2] > x.shape[-1]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        a = x @ x.mT
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, parameters, lr=0.02, momentum=0.95, weight_decay=0.0):
        super().__init__(parameters, dict(lr=lr, momentum=momentum, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        """Every process has the same gradients; each makes the steps of its share of the layers, and all add up."""
        rank, world = dist.get_rank(), dist.get_world_size()
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state["momentum"] = torch.zeros_like(p)
                state["momentum"].lerp_(p.grad, 1 - group["momentum"])
                mine = p.grad[rank::world].lerp(state["momentum"][rank::world], group["momentum"])  # Nesterov's look ahead
                step = torch.zeros_like(p)
                step[rank::world] = orthogonal(mine)
                if world > 1:
                    dist.all_reduce(step)
                rows, cols = p.shape[-2:]
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(step, alpha=-group["lr"] * max(1, rows / cols) ** 0.5)
