"""Fixed lists of words, the same as on the wire."""

from enum import StrEnum

__all__ = ["Severity", "Truth"]


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The input contradicts itself or the law; conclusions drawn from it fail."""
    WARNING = "warning"
    """A reader would probably be misled."""
    NOTE = "note"
    """Worth knowing; nothing is wrong."""


class Truth(StrEnum):
    """Yes, no, or it depends on a day nobody recorded.

    It equals its word, and cannot stand where true or false is due: as a
    non-empty string "no" would count as true.

    >>> Truth.MAYBE == "maybe"
    True
    >>> bool(Truth.NO)
    Traceback (most recent call last):
        ...
    TypeError: the answer may be "maybe"; compare it, as in `answer == "yes"`
    """

    YES = "yes"
    """On every reading of the dates."""
    NO = "no"
    """On no reading of the dates."""
    MAYBE = "maybe"
    """On some readings."""

    def __bool__(self) -> bool:
        """Refuse."""
        message = 'the answer may be "maybe"; compare it, as in `answer == "yes"`'
        raise TypeError(message)
