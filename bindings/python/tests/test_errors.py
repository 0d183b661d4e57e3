"""Refusals carry code, path, severity and help, across processes too."""

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime

import pytest

import bilateral
from bilateral import BilateralError, Severity, When


def refused(text: str) -> BilateralError:
    with pytest.raises(BilateralError) as info:
        When(text)
    return info.value


def parts(error: BilateralError) -> tuple[object, ...]:
    return (type(error), error.message, error.code, error.path, error.severity, error.help, str(error))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2015-02-30", "date.invalid"),
        ("", "date.invalid"),
        ("21.12.2015", "date.invalid"),
        ("31.12.9999", "date.sentinel"),
        ("NA", "date.sentinel"),
    ],
)
def test_code_names_a_page(text: str, code: str) -> None:
    error = refused(text)
    page = bilateral.explain(error.code)
    assert error.code == code
    assert page is not None
    assert error.severity is Severity.ERROR
    assert error.help == page.fix
    assert error.path == ""
    assert str(error) == f"{error.message} [{code}]"


def test_is_a_value_error() -> None:
    with pytest.raises(ValueError, match=r"\[date\.invalid\]$"):
        When("2015-02-30")


def test_path_is_shown() -> None:
    error = BilateralError("missing", "input.missing-field", "/agreements/2", "warning", "add it")
    assert str(error) == "missing [input.missing-field at /agreements/2]"
    assert error.severity is Severity.WARNING


def test_an_unheard_of_severity_is_refused() -> None:
    with pytest.raises(ValueError, match="grave"):
        BilateralError("m", "date.invalid", severity="grave")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(protocol: int) -> None:
    for error in (refused("NA"), BilateralError("m", "c", "/p", Severity.NOTE, "h")):
        error.add_note("while reading row 7")
        again = pickle.loads(pickle.dumps(error, protocol))
        assert parts(again) == parts(error)
        assert again.__notes__ == ["while reading row 7"]
        assert parts(copy.copy(error)) == parts(copy.deepcopy(error)) == parts(error)


def test_crosses_processes() -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        assert pool.submit(When, "2023-05-19~").result() == When("2023-05-19~")
        error = pool.submit(When, "2015-02-30").exception()
    assert isinstance(error, BilateralError)
    assert parts(error) == parts(refused("2015-02-30"))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (2015, "expected When, str or datetime.date, got int"),
        (datetime(2015, 12, 21, tzinfo=UTC), r"got datetime; .*\.date\(\)"),
        (b"2015", "got bytes; decode"),
        (None, "got NoneType; leave the argument out"),
    ],
)
def test_the_wrong_type_is_explained(value: object, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        When(value)  # type: ignore[arg-type]


def test_a_datetime_is_no_day() -> None:
    moment = datetime(2015, 12, 21, 23, 30, tzinfo=UTC)
    with pytest.raises(TypeError, match="got datetime"):
        When("2015").happened_by(moment)
    assert When("2015").happened_by(date(2015, 12, 31)) == "yes"
