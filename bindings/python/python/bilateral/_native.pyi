"""
The compiled half of `bilateral`; import from `bilateral` instead.
"""

from bilateral.words import Bindingness, Competence, ConclusionKind, CounterpartLevel, EventKind, Kind, MeasureKind, Mismatch, Principle, Severity, Stage, TradeFlow, Truth, VenueKind
from datetime import date
from decimal import Decimal
from os import PathLike
from typing import Final, final

__all__ = ["__version__", "Agreement", "Brief", "Claim", "CompanyCount", "Comparability", "Conclusion", "Consent", "DaySpan", "Dossier", "Event", "Finding", "Growth", "InvestmentFigure", "Meeting", "Milestone", "Reason", "Report", "Rule", "Source", "Span", "Status", "Topic", "TradeFigure", "Venue", "Votes", "When", "compare", "exact", "explain", "rules"]

__version__: Final[str]

@final
class Agreement:
    """
    A treaty or a non-binding instrument, as the log of what happened to it. It holds no status: ask for one.

    >>> from datetime import date
    >>> air = bilateral.Agreement.from_json(""\"{
    ...     "id": "EU-KZ-HAS-2024", "title": "Horizontal air services agreement",
    ...     "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2024-10-14" }]
    ... }""\")
    >>> air.status(date(2024, 12, 23)).stage
    <Stage.INITIALLED: 'initialled'>

    Wrong: there is no status to set, and no field for one.

    >>> bilateral.Agreement.from_json('{"id": "X", "status": "in force"}')
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [input.unknown-field at /status]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def areas(self, /) -> list[str]:
        """
        Areas of cooperation it covers.
        """
    @property
    def binding(self, /) -> Bindingness:
        """
        Whether it creates obligations under international law.
        """
    @property
    def competence(self, /) -> Competence | None:
        """
        Whose powers it touches on the Union's side.
        """
    @property
    def events(self, /) -> list[Event]:
        """
        What happened, in the order of the file.
        """
    @property
    def follows(self, /) -> str | None:
        """
        The earlier instrument of the same series.
        """
    @staticmethod
    def from_json(text: str, /) -> Agreement:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def implements(self, /) -> str | None:
        """
        The instrument it carries out.
        """
    @property
    def kind(self, /) -> Kind:
        """
        What sort of instrument it is.
        """
    def milestones(self, /) -> list[Milestone]:
        """
        Every event in order of effect, with the days each took.
        """
    @property
    def name(self, /) -> str:
        """
        The short name people use, or the title.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def parties(self, /) -> list[str]:
        """
        Who agrees.
        """
    @property
    def replaces_draft(self, /) -> str | None:
        """
        An earlier text that died and that this one takes up again.
        """
    def status(self, /, on: date) -> Status:
        """
        What it is at the end of a day, why, and what is missing for more.
        """
    @property
    def supersedes(self, /) -> list[str]:
        """
        Earlier instruments it replaces in law.
        """
    def timeline(self, /) -> list[Span]:
        """
        Every stage it went through, as far as the log reaches.
        """
    @property
    def title(self, /) -> str:
        """
        Its title.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def valid(self, /) -> When | None:
        """
        The window a non-binding instrument is meant for.
        """

@final
class Brief:
    """
    Everything that stands between two parties on a day, each statement with its reason and its evidence.

    `to_dict` has every line; the texts are laid out from them.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def conclusions(self, /) -> list[Conclusion]:
        """
        What follows from the figures, each with its reason and its evidence.
        """
    @staticmethod
    def from_json(text: str, /) -> Brief:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def html(self, /) -> str:
        """
        For a page or a notebook: one `<article>` with its own style.
        """
    @property
    def html_page(self, /) -> str:
        """
        A complete HTML page.
        """
    @property
    def markdown(self, /) -> str:
        """
        For a document: `CommonMark` with tables.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
        """
    @property
    def report(self, /) -> Report:
        """
        What a reader would be misled by.
        """
    @property
    def text(self, /) -> str:
        """
        For a terminal or an e-mail: plain text, at most 100 columns.
        """
    @property
    def title(self, /) -> str:
        """
        What the dossier is about.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Claim:
    """
    A statement from another source, held against the dossier's own figures.

    It has the shape of the figure it competes with, so that it cannot be about
    something else without saying so.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def figure(self, /) -> str:
        """
        The figure as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> Claim:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def record(self, /) -> TradeFigure | InvestmentFigure | CompanyCount:
        """
        The whole record, in the shape of the figure it competes with.
        """
    @property
    def said(self, /) -> date:
        """
        When it was published.
        """
    @property
    def source(self, /) -> str:
        """
        The source that proves it.
        """
    @property
    def subject(self, /) -> str:
        """
        The name of its shape on the wire: `trade`, `investment` or `companies`.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class CompanyCount:
    """
    How many companies of one area work in another, as printed, and what counts as one.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def counts(self, /) -> str:
        """
        What counts as one.
        """
    @property
    def figure(self, /) -> str:
        """
        The count as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> CompanyCount:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def host(self, /) -> str:
        """
        Where the companies work.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def interval(self, /) -> tuple[Decimal | None, Decimal | None]:
        """
        The ends of what the printed count stands for; None where an end is open.
        """
    @property
    def origin(self, /) -> str:
        """
        Where their owners are.
        """
    @property
    def said(self, /) -> date:
        """
        When it was published.
        """
    @property
    def source(self, /) -> str:
        """
        The source that proves it.
        """
    @property
    def speaker(self, /) -> str | None:
        """
        Who said so.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Comparability:
    """
    The answer to "may I compare these?": every reason against it, or none.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Comparability:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def is_comparable(self, /) -> bool:
        """
        Whether nothing speaks against it.
        """
    @property
    def reasons(self, /) -> list[Reason]:
        """
        Every mismatch, never just the first.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Conclusion:
    """
    A statement that follows from the dossier's figures.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def because(self, /) -> str:
        """
        Why it holds.
        """
    @property
    def evidence(self, /) -> list[str]:
        """
        The records it rests on.
        """
    @staticmethod
    def from_json(text: str, /) -> Conclusion:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def interval(self, /) -> tuple[Decimal | None, Decimal | None] | None:
        """
        The ends of the interval it arrives at, in single units, where it arrives at one.
        """
    @property
    def kind(self, /) -> ConclusionKind:
        """
        What sort of conclusion it is.
        """
    @property
    def text(self, /) -> str:
        """
        The statement.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Consent:
    """
    What one party has done towards being bound.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def act(self, /) -> EventKind:
        """
        Its latest act.
        """
    @property
    def bound(self, /) -> bool:
        """
        Whether it has expressed consent to be bound.
        """
    @staticmethod
    def from_json(text: str, /) -> Consent:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def on(self, /) -> When:
        """
        When.
        """
    @property
    def party(self, /) -> str:
        """
        The party.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class DaySpan:
    """
    A number of days known to lie between two bounds; a bound that an open date leaves out is None.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def exact(self, /) -> int | None:
        """
        The number, if only one is possible.
        """
    @staticmethod
    def from_json(text: str, /) -> DaySpan:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def max(self, /) -> int | None:
        """
        The most days it can be; `None` if nothing bounds it from above.
        """
    @property
    def min(self, /) -> int | None:
        """
        The fewest days it can be; `None` if nothing bounds it from below.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Dossier:
    """
    Everything known about what stands between two parties: the file a person writes as TOML.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "Kazakhstan and the European Union"
    ...     parties = ["KAZ", "EU"]
    ...
    ...     [[agreements]]
    ...     id = "CRM-MOU"
    ...     title = "Memorandum on raw materials"
    ...     kind = "memorandum"
    ...     binding = "non-binding"
    ...     parties = ["EU", "KAZ"]
    ...     events = [{ kind = "signed", on = "2022-11-07" }]
    ... ""\")
    >>> dossier.check().summary
    '0 errors, 0 warnings, 1 note'
    >>> dossier.agreement("CRM-MOU").status(date(2024, 12, 23)).stage
    <Stage.ACTIVE: 'active'>

    Wrong: a misspelt field is refused, with its path and the way out.

    >>> bilateral.Dossier.from_json('{"title": "x", "partys": []}')
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... did you mean `parties`? ... [input.unknown-field at /partys]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def agreement(self, id: str, /) -> Agreement | None:
        """
        The agreement with this id; the first, should there be two.
        """
    @property
    def agreements(self, /) -> list[Agreement]:
        """
        Treaties and non-binding instruments.
        """
    @property
    def areas(self, /) -> list[Topic]:
        """
        Subjects the parties work on.
        """
    def brief(self, /, on: date) -> Brief:
        """
        What stands between the two parties at the end of a day.
        """
    def check(self, /, on: date | None = None) -> Report:
        """
        Every finding; with a day, also those about how long something has lain still by then.
        """
    @property
    def claims(self, /) -> list[Claim]:
        """
        What other sources say about the same quantities.
        """
    @property
    def companies(self, /) -> list[CompanyCount]:
        """
        Company counts the dossier stands on.
        """
    @property
    def cooperation(self, /) -> list[Venue]:
        """
        Formats, platforms, corridors, bodies.
        """
    @staticmethod
    def from_bytes(content: bytes, /) -> Dossier:
        """
        Reads a dossier from the bytes of a file: JSON if it begins with `{`, TOML otherwise.
        """
    @staticmethod
    def from_json(text: str, /) -> Dossier:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @staticmethod
    def from_toml(text: str, /) -> Dossier:
        """
        Reads a dossier from TOML.
        """
    @property
    def investment(self, /) -> list[InvestmentFigure]:
        """
        Investment figures the dossier stands on.
        """
    @staticmethod
    def load(path: str | PathLike[str], /) -> Dossier:
        """
        Reads a dossier from a file, TOML or JSON.
        """
    @property
    def meetings(self, /) -> list[Meeting]:
        """
        Meetings, held or planned.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def parties(self, /) -> list[str]:
        """
        The two sides.
        """
    @property
    def sources(self, /) -> list[Source]:
        """
        Where everything comes from.
        """
    @property
    def title(self, /) -> str:
        """
        What it is about.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_toml(self, /) -> str:
        """
        The same as TOML.
        """
    @property
    def trade(self, /) -> list[TradeFigure]:
        """
        Trade figures the dossier stands on.
        """

@final
class Event:
    """
    One dated event in the life of an instrument.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def by(self, /) -> str | None:
        """
        Whose act it is; absent for a joint act.
        """
    @property
    def effective(self, /) -> When | None:
        """
        When it takes effect, if that is another day.
        """
    @staticmethod
    def from_json(text: str, /) -> Event:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kind(self, /) -> EventKind:
        """
        What happened.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def on(self, /) -> When:
        """
        When, as far as it is known; an interval means "some day within".
        """
    @property
    def place(self, /) -> str | None:
        """
        Where.
        """
    @property
    def reference(self, /) -> str | None:
        """
        The act's own reference: a decision number, a law, a proposal.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Which part it concerns; absent for the whole.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source that proves it.
        """
    @property
    def takes_effect(self, /) -> When:
        """
        When it changes the law between the parties: its effective date, else its own.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def votes(self, /) -> Votes | None:
        """
        Votes on it.
        """

