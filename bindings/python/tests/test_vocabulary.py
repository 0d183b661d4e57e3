"""What every class of the vocabulary promises, and what is particular to some."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

import bilateral
from bilateral import (
    Area,
    Basis,
    BilateralError,
    Bloc,
    Classification,
    CodeSystem,
    Concordance,
    Currency,
    Economy,
    Interval,
    Money,
    Months,
    Period,
    Product,
    ProductKey,
    Published,
    Rate,
    Residual,
    Section,
    Unit,
    YearMonth,
)

YEAR = Basis.period_average(date(2024, 1, 1), date(2024, 12, 31))
RATE = Rate("EUR", "USD", "1.0824", YEAR)
VALUES: list[object] = [
    Period("2024-01/2024-10"),
    Period("2024-W07"),
    YearMonth("2024-05"),
    Months("Jan-Mar,Jul"),
    Currency("DEM"),
    Unit("%"),
    Interval("32.55", "32.65", high_open=True),
    Interval(low=0, low_open=True),
    Interval(),
    Published("3.25 billion EUR (truncated)"),
    Money("12.50", "KZT"),
    YEAR,
    Basis.trade_weighted(date(2024, 1, 1), date(2024, 12, 31)),
    Basis.end_of_period(date(2024, 12, 31)),
    Basis.fixed(),
    RATE,
    Rate("KZT", "USD", "0.2", Basis.fixed(), per_units=100),
    Money(5, "EUR").convert_flow(RATE),
    Money(5, "EUR").convert_position_at_average(RATE),
    Economy("KAZ"),
    Economy("SUN").validity,
    Bloc("EU27_2020"),
    Residual("BUNKERS"),
    Area("WORLD"),
    Classification("CPA2.1"),
    Product("HS2022:010121"),
    Product.repair_leading_zero("HS2017", 6, "10121"),
    ProductKey("CN2024:39XXXXXX"),
    ProductKey("CN2024:39XXXXXX").residual,
    ProductKey("TOTAL"),
    Section.of_chapter(27),
]
NAMES = {**vars(bilateral), "datetime": dt}
TEXT_CLASSES: list[Callable[[str], object]] = [
    *(Period, YearMonth, Months, Currency, Unit, Published),
    *(Economy, Bloc, Residual, Area, Classification, Product, ProductKey),
    Period.parse_any,
]
GARBAGE = [
    *("", " ", "\n", "\0", "-", "/", "..", "NaN", "∞", "1e999", "null", "{}"),
    *("0" * 1000, "9" * 40, "x" * 1000, "日本", "e\u0301", "\u202e2024", "\uff12\uff10\uff12\uff14"),
    *("2024-", "-/-", "HS2022:", ":", "::", "HS2022:\0", "between", "between 1 and", "%", "+", "()"),
    *("USD", "(truncated", "Jan-", ",", "May-24", "P1Y", "2024/P0D"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_value_class(value: object) -> None:
    again = eval(repr(value), dict(NAMES))
    assert again == value
    assert hash(again) == hash(value)
    assert repr(again) == repr(value)
    assert copy.copy(value) == copy.deepcopy(value) == value
    assert type(value).__module__ == "bilateral"
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    with pytest.raises(AttributeError):
        setattr(value, "anything", None)  # noqa: B010


def test_values_differ() -> None:
    assert len(set(VALUES)) == len(VALUES)


@pytest.mark.parametrize("read", TEXT_CLASSES, ids=lambda read: read.__qualname__)
def test_garbage_is_read_or_refused_with_a_code(read: Callable[[str], object]) -> None:
    codes = set()
    for text in GARBAGE:
        try:
            value = read(text)
        except BilateralError as refused:
            codes.add(refused.code)
        else:
            assert eval(repr(value), dict(NAMES)) == value
    assert codes <= {rule.code for rule in bilateral.rules()}


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: YearMonth("2024-13"), "period.invalid"),
        (lambda: Period("9999"), "date.sentinel"),
        (lambda: Period("2024-02-29").previous_year(), "period.no-counterpart"),
        (lambda: Months("Nov-Feb"), "months.invalid"),
        (lambda: bilateral.add_days(date(9998, 12, 31), 1), "date.out-of-range"),
        (lambda: bilateral.first_of_nth_month_following(date(2024, 1, 1), 0), "date.out-of-range"),
        (lambda: Interval(5, 3), "interval.empty"),
        (lambda: Interval.point(1) / Interval(-1, 1), "interval.division-by-zero"),
        (lambda: Money(1, "USD") + Money(1, "EUR"), "amount.currency-mismatch"),
        (lambda: Money(1, "USD") < Money(1, "EUR"), "amount.currency-mismatch"),
        (lambda: Money("79228162514264337593543950335", "USD") * 2, "amount.overflow"),
        (lambda: Money(1, "ZZZ"), "currency.unknown"),
        (lambda: Unit("barrels"), "unit.unknown"),
        (lambda: Rate("EUR", "USD", 0, YEAR), "rate.not-positive"),
        (lambda: Rate("EUR", "EUR", 1, YEAR), "rate.wrong-pair"),
        (
            lambda: Rate("EUR", "USD", 1, Basis.period_average(date(2024, 2, 1), date(2024, 1, 1))),
            "rate.period-reversed",
        ),
        (lambda: Money(1, "EUR").convert_position(RATE), "rate.average-for-position"),
        (
            lambda: Money(1, "EUR").convert_flow(
                Rate("EUR", "USD", 1, Basis.end_of_period(date(2024, 1, 1)))
            ),
            "rate.moment-for-flow",
        ),
        (lambda: Economy("EU27_2020"), "area.wrong-kind"),
        (lambda: Area.from_code("wits", "KAZ"), "area.code-system"),
        (
            lambda: Bloc("EU").composition_effect(
                {"DEU": 1, Economy("DEU"): 2}, "2020-01", {"DEU": 1}, "2020-02"
            ),
            "bloc.member-twice",
        ),
        (lambda: Bloc("EU").members_on(date(9999, 1, 1)), "date.sentinel"),
        (lambda: Product.hs(2023, "010121"), "product.unknown-classification"),
        (lambda: Concordance.from_rows("HS2017", "HS2022", []), "concordance.empty"),
        (lambda: Interval.from_json('{"low": 1.5}'), "amount.not-text"),
    ],
)
def test_refusals(make: Callable[[], object], code: str) -> None:
    with pytest.raises(BilateralError) as refused:
        make()
    assert refused.value.code == code


@pytest.mark.parametrize(
    "make",
    [
        Interval,
        lambda amount: Interval(high=amount),
        Interval.point,
        lambda amount: Interval().contains(amount),
        lambda amount: Money(amount, "USD"),
        lambda amount: Money(1, "USD") * amount,
        lambda amount: amount * Money(1, "USD"),
        lambda amount: Rate("EUR", "USD", amount, YEAR),
        lambda amount: Bloc("EU").composition_effect({"DEU": amount}, "2020-01", {}, "2020-02"),
        lambda amount: Concordance.from_rows("HS2017", "HS2022", [("01", "01", amount)]),
    ],
)
def test_floats_are_refused(make: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="a float has already lost digits"):
        make(0.5)


def test_order() -> None:
    assert min(Period("2024"), Period("2023-12"), Period("2024-01")) == Period("2023-12")
    assert YearMonth("2020-01") < YearMonth("2020-02") >= YearMonth("2020-02")
    assert Economy("KAZ") > Economy("DEU")
    assert Money(1, "USD") <= Money("1.0", "USD") == Money(1, "USD")
    assert Product("HS2022:01") < Product("HS2022:0101")


def test_months_of_the_united_kingdom() -> None:
    last = bilateral.UK_LAST_MONTH_IN_EU
    assert Bloc("EU").contains("GBR", last)
    assert not Bloc("EU").contains("GBR", last.next())
    last = bilateral.UK_LAST_MONTH_IN_EU_TRADE_CONCEPT
    assert Bloc("EU_TRADE_CONCEPT").contains("GBR", last)
    assert Bloc("EU").members_on(date(2020, 1, 31)) == Bloc("EU").members_on("2020-01")


def test_words_are_the_cores() -> None:
    for system in CodeSystem:
        assert Area("KAZ").code_in(system) == Area("KAZ").code_in(str(system))
    for area in Area.all():
        kinds = (area.as_economy, area.as_bloc, area.as_residual)
        assert sum(kind is not None for kind in kinds) == (area.kind != "world")
    for residual in Residual.all():
        assert residual.kind in list(bilateral.ResidualKind)
    for economy in Economy.all():
        assert economy.kind in list(bilateral.EconomyKind)
    assert len(Currency.all()) > 150


def test_areas_take_their_kinds() -> None:
    assert Area(Economy("KAZ")) == Area("KAZ")
    assert Area(Bloc("EU")).as_bloc == Bloc("EU")
    assert ProductKey(Product("HS2022:01")).item == Product("HS2022:01")
    with pytest.raises(TypeError, match="expected Area"):
        Area(5)  # type: ignore[arg-type]


def test_composition_effect() -> None:
    members = Bloc("EU").members_on("2020-01")
    effect = Bloc("EU").composition_effect(
        dict.fromkeys(members, 10), "2020-01", dict.fromkeys(members, Decimal(11)), "2020-02"
    )
    assert effect.left == (Economy("GBR"),)
    assert effect.composition == -10
    assert pickle.loads(pickle.dumps(effect)) == effect
    assert eval(repr(effect), {**NAMES, "Decimal": Decimal}) == effect


def test_concordances_travel() -> None:
    rows = [("010121", "010121", None), ("851712", "851713", None), ("851712", "851714", None)]
    table = Concordance.from_rows("HS2017", "HS2022", rows, missing="equal-shares")
    assert len(table) == 2
    assert table.targets("HS2017:851712")[0] == (Product("HS2022:851713"), (1, 2))
    converted = table.convert({Product("HS2017:851712"): "100.1", "HS2017:999999": 5})
    assert converted.total() == Decimal("105.1")
    assert converted.assumed_share == converted.split_share
    for value in (table, converted):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
