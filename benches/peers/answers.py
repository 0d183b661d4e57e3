"""Our answers and times beside those of econcomplex, ecomplexity, economic-complexity, comtradeapicall and pysdmx.

    python -m venv .venv-peers
    .venv-peers/bin/python -m pip install -r benches/peers/answers.txt
    (cd bindings/python && ../../.venv/bin/maturin develop --release)
    PYTHONPATH=bindings/python/python .venv-peers/bin/python benches/peers/answers.py

The inputs are the same for all. Times are of the CPU, the least of a few runs, on one thread. A difference is the
largest between any two numbers.
docs/peers.md has what came out.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "POLARS_MAX_THREADS"):
    os.environ[name] = "1"

import contextlib
import csv
import io
import json
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

import bilateral

warnings.simplefilter("ignore")
DATA = Path(__file__).parents[2] / "examples" / "python" / "data"


def seconds(step: Callable[[], Any], runs: int = 3) -> tuple[float, Any]:
    """CPU time of the fastest run, and what it gave; what it prints is not heard."""
    times, given = [], None
    for _ in range(runs):
        with contextlib.redirect_stdout(io.StringIO()):
            start = time.process_time()
            given = step()
            times.append(time.process_time() - start)
    return min(times), given


def apart(one: object, other: object) -> str:
    """The largest difference, and whether the two are at least in proportion."""
    left, right = (np.asarray(side, float).ravel() for side in (one, other))
    largest = float(np.nanmax(np.abs(left - right)))
    if largest < 1e-9:
        return f"{largest:.0e}"
    known = ~(np.isnan(left) | np.isnan(right))
    return f"{largest:.3g} (correlation {np.corrcoef(left[known], right[known])[0, 1]:.6f})"


def row(*cells: object) -> None:
    """One line of a table."""
    print("|", " | ".join(str(cell) for cell in cells), "|", flush=True)


def small() -> pd.DataFrame:
    """Exports of the notebook's made-up file, exporters by products."""
    flows = pd.read_csv(DATA / "made_up_BACI_HS17_Y2023.csv", dtype={"k": str})
    return flows.groupby(["i", "k"])["v"].sum().unstack(fill_value=0.0)


def large() -> pd.DataFrame:
    """226 exporters and 5,000 products: the cells of indicators.py, those without anybody left out."""
    sys.argv = ["indicators.py"]
    source = (Path(__file__).parent / "indicators.py").read_text("utf-8").replace("\nmain()\n", "\n")
    cells: dict[str, Any] = {}
    exec(compile(source, "indicators.py", "exec"), cells)  # noqa: S102 -- our own file, which runs when imported
    frame = pd.DataFrame(cells["exports"]())
    return frame.loc[frame.sum(axis=1) > 0, frame.sum() > 0]


def complexity(name: str, frame: pd.DataFrame, runs: int) -> None:
    """Advantage, complexity, proximity and density."""
    import econcomplex
    import economic_complexity
    from ecomplexity import ecomplexity

    exports = {"rows": [*map(str, frame.index)], "columns": [*map(str, frame.columns)]}
    exports["cells"] = frame.to_numpy(float)
    print(f"\n### {name}: {len(frame)} exporters, {len(frame.columns)} products\n")
    heads = [
        f"{peer}{what}"
        for peer in ("econcomplex", "economic-complexity")
        for what in (", ms", ", difference")
    ]
    row("indicator", "ours, ms", *heads, "ecomplexity, difference")
    row(*["---"] * 7)
    flat = frame.rename_axis(index="i", columns="k").stack().rename("v").reset_index().assign(t=2023)
    columns = {"time": "t", "loc": "i", "prod": "k", "val": "v"}
    whole, all_of_it = seconds(lambda: ecomplexity(flat, columns), 1)
    theirs = all_of_it.pivot(index="i", columns="k").reindex(frame.index)
    wide = {key: theirs[key][frame.columns] for key in ("rca", "eci", "pci", "density", "coi", "cog")}
    product_complexity = econcomplex.eci_pci(frame)[1]
    without = ~np.eye(len(frame.columns), dtype=bool)
    advantage = economic_complexity.rca(frame)
    third = {
        "rca.balassa": lambda: economic_complexity.rca(frame),
        "eci.sample": lambda: economic_complexity.complexity(advantage)[0],
        "pci.own-sample": lambda: economic_complexity.complexity(advantage)[1],
        "proximity": lambda: economic_complexity.proximity(advantage),
        "density.without-self": lambda: economic_complexity.relatedness(advantage),
    }
    asked: list[tuple[str, Callable[[], Any], Any]] = [
        ("rca.balassa", lambda: econcomplex.rca(frame), wide["rca"]),
        ("eci.population", lambda: econcomplex.eci_pci(frame)[0], wide["eci"].iloc[:, 0]),
        ("eci.sample", lambda: None, None),
        ("pci.own-population", lambda: econcomplex.eci_pci(frame)[1], None),
        ("pci.own-sample", lambda: None, None),
        ("pci.exporters-population", lambda: None, wide["pci"].iloc[0]),
        ("proximity", lambda: econcomplex.proximity(frame, compute="product")["product"], None),
        ("density.with-self", lambda: None, wide["density"]),
        ("density.without-self", lambda: econcomplex.density(frame) / 100, None),
        ("coi.raw", lambda: econcomplex.coi(frame, product_complexity), None),
        ("coi.standardised", lambda: None, wide["coi"].iloc[:, 0]),
        ("coi.uncentred", lambda: None, wide["coi"].iloc[:, 0]),
        ("cog.centred", lambda: econcomplex.cog(frame, product_complexity), wide["cog"]),
        ("cog.uncentred", lambda: None, wide["cog"]),
    ]
    for key, other, all_at_once in asked:
        took, answer = seconds(lambda key=key: bilateral.indicator(key, matrices={"exports": exports}), runs)
        ours = np.array(answer["values"], float)
        cells = [f"`{key}`", shown(took)]
        for peer in (other, third.get(key, lambda: None)):
            cells += beside(key, ours, without, peer, runs)
        row(*cells, "—" if all_at_once is None else apart(ours, all_at_once))
    print(f"\necomplexity gives everything at once, in {whole:.2f} s.")


