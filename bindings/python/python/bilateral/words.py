"""Fixed lists of words, the same as on the wire."""

from enum import StrEnum

__all__ = [
    "AreaKind",
    "Change",
    "CodeSystem",
    "DayOrder",
    "EconomyKind",
    "EndOfMonth",
    "Frequency",
    "Measure",
    "MissingWeights",
    "ProductResidualKind",
    "Qualifier",
    "ResidualKind",
    "Rounding",
    "Scale",
    "Severity",
    "Truth",
]


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


class AreaKind(StrEnum):
    """What stands in a reporter or partner column."""

    ECONOMY = "economy"
    """A single economy."""
    BLOC = "bloc"
    """A group of economies with dated membership."""
    WORLD = "world"
    """All partners together."""
    RESIDUAL = "residual"
    """A partner that is not an economy."""


class Change(StrEnum):
    """What happened to a membership."""

    JOINED = "joined"
    """The economy became a member."""
    LEFT = "left"
    """The economy ceased to be one."""


class CodeSystem(StrEnum):
    """A code system for areas."""

    ID = "id"
    """The canonical ids of this library."""
    ISO2 = "iso2"
    """ISO 3166-1 alpha-2."""
    ISO3 = "iso3"
    """ISO 3166-1 alpha-3."""
    ISO_NUMERIC = "iso-numeric"
    """ISO 3166-1 numeric."""
    M49 = "m49"
    """UN M49."""
    COMTRADE = "comtrade"
    """UN Comtrade's own numbers."""
    COMTRADE_ISO = "comtrade-iso"
    """UN Comtrade's ISO column."""
    GEONOM = "geonom"
    """Eurostat's Geonomenclature, as Comext uses it."""
    GEONOM_NUMERIC = "geonom-numeric"
    """The numbers of the Geonomenclature before it went over to letters."""
    EUROSTAT = "eurostat"
    """Eurostat's `geo` dimension."""
    IMF = "imf"
    """The three-digit codes of the IMF."""
    NAME = "name"
    """Names in English, German and Russian."""


class DayOrder(StrEnum):
    """The order in which a source writes day and month."""

    DAY_FIRST = "day-first"
    """`05/06/2024` is 5 June."""
    MONTH_FIRST = "month-first"
    """`05/06/2024` is 6 May."""


class EconomyKind(StrEnum):
    """What stands behind an alpha-3 code."""

    CURRENT = "current"
    """In ISO 3166-1 today."""
    FORMER = "former"
    """Withdrawn from ISO 3166-1."""
    STATISTICAL = "statistical"
    """Known to statistics only."""


class EndOfMonth(StrEnum):
    """What becomes of a day that the month arrived at does not have."""

    CLAMP = "clamp"
    """The last day of that month."""
    ROLL_OVER = "roll-over"
    """The first day of the month after."""


class Frequency(StrEnum):
    """How often a series is counted: the letters of SDMX."""

    ANNUAL = "A"
    """Once a year."""
    HALF_YEARLY = "S"
    """Twice a year."""
    QUARTERLY = "Q"
    """Four times a year."""
    MONTHLY = "M"
    """Every month."""
    WEEKLY = "W"
    """Every ISO week."""
    DAILY = "D"
    """Every day."""


class Measure(StrEnum):
    """Whether an amount accrued over a period or stood at one moment."""

    FLOW = "flow"
    """So much in a period."""
    POSITION = "position"
    """So much on a day."""


class MissingWeights(StrEnum):
    """What to do with a source that has several targets and no weights."""

    REFUSE = "refuse"
    """Refuse the table."""
    EQUAL_SHARES = "equal-shares"
    """Give every target the same share, on record."""


class ProductResidualKind(StrEnum):
    """Why a code names no product."""

    MASKED = "masked"
    """Digits are replaced by `X`."""
    SPECIAL = "special"
    """A code of the compiler's own."""
    UNSPECIFIED = "unspecified"
    """Goods not specified by kind."""


class Qualifier(StrEnum):
    """How a figure was hedged in print."""

    EXACT = "exact"
    """Not hedged."""
    ABOUT = "about"
    """Within one unit of the last digit that is not zero."""
    OVER = "over"
    """Strictly greater."""
    AT_LEAST = "at least"
    """Greater or equal."""
    UP_TO = "up to"
    """Smaller or equal."""
    UNDER = "under"
    """Strictly smaller."""
    BETWEEN = "between"
    """Both ends included."""


class ResidualKind(StrEnum):
    """Why a residual partner stands where an economy should."""

    NOT_SPECIFIED = "not-specified"
    """The partner was not determined."""
    CONFIDENTIAL = "confidential"
    """The partner is kept secret."""
    SUPPLIES = "supplies"
    """Deliveries to ships and aircraft."""
    SPECIAL = "special"
    """Special regimes: free zones, the high seas."""
    TERRITORIES = "territories"
    """Small territories that one code holds together."""


class Rounding(StrEnum):
    """How the digits of an unhedged figure came about."""

    HALF_UP = "half up"
    """To the nearest, halves away from zero."""
    HALF_EVEN = "half even"
    """To the nearest, halves to the even digit."""
    TRUNCATED = "truncated"
    """The rest cut off."""
    UNSTATED = "rounding unstated"
    """By any of the other three."""


class Scale(StrEnum):
    """A power of a thousand that figures are printed in."""

    ONE = "one"
    """Units."""
    THOUSAND = "thousand"
    """10 to the 3."""
    MILLION = "million"
    """10 to the 6."""
    BILLION = "billion"
    """10 to the 9."""
    TRILLION = "trillion"
    """10 to the 12."""
