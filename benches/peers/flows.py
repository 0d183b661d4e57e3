"""The rows of benches/lib.rs, added up by polars on one thread."""

import os
import time

os.environ["POLARS_MAX_THREADS"] = "1"

import numpy as np
import polars as pl
from made_up import hashed

ROWS = 10_000_000
SAMPLES = 10


def table() -> pl.DataFrame:
    """Small integers, as the table under test has them."""
    hashes = hashed(ROWS)
    return pl.DataFrame(
        {
            "reporter": (hashes % np.uint64(200)).astype(np.uint16),
            "partner": ((hashes >> np.uint64(16)) % np.uint64(230)).astype(np.uint16),
            "product": ((hashes >> np.uint64(32)) % np.uint64(5400)).astype(np.uint32),
            "value": ((hashes >> np.uint64(20)) % np.uint64(1_000_000_000)).astype(np.int64),
        }
    )


def main() -> None:
    flows = table()
    print(f"polars {pl.__version__}, threads: {pl.thread_pool_size()}, {ROWS:,} rows")
    for name, keys in [("reporter x partner", ["reporter", "partner"]), ("exporter x HS6", ["reporter", "product"])]:
        times = []
        for _ in range(SAMPLES):
            start = time.perf_counter()
            groups = flows.group_by(keys).agg(pl.col("value").sum(), pl.len())
            times.append(time.perf_counter() - start)
        times.sort()
        print(
            f"{name:20} {len(groups):>9,} groups  fastest {times[0] * 1000:7.1f} ms"
            f"  median {times[SAMPLES // 2] * 1000:7.1f} ms"
        )


main()