@final
class Finding:
    """
    Something a check has to say about the input. Nothing is changed or dropped because of it.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        Stable code; `explain(code)` has its page.
        """
    @staticmethod
    def from_json(text: str, /) -> Finding:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def help(self, /) -> str:
        """
        What to do about it.
        """
    @property
    def message(self, /) -> str:
        """
        What was found, naming the culprit.
        """
    @property
    def path(self, /) -> str:
        """
        Where in the input.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How much it weighs.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Growth:
    """
    A growth rate as printed beside a figure.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def base(self, /) -> str | None:
        """
        What it is measured against; the same span one year earlier, if absent.
        """
    @staticmethod
    def from_json(text: str, /) -> Growth:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def rate(self, /) -> str:
        """
        The rate: `+23 %`.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class InvestmentFigure:
    """
    A published figure: who invested where, what it measures, how it was printed.

    Wrong: a stock has an instant, not a window.

    >>> bilateral.InvestmentFigure.from_json(""\"{
    ...     "id": "I5", "host": "KAZ", "investor": "EU", "measure": "position",
    ...     "window": "2005/..", "figure": "180 billion USD", "said": "2024-12-23", "source": "article"
    ... }""\")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [investment.wrong-time at /window]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> date | None:
        """
        The day of a position.
        """
    @property
    def called(self, /) -> str | None:
        """
        The words the source used for the measure.
        """
    @property
    def counterpart(self, /) -> CounterpartLevel | None:
        """
        Which investor it is attributed to.
        """
    @property
    def figure(self, /) -> str:
        """
        The figure as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> InvestmentFigure:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def host(self, /) -> str:
        """
        Where the investment is.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def investor(self, /) -> str:
        """
        Where it comes from.
        """
    @property
    def measure(self, /) -> MeasureKind:
        """
        What the figure measures.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def period(self, /) -> str | None:
        """
        The period of a flow.
        """
    @property
    def principle(self, /) -> Principle | None:
        """
        How it is set out in the accounts.
        """
    @property
    def said(self, /) -> date:
        """
        When it was published.
        """
    @property
    def source(self, /) -> str:
        """
        The source that proves it.
        """
    @property
    def speaker(self, /) -> str | None:
        """
        Who said so.
        """
    @property
    def time(self, /) -> str:
        """
        The time it is about, in words.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def window(self, /) -> When | None:
        """
        The window of a cumulative or unstated measure.
        """
    @property
    def worded(self, /) -> str | None:
        """
        The words the source used for the investor.
        """

