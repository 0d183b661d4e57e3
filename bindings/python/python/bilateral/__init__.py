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
    Area,
    Basis,
    Bloc,
    Classification,
    Concordance,
    Converted,
    ConvertedMoney,
    Currency,
    DaySpan,
    Economy,
    Interval,
    Money,
    Months,
    Period,
    Product,
    ProductKey,
    ProductResidual,
    Published,
    Rate,
    Repair,
    Residual,
    Rule,
    Section,
    Unit,
    Validity,
    When,
    YearMonth,
    __version__,
    add_days,
    add_months,
    chapter_title,
    explain,
    first_of_nth_month_following,
    overlaps,
    rules,
)
from bilateral.errors import BilateralError
from bilateral.records import CompositionEffect
from bilateral.words import (
    AreaKind,
    Change,
    CodeSystem,
    DayOrder,
    EconomyKind,
    EndOfMonth,
    Frequency,
    Measure,
    MissingWeights,
    ProductResidualKind,
    Qualifier,
    ResidualKind,
    Rounding,
    Scale,
    Severity,
    Truth,
)

UK_LAST_MONTH_IN_EU = YearMonth("2020-01")
"""The last month in which the United Kingdom was a member of the European Union."""
UK_LAST_MONTH_IN_EU_TRADE_CONCEPT = YearMonth("2020-12")
"""The last month in which the concept of intra-EU trade included it."""

__all__ = [
    "UK_LAST_MONTH_IN_EU",
    "UK_LAST_MONTH_IN_EU_TRADE_CONCEPT",
    "Area",
    "AreaKind",
    "Basis",
    "BilateralError",
    "Bloc",
    "Change",
    "Classification",
    "CodeSystem",
    "CompositionEffect",
    "Concordance",
    "Converted",
    "ConvertedMoney",
    "Currency",
    "DayOrder",
    "DaySpan",
    "Economy",
    "EconomyKind",
    "EndOfMonth",
    "Frequency",
    "Interval",
    "Measure",
    "MissingWeights",
    "Money",
    "Months",
    "Period",
    "Product",
    "ProductKey",
    "ProductResidual",
    "ProductResidualKind",
    "Published",
    "Qualifier",
    "Rate",
    "Repair",
    "Residual",
    "ResidualKind",
    "Rounding",
    "Rule",
    "Scale",
    "Section",
    "Severity",
    "Truth",
    "Unit",
    "Validity",
    "When",
    "YearMonth",
    "__version__",
    "add_days",
    "add_months",
    "chapter_title",
    "explain",
    "first_of_nth_month_following",
    "overlaps",
    "rules",
]
