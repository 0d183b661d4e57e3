"""Real files, with totals counted another way: Python's own csv, json and regular expressions."""

import csv
import gzip
import io
import json
import os
import re
import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import bilateral
from bilateral import Dataset, FlowTable, Read

FOLDER = Path(os.environ.get("BILATERAL_REFERENCE_DATA") or Path(__file__).parents[4] / "shared" / "data")


def reference(relative: str) -> Path:
    path = FOLDER / relative
    if path.exists():
        return path
    message = f"reference data `{relative}` is absent; name its folder in BILATERAL_REFERENCE_DATA"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def column(text: str, name: str, delimiter: str = ",") -> list[str]:
    """One column by its place in the header, so that a cell too many shifts nothing."""
    header, *rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    place = header.index(name)
    return [row[place].strip() for row in rows if row]


def added(cells: list[str]) -> Decimal:
    return sum((Decimal(cell) for cell in cells if cell not in {"", "NA", "N/A"}), Decimal(0))


def table(read: Read) -> FlowTable:
    assert read.table is not None
    return read.table


def dataset(read: Read) -> Dataset:
    assert read.dataset is not None
    return read.dataset


def values(read: Read) -> Decimal:
    """Everything the file says: in the table, and in the rows left out."""
    kept = sum((flow.value for flow in table(read).flows() if flow.value is not None), Decimal(0))
    return kept + sum((tally.value_left_out for tally in read.diagnostics.tallies), Decimal(0))


def masses(read: Read) -> Decimal:
    stated: list[Any] = [flow.to_dict().get("netMass") for flow in table(read).flows()]
    return sum((Decimal(mass["amount"]) for mass in stated if mass), Decimal(0))


def numbers(cube: Dataset) -> Decimal:
    return sum((one.value for one in cube.observations() if one.value is not None), Decimal(0))


def test_comtrade_of_the_present_site() -> None:
    path = reference("comtrade/plus_web_TradeData_goods.csv")
    read = bilateral.read(path)
    cells = column(path.read_text("cp1252"), "primaryValue")
    assert (values(read), read.diagnostics.rows) == (added(cells), len(cells))
    assert read.diagnostics.encoding == "windows-1252"
    assert read.diagnostics.count("trailing-cells") == len(cells)
    assert "KAZ" in {flow.partner.id for flow in table(read).flows()}


@pytest.mark.parametrize("name", ["legacy_short12_US_CN_HS2.csv", "legacy_EU28_UKR_grain.csv"])
def test_comtrade_of_the_site_before(name: str) -> None:
    path = reference(f"comtrade/{name}")
    read = bilateral.read(path)
    assert values(read) == added(column(path.read_text("cp1252"), "Trade Value (US$)"))
    assert read.recognised.format == "comtrade-legacy"
    assert (read.diagnostics.count("zeros-restored") > 0) == ("short" in name)


def test_comtrade_answers() -> None:
    path = reference("comtrade/api_v1_get_CHN_2010_TOTAL.json")
    records = json.loads(path.read_bytes(), parse_float=Decimal)["data"]
    assert values(bilateral.read(path)) == sum(record["primaryValue"] for record in records)


def test_baci_regains_its_zeros() -> None:
    path = reference("baci/BACI_extract_AFG_ZAF_2021.csv")
    read = bilateral.read(path, edition="HS2017")
    text = path.read_text()
    codes = column(text, "k")
    assert values(read) == added(column(text, "v")) * 1000
    assert masses(read) == added(column(text, "q")) * 1000
    assert read.diagnostics.count("zeros-restored") == sum(len(code) == 5 for code in codes)


def test_comext_bulk() -> None:
    path = reference("comext/comext_bulk_quoted_rows_v2_202402.dat")
    read = bilateral.read(path)
    assert values(read) == added(column(path.read_text(), "VALUE_EUR"))
    assert masses(read) == added(column(path.read_text(), "QUANTITY_KG"))


def test_comext_by_sdmx_stays_in_its_columns() -> None:
    path = reference("comext/DS-045409_sdmx_csv_codes.csv")
    read = bilateral.read(path)
    cells = column(path.read_text(), "OBS_VALUE")
    assert masses(read) == added(cells) * 100
    assert read.diagnostics.count("trailing-cells") == len(cells)


