"""Spark gives the bytes one machine gives, however the rows are split."""

from collections.abc import Callable
from pathlib import Path

import flows
import pytest
from conftest import BY
from pyspark.errors import PythonException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import spark_partition_id

import bilateral
from bilateral import spark as engine

PARTITIONINGS: dict[str, Callable[[DataFrame], DataFrame]] = {
    "as the file lies": lambda frame: frame,
    "three, dealt out": lambda frame: frame.repartition(3),
    "forty by reporter, so that most are empty": lambda frame: frame.repartition(40, "reporter"),
}


@pytest.mark.parametrize("split", PARTITIONINGS.values(), ids=PARTITIONINGS)
def test_five_million_rows(
    spark: SparkSession,
    file: Path,
    at_once: bilateral.FlowPartial,
    split: Callable[[DataFrame], DataFrame],
) -> None:
    frame = split(spark.read.parquet(str(file)))
    state = engine.partial(frame, BY, **flows.SAID)
    assert state.to_bytes() == at_once.to_bytes()
    assert state.finish().to_json() == at_once.finish().to_json()


def test_the_partitionings_differ_and_some_are_empty(spark: SparkSession, file: Path) -> None:
    """Otherwise the test above says less than it seems to."""
    frame = spark.read.parquet(str(file))
    counts = {}
    for name, split in PARTITIONINGS.items():
        parts = split(frame)
        sizes = parts.groupBy(spark_partition_id()).count().collect()
        assert sum(size["count"] for size in sizes) == flows.ROWS
        counts[name] = (parts.rdd.getNumPartitions(), len(sizes))
    assert len(set(counts.values())) == 3
    partitions, filled = counts["forty by reporter, so that most are empty"]
    assert (partitions, filled) == (40, min(filled, 14))


def test_nothing_at_all(spark: SparkSession, file: Path) -> None:
    nothing = spark.read.parquet(str(file)).where("value < 0").repartition(5)
    answer = engine.group(nothing, BY, **flows.SAID)
    assert answer["groups"] == []
    assert answer == bilateral.FlowTable().group(BY)


def test_parts_kept_apart_are_added_later(spark: SparkSession, tmp_path: Path) -> None:
    table = flows.rows(100_000)
    at_once = bilateral.FlowTable.from_arrow(table, **flows.SAID).partial(BY)
    frame = spark.read.parquet(str(flows.write(tmp_path, 100_000)))
    years = [frame.where(f"period like '{year}-%'") for year in (2024, 2022, 2023)]
    kept = [engine.partial(year, BY, **flows.SAID).to_bytes() for year in years]
    first, second, third = (bilateral.FlowPartial.from_bytes(state) for state in kept)
    assert first.merge(second.merge(third)).to_bytes() == at_once.to_bytes()


def test_columns_are_looked_at_before_anything_runs(spark: SparkSession, file: Path) -> None:
    frame = spark.read.parquet(str(file)).withColumnRenamed("partner", "country")
    with pytest.raises(bilateral.BilateralError) as refused:
        engine.group(frame, BY, **flows.SAID)
    assert (refused.value.code, refused.value.path) == ("file.column-missing", "/partner")


def test_a_row_nobody_can_read_names_its_code(spark: SparkSession) -> None:
    row = ("DEU", "Kasachstan!", "TOTAL", "2024", "1")
    frame = spark.createDataFrame([row], ["reporter", "partner", "product", "period", "value"])
    with pytest.raises(PythonException, match=r"area\.unknown at /partner/0"):
        engine.group(frame, BY, **flows.SAID)


@pytest.mark.parametrize("parts", [1, 5])
def test_an_indicator_of_a_column_for_every_group(spark: SparkSession, parts: int) -> None:
    rows = [("DEU", "KAZ", 60.0), ("DEU", "UZB", 40.0), ("FRA", "KAZ", 0.0), ("ITA", "KAZ", None)]
    frame = spark.createDataFrame(rows, "reporter string, partner string, value double").repartition(parts)
    found = engine.indicator(frame, "hhi.points", ["reporter"], columns={"x": "value"}, labels="partner")
    answer = {row.reporter: (row.value, row.because) for row in found.collect()}
    alone = bilateral.indicator("hhi.points", columns={"x": [60, 40]})
    assert answer["DEU"] == (alone["values"][0], None)
    assert answer["FRA"][0] is None
    assert answer["ITA"][0] is None
    assert "zero" in answer["FRA"][1]


def test_an_indicator_of_a_matrix_for_every_group(spark: SparkSession, file: Path) -> None:
    """Floats to the last digit, for any partitioning."""
    items = spark.read.parquet(str(file)).where("reporter in ('DEU', 'FRA', 'ITA') and product < 'HS2022:05'")
    exports = {"rows": "reporter", "columns": "product", "absent_as_zero": True}
    few = items.where("period in ('2022-01', '2023-02')")
    answers = []
    for parts in (1, 7):
        found = engine.indicator(
            few.repartition(parts), "rca.balassa", ["period"], matrices={"exports": exports}, **flows.SAID
        )
        answers.append(sorted(found.collect()))
    assert answers[0] == answers[1]
    for period in ("2022-01", "2023-02"):
        rows = few.where(f"period = '{period}'").toArrow()
        matrix = bilateral.FlowTable.from_arrow(rows, **flows.SAID).matrix(**exports)
        alone = bilateral.indicator("rca.balassa", matrices={"exports": matrix})
        told = {(row.row, row.column): row.value for row in answers[0] if row.period == period}
        places = [(row, column) for row in matrix["rows"] for column in matrix["columns"]]
        assert told == dict(zip(places, alone["values"], strict=True))
        assert len(told) == 8


def test_columns_or_matrices(spark: SparkSession) -> None:
    frame = spark.createDataFrame([("DEU", 1.0)], "reporter string, value double")
    with pytest.raises(ValueError, match="one of the two"):
        engine.indicator(frame, "hhi.points", ["reporter"])
