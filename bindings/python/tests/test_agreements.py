"""Calendars read back by a calendar library, tables, status words and analyses."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar as Parsed

import bilateral
from bilateral import Agreement, BilateralError, Commitment, Depth, Dossier, Mapping

ROOT = Path(__file__).parents[3]
WORKED = Dossier.load(ROOT / "examples" / "kazakhstan-eu" / "dossier.toml")
DOSSIER = """
title = "Договоры; plans, and more"
parties = ["KAZ", "EU"]
sources = [{ id = "S", title = "A source", url = "https://example.org/a?b=c;d,e" }]

[[agreements]]
id = "T"
title = "A treaty; with, signs \\\\ and a very long title that has to be folded: о расширенном партнёрстве"
kind = "sectoral"
binding = "binding"
parties = ["EU", "KAZ"]
events = [{ kind = "entered-into-force", on = "2025-02", source = "S", note = "two\\nlines" }]

[[meetings]]
id = "M"
title = "Council"
on = "2024-12-30/2025-01-02"
source = "S"

[[commitments]]
id = "C1"
action = "Report"
due = "2024-03-31"
recurrence = { every = "month", interval = 6, count = 4 }
status = "in-progress"
source = "S"

[[commitments]]
id = "C2"
action = "Publish"
due = "2025-06-30"
status = "not-started"
source = "S"
"""


def parsed(calendar: bilateral.Calendar) -> tuple[Any, dict[str, Any]]:
    text = calendar.to_ics()
    read: Any = Parsed.from_ical(text)
    parts = {str(part["UID"]): part for part in read.walk() if part.name in {"VEVENT", "VTODO"}}
    assert not any(part.errors for part in read.walk())
    return read, parts


@pytest.mark.parametrize("on", [date(2000, 1, 1), date(2024, 12, 23), date(2025, 4, 5)])
@pytest.mark.parametrize("dossier", [WORKED, Dossier.from_toml(DOSSIER)], ids=["worked", "small"])
def test_a_calendar_library_reads_the_same_days(dossier: Dossier, on: date) -> None:
    calendar = dossier.calendar(on=on)
    assert all(len(line) <= 75 for line in calendar.to_ics().encode().split(b"\r\n"))
    read, parts = parsed(calendar)
    # The library leaves the backslashes of this property in place.
    assert str(read["NAME"]).replace("\\", "") == dossier.title
    assert calendar.items
    assert len(parts) == len(calendar.items)
    for item in calendar.items:
        part = parts[item.uid]
        assert str(part["SUMMARY"]) == item.summary
        assert str(part.get("DESCRIPTION", "")) == (item.note or "")
        assert part["DTSTAMP"].dt.date() == on
        if part.name == "VEVENT":
            assert part["DTSTART"].dt == item.first
            assert part["DTEND"].dt == item.last + timedelta(days=1)
            assert part["STATUS"] == ("CONFIRMED" if item.certain else "TENTATIVE")
        elif item.rrule is None:
            assert part["DUE"].dt == item.last
        else:
            assert part["DTSTART"].dt == item.first
            read_back = part["RRULE"].to_ical().decode()
            assert sorted(read_back.split(";")) == sorted(item.rrule.split(";"))


def test_the_worked_case_on_the_day_of_the_article() -> None:
    ahead = {item.uid: (item.first, item.last) for item in WORKED.calendar(on=date(2024, 12, 23)).items}
    assert ahead["EU-KZ-CRM-RM-2023.window-end@bilateral"] == (date(2024, 12, 31),) * 2
    assert ahead["EU-CA-SUMMIT-1.meeting@bilateral"] == (date(2025, 4, 4),) * 2
    assert ahead["VFA-ROUND-1.meeting@bilateral"] == (date(2025, 12, 2), date(2025, 12, 3))
    assert ahead["DEEPEN-CLIMATE.commitment@bilateral"] == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_series_of_deadlines() -> None:
    recurring = Dossier.from_toml(DOSSIER).commitments[0]
    assert isinstance(recurring, Commitment)
    assert recurring.rrule == "FREQ=MONTHLY;INTERVAL=6;COUNT=4"
    # September has no 31st: calendars leave it out, and so do we.
    assert str(recurring.next_due(date(2024, 4, 1))) == "2025-03-31"


def test_progress() -> None:
    progress = WORKED.progress(on=date(2025, 4, 5))
    assert (progress.total.done, progress.total.not_started, progress.total.share) == (2, 3, "0.4")
    assert dict(progress.areas)["critical-raw-materials"].share == "1"
    assert WORKED.progress(on=date(2025, 4, 3)).total.done == 0
    assert WORKED.progress(on=date(2026, 1, 1)).total.overdue == 3
    assert any(found.code == "commitment.overdue" for found in WORKED.check(on=date(2026, 1, 1)).findings)


def test_days_and_stages() -> None:
    epca = WORKED.agreement("EU-KZ-EPCA-2015")
    assert epca is not None
    days = bilateral.days_applied(epca, on=date(2024, 12, 23))
    assert (days.in_force, days.provisional, days.suspended) == ((1758, 1758), (1400, 1400), (0, 0))
    waited = bilateral.days_between_events(epca, "signed", bilateral.EventKind.ENTERED_INTO_FORCE)
    assert waited is not None
    assert waited.exact == 1532
    assert bilateral.days_between_events(epca, "signed", "denounced") is None
    stages = bilateral.stage_durations(epca, on=date(2024, 12, 23))
    assert (stages[-1].stage, stages[-1].days.exact) == ("in-force", 1758)
    progress = bilateral.ratification(epca, date(2017, 12, 12), weights={"EU": 3, "KAZ": Decimal(1)})
    assert (progress.consented, progress.outstanding) == (["KAZ"], ["EU"])
    assert (progress.share, progress.weighted_share) == ("0.5", "0.25")


def test_the_whole_and_its_layers() -> None:
    agreements, on = WORKED.agreements, date(2024, 12, 23)
    legal = bilateral.network(agreements, "legal", on)
    assert legal.ties == [("KAZ", "EU", ["EU-KZ-EPCA-2015"])]
    political = bilateral.network(agreements, bilateral.Layer.POLITICAL, on)
    assert all("EPCA" not in name for _, _, names in political.ties for name in names)
    covered = bilateral.coverage(agreements, [("DEU", "KAZ", 60), ("USA", "KAZ", "40")], on)
    assert covered.shares["legal"] == "0.6"
    count = bilateral.treaty_count(agreements, on)
    assert (count.in_force, count.ended) == (1, 1)
    assert bilateral.treaty_count(agreements, on, ["memorandum"]).political == 1
    waited = bilateral.time_to_force(agreements, on)
    assert waited.survival.subjects + len(waited.left_out) >= 1
    assert [one.agreement for one in bilateral.stale_texts(agreements, 60, date(2020, 1, 1))] == [
        "EU-KZ-HAS-2007"
    ]
    exposure = bilateral.sunset_exposure(agreements, {"EU-KZ-PCA-1995": 10}, on)
    assert exposure.protecting == [("EU-KZ-PCA-1995", date(2030, 2, 28))]


def test_refusals_have_their_codes() -> None:
    with pytest.raises(BilateralError) as info:
        bilateral.coverage(WORKED.agreements, [("DEU", "KAZ", -1)], date(2024, 12, 23))
    assert (info.value.code, info.value.path) == ("analysis.negative-weight", "/0/value")
    with pytest.raises(BilateralError) as info:
        bilateral.kaplan_meier([(3, True), (-1, True)])
    assert (info.value.code, info.value.path) == ("analysis.negative-duration", "/1/time")
    with pytest.raises(TypeError):
        bilateral.coverage(WORKED.agreements, [("DEU", "KAZ", 1.5)], date(2024, 12, 23))  # type: ignore[list-item]


def test_depth_is_imported() -> None:
    scale = '"value": "3", "least": "0", "greatest": "7"'
    depth = Depth.from_json(f'{{"agreement": "EU-KZ-EPCA-2015", "index": "d", {scale}, "source": "s"}}')
    found = bilateral.deepest(WORKED.agreements, [depth], "d", "DEU", "KAZ", date(2024, 12, 23))
    assert found == depth
    assert depth.value == 3
    assert bilateral.deepest(WORKED.agreements, [depth], "d", "DEU", "USA", date(2024, 12, 23)) is None


def test_rows_split_elsewhere() -> None:
    mapping = Mapping.from_toml(
        'rows = "parties"\nareas = "iso3"\nagreement = "A"\ncolumns = { parties = ["P"], inForce = "F" }'
    )
    read = bilateral.import_rows(
        ["P", "F"], [["KAZ", "2000-01-01"], ["UZB", "NA"], ["DEU", "2001"], ["", ""]], mapping
    )
    assert read.outcomes == ["read", "refused", "read", "empty"]
    assert [one.path for one in read.diagnostics] == ["/rows/1/F"]
    assert isinstance(read.agreements[0], Agreement)
    again = bilateral.import_json('[{"P": "KAZ", "F": "2000-01-01"}, {"P": "DEU"}]', mapping)
    assert again.outcomes == ["read", "read"]


def test_words() -> None:
    assert bilateral.stage_label(bilateral.Stage.INITIALLED, bilateral.Language.RU) == "парафирован"
    assert bilateral.event_label("corrected", "de") is None
    assert bilateral.read_status_word("Paraphée.", "fr").only is not None
