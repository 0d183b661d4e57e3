"""Exact sums over many files, a process for each of them: on this machine or, by Dask, on many.

    python examples/python/many_files.py FILE…                       processes of this machine
    python examples/python/many_files.py --dask ADDRESS FILE…        workers of a Dask cluster

Files are what `bilateral.read` takes without further word, or Parquet with the columns of a flow. Each is read
and added up where it lies; what travels is a state of some kilobytes. Whatever the order in which
states arrive, the sums are the same.
"""

# pyarrow and Dask have no types of their own.
# pyright: reportMissingTypeStubs=false, reportMissingImports=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false

import argparse
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from pathlib import Path

import bilateral

BY = ["reporter", "period"]


def state(path: str) -> bytes:
    """Add up one file. Runs in a process of its own, or on another machine."""
    if Path(path).suffix == ".parquet":
        import pyarrow.parquet as pq  # noqa: PLC0415

        table = bilateral.FlowTable.from_arrow(pq.read_table(path))
    else:
        read = bilateral.read(path).table
        if read is None:
            message = f"{path} has no trade flows"
            raise ValueError(message)
        table = read
    return table.partial(BY).to_bytes()


def merged(states: Iterable[bytes]) -> bilateral.FlowPartial:
    """Merge the states of all parts, in the order in which they come."""
    parts = (bilateral.FlowPartial.from_bytes(state) for state in states)
    return reduce(bilateral.FlowPartial.merge, parts, bilateral.FlowTable().partial(BY))


def on_this_machine(files: list[str], workers: int | None = None) -> bilateral.FlowPartial:
    """Add up the files by processes of this machine."""
    with ProcessPoolExecutor(workers) as pool:
        return merged(pool.map(state, files))


def on_dask(files: list[str], address: str) -> bilateral.FlowPartial:
    """Add up the files on the workers of a Dask cluster; they must see the files under the same names."""
    from distributed import Client, as_completed  # noqa: PLC0415

    with Client(address) as client:
        return merged(done.result() for done in as_completed(client.map(state, files)))


def main() -> None:
    """Print the sums."""
    arguments = argparse.ArgumentParser(description="exact sums over many files")
    arguments.add_argument("files", nargs="+")
    arguments.add_argument("--dask", metavar="ADDRESS")
    given = arguments.parse_args()
    whole = on_dask(given.files, given.dask) if given.dask else on_this_machine(given.files)
    for found in whole.finish()["groups"]:
        print(*found["words"], found["sum"])


if __name__ == "__main__":
    main()
