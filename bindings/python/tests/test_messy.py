"""What notebooks hand over: a clear refusal or the right answer, never a shifted column."""

from collections.abc import Callable
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import bilateral
from bilateral import BilateralError, FlowTable

SAID = {"reporter": "DEU", "direction": "export", "product": "TOTAL", "period": "2024", "currency": "EUR"}
ANSWER = [1.4, 0.28, 0.0, 2.8]
CELLS = [[90.0, 10.0], [0.0, 40.0]]


def balassa(matrix: object) -> tuple[list[str], list[str], list[float | None]]:
    answer = bilateral.indicator("rca.balassa", matrices={"exports": matrix})
    return answer["rows"], answer["columns"], answer["values"]


def long(row: str = "row", column: str = "column") -> pd.DataFrame:
    places = [("KAZ", "27", 90.0), ("KAZ", "52", 10.0), ("UZB", "27", 0.0), ("UZB", "52", 40.0)]
    return pd.DataFrame(places, columns=[row, column, "value"])


FRAMES: dict[str, Callable[[], object]] = {
    "index": lambda: pd.DataFrame(CELLS, index=["KAZ", "UZB"], columns=["27", "52"]),
    "named index": lambda: pd.DataFrame(CELLS, pd.Index(["KAZ", "UZB"], name="who"), columns=["27", "52"]),
    "codes as columns": lambda: pd.DataFrame(CELLS, index=["KAZ", "UZB"], columns=[27, 52]),
    "pivot table": lambda: long().pivot_table(index="row", columns="column", values="value", aggfunc="sum"),
    "first column": lambda: pd.DataFrame({"who": ["KAZ", "UZB"], "27": [90, 0], "52": [10, 40]}),
    "first column, rows left out": lambda: pd.DataFrame(
        {"who": ["X", "KAZ", "UZB"], "27": [5, 90, 0], "52": [5, 10, 40]}
    ).iloc[1:],
    "categories": lambda: pd.DataFrame(
        {"who": pd.Categorical(["KAZ", "UZB"]), "27": [90, 0], "52": [10, 40]}
    ),
    "a line for each cell": long,
    "lines, rows left out": lambda: pd.concat([long().iloc[:1].assign(row="X"), long()]).iloc[1:],
    "lines in another order": lambda: long()[["value", "column", "row"]],
    "index of lines": lambda: long().set_index(["row", "column"]),
    "polars": lambda: pl.DataFrame({"who": ["KAZ", "UZB"], "27": [90, 0], "52": [10, 40]}),
    "polars, lines of categories": lambda: pl.from_pandas(long()).cast({pl.String: pl.Categorical}),
    "numpy": lambda: {"rows": ["KAZ", "UZB"], "columns": [27, 52], "cells": np.array(CELLS)},
    "numpy by column": lambda: {
        "rows": ["KAZ", "UZB"],
        "columns": [27, 52],
        "cells": np.array(CELLS, order="F"),
    },
    "whole numbers of numpy": lambda: {
        "rows": ["KAZ", "UZB"],
        "columns": [27, 52],
        "cells": np.array(CELLS, dtype="int32"),
    },
}


@pytest.mark.parametrize("frame", FRAMES)
def test_a_matrix_is_the_same_however_it_is_laid_out(frame: str) -> None:
    rows, columns, values = balassa(FRAMES[frame]())
    assert (rows, columns) == (["KAZ", "UZB"], ["27", "52"])
    assert values == pytest.approx(ANSWER)


def test_a_number_as_index_is_the_label_only_where_it_has_a_name() -> None:
    frame = pd.DataFrame(CELLS, index=[398, 860], columns=["27", "52"])
    with pytest.raises(BilateralError) as refused:
        balassa(frame)
    assert (refused.value.code, refused.value.path) == ("file.word", "/matrices/exports")
    assert balassa(frame.rename_axis("reporter"))[0] == ["398", "860"]


def test_an_index_of_two_levels_is_no_label() -> None:
    frame = pd.DataFrame(CELLS, pd.MultiIndex.from_tuples([("a", "b"), ("c", "d")]), columns=["27", "52"])
    with pytest.raises(BilateralError, match="2 levels") as refused:
        balassa(frame)
    assert refused.value.code == "file.word"