def test_easy_comext_month_by_month() -> None:
    paths = sorted(reference("comext/easycomext_EU27_to_KZ_monthly_codelabels").glob("*.csv"))
    assert len(paths) == 68
    whole = FlowTable()
    for path in paths:
        read = bilateral.read(path)
        assert values(read) == added(column(path.read_text(), "VALUE_IN_EUR")), path.name
        whole = whole.merge(table(read))
    # The bloc as of each month is what its members add up to.
    rows = [(str(flow.period), flow.reporter.id, flow.value) for flow in whole.flows()]
    members = {
        month: {str(one) for one in bilateral.Bloc("EU27_2020").members_on(month)} for month, _, _ in rows
    }
    blocs = [(month, value) for month, reporter, value in rows if reporter == "EU27_2020"]
    assert len(blocs) >= 68
    for month, value in blocs:
        parts = [part for when, reporter, part in rows if when == month and reporter in members[month]]
        assert sum(part for part in parts if part is not None) == value, month


def test_eurostat_within_gzip() -> None:
    path = reference("eurostat/estat_nama_10_gdp_filtered_en.csv.gz")
    read = bilateral.read(path)
    cells = column(gzip.decompress(path.read_bytes()).decode(), "OBS_VALUE")
    assert (numbers(dataset(read)), len(dataset(read))) == (added(cells), len(cells))
    assert read.diagnostics.count("missing-value") == cells.count("")


def test_ecb_rates_within_zip() -> None:
    path = reference("fx/ecb_eurofxref-hist.zip")
    with zipfile.ZipFile(path) as archive:
        text = archive.read(archive.namelist()[0]).decode()
    read = bilateral.read(path)
    known = [cell for row in csv.reader(text.splitlines()[1:]) for cell in row[1:] if cell not in {"", "N/A"}]
    rates = dataset(read).exchange_rates()
    assert (len(rates), sum(rate.value for _, rate in rates)) == (len(known), added(known))


def test_ecb_averages_split_growth() -> None:
    """Rates read from a message go where the library takes rates."""
    cube = dataset(bilateral.read(reference("fx/ecb_sdmx_EXR_M.USD.EUR.SP00.A.xml")))
    rates = {str(period): rate for period, rate in cube.exchange_rates()}
    assert all(rate.basis.is_average for rate in rates.values())
    flow = {"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "currency": "EUR"}
    flows = [
        bilateral.Flow.from_json(json.dumps(flow | {"period": month, "value": value}))
        for month, value in (("2005-01", "100"), ("2006-01", "110"))
    ]
    [(_, series)] = FlowTable(flows).series(["partner"])
    split: Any = series.exchange_split(2005, 2006, "Jan", "EUR", "USD", list(rates.values()))
    before, after = (Fraction(rates[month].value) for month in ("2005-01", "2006-01"))
    assert Fraction(split["rate"]["exact"]) == after / before - 1
    assert Fraction(split["converted"]["exact"]) == Fraction(110, 100) * after / before - 1


@pytest.mark.parametrize("name", ["galicia", "canada", "oecd", "hierarchy"])
def test_json_stat(name: str) -> None:
    path = reference(f"jsonstat/json-stat.org_v2_{name}.json")
    stated = json.loads(path.read_bytes(), parse_float=Decimal)["value"]
    cells = stated.values() if isinstance(stated, dict) else stated
    assert numbers(dataset(bilateral.read(path))) == sum(cell for cell in cells if cell is not None)


@pytest.mark.parametrize(
    ("name", "mark"), [("gen_ser.xml", r'ObsValue value="([^"]+)"'), ("str_all.xml", r'OBS_VALUE="([^"]+)"')]
)
def test_sdmx_ml(name: str, mark: str) -> None:
    path = reference(f"sdmx/{name}")
    cells = [cell for cell in re.findall(mark, path.read_text("utf-8")) if cell != "NaN"]
    assert numbers(dataset(bilateral.read(path))) == added(cells)


def test_a_wide_table_by_mapping() -> None:
    path = reference("fdi/UNCTAD_WIR2022_tab01_fdi_inflows.csv")
    mapping = """
        wide = true
        missing = ["..", "-", "_"]
        dimensions = ["level", "type", "Region/economy"]
    """
    cube = dataset(bilateral.read(path, format="mapped-dataset", mapping=mapping))
    rows = {row["Region/economy"]: row for row in csv.DictReader(io.StringIO(path.read_text("latin-1")))}
    [found] = [
        one
        for one in cube.observations()
        if one.code("Region/economy") == "Kazakhstan" and one.code("TIME_PERIOD") == "2021"
    ]
    assert found.value == Decimal(rows["Kazakhstan"]["2021"])


def test_positions_by_mapping() -> None:
    path = reference("fdi/IMF_DIP_CDIS_inward_positions_pacific.csv")
    mapping = """
        dimensions = ["pacific_code", "counterpart_code"]
        columns = { period = "year", value = "value_usd" }
    """
    cube = dataset(bilateral.read(path, format="mapped-dataset", mapping=mapping))
    assert numbers(cube) == added(column(path.read_text("utf-8-sig"), "value_usd"))
