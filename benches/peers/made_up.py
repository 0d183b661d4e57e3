"""The numbers of the native benches, made up in the same way."""

import numpy as np

EXPORTERS, PRODUCTS = 226, 5_000


def hashed(count: int) -> np.ndarray:
    """As `scattered` of the benches."""
    with np.errstate(over="ignore"):
        hashes = np.arange(count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        hashes = (hashes ^ (hashes >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    return hashes ^ (hashes >> np.uint64(32))


def exports() -> np.ndarray:
    """As `export_cells` of the benches."""
    hashes = hashed(EXPORTERS * PRODUCTS).reshape(EXPORTERS, PRODUCTS)
    draw, noise = hashes % np.uint64(1000), (hashes >> np.uint64(20)) % np.uint64(10_000)
    row = np.arange(EXPORTERS, dtype=np.int64)[:, None]
    column = np.arange(PRODUCTS, dtype=np.int64)[None, :]
    reach = np.clip(1000 - column * 900 // PRODUCTS - row * 2, 60, 700)
    whole = (noise * noise) % np.uint64(1_000_003) // (1 + row).astype(np.uint64) + noise % np.uint64(97)
    return np.where(draw.astype(np.int64) < reach, whole, 0).astype(float)