@final
class Meeting:
    """
    A meeting, held or planned: which of the two follows from its date.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def areas(self, /) -> list[str]:
        """
        Subjects it dealt with.
        """
    @staticmethod
    def from_json(text: str, /) -> Meeting:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def of(self, /) -> str | None:
        """
        The venue it was a session of.
        """
    @property
    def on(self, /) -> When:
        """
        When, as far as it is known.
        """
    @property
    def outcome(self, /) -> str | None:
        """
        What came of it.
        """
    @property
    def parties(self, /) -> list[str]:
        """
        Which sides took part.
        """
    @property
    def people(self, /) -> list[str]:
        """
        Who took part, by name and office.
        """
    @property
    def place(self, /) -> str | None:
        """
        Where.
        """
    @property
    def source(self, /) -> str:
        """
        The source that proves it.
        """
    @property
    def title(self, /) -> str:
        """
        Its name in English.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Milestone:
    """
    One event with the days since the one before it and since the first.

    Where a date is uncertain the count has bounds: at least, at most.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def after_first(self, /) -> DaySpan | None:
        """
        Days since the first milestone.
        """
    @property
    def after_previous(self, /) -> DaySpan | None:
        """
        Days since the previous milestone; absent for the first.
        """
    @property
    def event(self, /) -> int:
        """
        The event, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> Milestone:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kind(self, /) -> EventKind:
        """
        What happened.
        """
    @property
    def on(self, /) -> When:
        """
        When it took effect.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Reason:
    """
    One reason why two figures may not be compared.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def because(self, /) -> str:
        """
        How, in words.
        """
    @property
    def differs(self, /) -> Mismatch:
        """
        In what they differ.
        """
    @staticmethod
    def from_json(text: str, /) -> Reason:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Report:
    """
    What a check found: errors first, then warnings, then notes; within each in the order of the input.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def errors(self, /) -> list[Finding]:
        """
        The errors.
        """
    @property
    def findings(self, /) -> list[Finding]:
        """
        Every finding.
        """
    @staticmethod
    def from_json(text: str, /) -> Report:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def notes(self, /) -> list[Finding]:
        """
        The notes.
        """
    @property
    def passed(self, /) -> bool:
        """
        Whether there is no error. Warnings and notes do not fail a report.
        """
    @property
    def summary(self, /) -> str:
        """
        `2 errors, 5 warnings, 1 note`.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def warnings(self, /) -> list[Finding]:
        """
        The warnings.
        """

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
class Source:
    """
    A source that events and figures point to.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Source:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def licence(self, /) -> str | None:
        """
        Under what terms its data may be used.
        """
    @property
    def published(self, /) -> When | None:
        """
        When it was published, as far as it is known.
        """
    @property
    def publisher(self, /) -> str | None:
        """
        Who published it.
        """
    @property
    def title(self, /) -> str:
        """
        What it is: a title, or a description where it has none.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def url(self, /) -> str | None:
        """
        Where it can be read.
        """

