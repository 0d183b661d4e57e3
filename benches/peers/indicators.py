"""The exports of benches/lib.rs through the same steps in numpy, on one thread."""

import os
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np

EXPORTERS, PRODUCTS = 226, 5_000
SAMPLES = 3


def exports() -> np.ndarray:
    """As `export_cells`."""
    with np.errstate(over="ignore"):
        hashes = np.arange(EXPORTERS * PRODUCTS, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        hashes = (hashes ^ (hashes >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    hashes = (hashes ^ (hashes >> np.uint64(32))).reshape(EXPORTERS, PRODUCTS)
    draw, noise = hashes % np.uint64(1000), (hashes >> np.uint64(20)) % np.uint64(10_000)
    row = np.arange(EXPORTERS, dtype=np.int64)[:, None]
    column = np.arange(PRODUCTS, dtype=np.int64)[None, :]
    reach = np.clip(1000 - column * 900 // PRODUCTS - row * 2, 60, 700)
    whole = (noise * noise) % np.uint64(1_000_003) // (1 + row).astype(np.uint64) + noise % np.uint64(97)
    return np.where(draw.astype(np.int64) < reach, whole, 0).astype(float)


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


def timed(name: str, step) -> object:
    """The fastest of a few runs, in CPU time."""
    times = []
    for _ in range(SAMPLES):
        start = time.process_time()
        answer = step()
        times.append(time.process_time() - start)
    print(f"{name:28} fastest {min(times) * 1000:8.1f} ms of CPU")
    return answer


def main() -> None:
    """Run."""
    x = exports()
    print(f"numpy {np.__version__}, {EXPORTERS} x {PRODUCTS}")
    found = timed("complexity, whole", lambda: complexity(x))
    print("sums of sizes:", ", ".join(f"{name} {np.abs(value).sum():.9g}" for name, value in found.items()))
    timed("Finger-Kreinin, all pairs", lambda: finger_kreinin(x))
    ten = np.resize(x.ravel(), 10_000_000)
    timed("HHI of ten million", lambda: ((ten / ten.sum()) ** 2).sum())


main()
