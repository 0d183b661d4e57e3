"""Trade flows and their table, beyond what the shared vectors say."""

import json
import pickle
from datetime import date
from decimal import Decimal

import pytest

import bilateral
from bilateral import BilateralError, Flow, FlowPartial, FlowTable


def flow(partner: str, period: str, value: str, **more: object) -> Flow:
    record = {"reporter": "DEU", "partner": partner, "direction": "export", "product": "TOTAL"}
    return Flow.from_json(json.dumps(record | {"period": period, "value": value, "currency": "EUR"} | more))


def test_a_flow_is_a_record() -> None:
    one = flow("KAZ", "2024-08", "1523011.25", product="HS2022:870323")
    assert (one.value, one.nature, str(one.partner)) == (Decimal("1523011.25"), "item", "KAZ")
    assert pickle.loads(pickle.dumps(one)) == one


def test_tables_are_merged_filtered_pivoted_and_walked() -> None:
    table = FlowTable([flow("KAZ", "2024", "2.5"), flow("WORLD", "2024", "90")])
    both = table.merge(FlowTable([flow("UZB", "2024", "1")]))
    assert len(both) == 3
    assert both.bytes_per_row <= 32
    assert [str(row.partner) for row in both.flows()] == ["KAZ", "WORLD", "UZB"]
    assert len(both.filter(partners=["KAZ"])) == 1
    matrix = both.pivot("reporter", "partner")
    assert matrix["rows"] == ["DEU"]
    assert matrix["setAside"] == [{"axis": "partner", "nature": "total", "rows": 1}]
    with pytest.raises(BilateralError) as refused:
        both.group(["partner", "country"])
    assert (refused.value.code, refused.value.path) == ("input.unknown-word", "/by/1")


def test_partial_sums_merge_in_any_order() -> None:
    table = FlowTable(
        [flow(*one) for one in (("KAZ", "2024", "1"), ("UZB", "2024", "2"), ("FRA", "2024", "4"))]
    )
    parts = [table.partial(["partner"], start=row, end=row + 1).to_bytes() for row in range(3)]
    first, second, third = map(FlowPartial.from_bytes, parts)
    whole = table.partial(["partner"])
    assert first.merge(second).merge(third) == third.merge(first.merge(second)) == whole
    with pytest.raises(BilateralError) as refused:
        FlowPartial.from_bytes(parts[0][:-1])
    assert refused.value.code == "flow.partial-damaged"


def test_growth_is_of_the_same_months_or_refused() -> None:
    rows = [("2023-01", "1"), ("2023-02", "2"), ("2023-03", "3"), ("2024-01", "2"), ("2024-02", "2")]
    ((words, series),) = FlowTable([flow("KAZ", *row) for row in rows]).series(["partner"])
    assert words == ["KAZ"]
    assert series.year_to_date(2024, 2) == {"before": "3", "after": "4", "growth": {"exact": "1/3"}}
    assert series.values()[0][1] == Decimal(1)
    with pytest.raises(BilateralError) as refused:
        bilateral.flow_growth(flow("KAZ", "2023", "1"), flow("KAZ", "2024-01", "1"))
    assert refused.value.code == "flow.not-comparable"


def test_parts_close_on_the_whole() -> None:
    split = bilateral.contributions((100, 116), [("a", 30, 36), ("b", 70, 80)])
    assert split["unallocated"] == {"exact": "0"}
    assert bilateral.growth_adjusted_for_days("2.8", "2.8", 28, 29) == {"exact": "-1/29"}
    kaz, uzb = (
        flow(one, "2024", value, product="HS2022:01") for one, value in (("KAZ", "3"), ("UZB", "1.5"))
    )
    assert str(bilateral.flow_sum([kaz, uzb], "partner")) == "4.5 EUR"
    assert bilateral.flow_sum([], "partner") is None
    later, whole = (
        flow("KAZ", "2025", "2", product="HS2022:01"),
        flow("WORLD", "2024", "6", product="HS2022:01"),
    )
    assert str(bilateral.flow_difference(kaz, later)) == "-1 EUR"
    assert bilateral.flow_share(kaz, whole, "partner") == {"exact": "1/2"}
    with pytest.raises(BilateralError) as refused:
        bilateral.flow_sum([kaz, uzb], "period")
    assert refused.value.code == "flow.not-comparable"


def test_an_estimate_says_how_it_was_weighed() -> None:
    arrival = flow("DEU", "2024", "106", reporter="KAZ", direction="import", valuation="cif")
    (one,) = bilateral.reconcile([(flow("KAZ", "2024", "100", valuation="fob"), arrival)], "0.06")
    assert (one["value"], one["exporterWeight"], one["importerFob"]) == ("100", "0.5", "100")
    with pytest.raises(BilateralError) as refused:
        bilateral.reconcile([], "6")
    assert refused.value.code == "flow.margin-range"


def test_vintages_stand_side_by_side() -> None:
    rows = [("10", "2024-03-15"), ("11", "2024-06-15")]
    table = FlowTable([flow("KAZ", "2024-01", value, vintage=day) for value, day in rows])
    ((_, revisions),) = table.revisions(["partner"])
    assert revisions.vintages == [date(2024, 3, 15), date(2024, 6, 15)]
    assert revisions.mean_revision() == {"exact": "1"}
