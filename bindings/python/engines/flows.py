"""Five million made-up flows, written once, for every engine the same."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

ROWS = 5_000_000
SAID = {"direction": "export", "currency": "EUR"}

REPORTERS = ["AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN"]
PARTNERS = [
    "ARM",
    "AZE",
    "CHN",
    "EU",
    "GEO",
    "KAZ",
    "KGZ",
    "TJK",
    "TKM",
    "UNSPECIFIED",
    "USA",
    "UZB",
    "WORLD",
]
PERIODS = [f"{year}-{month:02}" for year in (2022, 2023, 2024) for month in range(1, 13)]
CHAPTERS = [f"HS2022:{chapter:02}" for chapter in range(1, 98) if chapter != 77]


def rows(count: int = ROWS) -> pa.Table:
    """Hashes of the number of the row; every thousandth value is missing."""
    hashes = np.arange(count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    hashes = (hashes ^ (hashes >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    hashes ^= hashes >> np.uint64(32)

    def words(of: list[str], shift: int) -> pa.Array:
        place = (hashes >> np.uint64(shift)) % np.uint64(len(of))
        return pa.DictionaryArray.from_arrays(pa.array(place.astype(np.int32)), of).cast(pa.string())

    thousandths = (hashes >> np.uint64(20)) % np.uint64(10**12)
    units = pa.array(thousandths.astype(np.int64), mask=hashes % np.uint64(1000) == 0)
    value = pc.multiply(units.cast(pa.decimal128(19, 0)), pa.scalar(Decimal("0.001")))
    return pa.table(
        {
            "reporter": words(REPORTERS, 0),
            "partner": words(PARTNERS, 12),
            "product": words(CHAPTERS, 28),
            "period": words(PERIODS, 44),
            "value": value,
        }
    )


def write(folder: Path, count: int = ROWS) -> Path:
    """The rows as one Parquet file."""
    path = folder / "flows.parquet"
    pq.write_table(rows(count), path, row_group_size=250_000)
    return path
