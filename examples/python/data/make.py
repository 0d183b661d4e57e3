"""The made-up files of the notebooks, in the shapes in which statistical offices publish theirs.

    python examples/python/data/make.py [FOLDER]

Codes are real, values are not: nobody traded any of this. The same bytes every time.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import StringIO
from pathlib import Path

# Euros to dollars in the month of the mirror files: the average of February 2024 (European Central Bank).
USD_PER_EUR = Decimal("1.0795")

# GEONOM letters, M49 as Comtrade has it, ISO letters, name.
MEMBERS = [
    ("AT", "40", "AUT", "Austria"),
    ("DE", "276", "DEU", "Germany"),
    ("ES", "724", "ESP", "Spain"),
    ("FR", "251", "FRA", "France"),
    ("GR", "300", "GRC", "Greece"),
    ("IT", "380", "ITA", "Italy"),
    ("LT", "440", "LTU", "Lithuania"),
    ("NL", "528", "NLD", "Netherlands"),
    ("PL", "616", "POL", "Poland"),
    ("RO", "642", "ROU", "Romania"),
]

# CN8 with what belongs to it in HS6: the name, dollars a kilogram.
GOODS = [
    ("27090090", "Petroleum oils, crude", "0.55"),
    ("10019900", "Wheat and meslin; other", "0.31"),
    ("28047000", "Phosphorus", "2.9"),
    ("72024199", "Ferro-chromium", "1.6"),
    ("74031100", "Copper; refined cathodes", "8.2"),
    ("79011100", "Zinc; not alloyed", "2.5"),
]

# What Kazakhstan says it sold to each, in thousand dollars, and how many times of that the member sees.
# Oil that lands in Trieste goes on to Austria and Germany by pipeline; Italy is where it is landed.
OIL = {
    "AT": ("21000", "4.1"), "DE": ("310000", "2.3"), "ES": ("98500", "1.05"), "FR": ("205000", "1.03"),
    "GR": ("120300", "1.07"), "IT": ("1240000", "0.41"), "NL": ("455000", "1.04"), "PL": ("64000", "1.09"),
    "RO": ("188000", "1.02"),
}  # fmt: skip


def hashed(*words: object) -> int:
    """A number that only depends on the words: 32-bit FNV-1a."""
    state = 2166136261
    for byte in "|".join(map(str, words)).encode():
        state = (state ^ byte) * 16777619 % 2**32
    return (state ^ state >> 15) * 2246822519 % 2**32


def relations() -> Iterator[tuple[tuple[str, str, str, str], tuple[str, str, str], Decimal, Decimal]]:
    """Member, goods, dollars by the exporter, euros by the importer."""
    for member in MEMBERS:
        for goods in GOODS:
            if goods[0] == "27090090":
                thousand, times = OIL.get(member[0], ("0", "0"))
                dollars = Decimal(thousand) * 1000 + (hashed(*member) % 100_000 if thousand != "0" else 0)
            elif hashed("is traded", *member, *goods) % 100 < 62:
                dollars = Decimal(150_000 + hashed(*member, *goods) % 9_000_000)
                times = str(Decimal(94 + hashed("times", *member, *goods) % 22) / 100)
            else:
                continue
            euros = (dollars * Decimal(times) / USD_PER_EUR).quantize(Decimal(1))
            if dollars:
                yield member, goods, dollars, euros


COMEXT = (
    "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,"
    "PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT"
)


def comext() -> str:
    """Imports of members from Kazakhstan by CN8, February 2024: the columns of Comext's bulk files, other columns blank."""
    lines = [COMEXT]
    for member, goods, _, euros in relations():
        kilograms = (euros * USD_PER_EUR / Decimal(goods[2])).quantize(Decimal(1))
        product = goods[0]
        if (member[0], product) == ("DE", "79011100"):
            product = "79XXXXXX"  # as Germany would hide it
        section = "05" if product.startswith("27") else "15" if product.startswith("7") else "06"
        cells = [member[0], "KZ", "E", product, "", "", "", "", "", section, "1", "1", "NO_SU", "202402"]
        lines.append(",".join([*cells, str(euros), str(euros), str(kilograms), "0"]))
    return "\n".join(lines) + "\n"