def test_lines_by_other_names_are_told_what_they_should_be() -> None:
    with pytest.raises(BilateralError, match="`row`, `column` and `value`"):
        balassa(long("country", "product"))


def test_missing_cells_of_pandas_are_missing() -> None:
    values = pd.array([1, 3, None], dtype="Int64")
    answer = bilateral.indicator("hhi.unit", columns={"x": values})
    assert answer["coverage"]["known"] == 2
    with pytest.raises(BilateralError) as refused:
        bilateral.indicator("hhi.unit", columns={"x": np.array([1.0, np.nan])})
    assert (refused.value.code, refused.value.path) == ("indicator.not-finite", "/columns/x/1")


def test_fields_of_an_answer_are_those_of_its_dict() -> None:
    matrix = bilateral.indicator("rca.balassa", matrices={"exports": FRAMES["index"]()})
    row = bilateral.indicator("eci.population", matrices={"exports": FRAMES["index"]()})
    one = bilateral.indicator("hhi.unit", columns={"x": [0, 0]})
    for answer in (matrix, row, one):
        whole = answer.to_dict()
        assert {key: answer[key] for key in answer} == whole
        with pytest.raises(KeyError):
            answer["value"]


def flows(frame: object, **said: object) -> list[tuple[str, str, Decimal | None]]:
    table = FlowTable.from_arrow(frame, **{**SAID, **said})  # type: ignore[arg-type]
    return [(str(flow.partner), str(flow.period), flow.value) for flow in table.flows()]


def test_an_empty_frame_is_an_empty_table() -> None:
    assert flows(pd.DataFrame({"partner": [], "value": []})) == []


def test_a_column_of_nothing_has_no_kind() -> None:
    frame = pd.DataFrame({"partner": ["KAZ"], "value": [1], "second_partner": [float("nan")]})
    assert flows(frame) == [("KAZ", "2024", Decimal(1))]


def test_a_year_may_be_a_number_for_every_row_too() -> None:
    frame = pd.DataFrame({"partner": ["KAZ"], "value": [1]})
    assert flows(frame, period=2024) == flows(frame)
    with pytest.raises(TypeError, match="as `reporter`, got NoneType"):
        flows(frame, reporter=None)
    with pytest.raises(TypeError, match="as `period`, got bool"):
        flows(frame, period=True)


def test_a_slip_in_a_name_is_shown_beside_what_is_missing() -> None:
    with pytest.raises(BilateralError, match=r"no column `partner`.*no flow has `partnr`") as refused:
        flows(pd.DataFrame({"partnr": ["KAZ"], "value": [1]}))
    assert (refused.value.code, refused.value.path) == ("file.column-missing", "/partner")


@pytest.mark.parametrize("every", ["M", "W", "D"])
def test_periods_of_pandas_are_not_taken_for_years(every: str) -> None:
    frame = pd.DataFrame({"partner": ["KAZ"], "value": [1]})
    frame["period"] = pd.period_range("2024-01-01", periods=1, freq=every)
    said = {name: word for name, word in SAID.items() if name != "period"}
    with pytest.raises(BilateralError, match="astype") as refused:
        FlowTable.from_pandas(frame, **said)
    assert (refused.value.code, refused.value.path) == ("file.word", "/period")
    if every == "M":
        table = FlowTable.from_pandas(frame.astype({"period": str}), **said)
        assert str(table.flows()[0].period) == "2024-01"


def test_other_frames_are_named_in_full() -> None:
    frame = pl.DataFrame({"partner": ["KAZ"], "value": [1]})
    with pytest.raises(TypeError, match="got polars"):
        FlowTable.from_pandas(frame, **SAID)
    with pytest.raises(TypeError, match="collect"):
        FlowTable.from_arrow(frame.lazy(), **SAID)


def test_one_column_needs_no_list() -> None:
    frame = pa.table({"partner": ["KAZ", "UZB"], "value": [1, 2]})
    table = FlowTable.from_arrow(frame, **SAID)
    assert table.group("partner") == table.group(["partner"])
    assert table.partial("partner").finish() == table.group("partner")
    with pytest.raises(BilateralError) as refused:
        table.group("partnr")
    assert (refused.value.code, refused.value.path) == ("input.unknown-word", "/by/0")
