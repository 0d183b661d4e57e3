"""Kazakhstan and the European Union: what a reader of the article would get wrong."""

from datetime import date
from decimal import Decimal

import pytest

import bilateral
from bilateral import (
    Area,
    Brief,
    Conclusion,
    ConclusionKind,
    Currency,
    Dossier,
    Interval,
    InvestmentFigure,
    Period,
    Published,
    Stage,
    Status,
    When,
)

ON = date(2024, 12, 23)


def status(dossier: Dossier, agreement: str, on: date = ON) -> Status:
    found = dossier.agreement(agreement)
    assert found is not None
    return found.status(on)


def concluded(brief: Brief, kind: ConclusionKind) -> list[Conclusion]:
    return [conclusion for conclusion in brief.conclusions if conclusion.kind is kind]


def test_the_partnership_agreement_is_in_force(dossier: Dossier) -> None:
    found = status(dossier, "EU-KZ-EPCA-2015")
    assert found.stage is Stage.IN_FORCE
    assert (found.since, found.days) == (When("2020-03-01"), 1758)
    assert "1,758 days" in found.explanation
    [provisional] = [span for span in found.history if span.stage is Stage.PROVISIONALLY_APPLIED]
    assert (provisional.start, provisional.last_day) == (When("2016-05-01"), date(2020, 2, 29))
    assert provisional.days(ON) == 1400


def test_the_air_agreement_is_only_initialled(dossier: Dossier) -> None:
    found = status(dossier, "EU-KZ-HAS-2024")
    assert found.stage is Stage.INITIALLED
    assert "not signed and not in force" in found.explanation
    assert "signature" in found.missing
    assert status(dossier, "EU-KZ-HAS-2007").stage is Stage.ABANDONED


def test_visas_and_raw_materials(dossier: Dossier, brief: Brief) -> None:
    assert status(dossier, "EU-KZ-VFA").stage is Stage.CONSULTATIONS
    roadmap = status(dossier, "EU-KZ-CRM-RM-2023")
    assert (roadmap.stage, roadmap.until) == (Stage.ACTIVE, date(2024, 12, 31))
    assert "in 8 days" in roadmap.explanation
    assert "in 8 days" in brief.text


def test_trade(brief: Brief) -> None:
    [holds] = concluded(brief, ConclusionKind.SUM_HOLDS)
    assert holds.text.startswith("32.6 + 8.6 = 41.2 holds")
    first, second = concluded(brief, ConclusionKind.IMPLIED_BASE)
    assert "33.32–33.67 billion USD" in first.text
    assert "(about 40.0) for the year 2022" in second.text
    implied = first.interval
    assert isinstance(implied, Interval)
    assert Interval(Decimal("33.31e9"), Decimal("33.68e9")).encloses(implied)
    assert implied.contains(Decimal("33.33e9"))
    [apart] = concluded(brief, ConclusionKind.NOT_COMPARABLE)
    assert apart.because == "the year 2023 covers 12 months, January–October 2024 covers 10 months"


def test_investment_and_companies(brief: Brief) -> None:
    [stock] = concluded(brief, ConclusionKind.NOT_A_STOCK)
    assert "180 billion USD" in stock.text
    assert "169.102 billion USD" in stock.text
    [bound] = concluded(brief, ConclusionKind.LOWER_BOUND)
    assert "6000" in bound.text
    assert "1000" in bound.text
    assert bound.interval == Interval(low=3000, low_open=True)


@pytest.mark.parametrize(
    ("on", "stages"),
    [
        (date(2015, 12, 22), ("signed", "in-force", "initialled", "mandated", "not-begun")),
        (date(2016, 5, 1), ("provisionally-applied", "in-force", "initialled", "mandated", "not-begun")),
        (date(2020, 2, 29), ("provisionally-applied", "in-force", "initialled", "mandated", "not-begun")),
        (date(2025, 4, 5), ("in-force", "superseded", "abandoned", "initialled", "lapsed")),
    ],
)
def test_other_days(dossier: Dossier, on: date, stages: tuple[str, ...]) -> None:
    ids = ("EU-KZ-EPCA-2015", "EU-KZ-PCA-1995", "EU-KZ-HAS-2007", "EU-KZ-HAS-2024", "EU-KZ-CRM-RM-2023")
    assert tuple(status(dossier, agreement, on).stage for agreement in ids) == stages
    assert dossier.brief(on).on == on


