"""The shared vectors of the vocabulary: the same calls and answers as in Rust and JavaScript."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bilateral import (
    Area,
    BilateralError,
    Bloc,
    Concordance,
    Currency,
    Interval,
    Period,
    Product,
    Published,
    When,
)

FOLDER = Path(__file__).parents[3] / "tests" / "vectors"


def _period(period: Period) -> dict[str, object]:
    return {
        "text": str(period),
        "firstDay": period.first_day.isoformat(),
        "lastDay": period.last_day.isoformat(),
        "days": period.days,
        "describe": period.describe(),
    }


def _published(text: str) -> dict[str, object]:
    figure = Published.parse(text)
    return {"text": str(figure), "value": str(figure.value), **figure.interval.to_dict()}


def _arithmetic(operation: str, one: object, other: object) -> dict[str, object]:
    left, right = (Interval.from_json(json.dumps(given)) for given in (one, other))
    result = getattr(left, operation)(right)
    assert isinstance(result, Interval)
    return result.to_dict()


def _currency(text: str) -> dict[str, object]:
    currency = Currency.parse(text)
    return {"code": currency.code, "name": currency.name}


def _area(system: str, code: str, on: str | None = None) -> dict[str, object]:
    area = Area.from_code(system, code, on=on) if on else Area.from_code(system, code)
    return {"id": area.id, "name": area.name, "kind": area.kind}


def _changes(text: str) -> list[dict[str, object]]:
    changes = Bloc.parse(text).changes()
    return [{"month": str(month), "economy": str(who), "change": change} for month, who, change in changes]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(text: str) -> dict[str, object]:
    when = When.parse(text)
    return {
        "text": str(when),
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
        "knownDay": _day(when.known_day),
        "qualified": when.is_qualified,
    }


def _converted(
    one: str, other: str, rows: list[Any], values: list[Any], missing: str | None = None
) -> dict[str, object]:
    table = Concordance.from_rows(one, other, [tuple(row) for row in rows], missing=missing)
    converted = table.convert(dict(values))
    shares = {
        "splitShare": converted.split_share,
        "assumedShare": converted.assumed_share,
        "unmappedShare": converted.unmapped_share,
    }
    return {
        "values": [[str(key), str(value)] for key, value in converted.values.items()],
        "unmapped": [[str(key), str(value)] for key, value in converted.unmapped.items()],
        **{name: None if share is None else str(share) for name, share in shares.items()},
        "total": str(converted.total()),
    }


def _product(text: str) -> dict[str, object]:
    product = Product.parse(text)
    chapter, section = product.chapter, product.section
    return {
        "text": str(product),
        "level": product.level,
        "chapter": chapter and chapter.code,
        "section": section and str(section),
    }


CALLS: dict[str, Callable[..., object]] = {
    "areaFromCode": _area,
    "blocChanges": _changes,
    "blocMembers": lambda bloc, month: [str(member) for member in Bloc.parse(bloc).members_on(month)],
    "codeOfArea": lambda area, system: Area.parse(area).code_in(system),
    "convertProducts": _converted,
    "dateBefore": lambda one, other: When.parse(one).before(other),
    "dateInfo": _date,
    "happenedBy": lambda when, day: When.parse(when).happened_by(date.fromisoformat(day)),
    "intervalArithmetic": _arithmetic,
    "isInternal": lambda bloc, *rest: Bloc.parse(bloc).is_internal(*rest),
    "parseCurrency": _currency,
    "parsePeriod": lambda text: _period(Period.parse(text)),
    "parsePeriodAny": lambda text, order=None: _period(Period.parse_any(text, day_order=order)),
    "parseProduct": _product,
    "parsePublished": _published,
}


def _cases() -> list[Any]:
    return [
        pytest.param(call, case, id=f"{call}-{number}")
        for call in CALLS
        for number, case in enumerate(json.loads((FOLDER / f"{call}.json").read_text("utf-8"))["cases"])
    ]


@pytest.mark.parametrize(("call", "case"), _cases())
def test_vector(call: str, case: dict[str, Any]) -> None:
    if "throws" in case:
        with pytest.raises(BilateralError) as refused:
            CALLS[call](*case["arguments"])
        error = refused.value
        assert {"code": error.code, "path": error.path, "severity": error.severity} == case["throws"]
    else:
        assert CALLS[call](*case["arguments"]) == case["returns"]