@final
class Span:
    """
    A stretch of time spent in one stage.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def days(self, /, on: date) -> int | None:
        """
        Days spent, where both ends are known days; up to the given day while the stage lasts.
        """
    @property
    def end(self, /) -> When | None:
        """
        The first day of the next stage; absent while the stage lasts.
        """
    @property
    def event(self, /) -> int:
        """
        The event that began it, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> Span:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        The last day of the stage, where the next one began on a known day.
        """
    @property
    def stage(self, /) -> Stage:
        """
        The stage.
        """
    @property
    def start(self, /) -> When:
        """
        Its first day, as far as it is known.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class Status:
    """
    The answer to "what is it today, since when, why, and what is missing?".
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def consent(self, /) -> list[Consent]:
        """
        What each party has done, where the log says so.
        """
    @property
    def days(self, /) -> int | None:
        """
        Days from `since` to `on`, where `since` is a known day.
        """
    @property
    def doubts(self, /) -> list[int]:
        """
        Events that may have happened by then: their dates are not known well enough.
        """
    @property
    def evidence(self, /) -> list[int]:
        """
        The events that prove it, as indices into the log, in order of effect.
        """
    @property
    def explanation(self, /) -> str:
        """
        One sentence that says it all.
        """
    @staticmethod
    def from_json(text: str, /) -> Status:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def history(self, /) -> list[Span]:
        """
        The stages up to that day.
        """
    @property
    def missing(self, /) -> list[str]:
        """
        What is missing for the next stage.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
        """
    @property
    def since(self, /) -> When | None:
        """
        Since when.
        """
    @property
    def stage(self, /) -> Stage:
        """
        The furthest stage certainly reached.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def until(self, /) -> date | None:
        """
        The last day of its window, where it has one; never the date of a later event.
        """

