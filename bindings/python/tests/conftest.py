"""The worked case, read once."""

from datetime import date
from pathlib import Path

import pytest

from bilateral import Brief, Dossier

WORKED_CASE = Path(__file__).parents[3] / "examples" / "kazakhstan-eu" / "dossier.toml"


@pytest.fixture(scope="session")
def path() -> Path:
    return WORKED_CASE


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return Dossier.load(WORKED_CASE)


@pytest.fixture(scope="session")
def brief(dossier: Dossier) -> Brief:
    return dossier.brief(on=date(2024, 12, 23))
