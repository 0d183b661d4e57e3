"""How did the European Union's exports to Kazakhstan move, January to August, 2019 to 2024, and which members drove it?

    python examples/python/trade_growth.py [FOLDER]

reads the small file of the Rust example. A folder of easy Comext extracts, one month each, may be named instead, or
found below the folder in `BILATERAL_REFERENCE_DATA`.
"""

import csv
import json
import os
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from bilateral import Area, Bloc, Flow, FlowTable, Months, Period, contributions

OWN = Path(__file__).parents[1] / "trade-growth" / "eu-exports-to-kazakhstan.csv"
EXTRACTS = "comext/easycomext_EU27_to_KZ_monthly_codelabels"
BLOC = Bloc("EU27_2020")
MONTHS = Months("Jan-Aug")


def export(reporter: str, month: str, euros: str) -> Flow:
    """One month's exports of all goods."""
    record = {
        "reporter": reporter,
        "partner": "KAZ",
        "direction": "export",
        "product": "TOTAL",
        "period": month,
    }
    return Flow.from_json(
        json.dumps(record | {"value": euros, "currency": "EUR", "valuation": "statistical"})
    )


def own() -> Iterator[Flow]:
    """The rows of our own file."""
    with OWN.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            yield export(row["reporter"], row["month"], row["eur"])


def extracts(folder: Path) -> Iterator[Flow]:
    """The rows of a folder of extracts."""
    for path in sorted(folder.iterdir()):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                reporter = Area.from_code("name", row["REPORTER"])
                month = Period.parse_any(row["PERIOD"])
                yield export(str(reporter), str(month), row["VALUE_IN_EUR"])


def percent(growth: Any) -> str:
    """One decimal of an exact fraction, or why there is none."""
    if "exact" in growth:
        return f"{float(Fraction(growth['exact']) * 100):.1f} %"
    return str(growth["undefined"]["because"])


def answer(table: FlowTable) -> None:
    """Prints growth year by year, and who drove it."""
    ((_, bloc),) = table.filter(reporters=[BLOC]).series([])
    # Blocs stand beside their members in the file; members are what a table adds up.
    members = table.filter(reporters=sorted(BLOC.members_on("2024-08"), key=str)).series(["reporter"])

    print(f"Exports of the {BLOC.name} to Kazakhstan, {MONTHS.describe()}\n")
    for year in range(2019, 2025):
        movement = bloc.same_months(max(year - 1, 2019), year, MONTHS)
        growth = percent(movement["growth"]) if year > 2019 else ""
        print(f"{year}  {float(str(movement['after'])) / 1e6:>7.1f} million EUR  {growth:>8}".rstrip())

    whole = bloc.same_months(2019, 2024, MONTHS)
    parts: list[tuple[str, str, str]] = []
    for words, series in members:
        # Comext leaves out months without trade, Malta's mostly.
        own_growth = series.with_zero_where_absent("2019-01", "2024-08").same_months(2019, 2024, MONTHS)
        parts.append((str(words[0]), str(own_growth["before"]), str(own_growth["after"])))
    split = contributions((str(whole["before"]), str(whole["after"])), parts)
    print(
        f"\n2024 over 2019: {percent(whole['growth'])}, of which, in percentage points (own growth in brackets):\n"
    )
    listed: Any = split["parts"]
    for part in listed[:10]:
        points = percent(part["contribution"]).removesuffix(" %")
        print(f"{Area(part['part']).name:<12}{points:>6}   ({percent(part['own'])})")
    print(f"\nMembers leave {percent(split['unallocated'])} of the bloc's growth unexplained.")


def main() -> None:
    """Reads the folder that is named or known, else the small file."""
    named = sys.argv[1:] or [str(Path(os.environ.get("BILATERAL_REFERENCE_DATA", "")) / EXTRACTS)]
    folder = Path(named[0])
    answer(FlowTable(list(extracts(folder) if folder.is_dir() else own())))


if __name__ == "__main__":
    main()
