"""Relations between economies — agreements, trade, investment — as typed data that refuses to be misread.

A date is kept as far as it is known, and questions about it have three answers:

>>> import bilateral
>>> from datetime import date
>>> initialled = bilateral.When("2014-10")
>>> initialled.happened_by(date(2014, 10, 9))
<Truth.MAYBE: 'maybe'>

What cannot be right is refused, with a code that has a page:

>>> try:
...     bilateral.When("31.12.9999")
... except bilateral.BilateralError as refused:
...     print(refused.code)
...     print(bilateral.explain(refused.code).title)
date.sentinel
A database sentinel instead of a date
"""

from bilateral._native import (
    Agreement,
    Brief,
    Claim,
    CompanyCount,
    Comparability,
    Conclusion,
    Consent,
    DaySpan,
    Dossier,
    Event,
    Finding,
    Growth,
    InvestmentFigure,
    Meeting,
    Milestone,
    Reason,
    Report,
    Rule,
    Source,
    Span,
    Status,
    Topic,
    TradeFigure,
    Venue,
    Votes,
    When,
    __version__,
    compare,
    explain,
    rules,
)
from bilateral.errors import BilateralError
from bilateral.words import (
    Bindingness,
    Competence,
    ConclusionKind,
    CounterpartLevel,
    EventKind,
    Kind,
    MeasureKind,
    Mismatch,
    Principle,
    Severity,
    Stage,
    TradeFlow,
    Truth,
    VenueKind,
)

__all__ = [
    "Agreement",
    "BilateralError",
    "Bindingness",
    "Brief",
    "Claim",
    "CompanyCount",
    "Comparability",
    "Competence",
    "Conclusion",
    "ConclusionKind",
    "Consent",
    "CounterpartLevel",
    "DaySpan",
    "Dossier",
    "Event",
    "EventKind",
    "Finding",
    "Growth",
    "InvestmentFigure",
    "Kind",
    "MeasureKind",
    "Meeting",
    "Milestone",
    "Mismatch",
    "Principle",
    "Reason",
    "Report",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Stage",
    "Status",
    "Topic",
    "TradeFigure",
    "TradeFlow",
    "Truth",
    "Venue",
    "VenueKind",
    "Votes",
    "When",
    "__version__",
    "compare",
    "explain",
    "rules",
]