def shown(taken: float) -> str:
    """Milliseconds, to three digits."""
    return f"{taken * 1000:.3g}" if taken < 1 else f"{taken * 1000:,.0f}"


def beside(
    key: str, ours: np.ndarray, without: np.ndarray, peer: Callable[[], Any], runs: int
) -> tuple[str, str]:
    """How long a peer takes, and how far apart the answers are; of proximities without the diagonal."""
    took, given = seconds(peer, runs)
    if given is None:
        return "—", "has another"
    theirs = np.asarray(given, float)
    if key == "proximity":
        return shown(took), apart(ours.reshape(theirs.shape)[without], theirs[without])
    return shown(took), apart(ours, theirs)


def comtrade() -> None:
    """A month of Comtrade's service, as its own client and as we read it."""
    import comtradeapicall
    import urllib3

    with (DATA / "made_up_comtrade_202402.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    records = [dict(zip(header, line, strict=False)) for line in lines] * 250
    for number, record in enumerate(records):
        record = records[number] = dict(record)
        for name in ("primaryValue", "fobvalue", "netWgt", "qty"):
            record[name] = float(record[name])
        record["cifvalue"] = None
        record |= {"reporterCode": int(record["reporterCode"]), "partnerCode": int(record["partnerCode"])}
        # As many different months, so that no row is a repeat.
        month = number // len(lines)
        record |= {"period": f"{2000 + month // 12}{month % 12 + 1:02}", "refYear": 2000 + month // 12}
        record |= {"refMonth": month % 12 + 1, "refPeriodId": int(f"{record['period']}01")}
    content = json.dumps({"elapsedTime": "0 secs", "count": len(records), "data": records}).encode()
    answer = SimpleNamespace(status=200, data=content)
    urllib3.PoolManager.request = lambda *_, **__: answer  # the file instead of the network
    asked = ["C", "M", "HS", "202402", "398", "AG6", "X", None, None, None, None]
    theirs, frame = seconds(lambda: comtradeapicall.previewFinalData(*asked))
    ours, read = seconds(lambda: bilateral.read(content, format="comtrade-json"))
    grouped = read.table.group(["reporter"])
    print(f"\n### Comtrade's JSON: {len(records):,} records, {len(content) / 1e6:.1f} MB\n")
    row("", "ours", "comtradeapicall")
    row(*["---"] * 3)
    row("read, s", f"{ours:.3f}", f"{theirs:.3f}")
    row("rows", len(read.table), len(frame))
    row("sum of the values", grouped["groups"][0]["sum"], f"{frame['primaryValue'].sum():.0f}")
    row("rows with the world among their parts", f"{grouped['setAside'][0]['rows']} set aside", "in the sum")


def sdmx(count: int = 100_000) -> None:
    """SDMX-CSV, the format both read."""
    from pysdmx.io import read_sdmx

    lines = ["DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS"]
    total = Decimal(0)
    for number in range(count):
        value = "" if number % 1000 == 0 else f"{number * 7919 % 1_000_003 / 100:.2f}"
        total += Decimal(value or 0)
        area = ("KZ", "UZ", "KG", "TJ", "TM")[number % 5]
        lines.append(f"MU:DF(1.0),A,{area},I{number // 500},{1925 + number // 5 % 100},{value},A")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made_up.csv"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        theirs, message = seconds(lambda: read_sdmx(path, validate=False))
        ours, read = seconds(lambda: bilateral.read(path, format="sdmx-csv"))
    frame = message.data[0].data
    values = read.dataset.columns()
    name = next(key for key in values if key.lower() in ("value", "obs_value"))
    print(f"\n### SDMX-CSV: {count:,} observations\n")
    row("", "ours", "pysdmx")
    row(*["---"] * 3)
    row("read, s", f"{ours:.3f}", f"{theirs:.3f}")
    row("observations", len(read.dataset), len(frame))
    exact = sum(value for value in values[name] if value is not None)
    row("sum of the values", exact, frame["OBS_VALUE"].replace("", "0").astype(float).sum())
    row("the sum as it was written", total, total)
    row("type of a value", type(values[name][1]).__name__, type(frame["OBS_VALUE"].iloc[1]).__name__)
    row("a missing value", values[name][0], repr(frame["OBS_VALUE"].iloc[0]))


def main() -> None:
    """Print the tables of docs/peers.md."""
    complexity("The notebook's file", small(), 5)
    comtrade()
    sdmx()
    complexity("The matrix of the benches", large(), 1)


if __name__ == "__main__":
    main()
