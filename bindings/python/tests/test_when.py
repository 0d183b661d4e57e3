"""Uncertain dates, and what every value class promises."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import bilateral
from bilateral import BilateralError, Truth, When

TEXTS = [
    "2015",
    "2011-06",
    "2015-12-21",
    "2023-05-19~",
    "1999-06?",
    "2008/2022",
    "2025/..",
    "[2024-06-12,2024-06-14]",
    "-0044",
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "exact", "known"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31), None, None),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), None, None),
        ("2015-12-21", *[date(2015, 12, 21)] * 4),
        ("2023-05-19~", date(2023, 5, 19), date(2023, 5, 19), None, date(2023, 5, 19)),
        ("2025/..", date(2025, 1, 1), None, None, None),
    ],
)
def test_bounds(
    text: str, earliest: date | None, latest: date | None, exact: date | None, known: date | None
) -> None:
    when = When(text)
    assert (when.earliest, when.latest) == (earliest, latest)
    assert (when.exact, when.known_day) == (exact, known)
    assert when.is_qualified == text.endswith("~")


@pytest.mark.parametrize(
    ("text", "day", "answer"),
    [
        ("2023-05", date(2023, 4, 30), Truth.NO),
        ("2023-05", date(2023, 5, 19), Truth.MAYBE),
        ("2023-05", date(2023, 5, 31), Truth.YES),
        ("2025/..", date(9998, 1, 1), Truth.MAYBE),
    ],
)
def test_happened_by(text: str, day: date, answer: Truth) -> None:
    assert When(text).happened_by(day) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2011-04-13", When("2011-06"), "yes"),
        ("2011-06", "2011-06-27", "maybe"),
        ("2015", date(2011, 6, 1), "no"),
    ],
)
def test_before(one: str, other: When | str | date, answer: str) -> None:
    assert When(one).before(other) == answer


def test_an_answer_is_no_bool() -> None:
    for answer in Truth:
        with pytest.raises(TypeError, match="compare it"):
            bool(answer)
        assert pickle.loads(pickle.dumps(answer)) is answer


def test_a_day_is_a_when() -> None:
    assert When(date(2015, 12, 21)) == When("2015-12-21") == When(When("2015-12-21"))


def test_years_python_cannot_hold() -> None:
    """The value stands; only its conversion fails."""
    with pytest.raises(ValueError, match="year"):
        _ = When("-0044").earliest


@pytest.mark.parametrize("text", TEXTS)
def test_value_class(text: str) -> None:
    when = When(text)
    assert str(when) == text
    assert eval(repr(when), {"When": When}) == when
    assert When.parse(text) == when
    assert hash(When.parse(text)) == hash(when)
    assert {when: 1}[When(text)] == 1
    assert copy.copy(when) == copy.deepcopy(when) == when
    assert type(when).__module__ == "bilateral"
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(when, protocol)) == when


def test_differs() -> None:
    assert len({When(text) for text in TEXTS}) == len(TEXTS)
    assert When("2015") != When("2016")
    assert When("2015") != "2015"


@pytest.mark.parametrize("name", ["earliest", "exact", "anything"])
def test_cannot_be_changed(name: str) -> None:
    for value in (When("2015"), bilateral.rules()[0]):
        with pytest.raises(AttributeError):
            setattr(value, name, None)


@pytest.mark.parametrize("text", ["0000", "XXXX", "-0043-03-15", "0000-05-01"])
def test_days_before_the_year_one_are_refused_with_a_code(text: str) -> None:
    when = When(text)
    for name in ("earliest", *(("known_day", "exact") if len(text) > 4 else ())):
        with pytest.raises(BilateralError, match="before the year 1") as refused:
            getattr(when, name)
        assert refused.value.code == "date.out-of-range"
        assert "text" in refused.value.help
    assert str(when) == text
    assert when.happened_by(date(2020, 1, 1)) in ("yes", "maybe")


def test_cannot_be_subclassed() -> None:
    with pytest.raises(TypeError, match="acceptable base type"):
        type("Sub", (When,), {})


def test_threads_share_values() -> None:
    shared = When("2023-05")

    def work(number: int) -> tuple[str, str, int]:
        day = date(2023, 4 + number % 3, 15)
        page = bilateral.explain("date.invalid")
        return shared.happened_by(day), str(When(str(2000 + number))), hash(page)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(work, range(600)))
    assert [answer for answer, _, _ in answers[:3]] == ["no", "maybe", "yes"]
    assert [text for _, text, _ in answers] == [str(2000 + number) for number in range(600)]
    assert len({page for _, _, page in answers}) == 1
