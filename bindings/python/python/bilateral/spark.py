"""Flows on Spark: exact sums whatever the partitioning, and indicators for every group.

Each partition adds up its Arrow batches into one small state; the driver merges the states, in any
order. The answer is the same, byte for byte, as that of `FlowTable.group` on one machine. Importing this
module needs no engine; its functions need `pyspark` 3.5 or later and `pyarrow`, on workers too.

>>> from bilateral import spark
>>> flows = session.read.parquet("flows/")                                   # doctest: +SKIP
>>> spark.group(flows, ["reporter", "period"], direction="export")["groups"] # doctest: +SKIP
[{'words': ['DEU', '2024'], 'sum': '1523011.25', 'rows': 2, 'missing': 0}]

Columns are named as for `FlowTable.from_arrow`; what holds for every row is said once. The guide is
docs/beyond-one-machine.md.
"""

# pyarrow and pyspark have no types of their own.
# pyright: reportMissingTypeStubs=false, reportMissingImports=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

from bilateral import _native

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["group", "indicator", "partial"]

_ROWS_AT_ONCE = 500_000
"""Rows added up in one go: a merge costs as much as there are groups, however few rows it brings."""


def partial(
    flows: DataFrame,
    by: Sequence[str],
    /,
    *,
    measure: str = "value",
    with_residuals: bool = False,
    **constants: str,
) -> _native.FlowPartial:
    """Add up the rows of a Spark data frame of flows by some columns, as `FlowTable.partial` does.

    The state can be kept (`to_bytes`) and merged with that of another frame. Empty partitions, and a
    frame without rows, add nothing.

    Raises what `FlowTable.from_arrow` and `FlowTable.partial` raise: columns are looked at here, before
    anything runs; what a worker finds in the rows arrives in an exception of pyspark's with our message
    and code in its text.
    """
    keys = list(by)
    nothing = _native.FlowTable.from_arrow(_no_rows(flows), **constants)
    start = nothing.partial(keys, measure=measure, with_residuals=with_residuals)

    def add_up(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa  # noqa: PLC0415

        state: _native.FlowPartial | None = None
        for rows in _in_bulk(batches):
            table = _native.FlowTable.from_arrow(rows, **constants)
            more = table.partial(keys, measure=measure, with_residuals=with_residuals)
            state = more if state is None else state.merge(more)
        if state is not None:
            yield pa.RecordBatch.from_pydict({"state": pa.array([state.to_bytes()], pa.binary())})

    states = flows.mapInArrow(add_up, "state binary").collect()
    return reduce(_merged, (bytes(row.state) for row in states), start)


def group(
    flows: DataFrame,
    by: Sequence[str],
    /,
    *,
    measure: str = "value",
    with_residuals: bool = False,
    **constants: str,
) -> _native.Grouped:
    """Give the sums of `FlowTable.group` for a Spark data frame of flows; raises as `partial` does."""
    return partial(flows, by, measure=measure, with_residuals=with_residuals, **constants).finish()


def indicator(  # noqa: PLR0913 -- the arguments of `bilateral.indicator`, and the groups
    frame: DataFrame,
    key: str,
    by: Sequence[str],
    /,
    *,
    columns: Mapping[str, str] | None = None,
    labels: str | None = None,
    matrices: Mapping[str, Mapping[str, Any]] | None = None,
    options: Mapping[str, float] | None = None,
    **constants: str,
) -> DataFrame:
    """Compute an indicator for every group of a Spark data frame, by the columns `by`.

    `columns` names the column of the frame for each input of the indicator: `{"x": "value"}`; `labels`
    names the one with the names of the items. `matrices` gives the arguments of `FlowTable.matrix` for
    each input that is a matrix: `{"exports": {"rows": "reporter", "columns": "product"}}`; then the rows
    are flows, with `constants` as for `FlowTable.from_arrow`.

    The answer has the columns `by`, then `row` and `column` (null where the indicator has none), `value`
    and, where that is null, `because`. The rows of a group are put in order first, so that the last digit
    of a float does not depend on the partitioning either.

    Raises ValueError for both or neither of `columns` and `matrices`. What `indicator` raises arrives in an
    exception of pyspark's, once the answer is asked for.
    """
    if (columns is None) == (matrices is None):
        message = "an indicator is computed from columns or from matrices: give one of the two"
        raise ValueError(message)
    from pyspark.sql.types import DoubleType, StringType, StructField, StructType  # noqa: PLC0415

    groups = list(by)
    answer = StructType(
        [
            *(frame.schema[name] for name in groups),
            StructField("row", StringType()),
            StructField("column", StringType()),
            StructField("value", DoubleType()),
            StructField("because", StringType()),
        ]
    )

    def inputs(rows: pa.Table) -> dict[str, Any]:
        if columns is not None:
            given = {name: rows.column(of).to_pylist() for name, of in columns.items()}
            return {"columns": given, "labels": rows.column(labels).to_pylist() if labels else None}
        flows = _native.FlowTable.from_arrow(rows, **constants)
        return {"matrices": {name: flows.matrix(**of) for name, of in (matrices or {}).items()}}

    def compute(rows: pa.Table) -> pa.Table:
        import pyarrow as pa  # noqa: PLC0415
        from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415

        rows = rows.sort_by([(name, "ascending") for name in rows.column_names])
        found = _native.indicator(key, **inputs(rows), options=dict(options or {})).to_dict()
        which = {name: rows.column(name)[0].as_py() for name in groups}
        return pa.Table.from_pylist([which | cell for cell in _cells(found)], schema=to_arrow_schema(answer))

    return frame.groupBy(*groups).applyInArrow(compute, answer)


def _no_rows(flows: DataFrame) -> pa.Table:
    """Give a table with the columns of the frame: looking at them needs no job."""
    from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415

    return to_arrow_schema(flows.schema).empty_table()


def _in_bulk(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """Small batches together: Spark hands out ten thousand rows at a time."""
    import pyarrow as pa  # noqa: PLC0415

    held: list[pa.RecordBatch] = []
    for batch in batches:
        held.append(batch)
        if sum(one.num_rows for one in held) >= _ROWS_AT_ONCE:
            yield pa.Table.from_batches(held)
            held = []
    if held:
        yield pa.Table.from_batches(held)


def _merged(state: _native.FlowPartial, more: bytes) -> _native.FlowPartial:
    return state.merge(_native.FlowPartial.from_bytes(more))


def _cells(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every value of an answer beside its labels."""
    rows, columns = found["rows"] or [None], found["columns"] or [None]
    places = ((row, column) for row in rows for column in columns)
    for (row, column), value, why in zip(places, found["values"], found["undefined"], strict=True):
        yield {"row": row, "column": column, "value": value, "because": why and why["because"]}
