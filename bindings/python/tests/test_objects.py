"""What every public class promises: equal, hashable, picklable, copyable, unchangeable, with a repr."""

import copy
import datetime as dt
import enum
import json
import pickle
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import bilateral
from bilateral import Dossier

ON = date(2024, 12, 23)
VECTORS = Path(__file__).parents[3] / "tests" / "vectors"

# What is written small is a block (`with with_threads(2):`), and no value.
CLASSES = sorted(
    name
    for name in bilateral.__all__
    if name[0].isupper()
    and isinstance(getattr(bilateral, name), type)
    and not issubclass(getattr(bilateral, name), enum.Enum)
)

EVALUABLE = {
    *(
        "Area",
        "Basis",
        "Bloc",
        "Classification",
        "CompositionEffect",
        "ConvertedMoney",
        "Currency",
        "Economy",
    ),
    *("Interval", "Money", "Months", "Period", "Product", "ProductKey", "ProductResidual", "Published"),
    *(
        "Rate",
        "ReadProgress",
        "Repair",
        "Residual",
        "Rule",
        "Section",
        "Unit",
        "Validity",
        "When",
        "YearMonth",
    ),
    *("BilateralError",),
}
"""Values are written as they are made; the repr of a record names it (`<Agreement EPCA>`), and its
`to_json` is what can be read again: a dossier on one line is nobody's repr."""


ENOUGH = 40
"""Samples of one class: a month leads to the next one, and so for ever."""


def gather(value: Any, found: dict[str, list[Any]]) -> None:  # noqa: ANN401 — whatever a property holds
    """Put a value and everything its properties lead to under the names of their classes."""
    if isinstance(value, (list, tuple)):
        for item in value:
            gather(item, found)
        return
    if not type(value).__module__.startswith("bilateral") or isinstance(value, (enum.Enum, type)):
        return
    known = found.setdefault(type(value).__name__, [])
    if len(known) >= ENOUGH:
        return
    known.append(value)
    for name, attribute in vars(type(value)).items():
        if hasattr(attribute, "__get__") and not callable(attribute) and not name.startswith("_"):
            gather(getattr(value, name), found)


def flow(partner: str, value: str, **more: str) -> bilateral.Flow:
    record = {"reporter": "DEU", "partner": partner, "direction": "export", "product": "HS2022:270900"}
    record |= {"period": "2024-08", "currency": "EUR", "value": value}
    return bilateral.Flow.from_json(json.dumps(record | more))


def agreements(dossier: Dossier) -> Iterator[object]:
    for one in dossier.agreements:
        yield from (one.status(ON), one.timeline(), one.milestones(), one.tracks(ON), one.conflicts())
        yield from (one.entry_into_force(ON), one.audit_entry_into_force(), one.resolved("earliest"))
        yield from (bilateral.days_applied(one, ON), bilateral.ratification(one, ON))
        yield from (bilateral.stage_durations(one, ON), dossier.lineage(one.id))
        yield bilateral.days_between_events(one, "signed", "entered-into-force")
    yield from (dossier.calendar(ON), dossier.progress(ON), dossier.check_claims(), dossier.series())
    several = dossier.agreements
    yield from (bilateral.network(several, layer, ON) for layer in bilateral.Layer)
    yield bilateral.coverage(several, [("DEU", "KAZ", "60")], ON)
    yield bilateral.stale_texts(several, 24, ON)
    yield bilateral.treaty_count(several, ON)
    yield bilateral.sunset_exposure(several, {}, ON)


