"""The door of every amount: nothing is rounded, nothing is guessed."""

from decimal import Decimal

import pytest

from bilateral import BilateralError
from bilateral._native import exact


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("41.20", "41.20"),
        ("-3", "-3"),
        (41_200_000_000, "41200000000"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-28"), "0.0000000000000000000000000001"),
        (2**96 - 1, "79228162514264337593543950335"),
    ],
)
def test_kept_digit_for_digit(value: Decimal | int | str, kept: str) -> None:
    amount = exact(value)
    assert isinstance(amount, Decimal)
    assert format(amount, "f") == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1e3", "amount.invalid"),
        ("1_000", "amount.invalid"),
        ("+1", "amount.invalid"),
        (".5", "amount.invalid"),
        ("", "amount.invalid"),
        (Decimal("NaN"), "amount.invalid"),
        (Decimal("-Infinity"), "amount.invalid"),
        (Decimal("1E+999999999"), "amount.invalid"),
        (Decimal("0E-999999999"), "amount.invalid"),
        (Decimal("1E-29"), "amount.too-long"),
        ("1" * 40, "amount.too-long"),
        (2**96, "amount.too-long"),
        (10**40, "amount.too-long"),
    ],
)
def test_refused(value: Decimal | int | str, code: str) -> None:
    with pytest.raises(BilateralError) as info:
        exact(value)
    assert info.value.code == code
    assert "\n" not in str(info.value)


def test_refuses_what_python_will_not_write_out() -> None:
    with pytest.raises(BilateralError, match=r"\[amount\.too-long\]"):
        exact(10**100_000)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.1, "expected Decimal, int or str, got float; a float has already lost digits"),
        (True, "got bool; a truth value is not a number"),
        (None, "got NoneType"),
        (b"1", "got bytes"),
        (1j, "got complex"),
    ],
)
def test_wrong_types(value: object, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        exact(value)  # type: ignore[arg-type]
