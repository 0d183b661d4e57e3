"""Investment cells, rows by a mapping of one's own, and questions with decimals in them."""

import json
from decimal import Decimal
from typing import Any

import pytest

import bilateral
from bilateral import InvestmentCell
from bilateral.errors import BilateralError

CELL = {
    "reporter": "KAZ",
    "partner": "NLD",
    "measure": "position",
    "at": "2021-12-31",
    "side": "inward",
    "value": "60",
    "currency": "USD",
}


def test_a_cell_says_what_it_is() -> None:
    cell = InvestmentCell.from_json(json.dumps({**CELL, "status": "estimated"}))
    assert (cell.value, cell.side, cell.principle) == (Decimal(60), "inward", "directional")
    assert (cell.time, cell.is_estimate, cell.is_hidden) == ("at 31 December 2021", True, False)


def test_cells_and_dicts_are_checked_alike() -> None:
    world = {**CELL, "partner": "WORLD", "value": "50"}
    of_dicts = bilateral.check_investment_cells([CELL, world])
    of_cells = bilateral.check_investment_cells([InvestmentCell.from_json(json.dumps(CELL)), world])
    assert of_dicts == of_cells
    assert [finding.code for finding in of_dicts.findings] == ["investment.partner-exceeds-world"]


def test_a_mapping_of_ones_own() -> None:
    mapping: dict[str, Any] = {
        "areas": "name",
        "reporter": "Country",
        "partner": "Partner",
        "time": "year",
        "value": "value",
        "scale": 6,
        "codes": {"Direction": {"Inward": {"side": "inward"}}},
        "constants": {"measure": "net-flow", "currency": "EUR"},
    }
    row = {
        "Country": "Kazakhstan",
        "Partner": "Germany",
        "Direction": "Inward",
        "year": "2021",
        "value": "-3.5",
    }
    assert bilateral.read_investment_row(row, mapping).value == Decimal(-3500000)
    with pytest.raises(BilateralError) as refused:
        bilateral.read_investment_row({**row, "Direction": "Sideways"}, mapping)
    assert (refused.value.code, refused.value.path) == ("investment.row-code", "/Direction")


def test_decimals_are_written_as_text() -> None:
    question = {"index": {"id": "fdi-phantom-share", "inputs": {"real": [Decimal(60)], "total": ["100"]}}}
    assert bilateral.answer_investment(question) == {"exact": "2/5"}


def test_every_index_is_defined() -> None:
    assert all(index["source"] and index["formula"] for index in bilateral.investment_indices())
