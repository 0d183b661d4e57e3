"""Pictures: shown, saved, and equal to themselves."""

import json
import pickle
from datetime import date
from pathlib import Path

import pytest

import bilateral
from bilateral import chart

WORKED_CASE = Path(__file__).parents[3] / "examples/kazakhstan-eu/dossier.toml"


@pytest.fixture
def timeline() -> chart.Chart:
    return chart.timeline(bilateral.Dossier.load(WORKED_CASE), on=date(2025, 6, 1))


def test_a_notebook_shows_it(timeline: chart.Chart) -> None:
    bundle = timeline._repr_mimebundle_(include=None, exclude=None)
    assert bundle["application/vnd.vegalite.v5+json"]["$schema"].endswith("/v5.json")
    assert bundle["text/plain"] == "<Chart 'Kazakhstan and the European Union: agreements'>"


def test_it_is_a_value(timeline: chart.Chart) -> None:
    assert pickle.loads(pickle.dumps(timeline)) == timeline
    assert hash(chart.Chart(timeline.json)) == hash(timeline)


def test_it_is_saved_as_a_picture(timeline: chart.Chart, tmp_path: Path) -> None:
    assert timeline.save(tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")
    drawn = timeline.save(tmp_path / "one.svg").read_text(encoding="utf-8")
    assert "Horizontal air services agreement, first text" in drawn
    assert (
        json.loads(timeline.save(tmp_path / "one.json").read_text(encoding="utf-8")) == timeline.specification
    )
    with pytest.raises(ValueError, match=r"\.gif"):
        timeline.save(tmp_path / "one.gif")


def test_it_is_an_altair_chart(timeline: chart.Chart) -> None:
    assert timeline.to_altair().to_dict(validate=False)["title"] == timeline.specification["title"]


def test_the_future_is_not_drawn() -> None:
    early = chart.timeline(bilateral.Dossier.load(WORKED_CASE), on=date(2015, 12, 22))
    assert "2020-03-01" not in early.json
    assert "provisionally applied" in early.json  # the legend
    bars = early.specification["data"]["values"]
    assert all(bar["from"] <= "2015-12-22" and bar["to"] <= "2015-12-22" for bar in bars)
