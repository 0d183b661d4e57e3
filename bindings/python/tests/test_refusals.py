"""Malformed input is refused with a code and a path; nothing panics."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bilateral import (
    Basis,
    BilateralError,
    Dossier,
    Event,
    Flow,
    FlowTable,
    Rate,
    TradeFigure,
    indicator_robustness,
    mirror,
    read,
)

TRADE = {
    "id": "T",
    "reporter": "KAZ",
    "partner": "EU",
    "flow": "turnover",
    "period": "2024",
    "figure": "1 USD",
    "said": "2024-12-23",
    "source": "s",
}
VOTES = {"for": -1, "against": 0, "abstaining": 0}


def signed(**fields: object) -> dict[str, object]:
    event = {"kind": "signed", "on": "2015-12-21"} | fields
    agreement = {
        "id": "A",
        "title": "A",
        "kind": "partnership",
        "binding": "binding",
        "parties": ["EU", "KAZ"],
        "events": [event],
    }
    return {"agreements": [agreement]}


def text(**fields: object) -> str:
    return json.dumps({"title": "t", "parties": ["KAZ", "EU"]} | fields)


@pytest.mark.parametrize(
    ("source", "code", "path"),
    [
        ("{", "input.syntax", ""),
        (text()[:-1], "input.syntax", ""),
        ("title = ", "input.syntax", ""),
        ("title = 1", "input.wrong-type", "/title"),
        ('title = "a"\ntitle = "b"', "input.duplicate-field", ""),
        (text(partys=[]), "input.unknown-field", "/partys"),
        (text(parties=["KAZ"]), "dossier.parties-not-two", "/parties"),
        (text(parties=["KAZ", "XQZ"]), "area.unknown", "/parties/1"),
        (text(trade=[TRADE | {"figure": "1 QQQ"}]), None, "/trade/0/figure"),
        (text(trade=[TRADE | {"figure": 41.2}]), "input.wrong-type", "/trade/0/figure"),
        (text(trade=[TRADE | {"figure": "1" * 40 + " USD"}]), "amount.too-long", "/trade/0/figure"),
        (text(trade=[TRADE | {"figure": "-1 USD"}]), None, "/trade/0/figure"),
        (text(trade=[TRADE | {"said": "2024-02-30"}]), "date.invalid", "/trade/0/said"),
        (text(**signed(on="2015-02-30")), "date.invalid", "/agreements/0/events/0/on"),
        (text(**signed(votes=VOTES)), "count.negative", "/agreements/0/events/0/votes/for"),
        (text(**signed(kind="singed")), "input.unknown-word", "/agreements/0/events/0/kind"),
    ],
)
def test_refused(source: str, code: str | None, path: str) -> None:
    with pytest.raises(BilateralError) as info:
        Dossier.from_bytes(source.encode())
    assert info.value.code == (code or info.value.code)
    assert info.value.path == path
    assert info.value.help


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(BilateralError) as info:
        Dossier.from_bytes(b"title = '\xff'")
    assert info.value.code == "input.not-utf8"


@pytest.mark.parametrize("start", [b"", b"{", b"[", b"\x00"])
def test_garbage(start: bytes) -> None:
    for garbage in (start + b"x" * 10_000_000, start + b"[" * 1_000_000, bytes(range(256)) * 1000):
        with pytest.raises(BilateralError) as info:
            Dossier.from_bytes(garbage)
        assert info.value.code in {"input.syntax", "input.not-utf8"}


def test_half_a_file(path: Path) -> None:
    """A cut falls in the middle of a record more often than between two."""
    content = path.read_bytes()
    for cut in range(200, len(content), len(content) // 40):
        try:
            Dossier.from_bytes(content[:cut]).check(date(2024, 12, 23))
        except BilateralError as error:
            assert error.code.startswith("input.")  # noqa: PT017
    whole = Dossier.from_bytes(content).to_json().encode()
    for cut in range(1, len(whole) - 1, len(whole) // 40):
        with pytest.raises(BilateralError, match="input"):
            Dossier.from_bytes(whole[:cut])


def test_files(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as info:
        Dossier.load(tmp_path / "none.toml")
    assert info.value.filename == str(tmp_path / "none.toml")
    with pytest.raises(IsADirectoryError):
        Dossier.load(str(tmp_path))
    assert Dossier.load(str(path)) == Dossier.load(path)


def test_wrong_types(dossier: Dossier) -> None:
    moment = datetime(2024, 12, 23, tzinfo=UTC)
    for ask in (dossier.brief, dossier.check, dossier.agreements[0].status, dossier.cooperation[0].status):
        with pytest.raises(TypeError, match="got datetime"):
            ask(moment)
        with pytest.raises(TypeError, match="got str"):
            ask("2024-12-23")  # type: ignore[arg-type]
    for name in ("from_toml", "from_json", "from_bytes", "load"):
        for value in (None, 1):
            with pytest.raises(TypeError):
                getattr(Dossier, name)(value)


def test_one_record_is_refused_like_a_whole_dossier() -> None:
    with pytest.raises(BilateralError) as info:
        Event.from_json('{"kind": "signed", "on": "2015", "plaice": "Astana"}')
    assert (info.value.code, info.value.path) == ("input.unknown-field", "/plaice")
    assert "did you mean `place`?" in info.value.message
    with pytest.raises(BilateralError, match=r"\[input\.syntax\]"):
        TradeFigure.from_json(json.dumps(TRADE) + "{}")


TABLE = FlowTable()
FILE = b"t,i,j,k,v,q\n2021,398,276,70900,1.5,2\n"
FLOW = Flow.from_json(
    '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024", '
    '"value": "1", "currency": "EUR"}'
)


@pytest.mark.parametrize(
    ("ask", "code", "path"),
    [
        (lambda: TABLE.filter(reporters=["KAZ", "XQZ"]), "area.unknown", "/reporters/1"),
        (lambda: TABLE.filter(partners=["XQZ"]), "area.unknown", "/partners/0"),
        (lambda: TABLE.filter(products=["HS2022"]), None, "/products/0"),
        (lambda: TABLE.filter(within="HS2022"), None, "/within"),
        (lambda: TABLE.filter(periods=["2024-13"]), None, "/periods/0"),
        (lambda: TABLE.filter(during="soon"), None, "/during"),
        (lambda: TABLE.filter(direction="exports"), "input.unknown-word", "/direction"),
        (lambda: TABLE.group(["reporter"], measure="worth"), "input.unknown-word", "/measure"),
        (lambda: TABLE.group(["reporter", "country"]), "input.unknown-word", "/by/1"),
        (lambda: TABLE.partial(["reporter"], start=-1), "input.number-out-of-range", "/start"),
        (lambda: TABLE.partial(["reporter"], end=2**70), "input.number-out-of-range", "/end"),
        (lambda: TABLE.matrix("reporter", "goods"), "input.unknown-word", "/columns"),
        (lambda: TABLE.matrix("reporter", "product", residuals="kept"), "input.unknown-word", "/residuals"),
        (lambda: mirror(FLOW, FLOW, margin="much"), None, "/margin"),
        (lambda: read(FILE, format="bacy"), "input.unknown-word", "/format"),
        (lambda: read(FILE, edition="HS2018"), None, "/edition"),
        (lambda: read(FILE, period="soon"), None, "/period"),
        (lambda: read(FILE, reporters=["KAZ", "XQZ"]), "area.unknown", "/reporters/1"),
        (lambda: read(FILE, source="a b"), None, "/source"),
        (lambda: read(FILE, most_bytes=-1), "input.number-out-of-range", "/most_bytes"),
        (
            lambda: indicator_robustness("hhi.unit", columns={"x": [1]}, levels=[2, 300]),
            "input.number-out-of-range",
            "/levels/1",
        ),
        (
            lambda: indicator_robustness("hhi.unit", columns={"x": [1]}, without_largest=-1),
            "input.number-out-of-range",
            "/without_largest",
        ),
        (lambda: Rate("USD", "KZT", "1", Basis.fixed(), per_units="many"), None, "/per_units"),
    ],
)
def test_a_keyword_that_is_refused_is_named(ask: Callable[[], object], code: str | None, path: str) -> None:
    """As in JavaScript, where they are the fields of an object."""
    with pytest.raises(BilateralError) as info:
        ask()
    assert info.value.path == path
    assert info.value.code == (code or info.value.code)
    assert str(info.value).endswith(f"[{info.value.code} at {path}]")
    assert info.value.help == BilateralError(*info.value.args).help
    assert copy.copy(info.value).path == path


def test_a_keyword_of_the_wrong_type_is_pythons_own_refusal() -> None:
    with pytest.raises(TypeError, match="got int"):
        TABLE.filter(reporters=[1])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="str"):
        TABLE.filter(reporters="KAZ")
