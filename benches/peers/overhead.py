"""What Python adds: indicators of a matrix out of Arrow, and a million flows to polars and back.

    (cd bindings/python && ../../.venv/bin/maturin develop --release)
    .venv/bin/python benches/peers/overhead.py

The matrix, 226 by 5,000, is that of `benches/indicators.rs`, whose lines `call …` are the same work
without Python. Milliseconds of CPU time, the least of some runs.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable

for name in ("OMP_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
import polars as pl
import pyarrow as pa
from made_up import EXPORTERS, PRODUCTS, exports, hashed

import bilateral

FLOWS = 1_000_000


def least(step: Callable[[], object], runs: int = 9) -> float:
    """CPU time of the fastest run."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        step()
        times.append(time.process_time() - start)
    return min(times) * 1000


def told(name: str, milliseconds: float) -> None:
    """One line."""
    print(f"{name:52}{milliseconds:8.1f} ms", flush=True)


def of_matrix() -> None:
    """Indicators of the same numbers, handed over in five ways."""
    cells = exports()
    rows, columns = [*map(str, range(EXPORTERS))], [*map(str, range(PRODUCTS))]
    lines = np.indices(cells.shape).reshape(2, -1)
    words = [
        pa.DictionaryArray.from_arrays(pa.array(place.astype(np.int32)), pa.array(labels))
        for place, labels in zip(lines, (rows, columns), strict=True)
    ]
    stored = cells.ravel() > 0
    long = pa.table({"row": words[0], "column": words[1], "value": cells.ravel()})
    table = pa.table({"exporter": rows} | {name: cells[:, place] for place, name in enumerate(columns)})
    ways: dict[str, object] = {
        "Arrow, a column for each product": table,
        "Arrow, a line for each cell, dictionaries": long,
        "Arrow, a line for each cell, texts": long.cast(
            pa.schema({"row": pa.string(), "column": pa.string(), "value": pa.float64()})
        ),
        "Arrow, a line for each cell above zero": long.filter(pa.array(stored)),
        "lists": {"rows": rows, "columns": columns, "cells": cells.tolist()},
    }
    # Refused once the matrix is there: what handing it over takes.
    for name, given in ways.items():
        told(f"handed over: {name}", least(lambda given=given: refused(given)))
    for key in ("rca.balassa", "eci.population"):
        for name, given in ways.items():
            told(f"{key}: {name}", least(lambda key=key, given=given: ask(key, given)))
        told(f"{key}: and its answer to polars", least(lambda key=key: ask(key, table).to_polars()))


def ask(key: str, given: object) -> bilateral.IndicatorAnswer:
    """One indicator of one matrix."""
    return bilateral.indicator(key, matrices={"exports": given})


def refused(given: object) -> None:
    """Ask for what there is not."""
    with contextlib.suppress(bilateral.BilateralError):
        ask("no.such-indicator", given)


def of_flows() -> None:
    """A million flows out of a table and into one."""
    hashes = hashed(FLOWS)
    areas = [*map(str, bilateral.Bloc("EU27_2020").members_on("2024-08"))]
    months = [f"{year}-{month:02}" for year in range(2014, 2025) for month in range(1, 13)]
    goods = [f"HS2022:{code:02}" for code in range(1, 98) if code != 77]
    terms = json.dumps({"direction": "export", "currency": "EUR"})

    def coded(count: int, shift: int) -> list[int]:
        return ((hashes >> np.uint64(shift)) % np.uint64(count)).tolist()

    flows = bilateral.FlowTable.from_columns(
        reporter=(areas, coded(len(areas), 0)),
        partner=(["KAZ", "UZB", "KGZ", "TJK"], coded(4, 12)),
        product=(goods, coded(len(goods), 24)),
        period=(months, coded(len(months), 40)),
        terms=([terms], [0] * FLOWS),
        value=((hashes >> np.uint64(20)) % np.uint64(10**12)).tolist(),
    )
    told("a million flows as an Arrow stream", least(flows.__arrow_c_stream__))
    told("a million flows to polars", least(flows.to_polars))
    told("a million flows to pyarrow", least(flows.to_pyarrow))
    frame, arrow = flows.to_polars(), flows.to_pyarrow()
    told("a million flows from polars", least(lambda: bilateral.FlowTable.from_arrow(frame)))
    told("a million flows from pyarrow", least(lambda: bilateral.FlowTable.from_arrow(arrow)))
    texts = frame.with_columns(pl.col(pl.Categorical).cast(pl.String))
    told("a million flows from polars, words as texts", least(lambda: bilateral.FlowTable.from_arrow(texts)))


of_matrix()
of_flows()
