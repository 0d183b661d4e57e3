"""The notebook runs from top to bottom and shows what it promises."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[3] / "examples" / "python"


@pytest.mark.filterwarnings("default")
def test_notebook() -> None:
    notebook = nbformat.read(FOLDER / "kazakhstan_eu.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in cells), "commit without outputs"
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    outputs = [output for cell in cells for output in cell.outputs]
    html = [output.data.get("text/html", "") for output in outputs]
    plain = "".join(output.data["text/plain"] for output in outputs)
    articles = [page for page in html if page.startswith('<article class="bilateral">')]
    assert len(articles) == 5
    assert "EU-KZ-EPCA-2015" in articles[0]
    assert "in force since 1 March 2020 (for 1,758 days)" in articles[1].replace("In force", "in force")
    assert any(page.startswith("<table>") for page in html)
    assert "provisionally-applied" in plain
