"""The inputs of benches/indicators.rs through others' programs, on one thread, and one table of both.

Times are CPU time, the fastest of a few runs. Ours are read from the file named by the first argument.
"""

import contextlib
import io
import os
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

# Before numpy looks: one thread, and the kernels its library picks for this machine by itself.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[name] = "1"
if any(os.environ.pop(name, None) for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")):
    os.execv(sys.executable, [sys.executable, *sys.argv])

import numpy as np
import pandas as pd
from made_up import EXPORTERS, PRODUCTS, exports, hashed

ROWS = 10_000_000


def flows() -> pd.DataFrame:
    """As `two_way_table`."""
    hashes = hashed(ROWS)
    return pd.DataFrame(
        {
            "reporter": (hashes % np.uint64(200)).astype(np.int16),
            "partner": ((hashes >> np.uint64(16)) % np.uint64(230)).astype(np.int16),
            "product": ((hashes >> np.uint64(32)) % np.uint64(5_400)).astype(np.int32),
            "export": (hashes >> np.uint64(52)) % np.uint64(2) == 1,
            "value": ((hashes >> np.uint64(20)) % np.uint64(1_000_000_000)).astype(np.int64),
        }
    )


def complexity(x: np.ndarray) -> dict[str, np.ndarray]:
    """Every step vectorised; the eigenvector on the side of the exporters."""
    share = x / x.sum(1, keepdims=True)
    m = ((share / (x.sum(0) / x.sum())) >= 1).astype(float)
    kc, kp = m.sum(1), m.sum(0)
    root = np.sqrt(kc)
    similar = ((m / kp) @ m.T) / root[:, None] / root[None, :]
    values, vectors = np.linalg.eigh(similar)
    v = vectors[:, -2] / root
    v *= np.sign(np.corrcoef(v, kc)[0, 1])
    q = (m.T @ v) / kp / values[-2]
    eci, pci = (v - v.mean()) / v.std(), (q - v.mean()) / v.std()
    phi = (m.T @ m) / np.maximum(kp[:, None], kp[None, :])
    whole = phi.sum(1)
    density = (m @ phi) / whole
    outlook = (density * (1 - m) * pci).sum(1)
    gain = (1 - m) * ((1 - m) @ (phi * (pci / whole)[:, None]))
    return {"eci": eci, "pci": pci, "density": density, "outlook": outlook, "gain": gain, "proximity": phi}


def finger_kreinin(x: np.ndarray) -> np.ndarray:
    """All pairs, one exporter against all others at a time."""
    share = x / x.sum(1, keepdims=True)
    return np.array([np.minimum(row, share).sum(1) for row in share])


def grubel_lloyd(table: pd.DataFrame) -> pd.Series:
    """Exports and imports side by side by product, then both sums by pair."""
    keys = ["reporter", "partner", "product"]
    sides = table.groupby([*keys, "export"], sort=False)["value"].sum().unstack("export", fill_value=0)
    apart, whole = (sides[True] - sides[False]).abs(), sides[True] + sides[False]
    sums = pd.DataFrame({"apart": apart, "whole": whole}).groupby(level=["reporter", "partner"]).sum()
    return 1 - sums["apart"] / sums["whole"]


def grubel_lloyd_packed(table: pd.DataFrame) -> pd.Series:
    """The same with one number for the key, which is the quickest way we know in pandas."""
    pair = table["reporter"].to_numpy().astype(np.int64) * 230 + table["partner"].to_numpy()
    key = pair * 5_400 + table["product"].to_numpy()
    signed = table["value"].where(table["export"], -table["value"])
    apart = signed.groupby(key, sort=False).sum().abs()
    sums = apart.groupby(apart.index.to_numpy() // 5_400).sum()
    return 1 - sums / table["value"].groupby(pair).sum()


def theil(x: np.ndarray) -> float:
    """Most items of a table are zero, and zero has no logarithm."""
    positive = x[x > 0] / x.mean()
    return float((positive * np.log(positive)).sum() / x.size)


def long(x: np.ndarray) -> pd.DataFrame:
    """A row for each exporter and product."""
    rows, columns = np.indices(x.shape)
    frame = pd.DataFrame({"exporter": rows.ravel(), "product": columns.ravel(), "value": x.ravel()})
    return frame.assign(year=2024)


def by_ecomplexity(x: np.ndarray) -> object:
    """One call."""
    from ecomplexity import ecomplexity

    names = {"time": "year", "loc": "exporter", "prod": "product", "val": "value"}
    return ecomplexity(long(x), names, check_logsupermodularity=False, verbose=False)


def by_econcomplex(x: np.ndarray) -> object:
    """One call."""
    from econcomplex import compute_complexity

    return compute_complexity(long(x), {"loc": "exporter", "act": "product", "val": "value"})


def by_economic_complexity(x: np.ndarray) -> object:
    """Its parts one after the other; it has no outlook index."""
    import economic_complexity as peer

    advantage = peer.rca(pd.DataFrame(x))
    _, products = peer.complexity(advantage)
    near = peer.proximity(advantage)
    density = peer.relatedness(advantage, proximities=near)
    return density, peer.opportunity_gain(advantage, pci=products, proximities=near)


def fastest(step: Callable[[], object], samples: int) -> tuple[float, object]:
    """Milliseconds of CPU."""
    times, answer = [], None
    for _ in range(samples):
        start = time.process_time()
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            answer = step()
        times.append((time.process_time() - start) * 1000)
    return min(times), answer


def main() -> None:
    """Run."""
    told = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    lines = told.read_text().splitlines() if told else []
    ours = {name: float(value) for name, value in (line.split("\t") for line in lines)}
    x = exports()
    print(f"numpy {np.__version__}, pandas {pd.__version__}; {EXPORTERS} x {PRODUCTS}, CPU milliseconds")

    def row(name: str, peer: str, step: Callable[[], object], samples: int) -> object:
        taken, answer = fastest(step, samples)
        own = ours.get(name)
        told = f"{own:10.1f}{taken / own:9.1f}" if own else f"{'':>19}"
        print(f"{name:40}{peer:24}{taken:10.1f}{told}", flush=True)
        return answer

    print(f"{'':40}{'peer':24}{'its':>10}{'ours':>10}{'ratio':>9}")
    found = row("complexity", "numpy", lambda: complexity(x), 5)
    row("complexity, proximities written out", "numpy", lambda: complexity(x), 5)
    for peer, step in (
        ("economic-complexity", by_economic_complexity),
        ("ecomplexity", by_ecomplexity),
        ("econcomplex", by_econcomplex),
    ):
        row("complexity", peer, lambda step=step: step(x), 1)
    row("Finger-Kreinin, all pairs", "numpy", lambda: finger_kreinin(x), 5)
    table = flows()
    row("Grubel-Lloyd, every pair", "pandas, unstacked", lambda: grubel_lloyd(table), 1)
    index = row("Grubel-Lloyd, every pair", "pandas, packed keys", lambda: grubel_lloyd_packed(table), 1)
    ten = np.resize(x.ravel(), ROWS)
    row("HHI of ten million", "numpy", lambda: ((ten / ten.sum()) ** 2).sum(), 5)
    row("Theil of ten million", "numpy", lambda: theil(ten), 5)

    own_sum = ours.get("sum of Grubel-Lloyd")
    if own_sum:
        print(f"sum of Grubel-Lloyd {own_sum:.12g}, apart {abs(own_sum / float(index.sum()) - 1):.1e}")  # type: ignore[attr-defined]
    if told:
        print("every number of ours beside that of numpy, the largest difference:")
        for name, theirs in found.items():  # type: ignore[attr-defined]
            print(f"  {name:12}{theirs.size:12} numbers{apart(told, name, theirs):12.1e}")


def apart(told: Path, name: str, theirs: np.ndarray) -> float:
    """The largest difference, as a part of the largest number; all of them must be numbers where ours are."""
    own = np.fromfile(told.with_name(f"indicators-{name}.f64"), dtype="<f8").reshape(theirs.shape)
    known = ~np.isnan(own)
    # A gain is that of a product not exported yet; numpy's has zeros elsewhere.
    if name != "gain" and not known.all():
        raise ValueError(f"{name}: {(~known).sum()} of ours are undefined")
    if not np.isfinite(theirs).all() or (theirs[~known] != 0).any():
        raise ValueError(f"{name}: numpy has a number where we have none")
    return float(np.abs(own[known] - theirs[known]).max() / np.abs(theirs).max())


main()