def test_compare(dossier: Dossier) -> None:
    figures = {figure.id: figure for figure in dossier.trade}
    answer = bilateral.compare(figures["T5"], figures["T1"])
    assert not answer.is_comparable
    assert [reason.differs for reason in answer.reasons] == ["period"]
    assert bilateral.compare(figures["T1"], figures["T1"]).is_comparable
    assert figures["T1"].base_period == Period("2023-01/2023-10")
    assert figures["T3"].implied_base() is None


def test_records_speak_the_vocabulary(dossier: Dossier) -> None:
    """What a record names is an object of its own class, not its text."""
    assert dossier.parties == [Area("KAZ"), Area("EU")]
    figure = next(figure for figure in dossier.trade if figure.id == "T1")
    assert (figure.reporter, figure.partner) == (Area("KAZ"), Area("EU"))
    assert figure.period == Period("2024-01/2024-10")
    assert figure.period.days == 305
    assert figure.figure == Published("41.2 billion USD")
    assert figure.figure.currency == Currency("USD")
    assert figure.growth is not None
    assert (figure.growth.rate, figure.growth.base) == (Published("+23 %"), None)
    assert isinstance(figure.implied_base(), Interval)
    for flow in dossier.investment:
        assert isinstance(flow.host, Area)
        assert isinstance(flow.investor, Area)
        assert isinstance(flow.figure, Published)
        assert flow.period is None or isinstance(flow.period, Period)
    inflow = InvestmentFigure.from_json(
        """{ "id": "I", "host": "KAZ", "investor": "EU", "measure": "net-flow", "period": "2023",
        "figure": "10 billion USD", "said": "2024-12-23", "source": "article" }"""
    )
    assert inflow.period == Period("2023")
    for count in dossier.companies:
        assert isinstance(count.host, Area)
        assert isinstance(count.origin, Area)
        assert count.interval == count.figure.interval
    for claim in dossier.claims:
        assert isinstance(claim.figure, Published)
        assert claim.figure == claim.record.figure
    parties = [party for agreement in dossier.agreements for party in agreement.parties]
    members = [member for venue in dossier.cooperation for member in venue.members]
    present = [party for meeting in dossier.meetings for party in meeting.parties]
    acting = [event.by for agreement in dossier.agreements for event in agreement.events if event.by]
    consents = [consent.party for agreement in dossier.agreements for consent in agreement.status(ON).consent]
    for areas in (parties, members, present, acting, consents):
        assert areas
        assert all(isinstance(area, Area) for area in areas)


def test_a_dossier_shows_itself(dossier: Dossier) -> None:
    shown = dossier._repr_html_()
    assert shown == dossier.html
    assert shown.startswith('<article class="bilateral">')
    assert dossier.title in shown
    assert "EU-KZ-EPCA-2015" in shown
    assert dossier.check().summary in shown
    odd = Dossier.from_json('{"title": "<b>&", "parties": ["KAZ", "EU"]}')
    assert "<h1>&lt;b&gt;&amp;</h1>" in odd.html


def test_report(dossier: Dossier) -> None:
    report = dossier.check()
    assert report.passed
    assert [*report.errors, *report.warnings, *report.notes] == report.findings
    assert str(report).startswith(report.summary)
    for finding in dossier.check(on=ON).findings:
        page = bilateral.explain(finding.code)
        assert page is not None
        assert (page.severity, page.fix) == (finding.severity, finding.help)
        assert finding.path.startswith("/")


def test_renderings(dossier: Dossier, brief: Brief) -> None:
    assert str(brief) == brief.text
    assert brief._repr_html_() == brief.html
    assert brief.html in brief.html_page
    assert brief.markdown.startswith("# ")
    assert brief.report == dossier.check(ON)
    assert brief.to_dict()["title"] == brief.title == dossier.title
    for html in (brief.html, brief.report._repr_html_(), status(dossier, "EU-KZ-VFA")._repr_html_()):
        assert html.startswith('<article class="bilateral">')


def test_what_a_dossier_says_is_no_markup() -> None:
    source = (
        '{"title": "<script>", "parties": ["KAZ", "EU"],'
        ' "sources": [{"id": "a", "title": "<b>"}, {"id": "a", "title": ""}]}'
    )
    dossier = Dossier.from_json(source)
    assert "<script>" not in dossier.brief(ON).html
    assert [finding.code for finding in dossier.check().errors] == ["dossier.duplicate-id"]
