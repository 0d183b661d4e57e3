"""What every record promises."""

import copy
import pickle
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, Protocol, Self

import pytest

import bilateral
from bilateral import BilateralError, Brief, Dossier, Event, Interval, words

ON = date(2024, 12, 23)


class Record(Protocol):
    def to_json(self) -> str: ...
    def to_dict(self) -> dict[str, object]: ...
    @classmethod
    def from_json(cls, text: str, /) -> Self: ...


def parts(value: Any) -> Iterator[Record]:  # noqa: ANN401 — whatever a property holds
    """A value and everything its properties lead to."""
    if isinstance(value, list):
        for item in value:
            yield from parts(item)
    elif hasattr(type(value), "from_json"):
        yield value
        for name, attribute in vars(type(value)).items():
            if hasattr(attribute, "__get__") and not callable(attribute):
                yield from parts(getattr(value, name))


@pytest.fixture(scope="module")
def records(dossier: Dossier, brief: Brief) -> list[Record]:
    answers = [answer for agreement in dossier.agreements for answer in (agreement.status(ON),)]
    lists = [[*agreement.timeline(), *agreement.milestones()] for agreement in dossier.agreements]
    venues = [venue.status(ON) for venue in dossier.cooperation]
    compared = bilateral.compare(dossier.trade[0], dossier.trade[-1])
    return [
        record for value in (dossier, brief, answers, *lists, venues, compared) for record in parts(value)
    ]


def test_every_class_is_seen(records: list[Record]) -> None:
    classes = {name for name in bilateral.__all__ if hasattr(getattr(bilateral, name), "from_json")}
    assert {type(record).__name__ for record in records} >= classes & {
        *("Agreement", "Brief", "Claim", "Comparability", "CompanyCount", "Conclusion", "Consent", "DaySpan"),
        *("Dossier", "Event", "Finding", "Growth", "InvestmentFigure", "Meeting", "Milestone", "Reason"),
        *("Report", "Source", "Span", "Status", "Topic", "TradeFigure", "Venue", "Votes"),
    }


def test_same_after_a_journey(records: list[Record]) -> None:
    for record in records:
        again = type(record).from_json(record.to_json())
        copied = copy.copy(record)
        assert record == again == copied == pickle.loads(pickle.dumps(record)) == copy.deepcopy(record)
        assert hash(record) == hash(again)
        assert record.to_dict() == again.to_dict()
        if isinstance(record, Interval):
            assert eval(repr(record), {"Interval": Interval}) == record
        else:
            assert re.fullmatch(rf"<{type(record).__name__} .+>", repr(record), re.DOTALL)
        assert record != object()


def test_cannot_be_changed(records: list[Record]) -> None:
    for record in records:
        with pytest.raises(AttributeError):
            record.id = "other"  # type: ignore[attr-defined]


def test_toml_and_json_agree(dossier: Dossier) -> None:
    assert Dossier.from_toml(dossier.to_toml()) == dossier
    assert Dossier.from_bytes(dossier.to_json().encode()) == dossier
    assert dossier.agreement("none") is None


def test_threads(dossier: Dossier, brief: Brief) -> None:
    text = dossier.to_toml()

    def work(number: int) -> bool:
        mine = Dossier.from_toml(text) if number % 2 else dossier
        return mine == dossier and mine.brief(ON) == brief and mine.check(ON) == brief.report

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(24)))


def refused(source: str) -> str:
    with pytest.raises(BilateralError) as info:
        Event.from_json(source)
    return info.value.message


def test_words_are_those_of_the_core() -> None:
    known = refused('{"kind": "?"}').rpartition("(known: ")[2].rstrip(")").split(", ")
    assert list(words.EventKind) == known
    for name in ("Bindingness", "EventKind", "Kind", "MeasureKind", "Mismatch", "Stage", "TradeFlow"):
        for word in getattr(words, name):
            assert word.name.lower().replace("_", "-") == word.value
