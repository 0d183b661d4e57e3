"""The notebooks run from top to bottom and show what they promise."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
import vl_convert
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[3] / "examples" / "python"
VEGA = "application/vnd.vegalite.v5+json"

pytestmark = pytest.mark.filterwarnings("default")


class Executed:
    """What a notebook shows, output by output."""

    def __init__(self, name: str) -> None:
        notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert all(not cell.outputs and cell.execution_count is None for cell in cells), (
            "commit without outputs"
        )
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
        outputs = [output for cell in cells for output in cell.outputs]
        shown = [output.data for output in outputs if output.output_type != "stream"]
        self.html: list[str] = [data["text/html"] for data in shown if "text/html" in data]
        self.charts: list[dict[str, Any]] = [data[VEGA] for data in shown if VEGA in data]
        self.plain = "\n".join(
            output.text if output.output_type == "stream" else output.data["text/plain"] for output in outputs
        )

    def titles(self) -> list[str]:
        """Of the charts, each of which is drawn: a specification may be in order and draw nothing."""
        for chart in self.charts:
            drawn = vl_convert.vegalite_to_svg(json.dumps(chart), vl_version="5.20")
            assert len(re.findall("<path |<text ", drawn)) > 20
        return [chart["title"]["text"] for chart in self.charts]


def test_kazakhstan_eu() -> None:
    shown = Executed("kazakhstan_eu")
    articles = [page for page in shown.html if page.startswith('<article class="bilateral">')]
    assert len(articles) == 5
    assert "EU-KZ-EPCA-2015" in articles[0]
    assert "in force since 1 March 2020 (for 1,758 days)" in articles[1].replace("In force", "in force")
    assert any(page.startswith("<table>") for page in shown.html)
    assert "provisionally-applied" in shown.plain
    assert "`T5`); 42.6 billion USD" in shown.plain
    assert "November–December 2024: 8.40–8.60 billion USD" in shown.plain
    assert shown.titles() == ["Kazakhstan and the European Union: agreements", "Claims and what they leave"]


def test_mirror() -> None:
    shown = Executed("mirror")
    assert "43 of 43 rows kept; 6 aggregate" in shown.plain
    assert "['CN2024:79XXXXXX']" in shown.plain
    assert "(36, [('DEU', 'HS2022:790111')])" in shown.plain
    seen = re.findall(r"^(\w+) HS2022:270900 ([\d,]+) ([\d,]+) .*transit", shown.plain, re.MULTILINE)
    assert [name for name, _, _ in seen] == ["Austria", "Germany", "Italy"]
    sold, bought = (sum(int(row[side].replace(",", "")) for row in seen) for side in (1, 2))
    (together,) = re.findall(r"'([\d,]+) sold, ([\d,]+) bought: ([\d.]+)'", shown.plain)
    assert int(together[0].replace(",", "")) == sold
    assert abs(int(together[1].replace(",", "")) - bought) <= 3  # each was rounded for itself
    assert together[2] == f"{bought / sold:.2f}"
    assert shown.titles() == ["One trade, two views"]
    points = shown.charts[0]["layer"][1]["data"]["values"]
    assert len(points) == 36


def test_complexity() -> None:
    shown = Executed("complexity")
    assert "(36, 41)" in shown.plain
    (most_complex,) = re.findall(r"\[(?:\([\d.]+, 'HS2017:\d{6}'\),?\s*){5}\]\)", shown.plain)
    assert all("84" <= chapter <= "90" for chapter in re.findall(r"HS2017:(\d\d)", most_complex))
    assert "the exporter has an advantage in nothing" in shown.plain
    assert shown.titles() == ["Proximity of products", "Product space: exports of KAZ"]
    assert len(shown.charts[1]["layer"][1]["data"]["values"]) == 41


def test_the_files_are_what_the_program_makes(tmp_path: Path) -> None:
    """So that nobody takes them for anything else."""
    program = FOLDER / "data" / "make.py"
    subprocess.run([sys.executable, str(program), str(tmp_path)], check=True)  # noqa: S603 -- our own program
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {name: (FOLDER / "data" / name).read_bytes() for name in made}
    assert len(made) == 3
    assert all(name.startswith("made_up_") for name in made)