COMTRADE = (
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
    "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
    "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
    "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
    "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
    "legacyEstimationFlag,isReported,isAggregate"
)


def comtrade() -> str:
    """Exports of Kazakhstan by HS6 in the same month: comtradeplus.un.org, its quotes, its comma too many."""
    sums: dict[str, Decimal] = {}
    rows: list[tuple[tuple[str, str, str, str], tuple[str, str, str], Decimal]] = []
    for member, goods, dollars, _ in relations():
        rows.append((member, goods, dollars))
        sums[goods[0]] = sums.get(goods[0], Decimal(0)) + dollars
    world = ("", "0", "W00", "World")
    rows += [(world, goods, sums[goods[0]] * 7 // 3) for goods in GOODS]
    lines = [COMTRADE]
    for member, goods, dollars in rows:
        kilograms = (dollars / Decimal(goods[2])).quantize(Decimal(1))
        cells = ["C", "M", "20240201", "2024", "2", "202402", "398", "KAZ", "Kazakhstan", "X", "Export"]
        cells += [
            member[1],
            member[2],
            member[3],
            "0",
            "W00",
            "World",
            "H6",
            "HS",
            "true",
            goods[0][:6],
            goods[1],
        ]
        cells += ["6", "true", "C00", "TOTAL CPC", "0", "0", "TOTAL MOT", "8", "kg", str(kilograms), "false"]
        cells += [
            "-1",
            "N/A",
            "0",
            "false",
            str(kilograms),
            "false",
            "0",
            "false",
            "",
            str(dollars),
            str(dollars),
        ]
        cells += ["0", "true", "false"]
        lines.append(",".join(f'"{cell}"' if cell else "" for cell in cells) + ",")
    return "\n".join(lines) + "\n"


# HS6 of five kinds that are made by similar means, from those many make to those few do.
KINDS = {
    "from the ground": ["260300", "260800", "270112", "270900", "271121", "710812", "740311", "790111"],
    "from the field": ["020230", "040210", "100199", "120190", "120600", "150790", "170114", "520100"],
    "sewn": ["610910", "611020", "620342", "620462", "620520", "640399", "630260", "420222"],
    "from the plant": ["281410", "290511", "310210", "310420", "390110", "390210", "720241", "760110"],
    "assembled": ["841391", "847130", "850440", "851712", "853710", "854231", "870323", "870899", "901890"],
}
EXPORTERS = [
    36,
    50,
    51,
    76,
    124,
    152,
    156,
    203,
    268,
    276,
    300,
    360,
    364,
    380,
    392,
    398,
    410,
    417,
    484,
    504,
    528,
]
OTHERS = [586, 604, 616, 642, 702, 704, 710, 752, 757, 762, 788, 792, 804, 840, 860]
IMPORTERS = [156, 276, 840]


def baci() -> str:
    """World trade in 2023: t,i,j,k,v,q, values in thousand dollars. Who can make much makes difficult things too."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow("tijkvq")
    for exporter in (*EXPORTERS, *OTHERS):
        ability = hashed("ability", exporter) % 1000
        size = 1 + hashed("size", exporter) % 40
        for difficulty, (kind, goods) in enumerate(KINDS.items()):
            skill = 700 + ability - 260 * difficulty + hashed("skill", exporter, kind) % 500
            for code in goods:
                luck = hashed("luck", exporter, code) % 500
                if skill + luck < 900:
                    continue
                for importer in IMPORTERS:
                    if importer == exporter:
                        continue
                    value = Decimal((skill + luck - 800) * size * (50 + hashed(importer, code) % 100)) / 1000
                    tonnes = f"{value / (1 + hashed('price', code) % 90):.3f}"
                    quantity = (
                        "NA" if hashed("hidden", exporter, importer, code) % 50 == 0 else f"{tonnes:>12}"
                    )
                    writer.writerow([2023, exporter, importer, code, f"{value:.3f}", quantity])
    return text.getvalue()


FILES: dict[str, Callable[[], str]] = {
    "made_up_comext_202402.dat": comext,
    "made_up_comtrade_202402.csv": comtrade,
    "made_up_BACI_HS17_Y2023.csv": baci,
}


def main() -> None:
    """Write the files beside this program, or into the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, content in FILES.items():
        (folder / name).write_text(content(), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