def flows() -> Iterator[object]:
    table = bilateral.FlowTable([flow("KAZ", "2.5"), flow("UZB", "1")])
    yield from (table, table.flows(), table.group(["partner"]), table.pivot("reporter", "partner"))
    yield from (table.matrix("reporter", "partner"), table.partial(["partner"]), table.check())
    yield [series for _, series in table.series(["partner"])]
    twice = [flow("KAZ", "1", vintage="2024-10-01"), flow("KAZ", "1.5", vintage="2024-11-01")]
    yield [revisions for _, revisions in bilateral.FlowTable(twice).revisions(["partner"])]
    yield bilateral.indicator("hhi.points", columns={"x": [0.1, 0.7]})
    yield bilateral.indicator("hhi.points", columns={"x": [0, 0]})
    yield bilateral.indicator("hhi.points", columns={"x": [50, 30, 20, 100]}, labels=["a", "b", "c", "TOTAL"])
    yield bilateral.compare_flows(flow("KAZ", "1"), flow("UZB", "1"))
    yield bilateral.read(
        b"t,i,j,k,v,q\n2021,398,276,70900,1.5,2\n2021,398,999,70900,1.5,2\n", edition="HS2017"
    )
    cube = bilateral.read(b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n")
    assert cube.dataset is not None
    yield from (cube, cube.dataset.observations())
    yield bilateral.ReadProgress(1, None, 2)


def single(dossier: Dossier) -> Iterator[object]:
    yield from (bilateral.Money("1.5", "EUR"), bilateral.Currency("EUR"), bilateral.Published("1.5 EUR"))
    yield bilateral.BilateralError("wrong", "date.invalid", "/on")
    yield from (bilateral.Economy("KAZ"), bilateral.Bloc("EU"), bilateral.Residual.all()[0])
    yield from (bilateral.Months("Jan-Mar"), bilateral.Section.all()[0], bilateral.Classification("HS2022"))
    yield from (bilateral.Product("HS2022:270900"), bilateral.ProductKey("TOTAL"))
    yield bilateral.Product.repair_leading_zero("HS2017", 6, "10121")
    table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
    yield from (table, table.convert({"HS2017:010121": 5}))
    yield bilateral.explain("date.invalid")
    yield bilateral.kaplan_meier([(3, True), (4, False)])
    yield bilateral.time_to_force(dossier.agreements, ON)
    yield bilateral.read_status_word("concluded", "en")
    yield bilateral.compare(dossier.trade[0], dossier.trade[-1])
    yield from (venue.status(ON) for venue in dossier.cooperation)


CELL = """{ "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31", "side": "inward",
    "counterpart": "immediate", "value": "63000000000.5", "currency": "USD" }"""
MAPPING = """rows = "parties"
dates = "dmy"
areas = "name"
suffixes = true
plainMode = "ratified"
agreement = "Convention"
columns = { parties = ["Participant"], instrument = "Ratification" }
"""
DEPTH = (
    """{ "agreement": "B", "index": "depth", "value": "6", "least": "0", "greatest": "7", "source": "S" }"""
)


def elsewhere() -> Iterator[object]:
    """What the worked case has none of."""
    mark = bilateral.Rate("EUR", "DEM", "1.95583", bilateral.Basis.fixed())
    yield from (mark, mark.basis, bilateral.Money(100, "EUR").convert_position(mark))
    cell = bilateral.InvestmentCell.from_json(CELL)
    yield from (cell, bilateral.tabulate([cell]))
    mapping = bilateral.Mapping.from_toml(MAPPING)
    table = "Participant,Ratification\nFrance,12/03/1991\nItaly,31.12.9999\n"
    yield from (mapping, bilateral.import_csv(table, mapping), bilateral.Depth.from_json(DEPTH))
    before = dict.fromkeys(bilateral.Bloc("EU").members_on("2020-01"), 10)
    yield bilateral.Bloc("EU").composition_effect(before, "2020-01", dict.fromkeys(before, 11), "2020-02")
    yield bilateral.ProductKey("CN2024:39XXXXXX").residual
    yield bilateral.Part.from_json('{"scope": "trade", "title": "Title III"}')
    for name in ("conflicts", "analyse", "checkClaims", "statusFor"):
        for case in json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]:
            text = case["arguments"][0]
            if name == "checkClaims":
                yield [bilateral.Claim.from_json(json.dumps(claim)) for claim in json.loads(text)]
                continue
            dossier = Dossier.from_bytes(text.encode())
            yield from (one.conflicts() for one in dossier.agreements)
            yield from (one.parts for one in dossier.agreements)
            yield bilateral.stale_texts(dossier.agreements, 1, date(2030, 1, 1))


@pytest.fixture(scope="module")
def samples(dossier: Dossier) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    gather(
        [dossier, dossier.brief(ON), *agreements(dossier), *flows(), *single(dossier), *elsewhere()], found
    )
    return found


@pytest.mark.parametrize("name", CLASSES)
def test_promises(name: str, samples: dict[str, list[Any]]) -> None:
    ones = samples.get(name, [])
    assert ones, f"no sample of {name}"
    for one in ones:
        copied, pickled = copy.copy(one), pickle.loads(pickle.dumps(one))
        assert type(pickled) is type(one)
        if name == "BilateralError":
            assert (pickled.args, pickled.code, pickled.path) == (one.args, one.code, one.path)
            continue
        assert one == copied == pickled == copy.deepcopy(one)
        assert hash(one) == hash(copied) == hash(pickled)
        assert one != object()
        assert not hasattr(one, "__dict__") or name == "CompositionEffect"
        with pytest.raises(AttributeError):
            one.no_such_attribute = 1
        if name in EVALUABLE:
            assert eval(repr(one), {**vars(bilateral), "Decimal": Decimal, "datetime": dt}) == one
        else:
            assert repr(one).startswith(f"<{name}")


HTML = {
    *("Agreement", "Brief", "ClaimCheck", "Dataset", "Dossier", "FlowTable", "Grouped", "IndicatorAnswer"),
    *("Matrix", "Pivot", "ReadDiagnostics", "Report", "Rule", "Status", "FlowSeries", "Revisions"),
}


@pytest.mark.parametrize("name", sorted(HTML))
def test_shows_itself(name: str, samples: dict[str, list[Any]]) -> None:
    for one in samples[name]:
        html = one._repr_html_()
        assert html.startswith("<")
        assert "<script" not in html


ARROW = {
    *("ClaimCheck", "Dataset", "FlowSeries", "FlowTable", "Grouped", "IndicatorAnswer", "Matrix", "Pivot"),
    *("Report", "Revisions", "Agreement", "ReadDiagnostics"),
}


@pytest.mark.parametrize("name", sorted(ARROW))
def test_speaks_arrow(name: str, samples: dict[str, list[Any]]) -> None:
    for one in samples[name]:
        polars, arrow, pandas = one.to_polars(), one.to_pyarrow(), one.to_pandas()
        assert polars.columns == arrow.column_names == list(pandas.columns)
        assert polars.height == arrow.num_rows == len(pandas)
