"""The example programs say what the Rust ones say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[3] / "examples" / "python"
REFERENCE = Path(
    os.environ.get("BILATERAL_REFERENCE_DATA", Path(__file__).parents[4] / "shared" / "data"),
    "comext/easycomext_EU27_to_KZ_monthly_codelabels",
)


@pytest.mark.parametrize("folder", [[], [str(REFERENCE)]], ids=["own file", "extracts"])
def test_trade_growth(folder: list[str]) -> None:
    if folder and not REFERENCE.is_dir():
        pytest.skip("the reference data are not beside the project (BILATERAL_REFERENCE_DATA)")
    program = [sys.executable, str(EXAMPLES / "trade_growth.py"), *folder]
    environment = os.environ | {"BILATERAL_REFERENCE_DATA": ""}
    said = subprocess.run(  # noqa: S603 -- our own program, our own arguments
        program, capture_output=True, text=True, check=True, env=environment
    ).stdout
    assert "2024   7539.5 million EUR    -7.9 %" in said
    assert "2024 over 2019: 91.9 %" in said
    assert "Germany       25.8   (109.8 %)" in said
    assert "Members leave 0.0 % of the bloc's growth unexplained." in said
