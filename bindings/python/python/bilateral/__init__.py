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

from bilateral._native import Rule, When, __version__, explain, rules
from bilateral.errors import BilateralError
from bilateral.words import Severity, Truth

__all__ = [
    "BilateralError",
    "Rule",
    "Severity",
    "Truth",
    "When",
    "__version__",
    "explain",
    "rules",
]
