"""Files in: where the bytes may come from, what is told on the way, what stops it."""

import _thread
import gzip
import io
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

import pytest

import bilateral
from bilateral import BilateralError, Read, ReadNote, ReadProgress, _progress

HEADER = b"t,i,j,k,v,q\n"
ROW = b"2021,398,276,270900,1.5,2\n"
FILE = HEADER + ROW


def baci(file: object, **options: object) -> Read:
    return bilateral.read(file, edition="HS2017", **options)  # type: ignore[arg-type]


def total(read: Read) -> str:
    assert read.table is not None
    groups = read.table.group(["reporter"])["groups"]
    assert isinstance(groups, list)
    return str(groups[0]["sum"])


def rows(count: int) -> bytes:
    """Distinct rows: repeats would be looked for."""
    return HEADER + b"".join(
        b"%d,398,276,%06d,1.5,2\n" % (2000 + i // 5000, i % 5000 * 100) for i in range(count)
    )


@pytest.mark.parametrize("kind", ["bytes", "bytearray", "memoryview", "BytesIO", "gzip", "GzipFile"])
def test_bytes_in_every_guise(kind: str) -> None:
    given = {
        "bytes": FILE,
        "bytearray": bytearray(FILE),
        "memoryview": memoryview(FILE),
        "BytesIO": io.BytesIO(FILE),
        "gzip": gzip.compress(FILE),
        "GzipFile": gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(FILE))),
    }[kind]
    assert total(baci(given)) == "1500"


def test_paths(tmp_path: Path) -> None:
    path = tmp_path / "BACI.csv"
    path.write_bytes(FILE)
    assert total(baci(path)) == total(baci(str(path))) == "1500"
    with path.open("rb") as file:
        assert total(baci(file)) == "1500"
    with pytest.raises(FileNotFoundError, match=r"nowhere\.csv"):
        baci(tmp_path / "nowhere.csv")
    with pytest.raises(IsADirectoryError):
        baci(tmp_path)


def test_what_is_no_file() -> None:
    with pytest.raises(TypeError, match="expected a path, bytes or a file open for reading bytes, got float"):
        baci(1.5)
    with pytest.raises(TypeError, match="expected bytes from the file's read, got str"):
        baci(io.StringIO(FILE.decode()))
    with pytest.raises(TypeError, match="a function of one ReadProgress"):
        baci(FILE, progress="often")
    with pytest.raises(TypeError):
        baci(FILE, colour="red")


