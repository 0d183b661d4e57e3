"""What the library raises when a value cannot be right."""

from bilateral.words import Severity

__all__ = ["BilateralError"]


class BilateralError(ValueError):
    """A value was refused.

    >>> from bilateral import When
    >>> try:
    ...     When("2015-02-30")
    ... except BilateralError as refused:
    ...     print(refused.code, refused.severity, repr(refused.path))
    date.invalid error ''

    It can be made by hand, as validators built on the library do; the text is
    that of every language, the message with its code and place:

    >>> print(BilateralError("a day is missing", "date.invalid", "/agreements/0/signed"))
    a day is missing [date.invalid at /agreements/0/signed]
    """

    message: str
    """What is wrong and what would be right."""
    code: str
    """Stable kebab-case code, the same in Rust, Python and JavaScript; `bilateral.explain` has its page."""
    path: str
    """Where in the input, as a JSON Pointer; empty at the root."""
    severity: Severity
    """How much it weighs."""
    help: str
    """How to mend it."""

    def __init__(
        self,
        message: str,
        code: str,
        path: str = "",
        severity: Severity | str = Severity.ERROR,
        help: str = "",  # noqa: A002 — the word all three languages use
    ) -> None:
        """Keep every part; all of them survive pickling."""
        super().__init__(message, code, path, str(severity), help)
        self.message = message
        self.code = code
        self.path = path
        self.severity = Severity(severity)
        self.help = help

    def __str__(self) -> str:
        """`message [code at /path]`."""
        place = f" at {self.path}" if self.path else ""
        return f"{self.message} [{self.code}{place}]"
