"""Processes and Dask give the bytes one table gives; the example is what runs."""

import importlib
import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import flows
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import LocalCluster

import bilateral

EXAMPLE = Path(__file__).parents[3] / "examples" / "python" / "many_files.py"
ROWS = 200_000


@pytest.fixture(scope="module")
def example() -> ModuleType:
    """As a module that other processes find too."""
    sys.path.insert(0, str(EXAMPLE.parent))
    return importlib.import_module("many_files")


@pytest.fixture(scope="module")
def table() -> pa.Table:
    table = flows.rows(ROWS)
    for name, word in flows.SAID.items():
        table = table.append_column(name, pa.array([word] * ROWS))
    return table


@pytest.fixture(scope="module")
def files(table: pa.Table, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Parts of very different length, one of them empty."""
    folder = tmp_path_factory.mktemp("parts")
    ends = [0, 1, 1, 70_000, ROWS]
    paths = []
    for number, (start, end) in enumerate(pairwise(ends)):
        pq.write_table(table.slice(start, end - start), folder / f"{number}.parquet")
        paths.append(str(folder / f"{number}.parquet"))
    return paths


def test_processes(example: ModuleType, files: list[str], table: pa.Table) -> None:
    at_once = bilateral.FlowTable.from_arrow(table).partial(example.BY)
    assert example.on_this_machine(files, 2).to_bytes() == at_once.to_bytes()
    assert example.on_this_machine(files[::-1], 1).to_bytes() == at_once.to_bytes()


def test_dask(
    example: ModuleType, files: list[str], table: pa.Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(EXAMPLE.parent), str(Path(bilateral.__file__).parents[1])]
    monkeypatch.setenv("PYTHONPATH", ":".join(paths))
    at_once = bilateral.FlowTable.from_arrow(table).partial(example.BY)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        assert example.on_dask(files, cluster.scheduler_address).to_bytes() == at_once.to_bytes()
