"""From which size processes, Dask and Spark pay: the same Parquet files, added up in every way.

    PYTHONPATH=bindings/python/python .venv-engines/bin/python bindings/python/engines/measure.py [MILLIONS…]

Wall-clock seconds of the fastest of a few runs; start of the engine apart. Every way gives the same bytes, or
this stops.
Measure with an extension built for release (`maturin develop --release`).
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import flows
import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client, LocalCluster
from pyspark.sql import SparkSession

sys.path.insert(0, str(Path(__file__).parents[3] / "examples" / "python"))
import many_files

import bilateral
from bilateral import spark as engine

PARTS = 8
RUNS = 3


def written(folder: Path, count: int) -> list[str]:
    """Write the rows into eight files."""
    table = flows.rows(count)
    for name, word in flows.SAID.items():
        table = table.append_column(name, pa.array([word] * count).dictionary_encode().cast(pa.string()))
    paths = []
    for part in range(PARTS):
        start, end = count * part // PARTS, count * (part + 1) // PARTS
        paths.append(str(folder / f"{part}.parquet"))
        pq.write_table(table.slice(start, end - start), paths[-1])
    return paths


def fastest(way: Callable[[], bilateral.FlowPartial]) -> tuple[float, bytes]:
    """Seconds and bytes."""
    seconds, state = [], b""
    for _ in range(RUNS):
        start = time.perf_counter()
        state = way().to_bytes()
        seconds.append(time.perf_counter() - start)
    return min(seconds), state


def main() -> None:
    """Print a line for every size."""
    start = time.perf_counter()
    builder = SparkSession.builder.master("local[2]").config("spark.driver.bindAddress", "127.0.0.1")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.ui.enabled", "false")
    session = builder.config("spark.log.level", "ERROR").getOrCreate()
    print(f"start of Spark {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
    client = Client(cluster)
    client.run(lambda: __import__("many_files") and None)
    print(f"start of Dask {time.perf_counter() - start:.1f} s")
    for millions in [float(word) for word in sys.argv[1:]] or [0.1, 1, 5, 20]:
        with tempfile.TemporaryDirectory() as folder:
            files = written(Path(folder), int(millions * 1_000_000))
            ways: dict[str, Callable[[], bilateral.FlowPartial]] = {
                "one process": lambda files=files: many_files.merged(map(many_files.state, files)),
                "two processes": lambda files=files: many_files.on_this_machine(files, 2),
                "Dask": lambda files=files: many_files.on_dask(files, cluster.scheduler_address),
                "Spark": lambda folder=folder: engine.partial(session.read.parquet(folder), many_files.BY),
            }
            told, first = [], b""
            for name, way in ways.items():
                seconds, state = fastest(way)
                first = first or state
                if state != first:
                    sys.exit(f"{name} has other bytes")
                told.append(f"{name} {seconds:.2f} s")
            print(f"{millions:g} million rows: " + ", ".join(told), flush=True)


if __name__ == "__main__":
    main()