def test_a_file_that_fails_says_so_itself() -> None:
    class Broken(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            msg = f"{size} bytes of nothing"
            raise ConnectionResetError(msg)

    with pytest.raises(ConnectionResetError, match="bytes of nothing"):
        baci(Broken())


def test_codes_places_and_notes() -> None:
    with pytest.raises(BilateralError) as refused:
        baci(HEADER + b"2021,398,276,270900,1.5,2,3\n")
    assert (refused.value.code, refused.value.path) == ("file.cell-surplus", "/2/7")
    with pytest.raises(BilateralError) as refused:
        baci(FILE, format="bacci")
    assert (refused.value.code, refused.value.path) == ("input.unknown-word", "/format")
    with pytest.raises(BilateralError) as refused:
        baci(FILE).diagnostics.count("lost")
    assert refused.value.code == "input.unknown-word"

    read = baci(FILE + b"2021,398,999,70900,7,2\n" + ROW)
    noticed = read.diagnostics
    assert (noticed.rows, noticed.kept, noticed.encoding) == (3, 2, bilateral.TextEncoding.ASCII)
    assert [tally.note for tally in noticed.tallies] == [ReadNote.UNMAPPED, ReadNote.DUPLICATE]
    unmapped = noticed.tally("unmapped")
    assert unmapped is not None
    assert (unmapped.lines, unmapped.examples, str(unmapped.value_left_out)) == (
        [3],
        ["`999` (area.unknown)"],
        "7000",
    )
    assert unmapped.meaning.endswith("so the row is left out.")
    assert noticed.tally(ReadNote.MASKED) is None
    assert [(unit.column, unit.stated, unit.kept, unit.power) for unit in noticed.units] == [
        ("v", "thousand USD", "USD", 3),
        ("q", "tonnes", "kg", 3),
    ]
    assert read.recognised.format == "baci"
    assert "`t`" in read.recognised.why
    assert baci(FILE, format=bilateral.ReadFormat.BACI).recognised.why == ""


def test_rows_of_some_alone() -> None:
    file = FILE + b"2021,398,156,270900,4,2\n"
    read = baci(file, partners=["CHN"], source="CEPII")
    assert read.table is not None
    assert [(flow.partner.id, flow.to_dict()["source"]) for flow in read.table.flows()] == [("CHN", "CEPII")]
    assert read.diagnostics.count("filtered") == 1


def test_progress_is_told_of_bytes_as_stored(tmp_path: Path) -> None:
    path = tmp_path / "BACI.csv.gz"
    path.write_bytes(gzip.compress(rows(100_000)))
    told: list[ReadProgress] = []
    baci(path, progress=told.append)
    assert len(told) > 2
    assert [one.bytes for one in told] == sorted(one.bytes for one in told)
    assert [one.rows for one in told] == sorted(one.rows for one in told)
    size = path.stat().st_size
    assert (told[-1].bytes, told[-1].total, told[-1].rows) == (size, size, 100_000)
    with path.open("rb") as file:
        baci(file, progress=told.append)
    assert (told[-1].bytes, told[-1].total) == (size, None)


class Bar:
    """As a bar of `tqdm` is."""

    def __init__(self) -> None:
        self.n = 0
        self.total: int | None = None

    def update(self, n: int, /) -> None:
        self.n += n


def test_a_bar_of_tqdm_is_told_of_bytes(tmp_path: Path) -> None:
    path = tmp_path / "BACI.csv.gz"
    path.write_bytes(gzip.compress(rows(100_000)))
    bar = Bar()
    baci(path, progress=bar)
    assert (bar.n, bar.total) == (path.stat().st_size,) * 2


class Impatient(Bar):
    """Shown once is enough."""

    def update(self, n: int, /) -> None:
        super().update(n)
        raise LookupError


def test_a_notebook_shows_a_bar_for_a_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def notebook_bar(total: int) -> Bar:
        made.append(total)
        return Impatient()

    monkeypatch.setattr("bilateral._progress.notebook_bar", notebook_bar)
    baci(FILE)
    assert made == []
    large = HEADER + ROW * 2_000_000
    assert len(large) > 50_000_000
    with pytest.raises(LookupError):
        baci(large)
    assert made == [len(large)]
    with pytest.raises(LookupError):
        baci(large, progress=Impatient())
    assert made == [len(large)]


def test_no_notebook_no_bar() -> None:
    assert _progress.notebook_bar(10**8) is None


def test_what_the_callback_raises_stops_the_reading() -> None:
    calls = 0

    def enough(_: ReadProgress) -> None:
        nonlocal calls
        calls += 1
        msg = "enough"
        raise LookupError(msg)

    with pytest.raises(LookupError, match="enough"):
        baci(rows(100_000), progress=enough)
    assert calls == 1


class Endless(io.RawIOBase):
    """The same rows for ever."""

    def __init__(self) -> None:
        super().__init__()
        self.first = True

    def read(self, size: int = -1, /) -> bytes:
        piece = (HEADER if self.first else b"") + ROW * (size // len(ROW))
        self.first = False
        return piece


def cube(length: int) -> bytes:
    axes = {name: {"category": {"index": [str(i) for i in range(length)]}} for name in "ab"}
    record = {
        "version": "2.0",
        "class": "dataset",
        "id": ["a", "b"],
        "size": [length, length],
        "dimension": axes,
    }
    return json.dumps(record | {"value": [1.5] * length**2}).encode()


FILES: dict[str, Callable[[], IO[bytes] | bytes]] = {
    "an open file": lambda: cast("IO[bytes]", Endless()),
    # A few megabytes that unpack to three hundred: the source is soon read, the rows are not.
    "packed": lambda: gzip.compress(HEADER + ROW * 12_000_000, compresslevel=1),
    # Nothing is told of progress while JSON is taken apart.
    "json": lambda: cube(1500),
}


@pytest.mark.parametrize("name", FILES)
def test_ctrl_c_is_heeded_within_a_second(name: str) -> None:
    file = FILES[name]()
    pressed: list[float] = []

    def press() -> None:
        pressed.append(time.monotonic())
        _thread.interrupt_main()

    timer = threading.Timer(0.3, press)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        baci(file)
    assert time.monotonic() - pressed[0] < 1


def test_other_threads_run_meanwhile() -> None:
    file, count, done = gzip.compress(rows(150_000)), 0, threading.Event()

    def work() -> None:
        nonlocal count
        while not done.is_set():
            count += 1

    thread = threading.Thread(target=work)
    thread.start()
    before = count
    baci(file)
    during = count - before
    done.set()
    thread.join()
    assert during > 1000


def test_datasets_by_observation_and_by_column() -> None:
    header = b"DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    file = header + b"X:Y(1.0),A,KZ,2023,1.5,p\nX:Y(1.0),A,KZ,2024,n.a.,\n"
    read = bilateral.read(file)
    assert read.table is None
    dataset = read.dataset
    assert dataset is not None
    assert (dataset.id, dataset.attributes, dataset.about) == ("X:Y(1.0)", ["OBS_FLAG"], {})
    geo = dataset.dimension("geo")
    assert geo is not None
    assert (geo.id, geo.codes, dataset.dimension("sex")) == ("GEO", ["KZ"], None)
    first, last = dataset[0], dataset[-1]
    assert (first.codes, str(first.value), first.text, first.attributes) == (
        {"FREQ": "A", "GEO": "KZ", "TIME_PERIOD": "2023"},
        "1.5",
        None,
        {"OBS_FLAG": "p"},
    )
    assert (last.value, last.text, last.code("time_period"), last.attribute("OBS_FLAG")) == (
        None,
        "n.a.",
        "2024",
        None,
    )
    with pytest.raises(IndexError):
        dataset[2]
    assert [one.to_dict() for one in dataset.observations()] == dataset.to_dict()["observations"]
    assert dataset.columns()["OBS_VALUE"] == [first.value, "n.a."]
    with pytest.raises(BilateralError) as refused:
        dataset.exchange_rates()
    assert refused.value.code == "file.not-flows"
