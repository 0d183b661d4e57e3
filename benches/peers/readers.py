"""Made-up files of BACI and Comext read and grouped by us, pandas and polars, and scanned by csv: CPU time and memory.

Each reading is a process of its own, whose whole CPU time and peak memory are ours; reading alone, beside which the
scan of csv stands, is a line by itself. Of the peers the CPU time is that after their import. The only argument is the
program `read_delimited`.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FILES = [("baci", 1_000_000), ("baci", 10_000_000), ("comext", 1_000_000)]
KEYS = {"baci": (["i", "j"], "v"), "comext": (["REPORTER", "PARTNER", "FLOW"], "VALUE_EUR")}
RUNS, PEER_RUNS = 5, 2


def peer(name: str, format: str, path: str) -> None:
    """In a process of its own: prints CPU seconds, rows and groups."""
    keys, value = KEYS[format]
    if name == "pandas":
        import pandas

        start = time.process_time()
        frame = pandas.read_csv(path, engine="c")
        rows, groups = len(frame), len(frame.groupby(keys)[value].sum())
    else:
        import polars

        start = time.process_time()
        frame = polars.scan_csv(path, null_values=["NA"], infer_schema_length=10_000).group_by(keys)
        sums = frame.agg(polars.col(value).sum(), polars.len()).collect(engine="streaming")
        rows, groups = sums["len"].sum(), len(sums)
    print(time.process_time() - start, rows, groups)


def measured(command: list[str]) -> tuple[float, int, list[str]]:
    """CPU seconds of a process, its peak bytes, and what it prints."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"POLARS_MAX_THREADS": "1"})
    words = process.stdout.read().split()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, [word.decode() for word in words]


def main(program: str) -> None:
    """One table."""
    print(f"{'file':22} {'reader':8} {'CPU':>8} {'peak':>8} {'a row':>7}  {'times ours':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for format, rows in FILES:
            path = str(Path(folder) / f"{format}.csv")
            subprocess.run([program, "write", format, str(rows), path], check=True)
            ours = 0.0
            for name in ["ours", "csv", "pandas", "polars"]:
                if name in ("ours", "csv"):
                    work = ["read", format] if name == "ours" else ["scan"]
                    tries = [measured([program, *work, path]) for _ in range(RUNS)]
                else:
                    command = [sys.executable, __file__, name, format, path]
                    tries = [measured(command) for _ in range(PEER_RUNS)]
                    tries = [(float(words[0]), peak, words[1:]) for _, peak, words in tries]
                seconds, peak, words = min(tries)
                assert int(words[0]) == rows, (name, words)
                ours = ours or seconds
                label = f"{format} {rows:,}"
                print(
                    f"{label:22} {name:8} {seconds:6.2f} s {peak / 1e6:5.0f} MB {peak / rows:5.0f} B"
                    f"  {seconds / ours:10.2f}",
                    flush=True,
                )
                if name == "ours":
                    reading = min(float(words[2]) for _, _, words in tries) / 1e3
                    print(f"{'':22} {'reading':8} {reading:6.2f} s {'':18}  {reading / ours:10.2f}", flush=True)


if len(sys.argv) == 2:
    main(sys.argv[1])
else:
    peer(*sys.argv[1:])
