"""Messages of SDMX-ML read by `sdmx_ml`, by a bare scan of quick-xml, by pysdmx and by sdmx1: CPU time of each.

The messages are real ones of the reference data, their observations repeated with a key of their own each
time. The only argument is the program `read_sdmx`, one process of which reads one message once.
"""

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import sdmx
from pysdmx.io import read_sdmx

DATA = Path(os.environ.get("BILATERAL_REFERENCE_DATA", Path(__file__).parents[3] / "shared" / "data"))
# Groups make both peers slow, so that message is small.
MESSAGES = {"gen_ser.xml": 80, "str_all.xml": 80, "str_ser_group.xml": 8}
RUNS, PEER_RUNS = 7, 2


def enlarged(text: str, times: int) -> str:
    """The observations so many times, each time of another reporting country."""
    begin = re.search(
        r"<(?:\w+:)?DataSet\b[^>]*>\s*(<(?:\w+:)?Attributes>.*?</(?:\w+:)?Attributes>)?", text, re.DOTALL
    )
    end = re.search(r"</(?:\w+:)?DataSet>", text)
    assert begin and end, "no data set"
    body = text[begin.end() : end.start()]
    key = re.compile(r'(DER_REP_CTY="|id="DER_REP_CTY" value=")([^"]*)"')
    copies = (key.sub(lambda found: f'{found[1]}{found[2]}{copy}"', body) for copy in range(times))
    return text[: begin.end()] + "".join(copies) + text[end.start() :]


def child(program: str, what: str, path: Path) -> tuple[float, int, int]:
    """CPU seconds of a process, and what it prints: peak bytes and the number of observations."""
    reading, writing = os.pipe()
    process = os.posix_spawn(
        program, [program, what, str(path)], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, writing, 1)]
    )
    os.close(writing)
    with os.fdopen(reading) as out:
        said = out.read()
    _, status, used = os.wait4(process, 0)
    assert status == 0, said
    rows, peak = map(int, said.split())
    return used.ru_utime + used.ru_stime, peak, rows


def peer(work: Callable[[], int], expected: int) -> float:
    times = []
    for _ in range(PEER_RUNS):
        start = time.process_time()
        count = work()
        times.append(time.process_time() - start)
        assert count == expected, f"{count} observations, not {expected}"
    return min(times)


def main() -> None:
    program = sys.argv[1]
    if not DATA.exists():
        print("SKIPPED: the reference data are absent; name their folder in BILATERAL_REFERENCE_DATA")
        return
    peers = ", ".join(f"{name} {version(name)}" for name in ("pysdmx", "sdmx1"))
    print(f"SDMX-ML, CPU seconds, fastest of {RUNS} and of {PEER_RUNS}: {peers}")
    heads = f"{'message':20}{'rows':>8}{'MB':>6}{'sdmx_ml':>9}{'peak MB':>9}{'quick-xml':>11}"
    print(f"{heads}{'pysdmx':>16}{'sdmx1':>16}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, times in MESSAGES.items():
            path = Path(folder) / name
            path.write_text(enlarged((DATA / "sdmx" / name).read_text(), times))
            runs = [child(program, "read", path) for _ in range(RUNS)]
            ours, rows = min(run[0] for run in runs), runs[0][2]
            peak = min(run[1] for run in runs)
            scan = min(child(program, "scan", path)[0] for _ in range(RUNS))
            others = [
                peer(lambda path=path: len(read_sdmx(str(path), validate=False).data[0].data), rows),
                peer(lambda path=path: sum(len(one.obs) for one in sdmx.read_sdmx(str(path)).data), rows),
            ]
            beside = "".join(f"{other:8.2f} {other / ours:5.0f} ×" for other in others)
            size = path.stat().st_size / 1e6
            print(
                f"{name:20}{rows:>8}{size:6.1f}{ours:9.3f}{peak / 1e6:9.1f}{scan:6.3f} {ours / scan:3.1f} ×{beside}",
                flush=True,
            )


main()
