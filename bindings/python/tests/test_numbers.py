"""A whole number that does not fit is refused with a code, wherever it is given."""

from collections.abc import Callable
from datetime import date

import pytest

import bilateral
from bilateral import BilateralError, FlowTable, chart

HUGE = 10**30
TABLE = FlowTable()

CALLS: dict[str, Callable[[int], object]] = {
    "trade": lambda n: chart.trade(TABLE, last=n),
    "balance": lambda n: chart.balance(TABLE, last=n),
    "of_year": bilateral.Period.of_year,
    "of_month": lambda n: bilateral.Period.of_month(2024, n),
    "of_quarter": lambda n: bilateral.Period.of_quarter(2024, n),
    "from_comtrade": lambda n: bilateral.Period.from_comtrade(n, 52),
    "plus_years": bilateral.Period("2024").plus_years,
    "year_month": lambda n: bilateral.YearMonth.of_month(2024, n),
    "plus": bilateral.YearMonth("2024-01").plus,
    "checked_plus": bilateral.YearMonth("2024-01").checked_plus,
    "months": lambda n: bilateral.Months.range(1, n),
    "add_days": lambda n: bilateral.add_days(date(2024, 1, 1), n),
    "add_months": lambda n: bilateral.add_months(date(2024, 1, 1), n, "clamp"),
    "nth_month": lambda n: bilateral.first_of_nth_month_following(date(2024, 1, 1), n),
    "shown": bilateral.Interval.point(1).shown,
    "hs": lambda n: bilateral.Product.hs(n, "270900"),
    "cn": bilateral.Classification.cn,
    "level": lambda n: bilateral.Product.repair_leading_zero("HS2017", n, "10121"),
    "days": lambda n: bilateral.growth_adjusted_for_days(1, 2, n, 1),
    "partial": lambda n: TABLE.partial(["partner"], start=n),
    "most_bytes": lambda n: bilateral.read(b"", most_bytes=n),
    "kaplan_meier": lambda n: bilateral.kaplan_meier([(n, True)]),
    "levels": lambda n: bilateral.indicator_robustness("hhi.unit", columns={"x": [1]}, levels=[n]),
    "options": lambda n: bilateral.indicator("hhi.unit", columns={"x": [1]}, options={"a": n**20}),
    "numbers": lambda n: bilateral.indicator("hhi.unit", columns={"x": [n**20]}),
    "stale_texts": lambda n: bilateral.stale_texts([], n, date(2024, 1, 1)),
    "clauses": lambda n: bilateral.sunset_exposure([], {"A": n}, date(2024, 1, 1)),
}


@pytest.mark.parametrize("name", CALLS)
def test_out_of_range(name: str) -> None:
    with pytest.raises(BilateralError) as refused:
        CALLS[name](HUGE)
    assert refused.value.code == "input.number-out-of-range"
    assert "is outside" in refused.value.message


def test_below_zero_and_past_writing() -> None:
    with pytest.raises(BilateralError, match="outside 0 to 255"):
        chart.trade(TABLE, last=-1)
    with pytest.raises(BilateralError, match="the number is outside"):
        chart.trade(TABLE, last=10**5000)
    with pytest.raises(TypeError):
        chart.trade(TABLE, last="8")  # type: ignore[arg-type]
