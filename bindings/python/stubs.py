"""Write `_native.pyi` from the compiled library, or with `--check` say whether the committed one is right."""

import argparse
import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
STUB = Path("bilateral") / "_native.pyi"
COMMITTED = HERE / "python" / STUB


def generated(target_dir: Path) -> str:
    """Build with the feature that records types, and read them out of the library."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(
            [
                *(sys.executable, "-m", "maturin", "generate-stubs", "--quiet", "--features", "stubs"),
                *("--manifest-path", str(HERE / "Cargo.toml")),
                *("--target-dir", str(target_dir), "--out", out),
            ],
            check=True,
        )
        return (Path(out) / STUB).read_text(encoding="utf-8")


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if the stub is out of date"
    )
    default_target = HERE.parent.parent / "target" / "python"
    parser.add_argument("--target-dir", type=Path, default=default_target, help="where cargo builds")
    arguments = parser.parse_args()

    fresh = generated(arguments.target_dir)
    committed = COMMITTED.read_text(encoding="utf-8") if COMMITTED.exists() else ""
    if fresh == committed:
        return 0
    if not arguments.check:
        COMMITTED.write_text(fresh, encoding="utf-8", newline="\n")
        return 0
    sys.stdout.writelines(
        difflib.unified_diff(
            committed.splitlines(keepends=True), fresh.splitlines(keepends=True), "committed", "generated"
        )
    )
    print("the stub is out of date: run `python bindings/python/stubs.py`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
