"""Safe under threads, and in processes that start afresh."""

import gzip
import json
import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from operator import methodcaller
from pathlib import Path

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


def exports(rows: int = 40, columns: int = 60) -> dict[str, object]:
    cells = [[(row * 7919 + column * 104729) % 997 + 1 for column in range(columns)] for row in range(rows)]
    return {"rows": [*map(str, range(rows))], "columns": [*map(str, range(columns))], "cells": cells}


@pytest.mark.parametrize("most", [1, 2, 3, 8, 100, 2**64 - 1])
@pytest.mark.parametrize("key", ["finger-kreinin-pairs", "proximity", "density.with-self"])
def test_any_number_of_threads_gives_the_same(key: str, most: int) -> None:
    matrix = exports()
    expected = bilateral.indicator(key, matrices={"exports": matrix})
    with bilateral.with_threads(most):
        assert bilateral.indicator(key, matrices={"exports": matrix}) == expected


def baci_lines(rows: int) -> bytes:
    lines = (f"2022,{398 if row % 2 else 860},276,{270900 + row % 99},{row}.5,1" for row in range(rows))
    return ("t,i,j,k,v,q\n" + "\n".join(lines) + "\n").encode()


def long_table() -> FlowTable:
    table = bilateral.read(baci_lines(200_000), format="baci", edition="HS2017").table
    assert table is not None
    return table


def test_any_number_of_threads_gives_the_same_sums() -> None:
    table = long_table()
    expected = table.group(["reporter", "product"])
    with bilateral.with_threads(3):
        assert table.group(["reporter", "product"]) == expected
        assert table.partial(["reporter", "product"]).finish() == expected
    assert sum(Decimal(group["sum"]) for group in expected["groups"]) == 1000 * (199_999 * 100_000 + 100_000)


def test_any_number_of_threads_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "baci.csv"
    path.write_bytes(baci_lines(300_000))
    path.with_suffix(".gz").write_bytes(gzip.compress(path.read_bytes(), 1))

    def read(source: Path) -> bilateral.Read:
        return bilateral.read(source, format="baci", edition="HS2017")

    for source in (path, path.with_suffix(".gz")):
        alone = read(source)
        for most in (2, 3, 2**64 - 1):
            with bilateral.with_threads(most):
                helped = read(source)
            assert (helped.table, helped.diagnostics) == (alone.table, alone.diagnostics)
    path.write_bytes(path.read_bytes() + b"2022,398\n")
    for most in (1, 2):
        with bilateral.with_threads(most), pytest.raises(BilateralError) as refused:
            read(path)
        assert (refused.value.code, "line 300002" in str(refused.value)) == ("file.row-short", True)


def pairs() -> Callable[[], object]:
    matrix = exports(200, 400)
    return lambda: bilateral.indicator("finger-kreinin-pairs", matrices={"exports": matrix})


def sums() -> Callable[[], object]:
    table = long_table()
    return lambda: [table.partial(["reporter", "product"]) for _ in range(20)]


@pytest.mark.parametrize("of", [pairs, sums])
def test_more_threads_are_used_where_they_are_allowed_and_nowhere_else(
    of: Callable[[], Callable[[], object]],
) -> None:
    work = of()

    def elsewhere() -> float:
        """Seconds computed on other threads than this one."""
        before = time.process_time() - time.thread_time()
        work()
        return time.process_time() - time.thread_time() - before

    whole = time.thread_time()
    alone = elsewhere()
    whole = time.thread_time() - whole
    with bilateral.with_threads(2):
        helped = elsewhere()
        with ThreadPoolExecutor(1) as pool:
            beside = pool.submit(elsewhere).result()
    assert alone < whole / 10 < helped
    assert beside < whole / 10
    assert elsewhere() < whole / 10


def test_allowed_threads_are_given_back() -> None:
    allowed = bilateral.with_threads(2)
    with allowed, bilateral.with_threads(3), allowed:
        pass
    with pytest.raises(RuntimeError):
        allowed.__exit__(None, None, None)
    with pytest.raises(BilateralError) as refused:
        bilateral.with_threads(0)
    assert (refused.value.code, refused.value.path) == ("input.number-out-of-range", "/most")


class StoppedError(Exception):
    """Raised by a caller who has seen enough."""


def test_a_reading_on_several_threads_can_be_stopped() -> None:
    def stop(_: bilateral.ReadProgress) -> None:
        raise StoppedError

    with bilateral.with_threads(2), pytest.raises(StoppedError):
        bilateral.read(baci_lines(300_000), format="baci", edition="HS2017", progress=stop)
