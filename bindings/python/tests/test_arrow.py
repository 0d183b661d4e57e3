"""Tables of flows into data frames and back: pandas, polars, pyarrow, DuckDB."""

import json
from decimal import Decimal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import bilateral
from bilateral import BilateralError, FlowTable


def flow(partner: str, value: str | None, **more: object) -> bilateral.Flow:
    record = {"reporter": "DEU", "partner": partner, "direction": "export", "product": "HS2022:270900"}
    record |= {"period": "2024-08", "currency": "EUR", **({} if value is None else {"value": value})}
    return bilateral.Flow.from_json(json.dumps(record | more))


@pytest.fixture
def table() -> FlowTable:
    mass = {"amount": "88.5", "unit": "kg", "estimated": True}
    litres = {"amount": "3", "unit": "l"}
    return FlowTable(
        [
            flow("KAZ", "9007199254740.993"),
            flow("UZB", None, netMass=mass, status="estimated", vintage="2025-01-31"),
            flow("FRA", "1", quantity=litres, valuation="fob", secondPartner="KAZ"),
        ]
    )


def same(one: FlowTable, other: FlowTable) -> bool:
    return one.flows() == other.flows()


def test_through_polars(table: FlowTable) -> None:
    frame = table.to_polars()
    assert isinstance(frame, pl.DataFrame)
    assert frame.schema["value"] == pl.Decimal(19, 3)
    assert frame["value"].to_list() == [Decimal("9007199254740.993"), None, Decimal("1.000")]
    assert frame["partner"].to_list() == ["KAZ", "UZB", "FRA"]
    assert same(FlowTable.from_arrow(frame), table)


def test_through_pyarrow(table: FlowTable) -> None:
    rows = pa.table(table)
    assert pa.types.is_dictionary(rows.schema.field("reporter").type)
    assert same(FlowTable.from_arrow(rows), table)


def test_through_pandas(table: FlowTable) -> None:
    frame = table.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert frame["value"].to_list()[0] == Decimal("9007199254740.993")
    assert same(FlowTable.from_arrow(frame), table)


def test_through_duckdb(table: FlowTable) -> None:
    rows = pa.table(table)
    summed = duckdb.sql("select sum(value) as total from rows")
    assert summed is not None
    assert summed.fetchall() == [(Decimal("9007199254741.993"),)]
    assert len(rows) == 3
    assert same(FlowTable.from_arrow(duckdb.sql("select * from rows")), table)


def test_a_plain_frame_with_what_holds_for_every_row() -> None:
    frame = pd.DataFrame(
        {
            "Partner": ["KAZ", "FRA"],
            "period": ["2023", "2024"],
            "value": [1.25, float("nan")],
            "net_mass": [7, 8],
        }
    )
    constants = {"reporter": "DEU", "direction": "export", "currency": "USD", "product": "TOTAL"}
    table = FlowTable.from_arrow(frame, **constants)
    first, second = table.flows()
    assert (first.value, second.value) == (Decimal("1.25"), None)
    assert str(second.partner) == "FRA"


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"country": ["x", "y"]}, "file.word", "/country"),
        ({"partner": None}, "file.column-missing", "/partner"),
        ({"partner": ["KAZ", "Kasachstan!"]}, "area.unknown", "/partner/1"),
        ({"partner": ["KAZ", None]}, "file.word", "/partner/1"),
        ({"value": ["1", "1,5"]}, "file.number", "/value/1"),
        ({"value": ["1", "1.2345"]}, "flow.value-too-fine", "/value/1"),
        ({"value": [True, False]}, "file.number", "/value"),
        ({"direction": ["export", "out"]}, "input.unknown-word", "/1/direction"),
        ({"VALUE": ["1", "2"]}, "file.column-twice", "/value"),
    ],
)
def test_a_messy_frame_is_refused(change: dict[str, list[object] | None], code: str, path: str) -> None:
    columns: dict[str, list[object] | None] = {
        "reporter": ["DEU", "DEU"],
        "partner": ["KAZ", "FRA"],
        "product": ["TOTAL", "TOTAL"],
        "period": ["2024", "2024"],
        "direction": ["export", "export"],
        "currency": ["EUR", "EUR"],
    }
    columns |= {"value": ["1", "2"], **change}
    given = {name: cells for name, cells in columns.items() if cells is not None}
    with pytest.raises(BilateralError) as refused:
        FlowTable.from_arrow(pl.DataFrame(given, strict=False))
    assert (refused.value.code, str(refused.value.path).lower()) == (code, path)


@pytest.mark.parametrize(
    ("constants", "code"),
    [({"direction": "import"}, "file.column-twice"), ({"county": "x"}, "file.word")],
)
def test_constants_are_held_to_the_columns(constants: dict[str, str], code: str) -> None:
    frame = pl.DataFrame({"partner": ["KAZ"], "direction": ["export"], "value": [1]})
    with pytest.raises(BilateralError) as refused:
        FlowTable.from_arrow(frame, **constants)
    assert refused.value.code == code


def test_a_frame_of_nothing_lacks_its_columns() -> None:
    with pytest.raises(BilateralError, match="reporter"):
        FlowTable.from_arrow(pl.DataFrame())


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises((TypeError, ValueError)):
        FlowTable.from_arrow([1, 2, 3])