@final
class Topic:
    """
    A subject the parties work on together.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Topic:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source that names it.
        """
    @property
    def title(self, /) -> str:
        """
        Its name in English.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """

@final
class TradeFigure:
    """
    A published figure: who traded what with whom, when, and how it was printed.

    >>> figure = bilateral.TradeFigure.from_json(""\"{
    ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover",
    ...     "period": "2024-01/2024-10", "figure": "41.2 billion USD",
    ...     "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article"
    ... }""\")
    >>> figure.base_period
    '2023-01/2023-10'

    Wrong: a float has already lost what was printed.

    >>> bilateral.TradeFigure.from_json('{"id": "T1", "figure": 41.2}')
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... at /figure]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def base_period(self, /) -> str | None:
        """
        What the growth rate is measured against: the stated base, or the same span a year earlier.
        """
    @property
    def figure(self, /) -> str:
        """
        The figure as printed.
        """
    @property
    def flow(self, /) -> TradeFlow:
        """
        Which way.
        """
    @staticmethod
    def from_json(text: str, /) -> TradeFigure:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def growth(self, /) -> Growth | None:
        """
        The growth rate printed beside it.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    def implied_base(self, /) -> tuple[Decimal | None, Decimal | None] | None:
        """
        What the figure and its growth rate imply for the base period, as the ends of an interval.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def partner(self, /) -> str:
        """
        The other side.
        """
    @property
    def period(self, /) -> str:
        """
        The months it covers.
        """
    @property
    def reporter(self, /) -> str:
        """
        Whose statistics, or whose point of view.
        """
    @property
    def said(self, /) -> date:
        """
        When it was published.
        """
    @property
    def source(self, /) -> str:
        """
        The source that proves it.
        """
    @property
    def speaker(self, /) -> str | None:
        """
        Who said so.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def worded(self, /) -> str | None:
        """
        The words the source used for the partner.
        """

@final
class Venue:
    """
    A standing form of cooperation, as the log of what happened to it. It binds nobody.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def events(self, /) -> list[Event]:
        """
        What happened to it, in any order.
        """
    @staticmethod
    def from_json(text: str, /) -> Venue:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def instruments(self, /) -> list[str]:
        """
        Instruments adopted in it.
        """
    @property
    def kind(self, /) -> VenueKind:
        """
        What sort of standing cooperation it is.
        """
    @property
    def members(self, /) -> list[str]:
        """
        Who takes part.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    def status(self, /, on: date) -> Status:
        """
        What it is at the end of a day, and why.
        """
    @property
    def title(self, /) -> str:
        """
        Its name in English.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def within(self, /) -> str | None:
        """
        The larger venue it belongs to.
        """

@final
class Votes:
    """
    Votes on an act.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def abstaining(self, /) -> int:
        """
        Abstentions.
        """
    @property
    def against(self, /) -> int:
        """
        Votes against.
        """
    @staticmethod
    def from_json(text: str, /) -> Votes:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def in_favour(self, /) -> int:
        """
        Votes in favour.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
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

def compare(earlier: TradeFigure, later: TradeFigure) -> Comparability:
    """
    Whether growth from one figure to a later one would mean anything: the same months of
    two years, the same currency, reporter, partner and flow.
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
