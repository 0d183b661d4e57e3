"""Every layout a column may have in Arrow gives the same table, and a faulty producer is refused."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import partial

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import bilateral
from bilateral import BilateralError, FlowTable

SAID = {"reporter": "DEU", "direction": "export", "product": "TOTAL", "currency": "EUR"}
PARTNERS = ["KAZ", "UZB", "KAZ", "FRA"]


def table(**columns: object) -> FlowTable:
    given = {
        "partner": pa.array(PARTNERS),
        "period": pa.array(["2024-08-01"] * 4),
        "value": pa.array([1, 2, 3, 4]),
    }
    return FlowTable.from_arrow(pa.table(given | columns), **SAID)


def dictionary(index: pa.DataType) -> pa.Array:
    # A category nobody uses need not be a country.
    words = pa.array(["nowhere", "FRA", "KAZ", "UZB"])
    return pa.DictionaryArray.from_arrays(pa.array([2, 3, 2, 1], index), words)


WORDS: dict[str, Callable[[], pa.Array]] = {
    "large": lambda: pa.array(PARTNERS, pa.large_string()),
    "view": lambda: pa.array(PARTNERS, pa.string_view()),
    "chunked": lambda: pa.chunked_array([PARTNERS[:1], PARTNERS[1:]]),
    "sliced": lambda: pa.array(["x", *PARTNERS, "y"]).slice(1, 4),
    "sliced dictionary": lambda: pa.array(["x", *PARTNERS, "y"]).dictionary_encode().slice(1, 4),
    "runs": lambda: pa.RunEndEncodedArray.from_arrays(pa.array([1, 2, 3, 4], pa.int32()), pa.array(PARTNERS)),
    "short runs": lambda: pa.RunEndEncodedArray.from_arrays(
        pa.array([1, 2, 3, 4], pa.int16()), pa.array(PARTNERS)
    ),
    "dictionary of views": lambda: pa.DictionaryArray.from_arrays(
        pa.array([0, 1, 0, 2], pa.int8()), pa.array(["KAZ", "UZB", "FRA"], pa.large_string())
    ),
    **{
        f"dictionary by {index}": partial(dictionary, index)
        for index in (pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64())
    },
}


@pytest.mark.parametrize("name", WORDS)
def test_words(name: str) -> None:
    assert table(partner=WORDS[name]()) == table()


@pytest.mark.parametrize(
    "kind",
    [
        *(pa.date32(), pa.date64(), pa.timestamp("s"), pa.timestamp("ms"), pa.timestamp("us")),
        pa.timestamp("ns"),
    ],
    ids=str,
)
def test_days(kind: pa.DataType) -> None:
    days = pa.array([date(2024, 8, 1)] * 4, pa.date32())
    assert table(period=days.cast(pa.timestamp("s")).cast(kind)) == table()


def test_a_moment_is_no_day() -> None:
    moments = pa.array([datetime(2024, 8, 1), datetime(2024, 8, 1, 12)] * 2)  # noqa: DTZ001
    with pytest.raises(BilateralError) as refused:
        table(period=moments)
    assert (refused.value.code, refused.value.path) == ("file.word", "/period/1")


@pytest.mark.parametrize(
    "kind",
    [
        *(pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64(), pa.uint64()),
        *(pa.float32(), pa.float64(), pa.decimal32(9, 2), pa.decimal64(18, 5), pa.decimal128(38, 10)),
        *(pa.decimal256(76, 20), pa.string(), pa.large_string(), pa.string_view()),
    ],
    ids=str,
)
def test_numbers(kind: pa.DataType) -> None:
    cells = ["1", None, "3", "4"] if pa.types.is_string(kind) or "string" in str(kind) else [1, None, 3, 4]
    flows = table(value=pa.array(cells, kind)).flows()
    assert [flow.value for flow in flows] == [Decimal(1), None, Decimal(3), Decimal(4)]


@pytest.mark.parametrize(
    ("cell", "kind", "code"),
    [
        (2**63, pa.uint64(), "flow.value-out-of-range"),
        (Decimal(10) ** 60, pa.decimal256(76, 0), "flow.value-out-of-range"),
        (Decimal("1.0001"), pa.decimal256(76, 4), "flow.value-too-fine"),
        (0.0001, pa.float64(), "flow.value-too-fine"),
        (float("inf"), pa.float64(), "file.number"),
        ("1e3x", pa.string(), "file.number"),
    ],
)
def test_numbers_that_are_refused(cell: object, kind: pa.DataType, code: str) -> None:
    with pytest.raises(BilateralError) as refused:
        table(value=pa.array([None, None, cell, None], kind))
    assert (refused.value.code, refused.value.path) == (code, "/value/2")


@pytest.mark.parametrize("cell", [1.5, True, b"KAZ", ["KAZ"]], ids=lambda cell: type(cell).__name__)
def test_what_holds_no_words(cell: object) -> None:
    with pytest.raises(BilateralError) as refused:
        table(partner=pa.array([None, cell, None, None]))
    assert (refused.value.code, refused.value.path) == ("file.word", "/partner")


@pytest.mark.parametrize("kind", [pa.float64(), pa.binary(), pa.list_(pa.string())], ids=str)
def test_what_holds_nothing_is_null(kind: pa.DataType) -> None:
    with pytest.raises(BilateralError) as refused:
        table(partner=pa.nulls(4, kind))
    assert (refused.value.code, refused.value.path) == ("file.word", "/partner/0")


@pytest.mark.parametrize("number", [0.1, 0.7, 4.35, 1.005, 123456789.125, 999999999999.999, -2.5, 1e-3, 5e11])
def test_a_float_means_the_shortest_decimal(number: float) -> None:
    values = [flow.value for flow in table(value=pa.array([number] * 4)).flows()]
    assert values == [Decimal(repr(number))] * 4


def test_a_batch_alone() -> None:
    batch = pa.table(table()).to_batches()[0]

    class Alone:
        def __arrow_c_array__(self, schema: object = None) -> tuple[object, object]:
            capsules: tuple[object, object] = batch.__arrow_c_array__(schema)
            return capsules

    assert FlowTable.from_arrow(batch) == FlowTable.from_arrow(Alone()) == table()


class Again:
    """A producer that hands out one capsule for ever."""

    def __init__(self, source: object) -> None:
        self.stream = source.__arrow_c_stream__()  # type: ignore[attr-defined]

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.stream


def test_a_released_stream_is_refused() -> None:
    once = Again(table())
    assert FlowTable.from_arrow(once) == table()
    with pytest.raises(ValueError, match="released"):
        FlowTable.from_arrow(once)


def test_a_stream_nobody_takes_is_dropped() -> None:
    one = table()
    for _ in range(1000):
        one.__arrow_c_stream__()
    assert one == table()


def test_what_is_no_stream_is_refused() -> None:
    class Wrong:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return pa.table({"a": [1]}).schema.__arrow_c_schema__()

    with pytest.raises(ValueError, match="PyCapsule"):
        FlowTable.from_arrow(Wrong())
    with pytest.raises(ValueError, match=r"(?i)struct"):
        FlowTable.from_arrow(pl.Series([1, 2]))


def test_pandas_as_it_is_met() -> None:
    frame = pd.DataFrame({"partner": PARTNERS, "period": pd.Timestamp("2024-08-01"), "value": [1, 2, 3, 4]})
    assert FlowTable.from_pandas(frame, **SAID) == table()
    # Row labels that nobody named are no column; those that somebody named are.
    assert len(FlowTable.from_pandas(frame[frame.value > 2], **SAID)) == 2
    assert FlowTable.from_pandas(frame.set_index("partner"), **SAID) == table()
    frame["partner"] = frame["partner"].astype("category")
    assert FlowTable.from_pandas(frame, **SAID) == table()


MESSES: dict[str, tuple[pd.DataFrame, str, str]] = {
    "number among texts": (
        pd.DataFrame({"partner": pd.Series(["KAZ", None, 860], dtype=object), "value": 1}),
        "file.word",
        "/partner/2",
    ),
    "text among numbers": (
        pd.DataFrame({"partner": "KAZ", "value": pd.Series([1, "n/a", 3], dtype=object)}),
        "file.word",
        "/value/1",
    ),
    "twice": (
        pd.DataFrame([["KAZ", 1, 2]], columns=["partner", "value", "value"]),
        "file.column-twice",
        "/value",
    ),
    "shifted": (
        pd.DataFrame({"partner": [1.5, 2.5], "value": ["KAZ", "UZB"]}),
        "file.word",
        "/partner",
    ),
    "stranger": (pd.DataFrame({"partner": ["KAZ"], "value": [1], "note": [5]}), "file.word", "/note"),
}


@pytest.mark.parametrize("name", MESSES)
def test_a_messy_frame_of_pandas(name: str) -> None:
    frame, code, path = MESSES[name]
    with pytest.raises(BilateralError) as refused:
        FlowTable.from_pandas(frame, period="2024", **SAID)
    assert (refused.value.code, refused.value.path) == (code, path)


def test_no_frame_at_all() -> None:
    with pytest.raises(TypeError, match="pandas data frame"):
        FlowTable.from_pandas([1, 2])


def exports() -> pl.DataFrame:
    return pl.DataFrame({"economy": ["KAZ", "UZB"], "2709": [90, 0], "5201": [10.0, None]})


def test_matrices() -> None:
    plain = {"rows": ["KAZ", "UZB"], "columns": ["2709", "5201"], "cells": [[90, 10], [0, None]]}
    long = pl.DataFrame(
        {"row": ["KAZ", "KAZ", "UZB"], "column": ["2709", "5201", "2709"], "value": [90.0, 10.0, 0.0]}
    )
    given = [
        bilateral.indicator("rca.balassa", matrices={"exports": one}) for one in (plain, exports(), long)
    ]
    assert given[0] == given[1] == given[2]
    assert pl.DataFrame(given[0]).columns == ["row", "column", "value", "reason", "because"]
    with pytest.raises(BilateralError) as refused:
        bilateral.indicator("rca.balassa", matrices={"exports": pl.concat([long, long])})
    assert refused.value.code == "file.word"
    with pytest.raises(BilateralError) as refused:
        bilateral.indicator("rca.balassa", matrices={"exports": exports().with_columns(note=pl.lit("x"))})
    assert (refused.value.code, refused.value.path) == ("file.number", "/matrices/exports/note")


def test_undefined_is_null_with_a_reason() -> None:
    nothing = bilateral.indicator("hhi.points", columns={"x": pl.Series([0, 0])})
    assert pl.DataFrame(nothing).row(0)[:2] == (None, "zero-denominator")
