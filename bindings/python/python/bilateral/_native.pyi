"""
The compiled half of `bilateral`; import from `bilateral` instead.
"""

from bilateral.words import Severity, Truth
from datetime import date
from decimal import Decimal
from typing import Final, final

__all__ = ["Rule", "When", "__version__", "exact", "explain", "rules"]

__version__: Final[str]

@final
class Rule:
    """
    What a code means, why it matters, where the rule comes from, how to fix it.

    Rules are looked up, not made:

    >>> rule = bilateral.explain("date.invalid")
    >>> rule.severity, rule.title
    (<Severity.ERROR: 'error'>, 'Not a date')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The page as a table, for notebooks.
        """
    @property
    def code(self, /) -> str:
        """
        Stable kebab-case code, the same in Rust, Python and JavaScript.
        """
    @property
    def fix(self, /) -> str:
        """
        What to do about it.
        """
    @property
    def meaning(self, /) -> str:
        """
        What the code says about the input.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How much a finding under this rule weighs.
        """
    @property
    def source(self, /) -> str:
        """
        Where the rule comes from: a treaty article, a manual's paragraph, a standard.
        """
    @property
    def title(self, /) -> str:
        """
        One line, for lists.
        """
    def to_dict(self, /) -> "dict[str, str]":
        """
        The page as a dict, as on the wire.
        """
    @property
    def why(self, /) -> str:
        """
        What goes wrong for a reader when it is ignored.
        """

@final
class When:
    """
    A date as far as it is known, in EDTF notation (ISO 8601-2, levels 0 to 2):
    a day, a month, a year, "about", "doubtful", or some day within a span.

    >>> from datetime import date
    >>> approved = bilateral.When("2023-05")
    >>> approved.earliest, approved.latest
    (datetime.date(2023, 5, 1), datetime.date(2023, 5, 31))
    >>> approved.happened_by(date(2023, 5, 19))
    <Truth.MAYBE: 'maybe'>

    Wrong: a day that does not exist.

    >>> bilateral.When("2015-02-30")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `2015-02-30` is not a date: day is out of range for the month [date.invalid]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, text: When | str | date, /) -> When: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def before(self, other: When | str | date, /) -> Truth:
        """
        Whether it came before the other, on every, no or some reading.
        """
    @property
    def earliest(self, /) -> date | None:
        """
        The first day it can have been; None where the start is open.
        """
    @property
    def exact(self, /) -> date | None:
        """
        The day, if exactly one is possible and nobody doubts it.
        """
    def happened_by(self, day: date, /) -> Truth:
        """
        Whether it had happened by the end of the day.
        """
    @property
    def is_qualified(self, /) -> bool:
        """
        Whether the source calls it doubtful (`?`) or approximate (`~`).
        """
    @property
    def known_day(self, /) -> date | None:
        """
        The day, if exactly one is written, doubted or not.
        """
    @property
    def latest(self, /) -> date | None:
        """
        The last day it can have been; None where the end is open.
        """
    @staticmethod
    def parse(text: str, /) -> When:
        """
        Reads the notation that `str()` writes.
        """

def exact(value: Decimal | int | str) -> Decimal:
    """
    The amount as the library keeps it: the door every amount goes through.
    """

def explain(code: str, /) -> Rule | None:
    """
    The page behind a code, or None if no rule has that code.

    >>> bilateral.explain("date.sentinel").fix
    'Leave the end open: `2015-12-21/..`; leave an unknown date out.'
    >>> bilateral.explain("date.unheard-of") is None
    True
    """

def rules() -> list[Rule]:
    """
    Every rule of the library.

    >>> "date.invalid" in [rule.code for rule in bilateral.rules()]
    True
    """
