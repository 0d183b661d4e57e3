"""Safe under threads, and in processes that start afresh."""

import json
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from operator import methodcaller

import polars as pl
import pytest

import bilateral
from bilateral import BilateralError, FlowTable


@pytest.fixture(scope="module")
def table() -> FlowTable:
    line = {"reporter": "DEU", "direction": "export", "product": "TOTAL", "currency": "EUR"}
    partners = ["KAZ", "UZB", "FRA", "ITA"]
    return FlowTable(
        [
            bilateral.Flow.from_json(
                json.dumps(line | {"partner": partners[i % 4], "period": f"{2000 + i // 4}", "value": str(i)})
            )
            for i in range(80)
        ]
    )


def test_threads_share_a_table(table: FlowTable) -> None:
    expected = table.group(["partner"])
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda _: (table.group(["partner"]), pl.DataFrame(table).height), range(64))
        assert all(answer == (expected, 80) for answer in answers)


def test_threads_that_are_refused(table: FlowTable) -> None:
    def ask(_: int) -> str:
        with pytest.raises(BilateralError) as refused:
            table.group(["country"])
        return refused.value.code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(64))) == {"input.unknown-word"}


def test_processes(table: FlowTable) -> None:
    """The table goes out and the answer comes back by pickle."""
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        answers = pool.map(methodcaller("group", ["partner"]), [table] * 4)
        assert answers == [table.group(["partner"])] * 4
        with pytest.raises(BilateralError) as refused:
            pool.apply(methodcaller("group", ["country"]), (table,))
    assert (refused.value.code, refused.value.path) == ("input.unknown-word", "/by/0")
