"""
The compiled half of `bilateral`; import from `bilateral` instead.
"""

from _typeshed import SupportsGetItem, SupportsRead
from bilateral._progress import Bar
from bilateral.errors import BilateralError
from bilateral.records import CompositionEffect
from bilateral.words import AreaKind, Assumption, AuditReason, Bindingness, Change, ClaimRelation, CodeSystem, CommitmentStatus, Competence, ConclusionKind, ConsentStage, CounterpartLevel, DayOrder, EconomyKind, EndOfMonth, EventKind, ForceStage, Frequency, Ground, ItemKind, Kind, Language, Measure, MeasureKind, Mismatch, MissingWeights, Outcome, Principle, ProductResidualKind, Qualifier, ReadFormat, ReadNote, Relation, ResidualKind, Rounding, Scale, Severity, Stage, TextEncoding, TradeFlow, Trigger, Truth, VenueKind, Verdict
from collections.abc import Callable, Iterator, Mapping as Mapping2
from datetime import date
from decimal import Decimal
from os import PathLike
from typing import Any, Final, SupportsFloat, SupportsIndex, final

__all__ = ["__version__", "Agreement", "Area", "Basis", "Bloc", "Brief", "Calendar", "CalendarItem", "Claim", "ClaimCheck", "ClaimConflict", "ClaimVerdict", "Claimed", "Classification", "Commitment", "CompanyCount", "Comparability", "Conclusion", "Concordance", "Conflict", "Consent", "ConsentTrack", "Converted", "ConvertedMoney", "Coverage", "Currency", "Dataset", "DatasetDimension", "DatasetObservation", "DaySpan", "DaysApplied", "Depth", "Diagnostic", "Dossier", "Economy", "EntryAudit", "EntryIntoForce", "EntryRule", "Event", "Finding", "Flow", "FlowPartial", "FlowSeries", "FlowTable", "ForceTrack", "Grouped", "Growth", "ImpliedQuantity", "ImpliedRatio", "Import", "IndicatorAnswer", "Interval", "InvestmentCell", "InvestmentFigure", "Joint", "Lineage", "Link", "Mapping", "Matrix", "Meaning", "Meeting", "Milestone", "Money", "Months", "Network", "Part", "PartyEntry", "Period", "Pivot", "Product", "ProductKey", "ProductResidual", "Progress", "Published", "Rate", "Ratification", "Read", "ReadDiagnostics", "ReadProgress", "ReadTally", "ReadUnit", "Reason", "Recognised", "Repair", "Report", "Residual", "Resolved", "Revisions", "Rule", "Section", "Series", "Source", "Span", "StageDuration", "StaleText", "Statement", "Status", "StatusWord", "SunsetExposure", "Survival", "Table", "Tally", "Terms", "TextTrack", "TimeToForce", "Topic", "Tracks", "TradeFigure", "TreatyCount", "UndatedItem", "Unit", "Validity", "Venue", "Votes", "When", "YearMonth", "with_threads", "add_days", "add_months", "answer_investment", "balance_chart", "chapter_title", "check_claims", "check_investment_cells", "claims_chart", "compare", "compare_flows", "composition_chart", "contributions", "coverage", "days_applied", "days_between_events", "deepest", "event_label", "exact", "explain", "first_of_nth_month_following", "flow_difference", "flow_growth", "flow_share", "flow_sum", "growth_adjusted_for_days", "heatmap_chart", "import_csv", "import_json", "import_rows", "indicator", "indicator_robustness", "indicators", "investment_indices", "kaplan_meier", "mirror", "mirror_chart", "network", "overlaps", "product_space_chart", "ratification", "read", "read_investment_row", "read_status_word", "reconcile", "rules", "stage_durations", "stage_label", "stale_texts", "sunset_exposure", "tabulate", "time_to_force", "timeline_chart", "title_in", "trade_chart", "treaty_count", "treemap_chart", "waterfall_chart"]

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
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def accession_to(self, /) -> str | None:
        """
        The earlier instrument it lets somebody accede to.
        """
    @property
    def amends(self, /) -> list[str]:
        """
        Earlier instruments it amends.
        """
    @property
    def areas(self, /) -> list[str]:
        """
        Areas of cooperation it covers.
        """
    def audit_entry_into_force(self, /) -> list[EntryAudit]:
        """
        What the rules give against what the log states, date by date; empty where no rule is recorded.

        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
        ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" },
        ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> [(str(one.stated), str(one.computed), one.agrees.value) for one in treaty.audit_entry_into_force()]
        [('2020-03-01', '2020-03-01', 'yes')]
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
    def conflicts(self, /) -> list[Conflict]:
        """
        Events that different sources date differently, in order of the log.

        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
        ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""\")
        >>> [(one.kind.value, [str(claim.on) for claim in one.claims]) for one in treaty.conflicts()]
        [('signed', ['2015-12-21', '2015-12-20'])]
        """
    def entry_into_force(self, /, on: date | None = None, scope: str | None = None) -> EntryIntoForce:
        """
        When it, or a part of it, enters into force by its rule, as far as the log tells by the end of a
        day; without one, with all that the log holds, whenever it happens.

        >>> from datetime import date
        >>> agreement = bilateral.Agreement.from_json(""\"{
        ...     "id": "A", "title": "An agreement", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
        ...     "events": [{ "kind": "notified", "on": "2023-11-20", "by": "KAZ" }]
        ... }""\")
        >>> [party.id for party in agreement.entry_into_force(date(2023, 12, 1)).holding_up]
        ['EU']
        >>> str(agreement.entry_into_force_if(date(2024, 1, 12), "EU").general)
        '2024-03-01'
        """
    def entry_into_force_if(self, /, on: date, party: Area | str | Economy | Bloc | Residual | None = None) -> EntryIntoForce:
        """
        When it enters into force if a party, or everybody it waits for, does on a day what the rule asks.

        >>> from datetime import date
        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
        ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> treaty.entry_into_force_if(date(2024, 1, 1)).general
        When('2024-01-01')
        """
    @property
    def entry_rules(self, /) -> list[EntryRule]:
        """
        Its clauses on entry into force.
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

        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""\")
        >>> [(one.kind.value, str(one.after_first)) for one in treaty.milestones()]
        [('initialled', 'None'), ('signed', '416 to 446 days')]
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
    def parties(self, /) -> list[Area]:
        """
        Who agrees.
        """
    @property
    def parts(self, /) -> list[Part]:
        """
        Its parts, as far as they are declared.
        """
    def relations(self, /) -> list[Link]:
        """
        The earlier instruments it names, by relation.

        >>> newer = bilateral.Agreement.from_json(""\"{
        ...     "id": "EPCA", "title": "EPCA", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "supersedes": ["PCA"], "events": [] }""\")
        >>> [(one.later, one.relation.value, one.earlier) for one in newer.relations()]
        [('EPCA', 'supersedes', 'PCA')]
        """
    @property
    def replaces_draft(self, /) -> str | None:
        """
        An earlier text that died and that this one takes up again.
        """
    def resolved(self, /, policy: str, sources: SupportsGetItem[int, str] = ...) -> Resolved:
        """
        The agreement with one date for every event, chosen by a policy. What it cannot decide stays open.

        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
        ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> treaty.resolved("earliest").agreement == treaty
        True
        """
    def status(self, /, on: date, party: Area | str | Economy | Bloc | Residual | None = None, scope: str | None = None) -> Status:
        """
        What it is at the end of a day, why, and what is missing for more: for everybody or one party,
        as a whole or in a part. A rule linked to another agreement is followed by `Dossier.status`.

        >>> from datetime import date
        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
        ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> treaty.status(date(2019, 1, 1)).stage
        <Stage.SIGNED: 'signed'>
        >>> print(treaty.status(date(2019, 1, 1)).explanation)
        signed on 21 December 2015; not in force: signature obliges not to defeat the treaty's object (VCLT Article 18), no more
        """
    @property
    def supersedes(self, /) -> list[str]:
        """
        Earlier instruments it replaces in law.
        """
    @property
    def terms(self, /) -> Terms:
        """
        Further clauses that decide what an event means.
        """
    def timeline(self, /) -> list[Span]:
        """
        Every stage it went through, as far as the log reaches.

        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
        ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> [str(one) for one in treaty.timeline()][:1]
        ['<Span initialled from 2014-10>']
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
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """
    def tracks(self, /, on: date) -> Tracks:
        """
        The four tracks at the end of a day. Only events certain to have taken effect count.

        >>> from datetime import date
        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""\")
        >>> [(str(one.party), one.stage.value) for one in treaty.tracks(date(2018, 6, 30)).consent]
        [('KAZ', 'expressed'), ('EU', 'signed')]
        """
    @property
    def valid(self, /) -> When | None:
        """
        The window a non-binding instrument is meant for.
        """

@final
class Area:
    """
    What a reporter or partner column holds: an economy, a bloc, the world, or a
    residual partner — typed apart, so that they are not summed together by accident.

    >>> bilateral.Area("CA5").name, bilateral.Area("WORLD").kind
    ('Central Asia (five states)', <AreaKind.WORLD: 'world'>)
    >>> bilateral.Area.from_code("comtrade", "842")
    Area('USA')

    Wrong: a code of another system; the message says which id it stands for.

    >>> bilateral.Area("EL")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `EL` is no id of an area; write `GRC` for Greece [area.unknown]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Area | str | Economy | Bloc | Residual, /) -> Area: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Area]:
        """
        Every area there is.

        >>> len(bilateral.Area.all()) > 200
        True
        """
    @property
    def as_bloc(self, /) -> Bloc | None:
        """
        The bloc, if it is one.
        """
    @property
    def as_economy(self, /) -> Economy | None:
        """
        The economy, if it is one.
        """
    @property
    def as_residual(self, /) -> Residual | None:
        """
        The residual partner, if it is one.
        """
    def code_in(self, system: CodeSystem | str, /) -> str | None:
        """
        Its code in another system; None if that system has none.

        >>> bilateral.Area("USA").code_in("m49"), bilateral.Area("TWN").code_in("comtrade")
        ('840', None)
        """
    @staticmethod
    def from_code(system: CodeSystem | str, code: str, /, on: YearMonth | str | date | None = None) -> Area:
        """
        Reads a code of another system: as its present holder, or as it was meant in a
        month. Refused with `area.unknown`, `area.ambiguous` or `area.code-system`.

        >>> bilateral.Area.from_code("geonom", "CS", on="1990-06")
        Area('CSK')
        >>> try:
        ...     bilateral.Area.from_code("geonom", "CS")
        ... except bilateral.BilateralError as refused:
        ...     print(refused.code)
        area.ambiguous
        """
    @property
    def id(self, /) -> str:
        """
        Its canonical id.
        """
    @property
    def is_economy(self, /) -> bool:
        """
        Whether it is a single economy.
        """
    @property
    def kind(self, /) -> AreaKind:
        """
        Which of the four it is.
        """
    @property
    def name(self, /) -> str:
        """
        Its English name.
        """
    @staticmethod
    def parse(text: str, /) -> Area:
        """
        Reads the notation that `str()` writes.
        """

@final
class Basis:
    """
    The time a rate was observed over, and with what weights.

    >>> from datetime import date
    >>> bilateral.Basis.end_of_period(date(2024, 12, 31)).is_average
    False

    Wrong: a moment where a day is due.

    >>> bilateral.Basis.end_of_period("2024-12-31")
    Traceback (most recent call last):
        ...
    TypeError: expected datetime.date, got str
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def end_of_period(on: date, /) -> Basis:
        """
        The rate of one day: for positions, and for a single transaction.

        >>> from datetime import date
        >>> bilateral.Basis.end_of_period(date(2024, 12, 31))
        Basis.end_of_period(datetime.date(2024, 12, 31))
        """
    @staticmethod
    def fixed() -> Basis:
        """
        Fixed by law for good: for everything.

        >>> bilateral.Basis.fixed().is_average
        False
        """
    @property
    def from_(self, /) -> date | None:
        """
        The first day of the period averaged.
        """
    @staticmethod
    def from_json(text: str, /) -> Basis:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def is_average(self, /) -> bool:
        """
        Whether it averages over a period.
        """
    @property
    def on(self, /) -> date | None:
        """
        The day of the rate of one day.
        """
    @staticmethod
    def period_average(from_: date, to: date, /) -> Basis:
        """
        The plain average of a period, both days included: for flows.

        >>> from datetime import date
        >>> bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31)).is_average
        True
        """
    @property
    def to(self, /) -> date | None:
        """
        The last day of the period averaged.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @staticmethod
    def trade_weighted(from_: date, to: date, /) -> Basis:
        """
        Monthly rates weighted by the trade of each month: for the flow they were weighted by.

        >>> from datetime import date
        >>> bilateral.Basis.trade_weighted(date(2024, 1, 1), date(2024, 12, 31)).is_average
        True
        """

@final
class Bloc:
    """
    A group of economies with dated membership; a month asked about is a
    `YearMonth`, its text, or a day in it. Members count until they leave of their own
    accord or become associates, and while the others have suspended them.

    >>> eu = bilateral.Bloc("EU")
    >>> eu.contains("GBR", "2020-01"), eu.contains("GBR", "2020-02")
    (True, False)
    >>> len(eu.members_on("2020-02"))
    27

    Wrong: an id that does not say which 27.

    >>> try:
    ...     bilateral.Bloc("EU27")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    area.unknown
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Bloc | str, /) -> Bloc: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Bloc]:
        """
        Every bloc.

        >>> "EAEU" in [str(one) for one in bilateral.Bloc.all()]
        True
        """
    def changes(self, /) -> list[tuple[YearMonth, Economy, Change]]:
        """
        Entries and exits in order of time; an exit is dated to the first month without
        the economy. Empty for a fixed composition.

        >>> bilateral.Bloc("EAEU").changes()[-1]
        (YearMonth('2015-08'), Economy('KGZ'), <Change.JOINED: 'joined'>)
        """
    @property
    def composition(self, /) -> YearMonth | None:
        """
        The month whose members it has in every month; None if they change with the month.

        >>> bilateral.Bloc("EU27_2020").composition, bilateral.Bloc("EU").composition
        (YearMonth('2020-02'), None)
        """
    def composition_effect(self, before: Mapping2[Any, Decimal | int | str], month_before: YearMonth | str | date, after: Mapping2[Any, Decimal | int | str], month_after: YearMonth | str | date, /) -> CompositionEffect:
        """
        Takes the change of the bloc's total between two months apart into those who were
        members both times, joiners and leavers. Values are mappings from economies to
        amounts; those of other economies are not used, and a missing row is not a zero.

        >>> before = {member: 10 for member in bilateral.Bloc("EU").members_on("2020-01")}
        >>> after = {member: 11 for member in before}
        >>> effect = bilateral.Bloc("EU").composition_effect(before, "2020-01", after, "2020-02")
        >>> effect.change, effect.same_members, effect.leavers
        (Decimal('17'), Decimal('27'), Decimal('10'))

        Wrong: one member's value alone.

        >>> try:
        ...     bilateral.Bloc("EU").composition_effect({"DEU": 1}, "2019-01", {"DEU": 1}, "2020-01")
        ... except bilateral.BilateralError as refused:
        ...     print(refused.code)
        bloc.member-missing
        """
    def contains(self, economy: Economy | str, month: YearMonth | str | date, /) -> bool:
        """
        Whether an economy was a member in a month.

        >>> bilateral.Bloc("EU").contains("GBR", "2019-01"), bilateral.Bloc("EU").contains("GBR", "2021-01")
        (True, False)
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    def is_internal(self, reporter: Economy | str, partner: Economy | str, month: YearMonth | str | date, /) -> bool:
        """
        Whether trade between the two stays inside the bloc: both were members in that month.

        >>> bilateral.Bloc("EU").is_internal("DEU", "FRA", "2024-01")
        True
        """
    def members_on(self, month: YearMonth | str | date, /) -> list[Economy]:
        """
        Its members in a month, in order of code.

        >>> sorted(str(one) for one in bilateral.Bloc("EAEU").members_on("2024-08"))
        ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS']
        """
    @property
    def name(self, /) -> str:
        """
        Its English name.
        """
    @staticmethod
    def parse(text: str, /) -> Bloc:
        """
        Reads the notation that `str()` writes.
        """

@final
class Brief:
    """
    Everything that stands between two parties on a day, each statement with its reason and its evidence.

    `to_dict` has every line; the texts are laid out from them.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     [[agreements]]
    ...     id = "T"
    ...     title = "An agreement"
    ...     kind = "sectoral"
    ...     binding = "binding"
    ...     parties = ["EU", "KAZ"]
    ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
    ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
    ...     ""\")
    >>> brief = dossier.brief(date(2024, 1, 1))
    >>> brief
    <Brief A and B on 2024-01-01>
    >>> [one.text for one in brief.conclusions]
    []
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
    def claims(self, /) -> ClaimCheck | None:
        """
        Whether what was published by then holds together, where that was asked for.
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
class Calendar:
    """
    Everything in a dossier that has a date on a day or after it; from `Dossier.calendar`.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "Two parties"
    ...     parties = ["KAZ", "EU"]
    ...     sources = [{ id = "S", title = "A source" }]
    ...     [[meetings]]
    ...     id = "M"
    ...     title = "Cooperation Council"
    ...     on = "2025-12-01"
    ...     source = "S"
    ... ""\")
    >>> ahead = dossier.calendar(on=date(2025, 11, 1))
    >>> [(item.kind, item.first) for item in ahead.items]
    [(<ItemKind.MEETING: 'meeting'>, datetime.date(2025, 12, 1))]
    >>> "DTEND;VALUE=DATE:20251202\\r\\n" in ahead.to_ics()
    True

    Wrong: expecting what is past.

    >>> dossier.calendar(on=date(2025, 12, 2)).items
    []
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Calendar:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def items(self, /) -> list[CalendarItem]:
        """
        What is ahead, by first day.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
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
    def to_ics(self, /) -> str:
        """
        The calendar file (RFC 5545). Write it as bytes, or with `newline=""`: its lines end in `\\r\\n`.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.calendar(date(2023, 1, 1)).to_ics().splitlines()[0]
        'BEGIN:VCALENDAR'
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def undated(self, /) -> list[UndatedItem]:
        """
        What is ahead at a time nobody has bounded.
        """

@final
class CalendarItem:
    """
    One thing ahead, with its days.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     commitments = [{ id = "C1", action = "Hold a summit", due = "2025-04", status = "not-started", source = "press" }]
    ...     ""\")
    >>> item = dossier.calendar(date(2025, 1, 1)).items[0]
    >>> item.summary, item.first, item.last, item.certain
    ('Hold a summit', datetime.date(2025, 4, 1), datetime.date(2025, 4, 30), False)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def certain(self, /) -> bool:
        """
        Whether the days are known; if not, it is on some day from first to last.
        """
    @property
    def first(self, /) -> date:
        """
        Its first day, or the first day possible.
        """
    @staticmethod
    def from_json(text: str, /) -> CalendarItem:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kind(self, /) -> ItemKind:
        """
        What sort of thing it is.
        """
    @property
    def last(self, /) -> date:
        """
        Its last day, or the last day possible; that day included.
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def of(self, /) -> str:
        """
        The record it is about.
        """
    @property
    def rrule(self, /) -> str | None:
        """
        How often it comes again, as the value of an RRULE; of commitments only.
        """
    @property
    def status(self, /) -> CommitmentStatus | None:
        """
        What came of it by the day asked about; of commitments only.
        """
    @property
    def summary(self, /) -> str:
        """
        One line.
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
    def uid(self, /) -> str:
        """
        Its name in every calendar, made from ids alone.
        """

@final
class Claim:
    """
    A statement from another source, held against the dossier's own figures.

    It has the shape of the figure it competes with, so that it cannot be about
    something else without saying so.

    >>> claim = bilateral.Claim.from_json(""\"{"trade": {
    ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
    ...     "figure": "41.4 billion USD", "said": "2024-12-23", "source": "article" }}""\")
    >>> claim.subject, claim.figure, claim.record
    ('trade', Published('41.4 billion USD'), <TradeFigure A>)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def figure(self, /) -> Published:
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
    def record(self, /) -> TradeFigure | InvestmentFigure | CompanyCount | Statement:
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
        The name of its shape on the wire: `trade`, `investment`, `companies` or `statement`.
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
class ClaimCheck:
    """
    The answer to "does what was published hold together?", with what misleads a reader.

    >>> claims = [
    ...     bilateral.Claim.from_json(
    ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
    ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "%s"}}'
    ...         % line
    ...     )
    ...     for line in [("A", "41.4", "article"), ("B", "42.6", "agency")]
    ... ]
    >>> checked = bilateral.check_claims(claims)
    >>> checked.summary
    '0 consistent, 2 contradicted, 0 undetermined, 0 incomparable'
    >>> checked.conflicts[0].ids, checked.conflicts[0].resolved_by
    (['A', 'B'], [<Assumption.SERIES: 'series'>])
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def claims(self, /) -> list[ClaimVerdict]:
        """
        A verdict for everything each claim says, in the order of the input.
        """
    @property
    def conflicts(self, /) -> list[ClaimConflict]:
        """
        Every contradiction that was met, each by the fewest claims it takes.
        """
    @staticmethod
    def from_json(text: str, /) -> ClaimCheck:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def narrowed(self, /) -> bool:
        """
        Whether every interval is as narrow as it can be made.
        """
    @property
    def quantities(self, /) -> list[ImpliedQuantity]:
        """
        What is left for each quantity that has a bound, printed or not.
        """
    @property
    def ratios(self, /) -> list[ImpliedRatio]:
        """
        What is left for each growth factor and share.
        """
    @property
    def report(self, /) -> Report:
        """
        What misleads, each with its code.
        """
    @property
    def summary(self, /) -> str:
        """
        How many claims have each verdict.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class ClaimConflict:
    """
    Claims that cannot be true together, each of which can without any one of them.

    >>> claims = [
    ...     bilateral.Claim.from_json(
    ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
    ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "press"}}' % line)
    ...     for line in [("A", "41.4"), ("B", "42.6")]
    ... ]
    >>> conflict = bilateral.check_claims(claims).conflicts[0]
    >>> conflict.ids, conflict.paths
    (['A', 'B'], ['/0/trade', '/1/trade'])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def because(self, /) -> str:
        """
        Why they cannot be true together.
        """
    @staticmethod
    def from_json(text: str, /) -> ClaimConflict:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def ids(self, /) -> list[str]:
        """
        The claims; remove any one and the rest have no conflict.
        """
    @property
    def paths(self, /) -> list[str]:
        """
        Where they stand in the input.
        """
    @property
    def resolved_by(self, /) -> list[Assumption]:
        """
        What would have to be otherwise for the conflict to vanish, each tried on its own.
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
class ClaimVerdict:
    """
    What one claim says of one quantity, and whether it holds together with the others.

    >>> claims = [
    ...     bilateral.Claim.from_json(
    ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
    ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "press"}}' % line)
    ...     for line in [("A", "41.4"), ("B", "42.6")]
    ... ]
    >>> verdict = bilateral.check_claims(claims).claims[0]
    >>> verdict.id, verdict.verdict.value, verdict.figure
    ('A', 'contradicted', '41.4 billion USD')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str:
        """
        The quantity, in words.
        """
    @property
    def explanation(self, /) -> str:
        """
        Why.
        """
    @property
    def figure(self, /) -> str:
        """
        The figure as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> ClaimVerdict:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        The claim.
        """
    @property
    def interval(self, /) -> Interval:
        """
        What the figure stands for, in single units; for growth, the rate.
        """
    @property
    def others_imply(self, /) -> Interval | None:
        """
        What the claims nearest to it leave without it; None where they leave everything.
        """
    @property
    def path(self, /) -> str:
        """
        Where it stands in the input.
        """
    @property
    def relation(self, /) -> ClaimRelation:
        """
        How it speaks of its quantity; a figure with a growth rate beside it is two.
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
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    @property
    def verdict(self, /) -> Verdict:
        """
        Whether it holds together with the others.
        """

@final
class Claimed:
    """
    What one source says of an event.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
    ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""\")
    >>> [(one.source, str(one.on)) for one in treaty.conflicts()[0].claims]
    [('council', '2015-12-21'), ('press', '2015-12-20')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> int:
        """
        The event, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> Claimed:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def on(self, /) -> When:
        """
        When it took effect by this source.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source.
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
class Classification:
    """
    A product classification in one edition; Comtrade's and Eurostat's words are read.

    >>> bilateral.Classification("H6"), bilateral.Classification("CPA2_1")
    (Classification('HS2022'), Classification('CPA2.1'))

    Wrong: "HS" as reported may be any of eight editions.

    >>> try:
    ...     bilateral.Classification("HS")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    product.unknown-classification
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Classification | str, /) -> Classification: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def cn(year: SupportsIndex, /) -> Classification:
        """
        The Combined Nomenclature of a year from 1988 to 2099.

        >>> bilateral.Classification.cn(2024)
        Classification('CN2024')
        """
    @property
    def has_chapters(self, /) -> bool:
        """
        Whether its codes start with a chapter of the HS.
        """
    @property
    def hs(self, /) -> Classification | None:
        """
        The edition of the HS behind it; None if there is none.
        """
    @staticmethod
    def parse(text: str, /) -> Classification:
        """
        Reads the notation that `str()` writes.
        """

@final
class Commitment:
    """
    An undertaking with a deadline: who does what by when, under which article.

    >>> from datetime import date
    >>> summit = bilateral.Commitment.from_json(""\"{
    ...     "id": "C1", "action": "Hold the first summit", "due": "2025", "status": "not-started", "source": "press"
    ... }""\")
    >>> summit.overdue(date(2025, 12, 31)), summit.overdue(date(2026, 1, 1))
    (<Truth.NO: 'no'>, <Truth.YES: 'yes'>)

    Wrong: "overdue" is no status; it would be true on one day and false on another.

    >>> bilateral.Commitment.from_json('{"id": "C1", "action": "Meet", "status": "overdue", "source": "press"}')
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [input.unknown-word at /status]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def action(self, /) -> str:
        """
        What is to be done.
        """
    @property
    def agreement(self, /) -> str | None:
        """
        The instrument it stands in.
        """
    @property
    def area(self, /) -> str | None:
        """
        The area of work it belongs to.
        """
    @property
    def article(self, /) -> str | None:
        """
        The article, paragraph or action number it stands under.
        """
    @property
    def by(self, /) -> str | None:
        """
        Who undertakes it; None where both sides do.
        """
    @property
    def completed(self, /) -> When | None:
        """
        When it was done, if it was.
        """
    @property
    def due(self, /) -> When | None:
        """
        By when, as far as it is known.
        """
    @property
    def evidence(self, /) -> str | None:
        """
        The source that shows it was done.
        """
    @staticmethod
    def from_json(text: str, /) -> Commitment:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    def next_due(self, /, on: date) -> When | None:
        """
        The next deadline on a day or after it.

        >>> from datetime import date
        >>> talks = bilateral.Commitment.from_json(""\"{
        ...     "id": "C1", "action": "Meet every year", "due": "2024-10-15", "recurrence": { "every": "year" }, "status": "in-progress",
        ...     "source": "press" }""\")
        >>> talks.next_due(date(2025, 1, 1))
        When('2025-10-15')
        """
    def overdue(self, /, on: date) -> Truth:
        """
        Whether its deadline had passed by the end of a day with the thing not done.

        >>> from datetime import date
        >>> vague = bilateral.Commitment.from_json(""\"{
        ...     "id": "C1", "action": "Hold the first summit", "due": "2025/..", "status": "not-started", "source": "press" }""\")
        >>> vague.overdue(date(2026, 1, 1))
        <Truth.MAYBE: 'maybe'>
        """
    @property
    def rrule(self, /) -> str | None:
        """
        How often it comes due again, as the value of an RRULE.
        """
    @property
    def source(self, /) -> str:
        """
        The source that records the undertaking.
        """
    @property
    def status(self, /) -> CommitmentStatus:
        """
        What came of it, as far as the dossier knows.
        """
    def status_on(self, /, on: date) -> CommitmentStatus:
        """
        What came of it by the end of a day: what was completed later counts as in progress.

        >>> from datetime import date
        >>> summit = bilateral.Commitment.from_json(""\"{
        ...     "id": "C1", "action": "Hold the first summit", "due": "2025", "status": "done", "completed": "2025-04-04",
        ...     "source": "press" }""\")
        >>> summit.status_on(date(2025, 4, 3)), summit.status_on(date(2025, 4, 4))
        (<CommitmentStatus.IN_PROGRESS: 'in-progress'>, <CommitmentStatus.DONE: 'done'>)
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

    >>> count = bilateral.CompanyCount.from_json(""\"{
    ...     "id": "C", "origin": "EU", "host": "KAZ", "figure": "over 3000", "counts": "companies with European capital",
    ...     "said": "2024-12-23", "source": "article" }""\")
    >>> count.interval, count.counts
    (Interval('3000', None, low_open=True), 'companies with European capital')

    Wrong: a comma is a decimal point in one country and groups digits in the next.

    >>> bilateral.CompanyCount.from_json(count.to_json().replace("3000", "3,000"))
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [figure.separator at /figure]
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
    def figure(self, /) -> Published:
        """
        The count as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> CompanyCount:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def host(self, /) -> Area:
        """
        Where the companies work.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def interval(self, /) -> Interval:
        """
        Every count the printed one can stand for.
        """
    @property
    def origin(self, /) -> Area:
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

    >>> figure = ""\"{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
    ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}""\"
    >>> part, year = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023")])
    >>> answer = bilateral.compare(year, part)
    >>> answer.is_comparable, answer.reasons
    (False, [<Reason period>])
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

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     trade = [{ id = "T1", reporter = "KAZ", partner = "EU", flow = "turnover", period = "2024-01/2024-10",
    ...         figure = "41.2 billion USD", growth = { rate = "+23 %" }, said = "2024-12-23", source = "article" }]
    ...     sources = [{ id = "article", title = "Press" }]
    ...     ""\")
    >>> conclusion = dossier.brief(date(2024, 12, 23)).conclusions[0]
    >>> print(conclusion.text)
    41.2 billion USD for January–October 2024 at +23 % implies 33.32–33.67 billion USD (about 33.5) for January–October 2023
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
    def interval(self, /) -> Interval | None:
        """
        The interval it arrives at, in single units, where it arrives at one.
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
class Concordance:
    """
    A table from one classification to another, with the shares of every source.
    Rows are (source code, target code, weight or None); weights of a source sum to 1.

    >>> rows = [("010121", "010121", None), ("851712", "851713", "0.5"), ("851712", "851714", "0.5")]
    >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", rows)
    >>> converted = table.convert({"HS2017:851712": "100.1"})
    >>> converted.values
    {Product('HS2022:851713'): Decimal('50.1'), Product('HS2022:851714'): Decimal('50.0')}
    >>> converted.split_share
    Decimal('1')

    Wrong: a table that does not say how a source splits.

    >>> try:
    ...     bilateral.Concordance.from_rows("HS2017", "HS2022", [(*row[:2], None) for row in rows])
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code, refused.path)
    concordance.weights-missing /1
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    def convert(self, values: Mapping2[Any, Decimal | int | str], /) -> Converted:
        """
        Moves values, a mapping from product to amount, to the target classification;
        parts sum exactly to the value, in its last decimal place. A code beside one that
        contains it is refused with `product.level-mixed`.

        >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
        >>> table.convert({"HS2017:010121": "2.5"}).values
        {Product('HS2022:010121'): Decimal('2.5')}

        Wrong: a float has already lost digits.

        >>> try:
        ...     table.convert({"HS2017:010121": 2.5})
        ... except TypeError as refused:
        ...     print(refused)
        expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
        """
    @property
    def from_(self, /) -> Classification:
        """
        Classification and edition of the sources.
        """
    @staticmethod
    def from_rows(from_: Classification | str, to: Classification | str, rows: SupportsGetItem[int, tuple[str, str, Decimal | int | str | None]], /, *, missing: MissingWeights | str | None = None) -> Concordance:
        """
        A table from its rows; without weights a split is refused, unless
        `missing="equal-shares"` asks for equal ones.

        >>> rows = [("851712", "851713", None), ("851712", "851714", None)]
        >>> bilateral.Concordance.from_rows("HS2017", "HS2022", rows, missing="equal-shares")
        <Concordance from HS2017 to HS2022, 1 sources>
        """
    def targets(self, source: Product | str, /) -> list[tuple[Product, tuple[int, int]]]:
        """
        The targets of a source with their shares as exact fractions (parts, of).

        >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("851712", "851713", "0.25"), ("851712", "851714", "0.75")])
        >>> table.targets("HS2017:851712")
        [(Product('HS2022:851713'), (25, 100)), (Product('HS2022:851714'), (75, 100))]
        """
    @property
    def to(self, /) -> Classification:
        """
        Classification and edition of the targets.
        """

@final
class Conflict:
    """
    One event that several sources tell of with different dates.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
    ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""\")
    >>> treaty.conflicts()
    [<Conflict signed>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def by(self, /) -> Area | None:
        """
        Whose act it is; absent for a joint act.
        """
    @property
    def claims(self, /) -> list[Claimed]:
        """
        What each source says, in the order of the file.
        """
    @staticmethod
    def from_json(text: str, /) -> Conflict:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kind(self, /) -> EventKind:
        """
        What happened.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Which part it concerns; absent for the whole.
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

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""\")
    >>> [(str(one.party), one.act.value, one.bound) for one in treaty.status(date(2018, 6, 30)).consent]
    [('KAZ', 'ratified', True)]
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
    def party(self, /) -> Area:
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
class ConsentTrack:
    """
    One party's consent.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""\")
    >>> ours = treaty.tracks(date(2018, 6, 30)).consent[0]
    >>> ours.party, ours.stage.value, ours.mode.value, ours.interim_duty
    (Area('KAZ'), 'expressed', 'ratified', True)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> int | None:
        """
        The event that proves it, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> ConsentTrack:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def interim_duty(self, /) -> bool:
        """
        Whether it must not defeat the treaty's object although the treaty is not in force for it (VCLT Article 18).
        """
    @property
    def mode(self, /) -> EventKind | None:
        """
        The act by which it consented.
        """
    @property
    def party(self, /) -> Area:
        """
        The party.
        """
    @property
    def since(self, /) -> When | None:
        """
        Since when.
        """
    @property
    def stage(self, /) -> ConsentStage:
        """
        How far it has come.
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
class Converted:
    """
    Values in the target classification, and everything that did not get there; made by
    `Concordance.convert`. `values` and `unmapped` together sum exactly to what was put in.

    >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
    >>> table.convert({"HS2017:999999": 5}).unmapped
    {ProductKey('HS2017:999999'): Decimal('5')}

    Wrong: a total, which no table can split.

    >>> try:
    ...     table.convert({"TOTAL": 5})
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code, refused.path)
    product.total-among-items /0
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def assumed_share(self, /) -> Decimal | None:
        """
        Share of the absolute value split in equal shares for want of weights.
        """
    @property
    def split_share(self, /) -> Decimal | None:
        """
        Share of the absolute value whose source has more than one target.
        """
    def total(self, /) -> Decimal:
        """
        Everything, mapped or not: exactly the sum of what was put in.

        >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
        >>> converted = table.convert({"HS2017:010121": "2.5", "HS2017:270900": "7"})
        >>> converted.total(), converted.unmapped
        (Decimal('9.5'), {ProductKey('HS2017:270900'): Decimal('7')})
        """
    @property
    def unmapped(self, /) -> dict[ProductKey, Decimal]:
        """
        Value that found no target, by the key it came under.
        """
    @property
    def unmapped_share(self, /) -> Decimal | None:
        """
        Share of the absolute value that found no target.
        """
    @property
    def values(self, /) -> dict[Product, Decimal]:
        """
        Value by target product, in order of code.
        """

@final
class ConvertedMoney:
    """
    An amount in another currency, with how it got there; made by `Money.convert_flow`
    and its like.

    >>> mark = bilateral.Rate("EUR", "DEM", "1.95583", bilateral.Basis.fixed())
    >>> converted = bilateral.Money(100, "EUR").convert_position(mark)
    >>> converted.money, converted.is_exact, converted.is_insisted
    (Money('195.583', 'DEM'), True, False)

    Wrong: another pair of currencies.

    >>> try:
    ...     bilateral.Money(100, "USD").convert_position(mark)
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    rate.wrong-pair
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[Money, Rate]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def bounds(self, /) -> Interval:
        """
        Where the true amount lies: a point if `money` is exact.
        """
    @property
    def is_exact(self, /) -> bool:
        """
        Whether nothing was rounded.
        """
    @property
    def is_insisted(self, /) -> bool:
        """
        Whether the basis of the rate does not fit what was converted, and was insisted on.
        """
    @property
    def measure(self, /) -> Measure:
        """
        What was converted.
        """
    @property
    def money(self, /) -> Money:
        """
        The amount in the quote currency; the nearest of 28 digits where it is not exact.
        """
    @property
    def rate(self, /) -> Rate:
        """
        The rate it was converted at.
        """

@final
class Coverage:
    """
    How much of a total passes between pairs that are tied, by layer.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.coverage([treaty], [("EU", "KAZ", "3"), ("EU", "UZB", "1")], date(2024, 1, 1)).shares["legal"]
    '0.75'
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Coverage:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def shares(self, /) -> dict[str, str | None]:
        """
        Each layer's share of the total, as decimal text; None where the total is nothing. They do not add up.
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
class Currency:
    """
    A currency by its ISO 4217 code, withdrawn ones included; ordered by code.

    >>> tenge = bilateral.Currency("KZT")
    >>> tenge.name, tenge.minor_units, tenge.is_historical
    ('Kazakhstani tenge', 2, False)

    Wrong: a name instead of a code.

    >>> bilateral.Currency("ZZZ")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `ZZZ` is no currency code; write an ISO 4217 code such as `USD` [currency.unknown]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Currency | str, /) -> Currency: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Currency]:
        """
        Every currency the library knows.

        >>> "EUR" in [str(one) for one in bilateral.Currency.all()]
        True
        """
    @property
    def code(self, /) -> str:
        """
        The three letters.
        """
    @property
    def is_historical(self, /) -> bool:
        """
        Whether it has been withdrawn.
        """
    @property
    def minor_units(self, /) -> int | None:
        """
        How many decimals its smallest coin has; None where there is none.
        """
    @property
    def name(self, /) -> str:
        """
        The English name.
        """
    @staticmethod
    def parse(text: str, /) -> Currency:
        """
        Reads the notation that `str()` writes.
        """

@final
class Dataset:
    """
    Observations by dimensions, with the marks of their source: exchange rates, investment, national
    accounts, and anything else that is no trade flow.

    >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
    >>> dataset = bilateral.read(file).dataset
    >>> [dimension.id for dimension in dataset.dimensions], len(dataset)
    (['freq', 'geo', 'TIME_PERIOD'], 2)
    >>> dataset.columns()
    {'freq': ['A', 'A'], 'geo': ['KZ', 'KZ'], 'TIME_PERIOD': ['2023', '2024'], 'OBS_VALUE': [Decimal('12.5'), None], 'OBS_FLAG': ['p', 'c']}
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, row: SupportsIndex, /) -> DatasetObservation:
        """
        One observation, in the order of the source; those before the end count from -1.
        """
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _from_kept(text: str) -> Dataset:
        """
        What `pickle` keeps of it.
        """
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def about(self, /) -> dict[str, str]:
        """
        What the source says about the dataset as a whole.
        """
    @property
    def attributes(self, /) -> list[str]:
        """
        The marks observations can have.
        """
    def columns(self, /) -> "dict[str, list[str | Decimal | None]]":
        """
        The observations in columns, as data frames take them: codes by dimension, `OBS_VALUE` (an exact
        number, the text in place of one, None where missing), and every mark.

        >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
        >>> bilateral.read(file).dataset.columns()["OBS_VALUE"]
        [Decimal('12.5'), None]
        """
    def dimension(self, id: str, /) -> DatasetDimension | None:
        """
        An axis by its id, capitals aside; None if there is none.

        >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
        >>> dataset = bilateral.read(file).dataset
        >>> dataset.dimension("GEO").codes, dataset.dimension("sex") is None
        (['KZ'], True)
        """
    @property
    def dimensions(self, /) -> list[DatasetDimension]:
        """
        The axes, in the order of the source.
        """
    def exchange_rates(self, /) -> list[tuple[Period, Rate]]:
        """
        The exchange rates of a dataset with `CURRENCY`, `CURRENCY_DENOM` and `TIME_PERIOD`, as the European
        Central Bank publishes them, each with its period; missing ones are left out.

        >>> file = b"Date,USD,CYP,\\n2026-04-13,1.1684,N/A,\\n"
        >>> for period, rate in bilateral.read(file, format="ecb-rates").dataset.exchange_rates():
        ...     print(period, rate)
        2026-04-13 1.1684 USD per 1 EUR
        """
    @property
    def id(self, /) -> str:
        """
        What the source calls it, such as `ESTAT:NAMA_10_GDP(1.0)`; empty if it does not say.
        """
    @property
    def label(self, /) -> str:
        """
        Its title; empty if it has none.
        """
    def observations(self, /) -> list[DatasetObservation]:
        """
        Every observation, in the order of the source.

        >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
        >>> [(one.code("TIME_PERIOD"), one.value) for one in bilateral.read(file).dataset.observations()]
        [('2023', Decimal('12.5')), ('2024', None)]
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict, with every observation.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class DatasetDimension:
    """
    One axis of a cube.

    >>> bilateral.DatasetDimension("geo", "Country", ["KZ", "UZ"], ["Kazakhstan", "Uzbekistan"]).codes
    ['KZ', 'UZ']
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, id: str, label: str, codes: SupportsGetItem[int, str], labels: SupportsGetItem[int, str], /) -> DatasetDimension:
        """
        An axis made by hand, as those of `Dataset.dimensions` are.
        """
    def __repr__(self, /) -> str: ...
    @property
    def codes(self, /) -> list[str]:
        """
        The codes, in the order of the source.
        """
    @property
    def id(self, /) -> str:
        """
        What the source calls it.
        """
    @property
    def label(self, /) -> str:
        """
        Its name in words; empty where the source has none.
        """
    @property
    def labels(self, /) -> list[str]:
        """
        Their names, as many as there are codes; empty where the source has none.
        """

@final
class DatasetObservation:
    """
    One cell of a cube.

    >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
    >>> first, second = bilateral.read(file).dataset.observations()
    >>> first.codes, first.value, second.value
    ({'freq': 'A', 'geo': 'KZ', 'TIME_PERIOD': '2023'}, Decimal('12.5'), None)
    """
    def __eq__(self, other: object, /) -> bool:
        """
        The same cell of equal datasets.
        """
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    def attribute(self, name: str, /) -> str | None:
        """
        A mark, capitals in its name aside; None where the observation has none.

        >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
        >>> [one.attribute("obs_flag") for one in bilateral.read(file).dataset.observations()]
        ['p', 'c']
        """
    @property
    def attributes(self, /) -> dict[str, str]:
        """
        The marks it has.
        """
    def code(self, dimension: str, /) -> str | None:
        """
        The code on an axis, capitals in its id aside; None if there is no such axis.

        >>> file = b"freq,geo\\\\TIME_PERIOD\\t2023 \\t2024 \\nA,KZ\\t12.50 p\\t: c\\n"
        >>> first = bilateral.read(file).dataset.observations()[0]
        >>> first.code("GEO"), first.code("sex") is None
        ('KZ', True)
        """
    @property
    def codes(self, /) -> dict[str, str]:
        """
        The code on each axis.
        """
    @property
    def text(self, /) -> str | None:
        """
        What stands in place of a number.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: the number is text.
        """
    @property
    def value(self, /) -> Decimal | None:
        """
        The number, exact; None is missing, which is not zero, or a text.
        """

@final
class DaySpan:
    """
    A number of days known to lie between two bounds; negative if the second date
    came first. Equal if both bounds are; made by `When.days_until`.

    >>> waited = bilateral.When("2015-12-21").days_until("2020-03")
    >>> waited.min, waited.max, waited.exact
    (1532, 1562, None)
    >>> waited.is_at_least(1550)
    <Truth.MAYBE: 'maybe'>
    >>> print(waited)
    1532 to 1562 days

    Wrong: asking for a number where only bounds are known.

    >>> bilateral.When("2015").days_until("2020").exact is None
    True
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def contains(self, days: SupportsIndex, /) -> bool:
        """
        Whether it can be so many days.

        >>> bilateral.When("2014-10").days_until("2015-12-21").contains(420)
        True
        """
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
    def is_at_least(self, days: SupportsIndex, /) -> Truth:
        """
        Whether it is so many days or more, on every, no or some reading.

        >>> bilateral.When("2014-10").days_until("2015-12-21").is_at_least(365)
        <Truth.YES: 'yes'>
        """
    @property
    def max(self, /) -> int | None:
        """
        The most days it can be; None if nothing bounds it from above.
        """
    @property
    def min(self, /) -> int | None:
        """
        The fewest days it can be; None if nothing bounds it from below.
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
class DaysApplied:
    """
    Days an agreement has been in force, applied provisionally and suspended: each at least and at most.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "provisional-application-started", "on": "2016-05-01" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> applied = bilateral.days_applied(treaty, date(2024, 12, 23))
    >>> applied.provisional, applied.in_force, applied.suspended
    ((1400, 1400), (1758, 1758), (0, 0))
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> DaysApplied:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def in_force(self, /) -> tuple[int, int | None]:
        """
        In force and not suspended.
        """
    @property
    def provisional(self, /) -> tuple[int, int | None]:
        """
        Applied provisionally, before entry into force.
        """
    @property
    def suspended(self, /) -> tuple[int, int | None]:
        """
        In force and suspended.
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
class Depth:
    """
    The depth somebody published for an agreement, on a scale of his own: imported, never recomputed.

    >>> bilateral.Depth.from_json(""\"{
    ...     "agreement": "T", "index": "DESTA depth", "value": "8", "least": "0", "greatest": "7", "source": "desta"
    ... }""\")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [analysis.depth-out-of-scale at /value]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> str:
        """
        The agreement.
        """
    @staticmethod
    def from_json(text: str, /) -> Depth:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def index(self, /) -> str:
        """
        The index, by its publisher's name for it.
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
    def value(self, /) -> Decimal:
        """
        Its value.
        """

@final
class Diagnostic:
    """
    Why a row was refused.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     plainMode = "ratified"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> read = bilateral.import_csv("Participant,Ratification\\nItaly,31.12.9999\\n", mapping)
    >>> refused = read.diagnostics[0]
    >>> refused.row, refused.code, refused.help
    (0, 'date.sentinel', 'Leave the end open: `2015-12-21/..`; leave an unknown date out.')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        Stable code; `explain(code)` has its page.
        """
    @staticmethod
    def from_json(text: str, /) -> Diagnostic:
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
        The row and the column: `/rows/12/Entry into force`.
        """
    @property
    def row(self, /) -> int:
        """
        The row below the header, counted from 0.
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
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    def agreement(self, id: str, /) -> Agreement | None:
        """
        The agreement with this id; the first, should there be two.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.agreement("T").title
        'An agreement'
        >>> dossier.agreement("U") is None
        True
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
    def audit_entry_into_force(self, id: str, /) -> list[EntryAudit] | None:
        """
        What an agreement's rules give against what its log states; `None` if there is none with this id.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "notified", on = "2020-01-20", by = "EU" }, { kind = "notified", on = "2016-03-25", by = "KAZ" },
        ...               { kind = "entered-into-force", on = "2020-04-01" }]
        ...     ""\")
        >>> [(str(one.stated), str(one.computed), one.agrees.value) for one in dossier.audit_entry_into_force("T")]
        [('2020-04-01', '2020-03-01', 'no')]
        """
    def brief(self, /, on: date) -> Brief:
        """
        What stands between the two parties at the end of a day.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> print(dossier.brief(date(2024, 1, 1)).text.splitlines()[3])
        What stands between Kazakhstan and the European Union: 0 treaties in force, 0 provisionally applied,
        """
    def brief_with_claims(self, /, on: date) -> Brief:
        """
        The same, with every claim published by then checked against the others and the dossier's own figures.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.brief_with_claims(date(2024, 1, 1)).title
        'A and B'
        """
    def calendar(self, /, on: date) -> Calendar:
        """
        What is ahead of a day, that day included.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> [(item.first, item.summary) for item in dossier.calendar(date(2023, 1, 1)).items][:1]
        [(datetime.date(2023, 1, 20), 'An agreement: signed')]
        """
    def check(self, /, on: date | None = None) -> Report:
        """
        Every finding; with a day, those in what had happened by then, and in what has lain still.

        With a day, warnings and notes about events that certainly lie after it are left out, and so are
        figures published later. Errors are mistakes in the record on every day, and stay.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.check().summary
        '0 errors, 0 warnings, 3 notes'
        >>> [finding.code for finding in dossier.check().findings]
        ['dossier.no-source', 'dossier.no-source', 'agreement.signed-without-decision']
        """
    def check_claims(self, /, on: date | None = None) -> ClaimCheck:
        """
        Whether the dossier's own figures and the claims of others hold together; with a day, those published
        by then. The dossier's own are believed first.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.check_claims().summary
        '0 consistent, 0 contradicted, 0 undetermined, 0 incomparable'
        """
    @property
    def claims(self, /) -> list[Claim]:
        """
        What other sources say about the same quantities.
        """
    @property
    def commitments(self, /) -> list[Commitment]:
        """
        What the parties have undertaken to do.
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
    def entry_into_force(self, id: str, /, on: date | None = None, scope: str | None = None) -> EntryIntoForce | None:
        """
        When an agreement, or a part of it, enters into force by its rule, as far as the dossier tells by
        the end of a day, or by all it holds; a rule linked to another agreement is followed. `None` if
        there is none with this id.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> [party.id for party in dossier.entry_into_force("T", date(2024, 1, 1)).holding_up]
        ['EU']
        """
    @staticmethod
    def from_bytes(content: bytes, /) -> Dossier:
        """
        Reads a dossier from the bytes of a file: JSON if it begins with `{`, TOML otherwise.

        >>> bilateral.Dossier.from_bytes(b'{"title": "A and B", "parties": ["KAZ", "EU"]}').parties
        [Area('KAZ'), Area('EU')]
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

        >>> bilateral.Dossier.from_toml('title = "A and B"\\nparties = ["KAZ", "EU"]').title
        'A and B'
        """
    @property
    def html(self, /) -> str:
        """
        For a page or a notebook: what it holds, and what a check finds.
        """
    @property
    def investment(self, /) -> list[InvestmentFigure]:
        """
        Investment figures the dossier stands on.
        """
    @property
    def investment_cells(self, /) -> list[InvestmentCell]:
        """
        Cells of tables on direct investment.
        """
    def lineage(self, id: str, /) -> Lineage | None:
        """
        What an instrument comes from and what comes from it; `None` if there is none with this id.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     agreements = [
        ...         { id = "PCA", title = "Old", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"], events = [] },
        ...         { id = "EPCA", title = "New", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"],
        ...           supersedes = ["PCA"], events = [] },
        ...     ]
        ...     ""\")
        >>> [link.later for link in dossier.lineage("PCA").later], dossier.lineage("X") is None
        (['EPCA'], True)
        """
    @staticmethod
    def load(path: str | PathLike[str], /) -> Dossier:
        """
        Reads a dossier from a file, TOML or JSON.

        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder) / "dossier.toml"
        ...     _ = path.write_text('title = "A and B"\\nparties = ["KAZ", "EU"]')
        ...     print(bilateral.Dossier.load(path).title)
        A and B
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
    def parties(self, /) -> list[Area]:
        """
        The two sides.
        """
    def progress(self, /, on: date) -> Progress:
        """
        How far the commitments have come by the end of a day.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     commitments = [
        ...         { id = "C1", action = "Hold a summit", due = "2025-04", status = "done", completed = "2025-04-04", source = "press" },
        ...         { id = "C2", action = "Open an office", due = "2025-06", status = "in-progress", source = "press" },
        ...     ]
        ...     ""\")
        >>> dossier.progress(date(2025, 3, 31)).total.done, dossier.progress(date(2025, 12, 31)).total.done
        (0, 1)
        """
    def series(self, /) -> list[Series]:
        """
        Every series of instruments that follow each other, in the order of the file.

        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     agreements = [
        ...         { id = "P1", title = "Plan 2021", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
        ...           valid = "2021/2024", events = [{ kind = "endorsed", on = "2020-12-01" }] },
        ...         { id = "P2", title = "Plan 2025", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
        ...           valid = "2025/2027", follows = "P1", events = [{ kind = "endorsed", on = "2025-04-04" }] },
        ...     ]
        ...     ""\")
        >>> [series.instruments for series in dossier.series()]
        [['P1', 'P2']]
        """
    @property
    def sources(self, /) -> list[Source]:
        """
        Where everything comes from.
        """
    def status(self, id: str, /, on: date, party: Area | str | Economy | Bloc | Residual | None = None, scope: str | None = None) -> Status | None:
        """
        What an agreement is at the end of a day: for everybody or one party, as a whole or in a part; a
        rule linked to another agreement is followed. `None` if there is none with this id.

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     [[agreements]]
        ...     id = "T"
        ...     title = "An agreement"
        ...     kind = "sectoral"
        ...     binding = "binding"
        ...     parties = ["EU", "KAZ"]
        ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
        ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
        ...     ""\")
        >>> dossier.status("T", date(2024, 1, 1)).stage
        <Stage.SIGNED: 'signed'>
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

        >>> dossier = bilateral.Dossier.from_toml('title = "A and B"\\nparties = ["KAZ", "EU"]')
        >>> print(dossier.to_toml().strip())
        title = "A and B"
        parties = [
            "KAZ",
            "EU",
        ]
        """
    @property
    def trade(self, /) -> list[TradeFigure]:
        """
        Trade figures the dossier stands on.
        """

@final
class Economy:
    """
    A country or territory that statistics report on its own, by its ISO alpha-3
    code, former and statistical ones included; ordered by code.

    >>> kazakhstan = bilateral.Economy("KAZ")
    >>> kazakhstan.name, kazakhstan.alpha2, kazakhstan.numeric
    ('Kazakhstan', 'KZ', 398)
    >>> bilateral.Economy("XNI").part_of
    Economy('GBR')

    Wrong: a bloc (`area.wrong-kind`), and a two-letter code.

    >>> bilateral.Economy("KZ")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `KZ` is no id of an area; write `KAZ` for Kazakhstan [area.unknown]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Economy | str, /) -> Economy: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Economy]:
        """
        Every economy, in order of alpha-3 code.

        >>> len(bilateral.Economy.all()) > 200
        True
        """
    @property
    def alpha2(self, /) -> str | None:
        """
        Its ISO 3166-1 alpha-2 code; None if it has none. Not always Eurostat's.
        """
    @property
    def alpha3(self, /) -> str:
        """
        Its ISO 3166-1 alpha-3 code.
        """
    @property
    def kind(self, /) -> EconomyKind:
        """
        What stands behind the code.
        """
    @property
    def name(self, /) -> str:
        """
        Its English name.
        """
    @property
    def numeric(self, /) -> int | None:
        """
        Its ISO 3166-1 numeric code; None if it has none. Not always UN Comtrade's.
        """
    @staticmethod
    def parse(text: str, /) -> Economy:
        """
        Reads the notation that `str()` writes.
        """
    @property
    def part_of(self, /) -> Economy | None:
        """
        The economy whose figures already contain this one's; adding both counts twice.
        """
    @property
    def validity(self, /) -> Validity:
        """
        The months in which it existed.
        """

@final
class EntryAudit:
    """
    One stated date of entry into force beside the computed one.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "days": 30 }] }],
    ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> audit = treaty.audit_entry_into_force()[0]
    >>> audit.agrees.value, str(audit.computed), str(audit.difference)
    ('no', '2020-02-19', '11 days')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def agrees(self, /) -> Truth:
        """
        Whether the two agree; `maybe` where an uncertain date leaves it open.
        """
    @property
    def computed(self, /) -> When | None:
        """
        What the rule gives; absent where it is not met.
        """
    @property
    def difference(self, /) -> DaySpan | None:
        """
        Days from the computed to the stated date.
        """
    @property
    def event(self, /) -> int:
        """
        The event that states it, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> EntryAudit:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def party(self, /) -> Area | None:
        """
        For whom; absent for entry into force at large.
        """
    @property
    def reason(self, /) -> AuditReason | None:
        """
        Why they differ.
        """
    @property
    def scope(self, /) -> str | None:
        """
        For which part; absent for the whole.
        """
    @property
    def stated(self, /) -> When:
        """
        What is stated.
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
class EntryIntoForce:
    """
    When an agreement enters into force by its own rule, for whom, and what that rests on.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
    ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" }] }""\")
    >>> entry = treaty.entry_into_force(date(2018, 6, 30))
    >>> entry.general, [str(party) for party in entry.holding_up], entry.counted
    (None, ['EU'], 1)
    >>> treaty.entry_into_force(date(2020, 12, 31)).general
    When('2020-03-01')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def counted(self, /) -> int:
        """
        Instruments that count so far.
        """
    @property
    def evidence(self, /) -> list[int]:
        """
        The events that set it off, as indices into the log, the last one last.
        """
    @property
    def explanation(self, /) -> str:
        """
        One sentence that says it all.
        """
    @staticmethod
    def from_json(text: str, /) -> EntryIntoForce:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def general(self, /) -> When | None:
        """
        The day of entry into force at large, with bounds where dates are uncertain; absent while the rule is not met.
        """
    @property
    def holding_up(self, /) -> list[Area]:
        """
        Parties whose act is missing; where a number of instruments is counted, any of them would do.
        """
    @property
    def in_force(self, /) -> Truth:
        """
        Whether it is in force at the end of the day asked about.
        """
    @property
    def on(self, /) -> date | None:
        """
        The day asked about; absent where all that the log holds was used.
        """
    @property
    def parties(self, /) -> list[PartyEntry]:
        """
        Each party's own date.
        """
    @property
    def required(self, /) -> int:
        """
        How many the rule asks for.
        """
    @property
    def residual(self, /) -> bool:
        """
        No rule is recorded, so VCLT Article 24(2) was used: all negotiating states.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Which part; absent for the whole.
        """
    @property
    def share(self, /) -> str | None:
        """
        The weight of those parties as an exact decimal, where the rule asks for a share.
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
    def trigger(self, /) -> Trigger:
        """
        The trigger of the rule used.
        """

@final
class EntryRule:
    """
    The clause on entry into force: what sets it off, and how long after.

    >>> clause = bilateral.EntryRule.from_json('{"trigger": "nth-instrument", "n": 35, "offset": [{"days": 30}]}')
    >>> clause.trigger
    <Trigger.NTH_INSTRUMENT: 'nth-instrument'>

    Wrong: months are counted and nothing says what three months after 30 November are.

    >>> bilateral.EntryRule.from_json('{"trigger": "last-deposit", "offset": [{"months": 3}]}')
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [agreement.entry-rule-invalid at /endOfMonth]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def article(self, /) -> str | None:
        """
        The article it stands in.
        """
    @staticmethod
    def from_json(text: str, /) -> EntryRule:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def linked(self, /) -> str | None:
        """
        The agreement whose entry into force brings this one with it.
        """
    @property
    def n(self, /) -> int | None:
        """
        How many instruments it asks for, where it counts them.
        """
    @property
    def scope(self, /) -> str | None:
        """
        Which part it brings into force; absent for the whole.
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
    def trigger(self, /) -> Trigger:
        """
        What sets it off.
        """

@final
class Event:
    """
    One dated event in the life of an instrument.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21", "place": "Astana" }] }""\")
    >>> event = treaty.events[0]
    >>> event.kind.value, event.on, event.place
    ('signed', When('2015-12-21'), 'Astana')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def by(self, /) -> Area | None:
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
    def ground(self, /) -> Ground | None:
        """
        On what ground it ends or suspends the treaty.
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
    def organisation(self, /) -> str | None:
        """
        Whose act it is where that is neither an economy nor a bloc: an international organisation, by name.
        """
    @property
    def place(self, /) -> str | None:
        """
        Where.
        """
    @property
    def received(self, /) -> When | None:
        """
        When the depositary or the other side received it, if that is another day (VCLT Article 78).
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
    def version(self, /) -> str | None:
        """
        Which version of the text it concerns; absent for the last one named before it.
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

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     [[agreements]]
    ...     id = "T"
    ...     title = "An agreement"
    ...     kind = "sectoral"
    ...     binding = "binding"
    ...     parties = ["EU", "KAZ"]
    ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
    ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
    ...     ""\")
    >>> finding = dossier.check().findings[0]
    >>> finding.code, finding.path, finding.severity
    ('dossier.no-source', '/agreements/0/events/0', <Severity.NOTE: 'note'>)
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
        How much it weighs: what its rule says, or a note where it is uncertain.
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
    def uncertain(self, /) -> bool:
        """
        The rule may be broken: dates known only in part leave it open.
        """

@final
class Flow:
    """
    A trade flow as a statistical office records it: `to_dict` has every field.

    >>> flow = bilateral.Flow.from_json(""\"{
    ...     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "HS2022:870323",
    ...     "period": "2024-08", "value": "1523011.25", "currency": "EUR", "valuation": "fob" }""\")
    >>> flow.value, flow.nature
    (Decimal('1523011.25'), 'item')

    Wrong: a value as a number has already lost digits.

    >>> bilateral.Flow.from_json(""\"{
    ...     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "HS2022:870323",
    ...     "period": "2024-08", "value": 1.5, "currency": "EUR", "valuation": "fob" }""\")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... at /value]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def currency(self, /) -> Currency:
        """
        In which currency.
        """
    @property
    def direction(self, /) -> str:
        """
        Which way: `import`, `export`, `re-import`, `re-export`.
        """
    @staticmethod
    def from_json(text: str, /) -> Flow:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def nature(self, /) -> str:
        """
        What it is, as far as adding it to others goes: `item`, `total`, `bloc`, `residual`, `sub-total`.
        """
    @property
    def partner(self, /) -> Area:
        """
        The other side.
        """
    @property
    def period(self, /) -> Period:
        """
        When.
        """
    @property
    def product(self, /) -> ProductKey:
        """
        What.
        """
    @property
    def reporter(self, /) -> Area:
        """
        Whose statistics.
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
    def value(self, /) -> Decimal | None:
        """
        Worth how much; None is missing, which is not zero.
        """

@final
class FlowPartial:
    """
    Sums of a part of the rows; merging is the same in any order and nesting.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    >>> table.partial(["partner"])
    <FlowPartial of 2 groups>
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[bytes]]": ...
    def __repr__(self, /) -> str: ...
    def finish(self, /) -> Grouped:
        """
        The sums, as `FlowTable.group` gives them.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.partial(["reporter"]).finish()["groups"]
        [{'words': ['DEU'], 'sum': '7.5', 'rows': 3, 'missing': 0}]
        """
    @staticmethod
    def from_bytes(content: bytes, /) -> FlowPartial:
        """
        Reads what `to_bytes` writes; `flow.partial-damaged` or `flow.partial-version` for anything else.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> state = table.partial(["partner"])
        >>> bilateral.FlowPartial.from_bytes(state.to_bytes()).to_bytes() == state.to_bytes()
        True
        """
    def merge(self, other: FlowPartial, /) -> FlowPartial:
        """
        The sums of the rows of both.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> state = table.partial(["partner"])
        >>> [one["rows"] for one in state.merge(state).finish()["groups"]]
        [4, 2]
        """
    def to_bytes(self, /) -> bytes:
        """
        The versioned byte form, with its checksum.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.partial(["partner"]).to_bytes()[:4]
        b'BILA'
        """

@final
class FlowSeries:
    """
    Values by month; a month that is not there is missing, which is not zero.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    >>> series
    <FlowSeries of 20 months>
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _of_thousandths(values: SupportsGetItem[int, tuple[YearMonth | str, SupportsIndex]]) -> FlowSeries:
        """
        What `pickle` keeps of it.
        """
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    def carry_over(self, year: SupportsIndex, /) -> "dict[str, object]":
        """
        The growth the next year would have if every month stayed at the level of December.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> series.carry_over(2023)
        {'exact': '11/19'}
        """
    def exchange_split(self, base_year: SupportsIndex, year: SupportsIndex, months: Months | str, base: Currency | str, quote: Currency | str, rates: SupportsGetItem[int, Rate], /) -> "dict[str, object] | None":
        """
        Growth in this currency and in another, with the effect of the rate; None if a month is missing.

        >>> flow = lambda period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (period, value))
        >>> ((_, series),) = bilateral.FlowTable([flow("2023-01", 100), flow("2024-01", 110)]).series(["partner"])
        >>> average = lambda month, rate: bilateral.Rate(
        ...     "EUR", "USD", rate, bilateral.Basis.period_average(month.first_day, month.last_day))
        >>> rates = [average(bilateral.Period.of_month(2023, 1), "1.10"), average(bilateral.Period.of_month(2024, 1), "1.00")]
        >>> series.exchange_split(2023, 2024, bilateral.Months.year_to(1), "EUR", "USD", rates)
        {'own': {'exact': '1/10'}, 'converted': {'exact': '0'}, 'rate': {'exact': '-1/11'}, 'convertedBefore': '110', 'convertedAfter': '110', 'trade': '11', 'exchange': '-11'}
        """
    def rest_needed(self, year: SupportsIndex, so_far: Months | str, target: Decimal | int | str, /) -> "dict[str, object]":
        """
        What the rest of the year would have to grow by for the whole year to grow by `target`, after some
        months of it: `Decimal("0.05")` for 5 %.

        >>> flow = lambda period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (period, value))
        >>> months = [flow(f"2023-{month:02}", 10) for month in range(1, 13)] + [flow(f"2024-{month:02}", 11) for month in range(1, 11)]
        >>> ((_, series),) = bilateral.FlowTable(months).series(["partner"])
        >>> series.rest_needed(2024, bilateral.Months.year_to(10), "0.05")
        {'exact': '-1/5'}
        """
    def rolling_year(self, last: YearMonth | str | date, /) -> "dict[str, object]":
        """
        Growth of the twelve months to `last` over the twelve before.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> series.rolling_year("2024-08")["after"]
        '122'
        """
    def same_months(self, base_year: SupportsIndex, year: SupportsIndex, months: Months | str, /) -> "dict[str, object]":
        """
        Growth from some months of one year to the same months of another.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> series.same_months(2023, 2024, "Jan-Aug")["growth"]
        {'exact': '2/15'}
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """
    def values(self, /) -> list[tuple[YearMonth, Decimal | None]]:
        """
        The months and their values, in order.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> series.values()[:2]
        [(YearMonth('2023-01'), Decimal('4')), (YearMonth('2023-02'), Decimal('5'))]
        """
    def with_zero_where_absent(self, first: YearMonth | str | date, last: YearMonth | str | date, /) -> FlowSeries:
        """
        The same with zero in every missing month from `first` to `last`: right for sources that leave out
        months without trade, as Comext does, and an assumption everywhere else.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> len(series.with_zero_where_absent("2023-01", "2024-12").values())
        24
        """
    def year_to_date(self, year: SupportsIndex, last: SupportsIndex, /) -> "dict[str, object]":
        """
        Growth of January to `last` over the same months of the year before.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
        >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
        >>> series.year_to_date(2024, 8)["growth"]
        {'exact': '2/15'}
        """

@final
class FlowTable:
    """
    Flows in columns: 8 to 23 bytes a row, 4 to 8 more with the net mass; values as whole thousandths, sums exact.

    >>> def flow(partner, value):
    ...     return bilateral.Flow.from_json('{"reporter": "DEU", "partner": "%s", "direction": "export", '
    ...         '"product": "TOTAL", "period": "2024", "value": "%s", "currency": "EUR"}' % (partner, value))
    >>> table = bilateral.FlowTable([flow("KAZ", "2.5"), flow("UZB", "1"), flow("WORLD", "90")])
    >>> answer = table.group(["reporter"])
    >>> answer["groups"]
    [{'words': ['DEU'], 'sum': '3.5', 'rows': 2, 'missing': 0}]

    The row with the world holds the others; it was set aside, and the answer says so.

    >>> answer["setAside"]
    [{'axis': 'partner', 'nature': 'total', 'rows': 1}]

    Wrong: a column that is none.

    >>> try:
    ...     table.group(["country"])
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    input.unknown-word
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool:
        """
        The same rows in the same order.
        """
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, flows: SupportsGetItem[int, Flow] = ..., /) -> FlowTable:
        """
        A table of these flows; a refusal says which row.
        """
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _from_parts(columns: SupportsGetItem[int, tuple[str, SupportsGetItem[int, str] | None, bytes | bytearray]]) -> FlowTable:
        """
        What `pickle` keeps of it.
        """
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @property
    def bytes_per_row(self, /) -> int:
        """
        The bytes the columns take for each row.
        """
    def check(self, /) -> Report:
        """
        Every finding on the rows: negative values, duplicates, totals that are not the sum of their parts.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.check().summary
        '0 errors, 0 warnings, 0 notes'
        """
    def filter(self, /, *, reporters: SupportsGetItem[int, Area | str | Economy | Bloc | Residual] | None = None, partners: SupportsGetItem[int, Area | str | Economy | Bloc | Residual] | None = None, products: SupportsGetItem[int, ProductKey | str | Product] | None = None, within: Product | str | None = None, periods: SupportsGetItem[int, Period | str] | None = None, during: Period | str | None = None, direction: str | None = None) -> FlowTable:
        """
        A table of the rows that pass every condition that is given.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.filter(partners=["KAZ"], during="2024-02")
        <FlowTable of 1 rows>
        >>> try:
        ...     table.filter(partners=["KAZ", "XQZ"])
        ... except bilateral.BilateralError as refused:
        ...     print(refused.code, refused.path)
        area.unknown /partners/1
        """
    def flows(self, /) -> list[Flow]:
        """
        Every row as a flow, in the order in which they came.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> [(str(flow.partner), str(flow.value)) for flow in table.flows()]
        [('KAZ', '2.5'), ('UZB', '1'), ('KAZ', '4')]
        """
    @staticmethod
    def from_arrow(data: "object", /, **constants: "str | int") -> FlowTable:
        """
        A table of the rows of anything that speaks Arrow: a data frame of pandas or polars, a table of
        pyarrow, a relation of `DuckDB`.

        Columns are named as the fields of a flow (`reporter`, `net_mass` or `netMass`, …), in any order;
        what holds for every row is said once: `direction="export"`. A column nobody knows is refused,
        not passed over. Values are decimals, whole numbers, texts, or floats with at most three places.

        Raises `file.column-missing`, `file.word`, `flow.value-too-fine` and what a flow raises, with
        the column and the row in `path`.

        >>> import polars
        >>> frame = polars.DataFrame({"reporter": ["DEU"], "partner": ["KAZ"], "product": ["TOTAL"], "period": ["2024"],
        ...                           "value": [2.5]})
        >>> bilateral.FlowTable.from_arrow(frame, direction="export", currency="EUR").flows()[0].value
        Decimal('2.5')
        """
    @staticmethod
    def from_columns(*, reporter: tuple[SupportsGetItem[int, Area | str | Economy | Bloc | Residual], SupportsGetItem[int, SupportsIndex]], partner: tuple[SupportsGetItem[int, Area | str | Economy | Bloc | Residual], SupportsGetItem[int, SupportsIndex]], product: tuple[SupportsGetItem[int, ProductKey | str | Product], SupportsGetItem[int, SupportsIndex]], period: tuple[SupportsGetItem[int, Period | str], SupportsGetItem[int, SupportsIndex]], terms: tuple[SupportsGetItem[int, str], SupportsGetItem[int, SupportsIndex]], value: SupportsGetItem[int, SupportsIndex], net_mass: SupportsGetItem[int, SupportsIndex] | None = None) -> FlowTable:
        """
        A table of columns whose words stand in lists once: `codes` count from 0 into `words`.

        `terms` are dicts as JSON text, as in `Flow.to_dict`; values and net masses are whole thousandths.

        >>> table = bilateral.FlowTable.from_columns(
        ...     reporter=(["DEU"], [0, 0]), partner=(["KAZ", "UZB"], [0, 1]), product=(["TOTAL"], [0, 0]), period=(["2024"], [0, 0]),
        ...     terms=(['{"direction": "export", "currency": "EUR"}'], [0, 0]), value=[2500, 1000])
        >>> [str(flow.value) for flow in table.flows()]
        ['2.5', '1']
        """
    @staticmethod
    def from_pandas(frame: "object", /, **constants: "str | int") -> FlowTable:
        """
        A table of the rows of a pandas data frame; as `from_arrow`, and needs pyarrow, as pandas does for it.

        Cells of several kinds in one column, which pandas lets stand, are refused with the column and the
        row: a code that is a number here and a text there has lost its zeros somewhere.

        >>> import pandas as pd
        >>> frame = pd.DataFrame({"partner": ["KAZ", "UZB"], "value": [1.5, None]})
        >>> said = {"reporter": "DEU", "direction": "export", "product": "TOTAL", "period": "2024", "currency": "EUR"}
        >>> table = bilateral.FlowTable.from_pandas(frame, **said)
        >>> [(str(flow.partner), flow.value) for flow in table.flows()]
        [('KAZ', Decimal('1.5')), ('UZB', None)]
        >>> frame["partner"] = ["KAZ", 860]
        >>> try:
        ...     bilateral.FlowTable.from_pandas(frame, **said)
        ... except bilateral.BilateralError as refused:
        ...     print(refused)
        `partner` holds str, and int at row 1; make the column one kind, and look at why it is two [file.word at /partner/1]
        """
    def group(self, by: str | SupportsGetItem[int, str], /, *, measure: str = "value", with_residuals: bool = False) -> Grouped:
        """
        Exact sums for every combination of some columns; totals, blocs and sub-totals are never mixed with items.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> [(one["words"], one["sum"]) for one in table.group(["partner"])["groups"]]
        [(['KAZ'], '6.5'), (['UZB'], '1')]
        """
    def grubel_lloyd(self, /) -> "dict[str, Any]":
        """
        The Grubel–Lloyd index of every reporter (rows) and partner (columns): exports and imports are held
        against each other product by product, in exact sums.

        >>> flows = [
        ...     bilateral.Flow.from_json('{"reporter": "KAZ", "partner": "EU", "direction": "%s", "period": "2024", '
        ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
        ...     for line in [("export", "740311", 30), ("import", "740311", 10), ("export", "270900", 40)]
        ... ]
        >>> bilateral.FlowTable(flows).grubel_lloyd()["values"]
        [0.25]
        """
    def indicator(self, key: str, /, rows: str, columns: str, *, measure: str = "value", residuals: str = "set-aside", confidential: str = "set-aside", absent_as_zero: bool = False, sparse: bool = False, options: dict[str, SupportsFloat | SupportsIndex] | None = None) -> "dict[str, Any]":
        """
        One indicator of each period: of the whole matrix, or of each row by itself where the indicator takes
        a column.

        >>> flows = [
        ...     bilateral.Flow.from_json('{"reporter": "%s", "partner": "EU", "direction": "export", "period": "%s", '
        ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
        ...     for line in [("KAZ", 2023, "270900", 90), ("KAZ", 2023, "520100", 10), ("UZB", 2023, "520100", 40)]
        ... ]
        >>> table = bilateral.FlowTable(flows)
        >>> table.indicator("rca.balassa", "reporter", "product", absent_as_zero=True)["2023"]["values"]
        [1.4, 0.28, 0.0, 2.8]
        >>> table.indicator("hhi.points", "reporter", "product", absent_as_zero=True)["2023"]["values"]
        [8200.0, 10000.0]

        Wrong: an indicator that takes more than one matrix or column. `krugman` needs a reference beside it.

        >>> table.indicator("krugman", "reporter", "product")
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: ...
        """
    def matrix(self, /, rows: str, columns: str, *, measure: str = "value", residuals: str = "set-aside", confidential: str = "set-aside", absent_as_zero: bool = False, sparse: bool = False) -> Matrix:
        """
        A matrix in numbers, as `indicator` takes it: who by what, exporters by products.

        Residual partners and products and confidential rows are `set-aside` or count `as-items`; what they
        amount to is the share `unallocated`. A cell without a row is missing, unless `absent_as_zero` says
        that the source leaves out what is zero.

        >>> flows = [
        ...     bilateral.Flow.from_json('{"reporter": "%s", "partner": "EU", "direction": "export", "period": "2024", '
        ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
        ...     for line in [("KAZ", "270900", 90), ("KAZ", "520100", 10), ("UZB", "520100", 40)]
        ... ]
        >>> exports = bilateral.FlowTable(flows).matrix("reporter", "product", absent_as_zero=True)
        >>> exports["rows"], exports["cells"]
        (['KAZ', 'UZB'], [[90.0, 10.0], [0.0, 40.0]])
        >>> bilateral.indicator("rca.balassa", matrices={"exports": exports})["values"]
        [1.4, 0.28, 0.0, 2.8]

        With `sparse` it holds only the cells there are, as `entries` instead of `cells`: smaller where most are
        empty, and the same answers. A matrix of scipy may be given as `cells` too.
        """
    def merge(self, other: FlowTable, /) -> FlowTable:
        """
        A table of the rows of both.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.merge(table)
        <FlowTable of 6 rows>
        """
    def panel(self, /, rows: str, columns: str, *, measure: str = "value", residuals: str = "set-aside", confidential: str = "set-aside", absent_as_zero: bool = False, sparse: bool = False) -> "dict[str, Any]":
        """
        A matrix for each period, as `matrix` makes one.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> table.panel("reporter", "partner")["2024-01"]["cells"]
        [[2.5, 1.0]]
        """
    def partial(self, by: str | SupportsGetItem[int, str], /, *, start: SupportsIndex | None = None, end: SupportsIndex | None = None, measure: str = "value", with_residuals: bool = False) -> FlowPartial:
        """
        Sums of the rows from `start` (0 unless given) up to `end` (all), to be merged with those of the others.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> first, rest = table.partial(["partner"], end=1), table.partial(["partner"], start=1)
        >>> first.merge(rest).finish() == table.group(["partner"])
        True
        """
    def pivot(self, rows: str, columns: str, /) -> Pivot:
        """
        Sums by two columns as a matrix.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> sums = table.pivot("partner", "period")
        >>> [[cell and cell["sum"] for cell in row] for row in sums["cells"]]
        [['2.5', '4'], ['1', None]]
        """
    def revisions(self, by: str | SupportsGetItem[int, str], /) -> list[tuple[list[str | None], Revisions]]:
        """
        The vintages of every combination of some columns, with its words.

        >>> flow = lambda value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
        >>> table = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")])
        >>> table.revisions(["partner"])
        [(['KAZ'], <Revisions of 1 periods in 2 vintages>)]
        """
    def series(self, by: str | SupportsGetItem[int, str], /) -> list[tuple[list[str | None], FlowSeries]]:
        """
        A series by month for every combination of some columns, with its words.

        >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
        ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
        >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
        >>> [(words, series.values()) for words, series in table.series(["partner"])]
        [(['KAZ'], [(YearMonth('2024-01'), Decimal('2.5')), (YearMonth('2024-02'), Decimal('4'))]), (['UZB'], [(YearMonth('2024-01'), Decimal('1'))])]
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class ForceTrack:
    """
    The force of one part for one party.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> treaty.tracks(date(2024, 1, 1)).force
    [<ForceTrack KAZ whole in-force>, <ForceTrack EU whole in-force>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> int | None:
        """
        The event that proves it, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> ForceTrack:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def party(self, /) -> Area:
        """
        The party.
        """
    @property
    def scope(self, /) -> str:
        """
        The part, or `whole`.
        """
    @property
    def since(self, /) -> When | None:
        """
        Since when; absent while nothing has happened.
        """
    @property
    def stage(self, /) -> ForceStage:
        """
        Whether it is applied.
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
class Grouped:
    """
    Sums by group, read by the names of their fields or as a data frame.

    >>> flow = bilateral.Flow.from_json('{"reporter": "DEU", "partner": "KAZ", "direction": "export", '
    ...     '"product": "TOTAL", "period": "2024", "value": "2.5", "currency": "EUR"}')
    >>> sums = bilateral.FlowTable([flow]).group(["reporter"])
    >>> sums
    <Grouped by reporter: 1 groups>
    >>> sums["groups"]
    [{'words': ['DEU'], 'sum': '2.5', 'rows': 1, 'missing': 0}]
    >>> sums.to_polars().rows()
    [('DEU', Decimal('2.5'), 1, 0)]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __contains__(self, key: str, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, key: str, /) -> Any:
        """
        A field of the wire form; `to_dict` has all of them at once.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int:
        """
        How many groups.
        """
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @staticmethod
    def from_json(text: str, /) -> Grouped:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def keys(self, /) -> "list[str]":
        """
        The names of the fields.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class Growth:
    """
    A growth rate as printed beside a figure.

    >>> figure = bilateral.TradeFigure.from_json(""\"{
    ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
    ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }""\")
    >>> figure.growth.rate, figure.growth.base
    (Published('+23 %'), None)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def base(self, /) -> Period | None:
        """
        What it is measured against; the same span one year earlier, if absent.
        """
    @staticmethod
    def from_json(text: str, /) -> Growth:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def rate(self, /) -> Published:
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
class ImpliedQuantity:
    """
    The interval of a quantity that all claims together leave.

    >>> claim = bilateral.Claim.from_json(""\"{"trade": {
    ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
    ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }}""\")
    >>> [(one.about, one.shown) for one in bilateral.check_claims([claim]).quantities if not one.printed]
    [('turnover of Kazakhstan with the European Union, January–October 2023', '33.32–33.67 billion USD')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str:
        """
        The quantity, in words.
        """
    @staticmethod
    def from_json(text: str, /) -> ImpliedQuantity:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def interval(self, /) -> Interval:
        """
        Every value left for it, in single units.
        """
    @property
    def left_out(self, /) -> list[str]:
        """
        Those of them left out to reach a set of claims without a contradiction.
        """
    @property
    def printed(self, /) -> list[str]:
        """
        The claims that print a figure for it; none where it only follows.
        """
    @property
    def shown(self, /) -> str:
        """
        The same in words.
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
class ImpliedRatio:
    """
    Growth or a share that claims leave, printed or not.

    >>> claim = bilateral.Claim.from_json(""\"{"trade": {
    ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
    ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }}""\")
    >>> growth = bilateral.check_claims([claim]).ratios[0]
    >>> growth.shown, growth.interval, growth.printed
    ('22.5–23.5 %', Interval('1.225', '1.235', high_open=True), ['A'])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str:
        """
        What is related to what, in words.
        """
    @staticmethod
    def from_json(text: str, /) -> ImpliedRatio:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def interval(self, /) -> Interval:
        """
        Every factor or share left, as a ratio: growth by 23 % is the factor 1.23.
        """
    @property
    def printed(self, /) -> list[str]:
        """
        The claims that print it.
        """
    @property
    def shown(self, /) -> str:
        """
        The same in per cent.
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
class Import:
    """
    The agreements of a table, and an account of every row.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     plainMode = "ratified"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> table = "Participant,Ratification\\nFrance,12/03/1991\\nGermany,05/11/1992\\nItaly,31.12.9999\\n"
    >>> read = bilateral.import_csv(table, mapping)
    >>> read.agreements, [outcome.value for outcome in read.outcomes]
    ([<Agreement Convention>], ['read', 'read', 'refused'])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def agreements(self, /) -> list[Agreement]:
        """
        The agreements, in order of id.
        """
    @property
    def diagnostics(self, /) -> list[Diagnostic]:
        """
        Why rows were refused, by row and column.
        """
    @staticmethod
    def from_json(text: str, /) -> Import:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def outcomes(self, /) -> list[Outcome]:
        """
        What became of each row, in the order of the table.
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
class IndicatorAnswer:
    """
    What an indicator answered, read by the names of its fields or as a data frame: a line for each
    value, and in `reason` and `because` why there is none.

    >>> answer = bilateral.indicator("hhi.points", columns={"x": [60, 40]})
    >>> answer
    <IndicatorAnswer hhi.points: 1 values, 0 undefined>
    >>> answer.to_polars().rows()
    [(5200.0, None, None)]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __contains__(self, key: str, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, key: str, /) -> Any:
        """
        A field of the wire form; `to_dict` has all of them at once.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int:
        """
        How many values, defined or not.
        """
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @staticmethod
    def from_json(text: str, /) -> IndicatorAnswer:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def keys(self, /) -> "list[str]":
        """
        The names of the fields.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class Interval:
    """
    Every number a figure can stand for: a range with closed, open or absent ends.
    Ends are exact; arithmetic moves an end outward where it cannot be written
    exactly, so that no possible value is lost. An absent end is None.

    >>> exports = bilateral.Interval("32.55", "32.65", high_open=True)
    >>> print(exports)
    [32.55, 32.65)
    >>> from decimal import Decimal
    >>> exports.contains(Decimal("32.6")), exports.contains("32.65")
    (True, False)
    >>> print(exports + bilateral.Interval.point(1))
    [33.55, 33.65)

    Wrong: a float, which has already lost digits, and ends in the wrong order.

    >>> bilateral.Interval(32.55, 32.65)
    Traceback (most recent call last):
        ...
    TypeError: expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
    >>> try:
    ...     bilateral.Interval(5, 3)
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    interval.empty
    """
    def __add__(self, other: object, /) -> Interval: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __mul__(self, other: object, /) -> Interval: ...
    def __neg__(self, /) -> Interval: ...
    def __new__(cls, /, low: Decimal | int | str | None = None, high: Decimal | int | str | None = None, *, low_open: bool = False, high_open: bool = False) -> Interval: ...
    def __radd__(self, other: object, /) -> Interval: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __rmul__(self, other: object, /) -> Interval: ...
    def __rsub__(self, other: object, /) -> Interval: ...
    def __rtruediv__(self, other: object, /) -> Interval: ...
    def __str__(self, /) -> str: ...
    def __sub__(self, other: object, /) -> Interval: ...
    def __truediv__(self, other: object, /) -> Interval: ...
    def add(self, other: Interval, /) -> Interval:
        """
        Every sum of a number of one and a number of the other.

        >>> bilateral.Interval("1", "2").add(bilateral.Interval("10", "20"))
        Interval('11', '22')
        """
    def contains(self, value: Decimal | int | str, /) -> bool:
        """
        Whether a number is one of its numbers.

        >>> bilateral.Interval("1", "2").contains("1.5")
        True
        """
    def div(self, other: Interval, /) -> Interval:
        """
        Every quotient of a number of one and a number of the other; refused with
        `interval.division-by-zero` if the other contains zero.

        >>> bilateral.Interval("1", "2").div(bilateral.Interval("10", "20"))
        Interval('0.05', '0.2')
        """
    def encloses(self, other: Interval, /) -> bool:
        """
        Whether every number of the other belongs to it.

        >>> bilateral.Interval("1", "4").encloses(bilateral.Interval("2", "3"))
        True
        """
    @property
    def exact(self, /) -> Decimal | None:
        """
        The only number it holds, if there is only one.
        """
    @staticmethod
    def from_json(text: str, /) -> Interval:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def high(self, /) -> Decimal | None:
        """
        The upper end; None if there is none.
        """
    @property
    def high_open(self, /) -> bool:
        """
        Whether the upper end is left out; an absent end is.
        """
    def hull(self, other: Interval, /) -> Interval:
        """
        The least interval that holds both.

        >>> bilateral.Interval("1", "2").hull(bilateral.Interval("3", "4"))
        Interval('1', '4')
        """
    def in_scale(self, scale: Scale | str, /) -> Interval:
        """
        The same numbers counted in a scale: [33.3e9, 33.7e9] in billions is [33.3, 33.7].

        >>> figure = bilateral.Published("41.2 billion USD")
        >>> figure.interval.in_scale("billion")
        Interval('41.15', '41.25', high_open=True)
        """
    def intersect(self, other: Interval, /) -> Interval | None:
        """
        The numbers of both; None if they share none.

        >>> bilateral.Interval("1", "3").intersect(bilateral.Interval("2", "4"))
        Interval('2', '3')
        """
    @property
    def low(self, /) -> Decimal | None:
        """
        The lower end; None if there is none.
        """
    @property
    def low_open(self, /) -> bool:
        """
        Whether the lower end is left out; an absent end is.
        """
    @property
    def midpoint(self, /) -> Decimal | None:
        """
        The middle, rounded to 28 digits; None without two ends. A reading aid only.
        """
    def mul(self, other: Interval, /) -> Interval:
        """
        Every product of a number of one and a number of the other.

        >>> bilateral.Interval("1", "2").mul(bilateral.Interval("10", "20"))
        Interval('10', '40')
        """
    def neg(self, /) -> Interval:
        """
        The opposite of every number.

        >>> bilateral.Interval("1", "2").neg()
        Interval('-2', '-1')
        """
    def overlaps(self, other: Interval, /) -> bool:
        """
        Whether some number belongs to both: what equality means for figures.

        >>> bilateral.Interval("1", "2").overlaps(bilateral.Interval("3", "4"))
        False
        """
    @staticmethod
    def point(value: Decimal | int | str, /) -> Interval:
        """
        A single number.

        >>> bilateral.Interval.point("1.5")
        Interval('1.5', '1.5')
        """
    def recip(self, /) -> Interval:
        """
        One divided by every number; refused if it contains zero.

        >>> bilateral.Interval("1", "2").recip()
        Interval('0.5', '1')
        """
    def shown(self, decimals: SupportsIndex, /) -> str:
        """
        For readers: the ends rounded to the nearest at so many decimals, at most 28.

        >>> third = bilateral.Interval.point(1) / bilateral.Interval.point(3)
        >>> third.shown(2), third.shown_outward(2)
        ('0.33', '0.33–0.34')
        """
    def shown_outward(self, decimals: SupportsIndex, /) -> str:
        """
        For readers: the ends rounded outward, so that no possible value is cut off.

        >>> interval = bilateral.Interval("33.3207", "33.6207")
        >>> interval.shown(1), interval.shown_outward(1)
        ('33.3–33.6', '33.3–33.7')
        """
    def sub(self, other: Interval, /) -> Interval:
        """
        Every difference of a number of one and a number of the other.

        >>> bilateral.Interval("1", "2").sub(bilateral.Interval("10", "20"))
        Interval('-19', '-8')
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
    def width(self, /) -> Decimal | None:
        """
        How far apart the ends are; None if one is missing.
        """

@final
class InvestmentCell:
    """
    A value of a statistical table on direct investment: `to_dict` has every field.

    >>> cell = bilateral.InvestmentCell.from_json(""\"{
    ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
    ...     "side": "inward", "value": "63000000000", "currency": "USD" }""\")
    >>> cell.value
    Decimal('63000000000')

    Wrong: a hidden cell with a value.

    >>> bilateral.InvestmentCell.from_json(""\"{
    ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31", "side": "inward",
    ...     "value": "0", "currency": "USD", "confidentiality": "confidential" }""\")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [investment.confidential-value at /value]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def currency(self, /) -> Currency:
        """
        In which currency.
        """
    @staticmethod
    def from_json(text: str, /) -> InvestmentCell:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def is_estimate(self, /) -> bool:
        """
        Whether nobody surveyed the value.
        """
    @property
    def is_hidden(self, /) -> bool:
        """
        Whether the value is withheld.
        """
    @property
    def measure(self, /) -> MeasureKind:
        """
        What the value measures.
        """
    @property
    def partner(self, /) -> Area:
        """
        The other side.
        """
    @property
    def principle(self, /) -> Principle:
        """
        How it is set out in the accounts.
        """
    @property
    def reporter(self, /) -> Area:
        """
        Whose statistics.
        """
    @property
    def side(self, /) -> str:
        """
        On which side of the account: `inward`, `outward`, `assets`, `liabilities`.
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
    def value(self, /) -> Decimal | None:
        """
        Worth how much; None is missing, which is not zero.
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
    def figure(self, /) -> Published:
        """
        The figure as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> InvestmentFigure:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def host(self, /) -> Area:
        """
        Where the investment is.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def investor(self, /) -> Area:
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
    def period(self, /) -> Period | None:
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
class Joint:
    """
    Two instruments of one series, one after the other.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     agreements = [
    ...         { id = "P1", title = "Plan 2021", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    ...           valid = "2021/2024", events = [{ kind = "endorsed", on = "2020-12-01" }] },
    ...         { id = "P2", title = "Plan 2025", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    ...           valid = "2025/2027", follows = "P1", events = [{ kind = "endorsed", on = "2025-04-04" }] },
    ...     ]
    ...     ""\")
    >>> joint = dossier.series()[0].joints[0]
    >>> joint, str(joint.by_label)
    (<Joint P1 to P2>, '0 days')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def by_endorsement(self, /) -> DaySpan | None:
        """
        Days from the end of the earlier window to the day the later one was agreed on.
        """
    @property
    def by_label(self, /) -> DaySpan | None:
        """
        Days between the two windows as labelled: 0 where they meet, below zero where they overlap.
        """
    @property
    def earlier(self, /) -> str:
        """
        The earlier one.
        """
    @staticmethod
    def from_json(text: str, /) -> Joint:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def later(self, /) -> str:
        """
        The one that follows it.
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
class Lineage:
    """
    An instrument among those it comes from and those that come from it.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     agreements = [
    ...         { id = "PCA", title = "Old", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"], events = [] },
    ...         { id = "EPCA", title = "New", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"],
    ...           supersedes = ["PCA"], events = [] },
    ...     ]
    ...     ""\")
    >>> dossier.lineage("EPCA").earlier, dossier.lineage("PCA").later
    ([<Link EPCA supersedes PCA>], [<Link EPCA supersedes PCA>])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def circular(self, /) -> bool:
        """
        Following the relations back leads to the instrument itself.
        """
    @property
    def earlier(self, /) -> list[Link]:
        """
        What it comes from, the nearest first.
        """
    @staticmethod
    def from_json(text: str, /) -> Lineage:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        The instrument asked about.
        """
    @property
    def later(self, /) -> list[Link]:
        """
        What comes from it, the nearest first.
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
class Link:
    """
    One relation between two instruments.

    >>> newer = bilateral.Agreement.from_json(""\"{
    ...     "id": "EPCA", "title": "EPCA", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "supersedes": ["PCA"], "events": [] }""\")
    >>> newer.relations()
    [<Link EPCA supersedes PCA>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def earlier(self, /) -> str:
        """
        The earlier one.
        """
    @staticmethod
    def from_json(text: str, /) -> Link:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def later(self, /) -> str:
        """
        The later one.
        """
    @property
    def relation(self, /) -> Relation:
        """
        How it stands to the earlier one.
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
class Mapping:
    """
    What the columns of a treaty table mean: declared, never guessed. `schemas/mapping.schema.json` has the fields.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> mapping, mapping.to_dict()["dates"]
    (<Mapping rows are parties>, 'dmy')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Mapping:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @staticmethod
    def from_toml(text: str, /) -> Mapping:
        """
        Reads a mapping from TOML.

        >>> mapping = bilateral.Mapping.from_toml(""\"
        ...     rows = "parties"
        ...     dates = "dmy"
        ...     areas = "name"
        ...     agreement = "Convention"
        ...     columns = { parties = ["Participant"], instrument = "Ratification" }
        ... ""\")

        Wrong: how dates are written cannot be guessed.

        >>> bilateral.Mapping.from_toml('rows = "parties"\\ndates = "guess"')
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: ... [input.unknown-word at /dates]
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
class Matrix:
    """
    Numbers in rows and columns, as `indicator` takes them; from `FlowTable.matrix`.

    >>> flow = bilateral.Flow.from_json('{"reporter": "KAZ", "partner": "EU", "direction": "export", '
    ...     '"product": "HS2022:270900", "period": "2024", "value": "2.5", "currency": "USD"}')
    >>> exports = bilateral.FlowTable([flow]).matrix("reporter", "product")
    >>> exports
    <Matrix of 1 rows and 1 columns>
    >>> exports["cells"]
    [[2.5]]
    >>> exports.to_polars().rows()
    [('KAZ', 'HS2022:270900', 2.5)]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __contains__(self, key: str, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, key: str, /) -> Any:
        """
        A field of the wire form; `to_dict` has all of them at once.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int:
        """
        How many rows.
        """
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @staticmethod
    def from_json(text: str, /) -> Matrix:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def keys(self, /) -> "list[str]":
        """
        The names of the fields.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class Meaning:
    """
    One thing a status word can mean.

    >>> initialled = bilateral.read_status_word("paraphiert", "de").only
    >>> initialled.stage, initialled.event
    (<Stage.INITIALLED: 'initialled'>, <EventKind.INITIALLED: 'initialled'>)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> EventKind | None:
        """
        The event that would be on record.
        """
    @staticmethod
    def from_json(text: str, /) -> Meaning:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def says(self, /) -> str:
        """
        What that says about the instrument.
        """
    @property
    def stage(self, /) -> Stage | None:
        """
        The stage an instrument would be in; None where an act of one party decides nothing yet.
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
class Meeting:
    """
    A meeting, held or planned: which of the two follows from its date.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     meetings = [{ id = "M1", title = "First summit", on = "2025-04-04", place = "Samarkand", source = "press" }]
    ...     ""\")
    >>> meeting = dossier.meetings[0]
    >>> meeting.title, meeting.on, meeting.place
    ('First summit', When('2025-04-04'), 'Samarkand')
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
    def parties(self, /) -> list[Area]:
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
    One step with the days since the one before it and since the first. What several sources tell of one
    event is one step.

    Where a date is uncertain the count has bounds: at least, at most.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""\")
    >>> signed = treaty.milestones()[1]
    >>> signed, signed.after_previous
    (<Milestone signed 2015-12-21>, <DaySpan 416 to 446 days>)
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
    @property
    def others(self, /) -> list[Claimed]:
        """
        What other sources say of the same event, later than `on`; the days count from `on`.
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
class Money:
    """
    An exact amount of one currency, in units of it: 41200000000 USD, not 41.2.

    >>> exports = bilateral.Money(32_600_000_000, "USD")
    >>> print(exports + bilateral.Money(8_600_000_000, "USD"))
    41200000000 USD
    >>> print(2 * exports)
    65200000000 USD

    Wrong: dollars and euros have no sum, and a float has no exact amount.

    >>> try:
    ...     exports + bilateral.Money(8, "EUR")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    amount.currency-mismatch
    >>> exports * 1.5
    Traceback (most recent call last):
        ...
    TypeError: expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
    """
    def __add__(self, other: object, /) -> Money: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __mul__(self, factor: object, /) -> Money: ...
    def __new__(cls, amount: Decimal | int | str, currency: Currency | str, /) -> Money: ...
    def __radd__(self, other: object, /) -> Money: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __rmul__(self, factor: object, /) -> Money: ...
    def __rsub__(self, other: object, /) -> Money: ...
    def __str__(self, /) -> str: ...
    def __sub__(self, other: object, /) -> Money: ...
    @property
    def amount(self, /) -> Decimal:
        """
        How many units.
        """
    def checked_add(self, other: Money, /) -> Money:
        """
        The exact sum, or `amount.currency-mismatch`, `amount.overflow`, `amount.too-long`.

        >>> str(bilateral.Money("1.5", "EUR").checked_add(bilateral.Money("2", "EUR")))
        '3.5 EUR'
        """
    def checked_mul(self, factor: Decimal | int | str, /) -> Money:
        """
        The exact product with a bare number.

        >>> str(bilateral.Money("1.5", "EUR").checked_mul("3"))
        '4.5 EUR'
        """
    def checked_sub(self, other: Money, /) -> Money:
        """
        The exact difference; refused as `checked_add` is.

        >>> str(bilateral.Money("1.5", "EUR").checked_sub(bilateral.Money("2", "EUR")))
        '-0.5 EUR'
        """
    def convert_flow(self, rate: Rate, /) -> ConvertedMoney:
        """
        A flow in the rate's quote currency, at an average or a fixed rate.

        >>> from datetime import date
        >>> year = bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31))
        >>> rate = bilateral.Rate("EUR", "USD", "1.0824", year)
        >>> print(bilateral.Money(1_000_000, "EUR").convert_flow(rate).money)
        1082400 USD

        Wrong: the same rate for a stock of investment.

        >>> try:
        ...     bilateral.Money(1_000_000, "EUR").convert_position(rate)
        ... except bilateral.BilateralError as refused:
        ...     print(refused.code)
        rate.average-for-position
        """
    def convert_flow_at_moment(self, rate: Rate, /) -> ConvertedMoney:
        """
        A flow at the rate of one day: a single transaction, or for want of an average.

        >>> from datetime import date
        >>> rate = bilateral.Rate("EUR", "USD", "1.1", bilateral.Basis.end_of_period(date(2024, 12, 23)))
        >>> converted = bilateral.Money(100, "EUR").convert_flow_at_moment(rate)
        >>> converted.money, converted.is_insisted
        (Money('110', 'USD'), True)
        """
    def convert_position(self, rate: Rate, /) -> ConvertedMoney:
        """
        A position in the rate's quote currency, at the rate of its day or a fixed rate.

        >>> from datetime import date
        >>> rate = bilateral.Rate("EUR", "USD", "1.1", bilateral.Basis.end_of_period(date(2024, 12, 31)))
        >>> bilateral.Money(100, "EUR").convert_position(rate).money
        Money('110', 'USD')
        """
    def convert_position_at_average(self, rate: Rate, /) -> ConvertedMoney:
        """
        A position at an average rate, for want of one of its day.

        >>> from datetime import date
        >>> year = bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31))
        >>> rate = bilateral.Rate("EUR", "USD", "1.0824", year)
        >>> converted = bilateral.Money(100, "EUR").convert_position_at_average(rate)
        >>> converted.money, converted.is_insisted
        (Money('108.24', 'USD'), True)
        """
    @property
    def currency(self, /) -> Currency:
        """
        Of which currency.
        """
    @staticmethod
    def from_json(text: str, /) -> Money:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @staticmethod
    def sum(currency: Currency | str, amounts: SupportsGetItem[int, Money], /) -> Money:
        """
        The exact sum of amounts in one currency; zero of it for no amounts.

        >>> bilateral.Money.sum("USD", [bilateral.Money(1, "USD"), bilateral.Money(2, "USD")])
        Money('3', 'USD')
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
class Months:
    """
    A set of months within a year, no year named: what has to agree before two
    year-to-date figures are compared. Iterates over the numbers 1 to 12 it holds.

    >>> published = bilateral.Months("Jan-Oct")
    >>> len(published), published.is_full_year, published.describe()
    (10, False, 'January–October')
    >>> list(published.complement())
    [11, 12]

    Wrong: a run that crosses New Year.

    >>> bilateral.Months("Nov-Feb")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `Nov-Feb` is not a set of months; write `Jan-Oct`, `Jan-Mar,Jul` or `none` [months.invalid]
    """
    def __bool__(self, /) -> bool: ...
    def __contains__(self, month: SupportsIndex, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[int]: ...
    def __le__(self, other: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Months | str, /) -> Months: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def complement(self, /) -> Months:
        """
        The months of the year that are not in it.

        >>> str(bilateral.Months("Jan-Aug").complement())
        'Sep-Dec'
        """
    def contains_all(self, other: Months | str, /) -> bool:
        """
        Whether every month of the other is in it.

        >>> bilateral.Months("Jan-Aug").contains_all(bilateral.Months("Mar"))
        True
        """
    def describe(self, /) -> str:
        """
        The set in words.

        >>> bilateral.Months("Jan-Aug").describe()
        'January–August'
        """
    def difference(self, other: Months | str, /) -> Months:
        """
        The months in this one and not in the other.

        >>> str(bilateral.Months("Jan-Aug").difference(bilateral.Months("Jan-Feb")))
        'Mar-Aug'
        """
    def intersection(self, other: Months | str, /) -> Months:
        """
        The months in both.

        >>> str(bilateral.Months("Jan-Aug").intersection(bilateral.Months("Jul-Dec")))
        'Jul-Aug'
        """
    @property
    def is_full_year(self, /) -> bool:
        """
        Whether it is January to December.
        """
    @property
    def is_year_to_date(self, /) -> bool:
        """
        Whether it starts in January and has no gap; a full year too.
        """
    @staticmethod
    def parse(text: str, /) -> Months:
        """
        Reads the notation that `str()` writes.
        """
    @staticmethod
    def range(first: SupportsIndex, last: SupportsIndex, /) -> Months:
        """
        One run of months, 1 to 12, both ends included.

        >>> bilateral.Months.range(1, 10)
        Months('Jan-Oct')
        """
    def union(self, other: Months | str, /) -> Months:
        """
        The months in either.

        >>> str(bilateral.Months("Jan-Aug").union(bilateral.Months("Sep")))
        'Jan-Sep'
        """
    @staticmethod
    def year_to(last: SupportsIndex, /) -> Months:
        """
        January to a month.

        >>> bilateral.Months.year_to(8) == bilateral.Months.range(1, 8)
        True

        Wrong: a year has twelve.

        >>> bilateral.Months.year_to(13)
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: ... [months.invalid]
        """

@final
class Network:
    """
    The parties of a layer on a day, and the ties between them.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> ties = bilateral.network([treaty], "legal", date(2024, 1, 1))
    >>> ties.degrees, ties.components
    ({'EU': 1, 'KAZ': 1}, [['KAZ', 'EU']])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def components(self, /) -> list[list[str]]:
        """
        The groups that hang together, largest first.
        """
    @property
    def degrees(self, /) -> dict[str, int]:
        """
        How many others each party is tied to.
        """
    @property
    def density(self, /) -> str | None:
        """
        Tied pairs as a share of all pairs, as decimal text; None for fewer than two parties.
        """
    @staticmethod
    def from_json(text: str, /) -> Network:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def ties(self, /) -> list[tuple[str, str, list[str]]]:
        """
        The pairs that are tied, and by which agreements.
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
class Part:
    """
    A part of an instrument that can have a fate of its own.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "parts": [{ "scope": "trade", "title": "Title III", "competence": "eu-only" }], "events": [] }""\")
    >>> [(part.scope, part.title, part.competence.value) for part in treaty.parts]
    [('trade', 'Title III', 'eu-only')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def competence(self, /) -> Competence | None:
        """
        Whose powers it touches on the Union's side, where that is not the whole's answer.
        """
    @staticmethod
    def from_json(text: str, /) -> Part:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def scope(self, /) -> str:
        """
        The name events and rules use in `scope`.
        """
    @property
    def title(self, /) -> str | None:
        """
        What it is called in the text.
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
class PartyEntry:
    """
    When an agreement enters into force for one party.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
    ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }] }""\")
    >>> [(str(one.party), str(one.instrument)) for one in treaty.entry_into_force(date(2018, 6, 30)).parties]
    [('EU', 'None'), ('KAZ', '2016-03-25')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> int | None:
        """
        The event, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> PartyEntry:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def in_force(self, /) -> When | None:
        """
        The later of its own date and the general one.
        """
    @property
    def instrument(self, /) -> When | None:
        """
        When its instrument was given; absent while there is none.
        """
    @property
    def own(self, /) -> When | None:
        """
        When its own waiting time is over, whether or not the agreement is in force at large.
        """
    @property
    def party(self, /) -> Area:
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
class Period:
    """
    A span of whole days: a year, a half, a quarter, a month, an ISO week, a day, or
    a range of years, months or days, within the years 1 to 9998. Ordered by first
    day, then by last.

    >>> published = bilateral.Period("2024-01/2024-10")
    >>> published.days, published.describe()
    (305, 'January–October 2024')
    >>> published.previous_year()
    Period('2023-01/2023-10')

    Wrong: a month that does not exist (`period.invalid`), a range that runs
    backwards (`period.reversed`), a year that means "no date" (`date.sentinel`).

    >>> bilateral.Period("2024-13")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: there is no month `13`; months run from 01 to 12 [period.invalid]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Period | str, /) -> Period: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def contains(self, day: date, /) -> bool:
        """
        Whether a day is in it.

        >>> from datetime import date
        >>> bilateral.Period("2024").contains(date(2024, 2, 29))
        True
        """
    def contains_period(self, other: Period | str, /) -> bool:
        """
        Whether all days of the other are in it.

        >>> bilateral.Period("2024").contains_period("2024-03")
        True
        """
    @property
    def days(self, /) -> int:
        """
        How many calendar days, at least 1.
        """
    def describe(self, /) -> str:
        """
        The span in words.

        >>> bilateral.Period("2024-01/2024-10").describe()
        'January–October 2024'
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day.
        """
    @property
    def frequency(self, /) -> Frequency | None:
        """
        The frequency of a series of such periods; None for a range.

        >>> bilateral.Period("2024-Q1").frequency
        <Frequency.QUARTERLY: 'Q'>
        """
    @staticmethod
    def from_comtrade(year: SupportsIndex, month: SupportsIndex, /) -> Period:
        """
        Comtrade's `refYear` and `refMonth`, where month 52 is the whole year.

        >>> bilateral.Period.from_comtrade(2022, 52)
        Period('2022')
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day, included.
        """
    @property
    def months(self, /) -> list[YearMonth] | None:
        """
        Its months in order, if it is made of whole months; else None.

        >>> bilateral.Period("2023-12/2024-01").months
        [YearMonth('2023-12'), YearMonth('2024-01')]
        >>> bilateral.Period("2024-W07").months is None
        True
        """
    @property
    def months_in_year(self, /) -> tuple[int, Months] | None:
        """
        The year and which of its months, if it is made of whole months of one year.

        >>> bilateral.Period("2024-Q1").months_in_year
        (2024, Months('Jan-Mar'))
        """
    @staticmethod
    def of_day(day: date, /) -> Period:
        """
        One day.

        >>> from datetime import date
        >>> bilateral.Period.of_day(date(2024, 12, 23))
        Period('2024-12-23')
        """
    @staticmethod
    def of_days(first: date, last: date, /) -> Period:
        """
        From one day to another, both included.

        >>> from datetime import date
        >>> bilateral.Period.of_days(date(2024, 1, 1), date(2024, 3, 31))
        Period('2024-Q1')
        """
    @staticmethod
    def of_half(year: SupportsIndex, half: SupportsIndex, /) -> Period:
        """
        A half of a year, 1 or 2.

        >>> bilateral.Period.of_half(2024, 1)
        Period('2024-S1')
        """
    @staticmethod
    def of_month(year: SupportsIndex, month: SupportsIndex, /) -> Period:
        """
        A month of a year, 1 to 12.

        >>> bilateral.Period.of_month(2024, 2).last_day
        datetime.date(2024, 2, 29)
        """
    @staticmethod
    def of_months(first: YearMonth | str, last: YearMonth | str, /) -> Period:
        """
        From one month to another, both included.

        >>> bilateral.Period.of_months("2024-01", "2024-10")
        Period('2024-01/2024-10')
        """
    @staticmethod
    def of_quarter(year: SupportsIndex, quarter: SupportsIndex, /) -> Period:
        """
        A quarter of a year, 1 to 4.

        >>> bilateral.Period.of_quarter(2024, 3)
        Period('2024-Q3')
        """
    @staticmethod
    def of_week(year: SupportsIndex, week: SupportsIndex, /) -> Period:
        """
        An ISO 8601 week, 1 to 52 or 53; it may reach into the neighbouring years.

        >>> bilateral.Period.of_week(2025, 1).first_day
        datetime.date(2024, 12, 30)
        """
    @staticmethod
    def of_year(year: SupportsIndex, /) -> Period:
        """
        A calendar year, 1 to 9998.

        >>> str(bilateral.Period.of_year(2024))
        '2024'
        """
    def overlaps(self, other: Period | str, /) -> bool:
        """
        Whether any day is in both.

        >>> bilateral.Period("2024").overlaps("2025")
        False
        """
    @staticmethod
    def parse(text: str, /) -> Period:
        """
        Reads the notation that `str()` writes.
        """
    @staticmethod
    def parse_any(text: str, /, day_order: DayOrder | str | None = None) -> Period:
        """
        Reads a period as statistical offices write it: `202352`, `2023M05`,
        `Aug. 2024`, `2010 [YR2010]`. The order of day and month is declared where
        the source writes both as numbers; otherwise `period.ambiguous` refuses them.

        >>> bilateral.Period.parse_any("Jan.-Okt. 2024")
        Period('2024-01/2024-10')
        >>> bilateral.Period.parse_any("05/06/2024", day_order="day-first")
        Period('2024-06-05')
        >>> bilateral.Period.parse_any("2004/05")
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: `2004/05` can be a month, or two years of a season [period.ambiguous]
        """
    def plus_years(self, years: SupportsIndex, /) -> Period:
        """
        The same span so many years later, or earlier if negative.

        >>> str(bilateral.Period("2024-01/2024-10").plus_years(-1))
        '2023-01/2023-10'
        """
    def previous_year(self, /) -> Period:
        """
        The same span one year earlier; refused with `period.no-counterpart` where
        that year has none.

        >>> bilateral.Period("2024-02").previous_year()
        Period('2023-02')
        """
    def same_days(self, other: Period | str, /) -> bool:
        """
        Whether both are the same days; a week equals a range of days only by this.

        >>> bilateral.Period("2024").same_days(bilateral.Period("2024-01/2024-12"))
        True
        """
    def weekdays(self, /) -> int:
        """
        How many of its days are Monday to Friday.

        >>> bilateral.Period("2024-02").weekdays()
        21
        """
    def working_days(self, holidays: SupportsGetItem[int, date], /) -> int:
        """
        How many of its weekdays are not among the holidays, which the caller lists.

        >>> from datetime import date
        >>> january = bilateral.Period("2024-01")
        >>> january.weekdays(), january.working_days([date(2024, 1, 1), date(2024, 1, 7)])
        (23, 22)
        """
    @property
    def year(self, /) -> int | None:
        """
        The calendar year all its days lie in; None if it touches two.
        """

@final
class Pivot:
    """
    Sums in rows and columns, read by the names of their fields or as a data frame with a line for
    each cell that has rows.

    >>> flow = bilateral.Flow.from_json('{"reporter": "DEU", "partner": "KAZ", "direction": "export", '
    ...     '"product": "TOTAL", "period": "2024", "value": "2.5", "currency": "EUR"}')
    >>> sums = bilateral.FlowTable([flow]).pivot("reporter", "partner")
    >>> sums["cells"]
    [[{'sum': '2.5', 'rows': 1, 'missing': 0}]]
    >>> sums.to_polars().rows()
    [('DEU', 'KAZ', Decimal('2.5'), 1, 0)]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __contains__(self, key: str, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, key: str, /) -> Any:
        """
        A field of the wire form; `to_dict` has all of them at once.
        """
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int:
        """
        How many rows.
        """
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    @staticmethod
    def from_json(text: str, /) -> Pivot:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def keys(self, /) -> "list[str]":
        """
        The names of the fields.
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class Product:
    """
    A product, a group of products, or an activity: a code that names something, in
    one edition of one classification; ordered by classification, then code.

    >>> horses = bilateral.Product("HS2022:010121")
    >>> horses.code, horses.level, horses.parent
    ('010121', 6, Product('HS2022:0101'))
    >>> str(horses.section), horses.chapter_title
    ('I', 'Live animals')

    Wrong: a number where a code was.

    >>> try:
    ...     bilateral.Product("HS2022:10121")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    product.lost-zero
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Product | str, /) -> Product: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def ancestors(self, /) -> list[Product]:
        """
        Every broader code, the nearest first.

        >>> [str(one) for one in bilateral.Product("HS2022:270900").ancestors()]
        ['HS2022:2709', 'HS2022:27']
        """
    @property
    def chapter(self, /) -> Product | None:
        """
        The two-digit chapter of an HS or CN code.
        """
    @property
    def chapter_title(self, /) -> str | None:
        """
        Short title of the chapter of an HS or CN code.
        """
    @property
    def classification(self, /) -> Classification:
        """
        Classification and edition.
        """
    @staticmethod
    def cn(year: SupportsIndex, code: str, /) -> Product:
        """
        A code of the Combined Nomenclature of a year.

        >>> bilateral.Product.cn(2024, "27090090")
        Product('CN2024:27090090')
        """
    @property
    def code(self, /) -> str:
        """
        The code as written, leading zeros included.
        """
    @staticmethod
    def hs(edition: SupportsIndex, code: str, /) -> Product:
        """
        A code of the Harmonized System, in the edition of a year such as 2022.

        >>> bilateral.Product.hs(2022, "270900")
        Product('HS2022:270900')
        """
    def is_within(self, other: Product | str, /) -> bool:
        """
        Whether it is the other or a part of it; never across classifications or editions.

        >>> bilateral.Product("HS2022:270900").is_within(bilateral.Product("HS2022:27"))
        True
        """
    @property
    def level(self, /) -> int:
        """
        Number of characters of the code.
        """
    @staticmethod
    def of(classification: Classification | str, code: str, /) -> Product:
        """
        A code of any classification, as files write it.

        >>> bilateral.Product.of("HS2022", "270900")
        Product('HS2022:270900')

        Wrong: a spreadsheet has taken the zero in front.

        >>> bilateral.Product.of("HS2022", "10121")
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: ... [product.lost-zero]
        """
    @property
    def parent(self, /) -> Product | None:
        """
        The next broader code; None at the top.
        """
    @staticmethod
    def parse(text: str, /) -> Product:
        """
        Reads the notation that `str()` writes.
        """
    @staticmethod
    def repair_leading_zero(classification: Classification | str, level: SupportsIndex, code: str, /) -> Repair:
        """
        Completes a code to so many digits with leading zeros, and records it; only for
        a column known to hold one level.

        >>> repair = bilateral.Product.repair_leading_zero("HS2017", 6, "10121")
        >>> repair.product, repair.zeros, repair.note.code
        (Product('HS2017:010121'), 1, 'product.zero-restored')
        """
    @property
    def section(self, /) -> Section | None:
        """
        The section of the HS that an HS or CN code is in.
        """
    def to_hs(self, /) -> Product | None:
        """
        An HS or CN code in the HS edition it is built on, cut to six digits.

        >>> bilateral.Product("CN2021:27090090").to_hs()
        Product('HS2017:270900')
        """

@final
class ProductKey:
    """
    The entry of a product column: a product, the total, a residual, or nothing
    applicable. Only items can be ranked; only items and residuals sum to a total.

    >>> bilateral.ProductKey.read("CN2024", "27090090").item
    Product('CN2024:27090090')
    >>> bilateral.ProductKey.read("CN2024", "09SSS123").residual.kind
    <ProductResidualKind.SPECIAL: 'special'>
    >>> bilateral.ProductKey("TOTAL").is_total
    True

    Wrong: still no way in for a lost zero.

    >>> try:
    ...     bilateral.ProductKey.read("CN2024", "1012100")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    product.lost-zero
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: ProductKey | str | Product, /) -> ProductKey: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def classification(self, /) -> Classification | None:
        """
        Classification and edition, where there is one.
        """
    @property
    def is_total(self, /) -> bool:
        """
        Whether it is everything together.
        """
    @property
    def item(self, /) -> Product | None:
        """
        The product, if it is one.
        """
    @staticmethod
    def parse(text: str, /) -> ProductKey:
        """
        Reads the notation that `str()` writes.
        """
    @staticmethod
    def read(classification: Classification | str, code: str, /) -> ProductKey:
        """
        What a source writes in a column of codes of one classification.

        >>> bilateral.ProductKey.read("HS2022", "TOTAL"), bilateral.ProductKey.read("HS2022", "270900")
        (ProductKey('TOTAL'), ProductKey('HS2022:270900'))
        """
    @property
    def residual(self, /) -> ProductResidual | None:
        """
        The residual, if it is one.
        """

@final
class ProductResidual:
    """
    A code that counts in the total but names no product; read from `ProductKey.residual`.

    >>> hidden = bilateral.ProductKey("CN2024:39XXXXXX").residual
    >>> hidden.kind, hidden.known
    (<ProductResidualKind.MASKED: 'masked'>, Product('CN2024:39'))

    Wrong: a product is none.

    >>> bilateral.ProductKey("CN2024:39").residual is None
    True
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, tuple[ProductKey, str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def classification(self, /) -> Classification:
        """
        Classification and edition.
        """
    @property
    def code(self, /) -> str:
        """
        The code as the source writes it.
        """
    @property
    def kind(self, /) -> ProductResidualKind:
        """
        Why it names no product.
        """
    @property
    def known(self, /) -> Product | None:
        """
        The narrowest product the hidden one is known to be part of.
        """

@final
class Progress:
    """
    How far commitments have come by the end of a day; from `Dossier.progress`.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     commitments = [
    ...         { id = "C1", action = "Hold a summit", due = "2025-04", status = "done", completed = "2025-04-04", source = "press" },
    ...         { id = "C2", action = "Open an office", due = "2025-06", status = "in-progress", source = "press" },
    ...     ]
    ...     ""\")
    >>> progress = dossier.progress(date(2025, 12, 31))
    >>> progress.total, progress.areas
    (<Tally 1 done>, [(None, <Tally 1 done>)])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def areas(self, /) -> list[tuple[str | None, Tally]]:
        """
        By area, in order of its id; those of no area, under None, come last.
        """
    @staticmethod
    def from_json(text: str, /) -> Progress:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
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
    def total(self, /) -> Tally:
        """
        All commitments.
        """

@final
class Published:
    """
    A figure as it was printed: `[qualifier] [sign] digits [scale] [currency, % or pp]`
    or `between A and B`. It stands for an interval in base units: units of the
    currency, or ratios, so that `23 %` is 0.23. Trailing zeros are digits.

    >>> turnover = bilateral.Published("41.2bn USD")
    >>> str(turnover), turnover.value
    ('41.2 billion USD', Decimal('41200000000'))
    >>> print(turnover.interval)
    [41150000000, 41250000000)

    Wrong: three, or three thousand?

    >>> try:
    ...     bilateral.Published("3,000")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    figure.separator
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, text: Published | str, /) -> Published: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def currency(self, /) -> Currency | None:
        """
        The currency, if it is money.
        """
    @property
    def decimals(self, /) -> int:
        """
        How many decimals are printed.
        """
    @property
    def interval(self, /) -> Interval:
        """
        Every value it can stand for, in base units.
        """
    @staticmethod
    def parse(text: str, /) -> Published:
        """
        Reads the notation that `str()` writes.
        """
    @property
    def printed(self, /) -> Decimal:
        """
        The digits as printed, trailing zeros kept; of `between A and B`, A.
        """
    @property
    def printed_high(self, /) -> Decimal | None:
        """
        The second number of `between A and B`, as printed.
        """
    @property
    def qualifier(self, /) -> Qualifier:
        """
        How it was hedged.
        """
    @property
    def rounding(self, /) -> Rounding:
        """
        How its digits came about; half up where nothing is said.
        """
    @property
    def scale(self, /) -> Scale:
        """
        The scale the digits are counted in.
        """
    @property
    def unit(self, /) -> Unit:
        """
        The unit.
        """
    @property
    def value(self, /) -> Decimal:
        """
        The printed number in base units, hedge and rounding aside.
        """
    def with_rounding(self, rounding: Rounding | str, /) -> Published:
        """
        The same figure, known to have been rounded in another way.

        >>> print(bilateral.Published("3.25 billion").with_rounding("truncated").interval)
        [3250000000, 3260000000)
        """

@final
class Rate:
    """
    An exchange rate: so much of the quote currency for so much of the base currency.

    >>> rate = bilateral.Rate("EUR", "DEM", "1.95583", bilateral.Basis.fixed())
    >>> print(rate, "|", rate.inverted())
    1.95583 DEM per 1 EUR | 1 EUR per 1.95583 DEM

    Wrong: a rate that was never published, entered as zero.

    >>> try:
    ...     bilateral.Rate("EUR", "DEM", 0, bilateral.Basis.fixed())
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    rate.not-positive
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, base: Currency | str, quote: Currency | str, value: Decimal | int | str, basis: Basis, /, *, per_units: Decimal | int | str | None = None) -> Rate: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def base(self, /) -> Currency:
        """
        The currency that is converted from.
        """
    @property
    def basis(self, /) -> Basis:
        """
        The time it was observed over.
        """
    @staticmethod
    def from_json(text: str, /) -> Rate:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    def inverted(self, /) -> Rate:
        """
        The same exchange read the other way, exactly.

        >>> bilateral.Rate("USD", "KZT", "500", bilateral.Basis.fixed()).inverted()
        Rate('KZT', 'USD', '1', Basis.fixed(), per_units='500')
        """
    @property
    def per_units(self, /) -> Decimal:
        """
        For how many units of the base currency the value is paid; usually 1.
        """
    @property
    def quote(self, /) -> Currency:
        """
        The currency that is converted to.
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
    def value(self, /) -> Decimal:
        """
        How much of the quote currency is paid for `per_units` of the base currency.
        """

@final
class Ratification:
    """
    How far consent has come by the end of a day.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""\")
    >>> consent = bilateral.ratification(treaty, date(2018, 6, 30))
    >>> consent.consented, consent.outstanding, consent.share
    (['KAZ'], ['EU'], '0.5')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def consented(self, /) -> list[str]:
        """
        Those who had certainly expressed consent.
        """
    @staticmethod
    def from_json(text: str, /) -> Ratification:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def outstanding(self, /) -> list[str]:
        """
        Those who had not.
        """
    @property
    def perhaps(self, /) -> list[str]:
        """
        Those who may have.
        """
    @property
    def share(self, /) -> str | None:
        """
        Who consented as a share of all, as decimal text; None where nobody is required.
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
    def weighted_share(self, /) -> str | None:
        """
        The same by weight; None unless everyone has a weight.
        """

@final
class Read:
    """
    What a file held: a table of flows, cells on direct investment or a dataset, and all that was noticed on the way.

    >>> file = b"t,i,j,k,v,q\\n2021,398,276,70900,1.5,2\\n"
    >>> read = bilateral.read(file, edition="HS2017")
    >>> read
    <Read baci: 1 of 1 rows kept; 1 zeros-restored (from line 2)>
    >>> read.table, read.dataset
    (<FlowTable of 1 rows>, None)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _of(table: FlowTable | None, dataset: Dataset | None, cells: SupportsGetItem[int, InvestmentCell] | None, diagnostics: ReadDiagnostics) -> Read:
        """
        What `pickle` keeps of it.
        """
    def _repr_html_(self, /) -> str:
        """
        For notebooks: what was noticed.
        """
    @property
    def cells(self, /) -> list[InvestmentCell] | None:
        """
        The cells of a table on direct investment, for `check_investment_cells`; None if the file holds none.

        >>> file = b"COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE,SCALE\\nKAZ,O,INWD_D_NETLA_FALL_ALL,NLD,2021,63005200000,6\\n"
        >>> bilateral.read(file).cells[0].value  # US dollars, whatever SCALE says
        Decimal('63005200000')
        """
    @property
    def dataset(self, /) -> Dataset | None:
        """
        The dataset; None if the file holds flows or cells.
        """
    @property
    def diagnostics(self, /) -> ReadDiagnostics:
        """
        What was noticed: counted, located, never silent.
        """
    @property
    def recognised(self, /) -> Recognised:
        """
        As what the file was read, and what told.
        """
    @property
    def table(self, /) -> FlowTable | None:
        """
        The flows; None if the file holds none.
        """

@final
class ReadDiagnostics:
    """
    Everything noticed while reading one file.

    >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\\nX:Y(1.0),KZ,2024,,c\\n"
    >>> noticed = bilateral.read(file.encode()).diagnostics
    >>> print(noticed)
    sdmx-csv: 1 of 1 rows kept; 1 confidential (from line 2); 1 missing-value (from line 2)
    >>> noticed.count("confidential"), noticed.tallies[0].lines
    (1, [2])
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
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
    def bytes(self, /) -> int:
        """
        Bytes read, unpacked.
        """
    def count(self, note: ReadNote | str, /) -> int:
        """
        In how many rows something was noticed.

        >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\\nX:Y(1.0),KZ,2024,,c\\n"
        >>> noticed = bilateral.read(file.encode()).diagnostics
        >>> noticed.count("confidential"), noticed.count("zeros-restored")
        (1, 0)
        """
    @property
    def encoding(self, /) -> TextEncoding:
        """
        How its text is encoded.
        """
    @property
    def format(self, /) -> str:
        """
        The format it was read as.
        """
    @staticmethod
    def from_json(text: str, /) -> ReadDiagnostics:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kept(self, /) -> int:
        """
        Rows that are in the table.
        """
    @property
    def rows(self, /) -> int:
        """
        Rows of data in the file.
        """
    @property
    def tallies(self, /) -> list[ReadTally]:
        """
        What was noticed, in the order of `ReadNote`.
        """
    def tally(self, note: ReadNote | str, /) -> ReadTally | None:
        """
        What was noticed under a note; None if nothing was.

        >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\\nX:Y(1.0),KZ,2024,,c\\n"
        >>> noticed = bilateral.read(file.encode()).diagnostics
        >>> noticed.tally("confidential").lines, noticed.tally("zeros-restored") is None
        ([2], True)
        """
    def to_dict(self, /) -> "dict[str, object]":
        """
        The wire form as a dict: amounts and dates are text.
        """
    def to_json(self, /) -> str:
        """
        The canonical JSON: two-space indentation, fields in the order of the format.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """
    @property
    def units(self, /) -> list[ReadUnit]:
        """
        The units of columns that were converted.
        """
    @property
    def why(self, /) -> str:
        """
        Why it was taken for that format; empty where the caller named it.
        """

@final
class ReadProgress:
    """
    How far reading has come.

    >>> seen = []
    >>> _ = bilateral.read(b"t,i,j,k,v,q\\n2021,398,276,070900,1.5,2\\n", edition="HS2017", progress=seen.append)
    >>> seen[-1].bytes == seen[-1].total
    True
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int, int | None, int]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, bytes: SupportsIndex, total: SupportsIndex | None, rows: SupportsIndex, /) -> ReadProgress:
        """
        As `read` makes them; made by hand to try a callback.

        >>> bilateral.ReadProgress(10, 40, 2)
        ReadProgress(10, 40, 2)
        """
    def __repr__(self, /) -> str: ...
    @property
    def bytes(self, /) -> int:
        """
        Bytes of the file that have been taken in, as they are stored: packed, if it is.
        """
    @property
    def rows(self, /) -> int:
        """
        Rows that have been read.
        """
    @property
    def total(self, /) -> int | None:
        """
        Bytes the file has; None for an open file.
        """

@final
class ReadTally:
    """
    How often something was noticed, and where first.

    >>> file = b"t,i,j,k,v,q\\n2021,398,276,70900,1.5,2\\n"
    >>> tally = bilateral.read(file, edition="HS2017").diagnostics.tallies[0]
    >>> tally.note.value, tally.rows, tally.lines
    ('zeros-restored', 1, [2])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def examples(self, /) -> list[str]:
        """
        Up to ten different cells it was noticed in, where one cell is the reason.
        """
    @staticmethod
    def from_json(text: str, /) -> ReadTally:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def lines(self, /) -> list[int]:
        """
        The first ten lines of the file it was noticed in.
        """
    @property
    def meaning(self, /) -> str:
        """
        What that says about a row, in a sentence.
        """
    @property
    def note(self, /) -> ReadNote:
        """
        What was noticed.
        """
    @property
    def rows(self, /) -> int:
        """
        In how many rows.
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
    def value_left_out(self, /) -> Decimal:
        """
        The value in rows that were left out for it, where they state one.
        """

@final
class ReadUnit:
    """
    In what a column is stated, and in what it was kept.

    >>> file = b"t,i,j,k,v,q\\n2021,398,276,070900,1.5,2\\n"
    >>> [(unit.column, unit.stated, unit.kept) for unit in bilateral.read(file, edition="HS2017").diagnostics.units]
    [('v', 'thousand USD', 'USD'), ('q', 'tonnes', 'kg')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def column(self, /) -> str:
        """
        The column of the file.
        """
    @staticmethod
    def from_json(text: str, /) -> ReadUnit:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kept(self, /) -> str:
        """
        The unit it was kept in.
        """
    @property
    def power(self, /) -> int:
        """
        By which power of ten it was multiplied.
        """
    @property
    def stated(self, /) -> str:
        """
        The unit the file states it in.
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

    >>> figure = ""\"{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
    ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}""\"
    >>> part, year = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023")])
    >>> print(bilateral.compare(year, part).reasons[0].because)
    the year 2023 covers 12 months, January–October 2024 covers 10 months
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
class Recognised:
    """
    As what a file was read, and what told.

    >>> bilateral.read(b"t,i,j,k,v,q\\n2021,398,276,070900,1.5,2\\n", edition="HS2017").recognised
    <Recognised baci: the header has `t`, `i`, `j`, `k`, `v`, `q`>
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, str]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, format: str, why: str, /) -> Recognised:
        """
        From `Read.recognised`; made by hand only to be compared with.
        """
    def __repr__(self, /) -> str: ...
    @property
    def format(self, /) -> str:
        """
        The format: a word of `ReadFormat`, or one of its varieties such as `comtrade-legacy`.
        """
    @property
    def why(self, /) -> str:
        """
        What told; empty where the caller named the format.
        """

@final
class Repair:
    """
    A product read from a column that lost its leading zeros, and what was done to read
    it; made by `Product.repair_leading_zero`.

    >>> bilateral.Product.repair_leading_zero("HS2017", 6, "010121").note is None
    True

    Wrong: there is no chapter 00.

    >>> try:
    ...     bilateral.Product.repair_leading_zero("HS2017", 6, "1012")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    product.no-such-chapter
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str, int, str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def given(self, /) -> str:
        """
        The text as the source had it.
        """
    @property
    def note(self, /) -> BilateralError | None:
        """
        The finding `product.zero-restored`, if anything was put back.
        """
    @property
    def product(self, /) -> Product:
        """
        The product.
        """
    @property
    def zeros(self, /) -> int:
        """
        How many zeros were put in front; 0 if the code was whole.
        """

@final
class Report:
    """
    What a check found: errors first, then warnings, then notes; within each in the order of the input.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     [[agreements]]
    ...     id = "T"
    ...     title = "An agreement"
    ...     kind = "sectoral"
    ...     binding = "binding"
    ...     parties = ["EU", "KAZ"]
    ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
    ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
    ...     ""\")
    >>> report = dossier.check()
    >>> report.summary
    '0 errors, 0 warnings, 3 notes'
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
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
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """
    @property
    def warnings(self, /) -> list[Finding]:
        """
        The warnings.
        """

@final
class Residual:
    """
    A partner that is not an economy: areas not elsewhere specified, bunkers,
    confidential partners, stores, the high seas. It counts in totals and never in
    shares, concentration or rankings.

    >>> secret = bilateral.Residual("CONFIDENTIAL_EXTRA_EU")
    >>> secret.kind
    <ResidualKind.CONFIDENTIAL: 'confidential'>

    Wrong: an economy.

    >>> try:
    ...     bilateral.Residual("KAZ")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    area.unknown
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: Residual | str, /) -> Residual: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Residual]:
        """
        Every residual partner.

        >>> len(bilateral.Residual.all()) > 0
        True
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def kind(self, /) -> ResidualKind:
        """
        Why it is not an economy.
        """
    @property
    def name(self, /) -> str:
        """
        Its English name.
        """
    @staticmethod
    def parse(text: str, /) -> Residual:
        """
        Reads the notation that `str()` writes.
        """
    @property
    def usually(self, /) -> Economy | None:
        """
        The economy that analysts take it for; a substitution to be stated.
        """

@final
class Resolved:
    """
    An agreement of which conflicting dates have been settled by a policy.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
    ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""\")
    >>> settled = treaty.resolved("source", ["council"])
    >>> settled.set_aside, [str(event.on) for event in settled.agreement.events]
    ([1], ['2015-12-21'])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> Agreement:
        """
        The agreement without the claims that were not followed. The original keeps them all.
        """
    @staticmethod
    def from_json(text: str, /) -> Resolved:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def open(self, /) -> list[Conflict]:
        """
        The conflicts the policy leaves open; all their claims are still there.
        """
    @property
    def set_aside(self, /) -> list[int]:
        """
        The claims not followed, as indices into the log of the original.
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
class Revisions:
    """
    The vintages of one quantity, kept side by side.

    >>> flow = lambda value, day: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    >>> ((words, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
    >>> words, revisions.vintages
    (['KAZ'], [datetime.date(2024, 3, 15), datetime.date(2024, 6, 15)])
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _of_thousandths(values: SupportsGetItem[int, tuple[Period | str, date, SupportsIndex]]) -> Revisions:
        """
        What `pickle` keeps of it.
        """
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    def growth(self, earlier: Period | str, later: Period | str, /) -> "dict[str, object]":
        """
        Growth as first published, as known then, and by the latest values.

        >>> flow = lambda period, value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "%s", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (period, value, day))
        >>> rows = [("2023-01", 80, "2023-03-15"), ("2024-01", 100, "2024-03-15"), ("2024-01", 104, "2024-06-15")]
        >>> ((_, revisions),) = bilateral.FlowTable([flow(*row) for row in rows]).revisions(["partner"])
        >>> revisions.growth("2023-01", "2024-01")
        {'firstPublished': {'exact': '1/4'}, 'asKnownThen': {'exact': '1/4'}, 'latest': {'exact': '3/10'}}
        """
    def mean_absolute_revision(self, /) -> "dict[str, object]":
        """
        The mean size of latest less first.

        >>> flow = lambda value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
        >>> ((_, revisions),) = bilateral.FlowTable([flow(104, "2024-03-15"), flow(100, "2024-06-15")]).revisions(["partner"])
        >>> revisions.mean_revision(), revisions.mean_absolute_revision()
        ({'exact': '-4'}, {'exact': '4'})
        """
    def mean_revision(self, /) -> "dict[str, object]":
        """
        The mean of latest less first.

        >>> flow = lambda value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
        >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
        >>> revisions.mean_revision()
        {'exact': '4'}
        """
    def relative_absolute_revision(self, /) -> "dict[str, object]":
        """
        The sizes of all revisions over the sizes of the first values.

        >>> flow = lambda value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
        >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
        >>> revisions.relative_absolute_revision()
        {'exact': '1/25'}
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """
    def triangle(self, /) -> list[tuple[Period, list[Decimal | None]]]:
        """
        For each period what was published on each of `vintages`; None where nothing was.

        >>> flow = lambda value, day: bilateral.Flow.from_json(
        ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
        ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
        >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
        >>> revisions.triangle()
        [(Period('2024-01'), [Decimal('100'), Decimal('104')])]
        """
    @property
    def vintages(self, /) -> list[date]:
        """
        The days on which anything was published.
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
class Section:
    """
    A section of the Harmonized System; the same chapters in every edition.

    >>> minerals = bilateral.Section.of_chapter(27)
    >>> str(minerals), minerals.number, minerals.title
    ('V', 5, 'Minerals and fuels')

    Wrong: chapter 99 holds no product.

    >>> bilateral.Section.of_chapter(99) is None
    True
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, tuple[int]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def all() -> list[Section]:
        """
        All 21, in order.

        >>> len(bilateral.Section.all())
        21
        """
    @property
    def chapters(self, /) -> list[int]:
        """
        Its chapters, in order.
        """
    @property
    def number(self, /) -> int:
        """
        1 to 21.
        """
    @staticmethod
    def of_chapter(chapter: SupportsIndex, /) -> Section | None:
        """
        The section a chapter is in; None outside 1 to 97.

        >>> bilateral.Section.of_chapter(27), bilateral.Section.of_chapter(99) is None
        (Section.of_chapter(25), True)
        """
    @property
    def title(self, /) -> str:
        """
        Short title, in our own words.
        """

@final
class Series:
    """
    Instruments that follow each other.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     agreements = [
    ...         { id = "P1", title = "Plan 2021", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    ...           valid = "2021/2024", events = [{ kind = "endorsed", on = "2020-12-01" }] },
    ...         { id = "P2", title = "Plan 2025", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    ...           valid = "2025/2027", follows = "P1", events = [{ kind = "endorsed", on = "2025-04-04" }] },
    ...     ]
    ...     ""\")
    >>> dossier.series()
    [<Series P1, P2>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Series:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def instruments(self, /) -> list[str]:
        """
        The instruments, the first one first.
        """
    @property
    def joints(self, /) -> list[Joint]:
        """
        Where one meets the next.
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
class Source:
    """
    A source that events and figures point to.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     sources = [{ id = "oj", title = "Official Journal L 29, 4.2.2016", published = "2016-02-04" }]
    ...     ""\")
    >>> oj = dossier.sources[0]
    >>> oj.title, oj.published
    ('Official Journal L 29, 4.2.2016', When('2016-02-04'))
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

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> signed, in_force = treaty.status(date(2024, 1, 1)).history
    >>> signed.stage.value, signed.last_day, in_force.end
    ('signed', datetime.date(2020, 2, 29), None)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    def days(self, /, on: date) -> int | None:
        """
        Days spent, where both ends are known days; up to the given day while the stage lasts.

        >>> from datetime import date
        >>> treaty = bilateral.Agreement.from_json(""\"{
        ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
        ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
        >>> [span.days(date(2024, 1, 1)) for span in treaty.status(date(2024, 1, 1)).history]
        [1532, 1401]
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
class StageDuration:
    """
    How long an agreement stood in one stage.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.stage_durations(treaty, date(2024, 1, 1))[0]
    <StageDuration signed for 1532 days>
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> DaySpan:
        """
        At least and at most so many days; while it lasts, up to the day asked about.
        """
    @staticmethod
    def from_json(text: str, /) -> StageDuration:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def stage(self, /) -> Stage:
        """
        The stage.
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
class StaleText:
    """
    A text initialled long ago and never signed.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }] }""\")
    >>> text = bilateral.stale_texts([treaty], 12, date(2024, 12, 1))[0]
    >>> text.agreement, text.initialled, text.stale
    ('T', When('2014-10'), <Truth.YES: 'yes'>)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> str:
        """
        The agreement.
        """
    @staticmethod
    def from_json(text: str, /) -> StaleText:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def initialled(self, /) -> When:
        """
        When it was initialled.
        """
    @property
    def stale(self, /) -> Truth:
        """
        Whether it certainly lies longer than asked, or perhaps.
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
class Statement:
    """
    A claim in its general form: a quantity, a relation, a figure. `to_dict` has all it says.

    >>> claim = bilateral.Claim.from_json(""\"{"statement": {
    ...     "id": "S", "measure": "exports", "subject": "KAZ", "partner": "EU", "period": "2023",
    ...     "relation": "at-least", "figure": "40 billion USD", "said": "2024-12-23", "source": "article" }}""\")
    >>> claim.record.relation, claim.record.figure
    (<ClaimRelation.AT_LEAST: 'at-least'>, Published('40 billion USD'))
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def figure(self, /) -> Published:
        """
        The figure as printed.
        """
    @staticmethod
    def from_json(text: str, /) -> Statement:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def id(self, /) -> str:
        """
        What other records call it.
        """
    @property
    def relation(self, /) -> ClaimRelation:
        """
        How it speaks of its quantity.
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
class Status:
    """
    The answer to "what is it today, since when, why, and what is missing?".

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> status = treaty.status(date(2018, 6, 30))
    >>> status.stage, status.missing
    (<Stage.SIGNED: 'signed'>, ["the European Parliament's consent, where required (Article 218(6)(a) TFEU)", 'a Council decision on conclusion (Article 218(6) TFEU)', 'entry into force'])
    >>> print(status.explanation)
    signed on 21 December 2015; not in force: signature obliges not to defeat the treaty's object (VCLT Article 18), no more
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
    def party(self, /) -> Area | None:
        """
        For whom, where it was asked for one party.
        """
    @property
    def scope(self, /) -> str | None:
        """
        For which part, where it was asked for one.
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
class StatusWord:
    """
    What a status word can mean; from `read_status_word`.

    >>> word = bilateral.read_status_word("abgeschlossen", "de")
    >>> word.ambiguous, len(word.meanings) > 1, word.only is None
    (True, True, True)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def ambiguous(self, /) -> bool:
        """
        Whether it has several meanings.
        """
    @staticmethod
    def from_json(text: str, /) -> StatusWord:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def language(self, /) -> Language:
        """
        The language it was read in.
        """
    @property
    def meanings(self, /) -> list[Meaning]:
        """
        What it can mean; at least one.
        """
    @property
    def only(self, /) -> Meaning | None:
        """
        The meaning, if there is only one.
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
    def warning(self, /) -> str | None:
        """
        What to ask before using it, where it is ambiguous.
        """
    @property
    def word(self, /) -> str:
        """
        The word, as it is compared: lower case, single blanks.
        """

@final
class SunsetExposure:
    """
    Treaties that have ended, by whether they still protect what was invested under them.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "BIT", "title": "BIT", "kind": "investment", "binding": "binding", "parties": ["DEU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "1995-05-10" }, { "kind": "terminated", "on": "2020-01-01" }] }""\")
    >>> left = bilateral.sunset_exposure([treaty], {"BIT": 20}, date(2024, 1, 1))
    >>> left.protecting, left.lapsed, left.unknown
    ([('BIT', datetime.date(2039, 12, 31))], [], [])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> SunsetExposure:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def lapsed(self, /) -> list[tuple[str, date]]:
        """
        Those that protect no longer, and since which day.
        """
    @property
    def protecting(self, /) -> list[tuple[str, date]]:
        """
        Those that still protect, and through which day.
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
    def unknown(self, /) -> list[str]:
        """
        Those of which nobody can tell.
        """

@final
class Survival:
    """
    A product-limit estimate; `to_dict()["steps"]` has the curve.

    >>> curve = bilateral.kaplan_meier([(6, True), (6, False), (9, True)])
    >>> curve.subjects, curve.censored, curve.median
    (3, 1, 9)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def censored(self, /) -> int:
        """
        How many of them are censored.
        """
    @staticmethod
    def from_json(text: str, /) -> Survival:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def median(self, /) -> int | None:
        """
        The first time by which half or more had their event; None while that is not reached.
        """
    @property
    def steps(self, /) -> list[tuple[int, int, int, str]]:
        """
        The curve: (time, at risk, events, share still waiting as decimal text).
        """
    @property
    def subjects(self, /) -> int:
        """
        How many were watched.
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
class Table:
    """
    Records in rows and columns; made by `tabulate`.

    >>> cell = bilateral.InvestmentCell.from_json(""\"{
    ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
    ...     "side": "inward", "value": "63000000000", "currency": "USD" }""\")
    >>> table = bilateral.tabulate([cell])
    >>> table.to_polars().select("reporter", "value").rows()
    [('KAZ', Decimal('63000000000'))]
    """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.

        Words are dictionaries, amounts exact decimals, what is missing is null.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]": ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        For notebooks.
        """
    def to_pandas(self, /) -> "object":
        """
        As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
        """
    def to_polars(self, /) -> "object":
        """
        As a polars data frame; needs polars.
        """
    def to_pyarrow(self, /) -> "object":
        """
        As a pyarrow table; needs pyarrow.
        """

@final
class Tally:
    """
    Commitments by what came of them.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     commitments = [
    ...         { id = "C1", action = "Hold a summit", due = "2025-04", status = "done", completed = "2025-04-04", source = "press" },
    ...         { id = "C2", action = "Open an office", due = "2025-06", status = "in-progress", source = "press" },
    ...     ]
    ...     ""\")
    >>> tally = dossier.progress(date(2025, 12, 31)).total
    >>> tally.overdue, tally.share
    (1, '0.5')
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def done(self, /) -> int:
        """
        Done.
        """
    @property
    def dropped(self, /) -> int:
        """
        Given up; they count in no share.
        """
    @staticmethod
    def from_json(text: str, /) -> Tally:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def in_progress(self, /) -> int:
        """
        Work is under way.
        """
    @property
    def not_started(self, /) -> int:
        """
        Nothing is on record as done.
        """
    @property
    def overdue(self, /) -> int:
        """
        Certainly past their deadline, and neither done nor dropped.
        """
    @property
    def perhaps_overdue(self, /) -> int:
        """
        Perhaps past it.
        """
    @property
    def share(self, /) -> str | None:
        """
        Done as a share of those not dropped, as decimal text; None where there are none.
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
    def weighted_share(self, /) -> str | None:
        """
        The same by weight; None unless each has a weight.
        """

@final
class Terms:
    """
    What the treaty says about its own life, as far as it matters for reading its log.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "investment", "binding": "binding", "parties": ["DEU", "KAZ"],
    ...     "events": [],
    ...     "terms": { "notice": 12, "initialTerm": 120, "sunset": 240 } }""\")
    >>> treaty.terms.sunset, treaty.terms.retroactive
    (240, False)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> Terms:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def initial_term(self, /) -> int | None:
        """
        Months from entry into force before which it cannot be ended.
        """
    @property
    def initials_sign(self, /) -> bool:
        """
        Initialling counts as signature (VCLT Article 12(2)(a)).
        """
    @property
    def notice(self, /) -> int | None:
        """
        Months of notice before a denunciation takes effect; absent for twelve (VCLT Article 56(2)).
        """
    @property
    def retroactive(self, /) -> bool:
        """
        It reaches back before its signature, and says so (VCLT Article 28).
        """
    @property
    def sunset(self, /) -> int | None:
        """
        Months for which it goes on protecting what was done under it once it has ended.
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
class TextTrack:
    """
    One version of the text.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""\")
    >>> treaty.tracks(date(2015, 1, 1)).texts
    [<TextTrack 1 initialled>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def event(self, /) -> int:
        """
        The event that proves it, as an index into the log.
        """
    @staticmethod
    def from_json(text: str, /) -> TextTrack:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def replaces(self, /) -> str | None:
        """
        The version it took up again.
        """
    @property
    def since(self, /) -> When:
        """
        Since when.
        """
    @property
    def stage(self, /) -> Stage:
        """
        How far it has come.
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
    def version(self, /) -> str:
        """
        The version, as the events name it, or its number in order of time.
        """

@final
class TimeToForce:
    """
    How long agreements waited from signature to force, in days, and which could not be counted.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> waited = bilateral.time_to_force([treaty], date(2024, 1, 1))
    >>> waited.survival.subjects, waited.left_out
    (0, [('T', 'the day of signature is not known')])
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> TimeToForce:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def left_out(self, /) -> list[tuple[str, str]]:
        """
        Treaties that could not be counted, and why.
        """
    @property
    def survival(self, /) -> Survival:
        """
        The estimate, in days.
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
class Topic:
    """
    A subject the parties work on together.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     areas = [{ id = "raw", title = "Raw materials" }]
    ...     ""\")
    >>> [(area.id, area.title) for area in dossier.areas]
    [('raw', 'Raw materials')]
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
class Tracks:
    """
    All tracks of an instrument at the end of a day: one stage each.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "A treaty", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [
    ...         { "kind": "signed", "on": "2015-12-21" },
    ...         { "kind": "provisional-application-started", "on": "2016-05-01", "scope": "trade" }
    ...     ]
    ... }""\")
    >>> [(force.party.id, force.scope, str(force.stage)) for force in treaty.tracks(date(2017, 1, 1)).force]
    [('KAZ', 'whole', 'not-applied'), ('KAZ', 'trade', 'provisionally-applied'), ('EU', 'whole', 'not-applied'), ('EU', 'trade', 'provisionally-applied')]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def consent(self, /) -> list[ConsentTrack]:
        """
        Every party's consent; empty for what binds nobody.
        """
    @property
    def force(self, /) -> list[ForceTrack]:
        """
        Every part for every party; empty for what binds nobody.
        """
    @staticmethod
    def from_json(text: str, /) -> Tracks:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def instrument(self, /) -> Stage | None:
        """
        The stage of an instrument that binds nobody.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
        """
    @property
    def texts(self, /) -> list[TextTrack]:
        """
        Versions of the text, in order of time; the last is the one that counts.
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
    Period('2023-01/2023-10')
    >>> figure.figure.currency, figure.reporter.name
    (Currency('USD'), 'Kazakhstan')

    Wrong: a float has already lost what was printed.

    >>> bilateral.TradeFigure.from_json(""\"{
    ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
    ...     "figure": 41.2, "said": "2024-12-23", "source": "article" }""\")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... at /figure]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def base_period(self, /) -> Period | None:
        """
        What the growth rate is measured against: the stated base, or the same span a year earlier.
        """
    @property
    def figure(self, /) -> Published:
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
    def implied_base(self, /) -> Interval | None:
        """
        What the figure and its growth rate imply for the base period.

        >>> figure = bilateral.TradeFigure.from_json(""\"{
        ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
        ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }""\")
        >>> figure.implied_base().in_scale("billion").shown_outward(2)
        '33.31–33.68'
        """
    @property
    def note(self, /) -> str | None:
        """
        What a reader should know about it.
        """
    @property
    def partner(self, /) -> Area:
        """
        The other side.
        """
    @property
    def period(self, /) -> Period:
        """
        The months it covers.
        """
    @property
    def reporter(self, /) -> Area:
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
class TreatyCount:
    """
    How many instruments there are on a day, under rules that must not be mixed.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "signed", "on": "2015-12-21" }] }""\")
    >>> count = bilateral.treaty_count([treaty], date(2024, 1, 1))
    >>> count.signed_and_not_ended, count.in_force
    (1, 0)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @property
    def doubtful(self, /) -> list[str]:
        """
        Treaties whose place depends on a day nobody recorded.
        """
    @property
    def ended(self, /) -> int:
        """
        Treaties that have ended.
        """
    @staticmethod
    def from_json(text: str, /) -> TreatyCount:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def in_force(self, /) -> int:
        """
        The legal rule: treaties in force, suspended ones included.
        """
    @property
    def political(self, /) -> int:
        """
        Instruments that bind nobody and are active; part of no other number.
        """
    @property
    def provisionally_applied(self, /) -> int:
        """
        Treaties applied provisionally.
        """
    @property
    def signed_and_not_ended(self, /) -> int:
        """
        UNCTAD's rule: treaties signed and not ended, in force or not.
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
class UndatedItem:
    """
    Something ahead at a time nobody has bounded.

    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     commitments = [{ id = "C1", action = "Hold a summit", status = "not-started", source = "press" }]
    ...     ""\")
    >>> dossier.calendar(date(2025, 1, 1)).undated
    [<UndatedItem Hold a summit>]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_json(text: str, /) -> UndatedItem:
        """
        Reads what `to_json` writes; unknown fields are refused.
        """
    @property
    def kind(self, /) -> ItemKind:
        """
        What sort of thing it is.
        """
    @property
    def of(self, /) -> str:
        """
        The record it is about.
        """
    @property
    def summary(self, /) -> str:
        """
        One line.
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
    def when(self, /) -> When | None:
        """
        As far as the time is known; None where nothing is.
        """

@final
class Unit:
    """
    The unit of a figure: a currency, `%`, `pp`, `items` or `number`.

    >>> bilateral.Unit("USD").currency
    Currency('USD')
    >>> bilateral.Unit("%").factor
    Decimal('0.01')

    Wrong: a unit nobody declared.

    >>> bilateral.Unit("barrels")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `barrels` is no unit; use a currency code, `%`, `pp`, `items` or `number` [unit.unknown]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, text: Unit | str, /) -> Unit: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def currency(self, /) -> Currency | None:
        """
        The currency, if it is money.
        """
    @property
    def factor(self, /) -> Decimal:
        """
        What one printed unit is in base units: 0.01 for percentages, 1 otherwise.
        """
    @staticmethod
    def parse(text: str, /) -> Unit:
        """
        Reads the notation that `str()` writes.
        """

@final
class Validity:
    """
    A span of months, both ends included; an end that is None is open. Equal if both
    ends are; read from `Economy.validity`.

    >>> union = bilateral.Economy("SUN").validity
    >>> union.until, union.covers("1988-01"), union.covers("1992-01")
    (YearMonth('1991-12'), True, False)

    Wrong: a year is no month.

    >>> try:
    ...     union.covers("1988")
    ... except bilateral.BilateralError as refused:
    ...     print(refused.code)
    period.invalid
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, tuple[Economy, str]]": ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def covers(self, month: YearMonth | str | date, /) -> bool:
        """
        Whether a month lies within.

        >>> yugoslavia = bilateral.Economy("YUG").validity
        >>> yugoslavia.covers("1985-06"), yugoslavia.covers("2024-01")
        (True, False)
        """
    @property
    def from_(self, /) -> YearMonth | None:
        """
        The first month, if one is recorded.
        """
    @property
    def until(self, /) -> YearMonth | None:
        """
        The last month, itself included; None if it still lasts.
        """

@final
class Venue:
    """
    A standing form of cooperation, as the log of what happened to it.

    Formats and platforms bind nobody. Whether a body may, is for the treaty that set it up to say, and no
    status says either.

    >>> dossier = bilateral.Dossier.from_toml(""\"
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     cooperation = [{ id = "CC", title = "Cooperation Council", kind = "body", members = ["EU", "KAZ"],
    ...         events = [{ kind = "launched", on = "1999-07" }] }]
    ...     ""\")
    >>> council = dossier.cooperation[0]
    >>> council.title, council.kind.value, [str(member) for member in council.members]
    ('Cooperation Council', 'body', ['EU', 'KAZ'])
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
    def members(self, /) -> list[Area]:
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

        >>> from datetime import date
        >>> dossier = bilateral.Dossier.from_toml(""\"
        ...     title = "A and B"
        ...     parties = ["KAZ", "EU"]
        ...     cooperation = [{ id = "CC", title = "Cooperation Council", kind = "body", members = ["EU", "KAZ"],
        ...         events = [{ kind = "launched", on = "1999-07" }] }]
        ...     ""\")
        >>> dossier.cooperation[0].status(date(2024, 12, 23)).stage
        <Stage.ACTIVE: 'active'>
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

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "parliament-consented", "on": "2017-12-12", "votes": { "for": 511, "against": 115, "abstaining": 28 } }] }""\")
    >>> votes = treaty.events[0].votes
    >>> votes.in_favour, votes.against, votes.abstaining
    (511, 115, 28)
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

    Python's calendar begins with the year 1: the days of an earlier date are refused, its text is not.

    >>> ides = bilateral.When("-0043-03-15")
    >>> str(ides), str(ides.before("2015"))
    ('-0043-03-15', 'yes')
    >>> ides.exact
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [date.out-of-range]
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

        >>> bilateral.When("2014").before("2015-03")
        <Truth.YES: 'yes'>
        """
    def days_until(self, other: When | str | date, /) -> DaySpan:
        """
        How many days passed from this date to the other; the two are taken to be
        independent of each other.

        >>> bilateral.When("2015-12-21").days_until("2020-03-01")
        <DaySpan 1532 days>
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

        >>> from datetime import date
        >>> bilateral.When("2014-10").happened_by(date(2014, 10, 9))
        <Truth.MAYBE: 'maybe'>
        >>> bilateral.When("2014-10").happened_by(date(2014, 11, 1))
        <Truth.YES: 'yes'>
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

@final
class YearMonth:
    """
    A month of a year, from 0001-01 to 9998-12, in order of time.

    >>> exit = bilateral.YearMonth("2020-01")
    >>> exit.next(), exit.plus(-13), exit < bilateral.YearMonth("2020-02")
    (YearMonth('2020-02'), YearMonth('2018-12'), True)

    Wrong: a year alone is no month.

    >>> bilateral.YearMonth("2020")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: `2020` is not a month; write it as `2024-05` [period.invalid]
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, text: YearMonth | str, /) -> YearMonth: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def checked_plus(self, months: SupportsIndex, /) -> YearMonth | None:
        """
        So many months later, or earlier if negative; None outside the calendar.

        >>> str(bilateral.YearMonth("2024-01").checked_plus(12))
        '2025-01'
        """
    @property
    def first_day(self, /) -> date:
        """
        Its first day.
        """
    @property
    def last_day(self, /) -> date:
        """
        Its last day.
        """
    @property
    def month(self, /) -> int:
        """
        The month, 1 to 12.
        """
    def months_until(self, other: YearMonth | str, /) -> int:
        """
        How many months from here to the other; negative if it came before.

        >>> bilateral.YearMonth("2024-11").months_until(bilateral.YearMonth("2025-02"))
        3
        """
    def next(self, /) -> YearMonth:
        """
        The month after; the last month there is stays.

        >>> str(bilateral.YearMonth("2024-12").next())
        '2025-01'
        """
    @staticmethod
    def of(day: date, /) -> YearMonth | None:
        """
        The month a day lies in; None in the year 9999.

        >>> from datetime import date
        >>> bilateral.YearMonth.of(date(2024, 12, 23))
        YearMonth('2024-12')
        """
    @staticmethod
    def of_month(year: SupportsIndex, month: SupportsIndex, /) -> YearMonth:
        """
        A month from the numbers of its year, 1 to 9998, and month, 1 to 12.

        >>> bilateral.YearMonth.of_month(2024, 10)
        YearMonth('2024-10')
        """
    @staticmethod
    def parse(text: str, /) -> YearMonth:
        """
        Reads the notation that `str()` writes.
        """
    def plus(self, months: SupportsIndex, /) -> YearMonth:
        """
        So many months later, or earlier if negative; stops at the ends of the calendar.

        >>> str(bilateral.YearMonth("2024-11").plus(3))
        '2025-02'
        """
    def previous(self, /) -> YearMonth:
        """
        The month before; the first month there is stays.

        >>> str(bilateral.YearMonth("2024-01").previous())
        '2023-12'
        """
    @property
    def year(self, /) -> int:
        """
        The year.
        """

@final
class with_threads:
    """
    Computes on up to so many threads, within the block, what takes long and falls into pieces: sums by group
    of a long table, proximities and Finger–Kreinin of all pairs; 256 at most. Files of BACI and bulk files of
    Comext are read with the help of up to two threads more. Without it everything runs on the thread that asks.

    Answers have the same bits for any number, and what is read, refused or noted is the same. It holds where it is said, in this thread or task and not in
    those beside it; 0 raises `input.number-out-of-range`.

    >>> exports = {"rows": ["KAZ", "UZB"], "columns": ["27", "52"], "cells": [[9, 1], [1, 3]]}
    >>> with bilateral.with_threads(2):
    ...     answer = bilateral.indicator("finger-kreinin-pairs", matrices={"exports": exports})
    >>> answer == bilateral.indicator("finger-kreinin-pairs", matrices={"exports": exports})
    True

    Wrong: outside a block it allows nothing.

    >>> _ = bilateral.with_threads(2)
    """
    def __enter__(self, /) -> None: ...
    def __exit__(self, /, *_raised: "object") -> None: ...
    def __new__(cls, most: SupportsIndex, /) -> with_threads: ...
    def __repr__(self, /) -> str: ...

def add_days(day: date, days: SupportsIndex, /) -> date:
    """
    The day so many days later, or earlier if negative; refused with
    `date.out-of-range` outside years 1 to 9998.

    >>> from datetime import date
    >>> bilateral.add_days(date(2024, 2, 28), 2)
    datetime.date(2024, 3, 1)
    """

def add_months(day: date, months: SupportsIndex, /, end_of_month: EndOfMonth | str) -> date:
    """
    The day so many months later, or earlier if negative. What becomes of a day the
    month arrived at does not have is said: `clamp` to its last day, or `roll-over`
    to the first day of the month after. Refused with `date.out-of-range` outside
    years 1 to 9998.

    >>> from datetime import date
    >>> bilateral.add_months(date(2024, 1, 31), 1, "clamp")
    datetime.date(2024, 2, 29)
    >>> bilateral.add_months(date(2024, 1, 31), 1, "roll-over")
    datetime.date(2024, 3, 1)
    >>> bilateral.add_months(date(2024, 1, 31), 1, "round")
    Traceback (most recent call last):
        ...
    ValueError: 'round' is not a valid EndOfMonth
    """

def answer_investment(question: "dict[str, Any]", /) -> "dict[str, Any] | list[dict[str, Any]]":
    """
    The answer to a question on investment accounts: `reconcile`, `exchange`, `presentations`, `partners`,
    `blocAsPartner`, `blocAsReporter`, `accumulate`, `estimate`, `index` or `potential`.

    >>> bilateral.answer_investment({"reconcile": [{"period": "2021", "opening": "167204.863",
    ...     "transactions": "3171.787", "closing": "169102.218"}]})["whole"]["residual"]
    '-1274.432'
    """

def balance_chart(table: FlowTable, last: SupportsIndex | None, /) -> str: ...

def chapter_title(chapter: SupportsIndex, /) -> str | None:
    """
    Short title of a chapter from 1 to 97, in our own words; None outside.

    >>> bilateral.chapter_title(27)
    'Fuels and mineral oils'
    """

def check_claims(claims: SupportsGetItem[int, Claim], /) -> ClaimCheck:
    """
    Whether claims hold together, and what in them misleads. Paths are places in the list.

    >>> bilateral.check_claims([]).summary
    '0 consistent, 0 contradicted, 0 undetermined, 0 incomparable'
    """

def check_investment_cells(cells: SupportsGetItem[int, Any], /) -> Report:
    """
    Every finding on the cells of a table; the path of a finding is the number of the cell. A cell may be a dict.

    >>> cell = {"reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31", "side": "inward",
    ...         "value": "63000000000", "currency": "USD"}
    >>> bilateral.check_investment_cells([cell]).summary
    '0 errors, 0 warnings, 0 notes'
    >>> bilateral.check_investment_cells([cell, {**cell, "value": "64000000000"}]).findings[0].code
    'investment.values-differ'
    """

def claims_chart(checked: ClaimCheck, about: str | None, /) -> str: ...

def compare(earlier: TradeFigure, later: TradeFigure) -> Comparability:
    """
    Whether growth from one figure to a later one would mean anything: the same months of
    two years, the same currency, reporter, partner and flow.

    >>> figure = ""\"{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
    ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}""\"
    >>> part, same = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023-01/2023-10")])
    >>> bilateral.compare(same, part).is_comparable
    True

    Wrong: ten months against twelve.

    >>> year = bilateral.TradeFigure.from_json(figure % ("C", "2023"))
    >>> bilateral.compare(year, part).is_comparable
    False
    """

def compare_flows(earlier: Flow, later: Flow, /) -> Comparability:
    """
    Whether growth from one flow to the other would mean anything, and every reason why not.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> bilateral.compare_flows(flow("KAZ", "2023", "4"), flow("KAZ", "2024", "5")).is_comparable
    True
    """

def composition_chart(table: FlowTable, by: str, /) -> str: ...

def contributions(whole: tuple[Decimal | int | str, Decimal | int | str], parts: SupportsGetItem[int, tuple[str, Decimal | int | str, Decimal | int | str]], /) -> "dict[str, object]":
    """
    Growth of a whole taken apart: contributions and the rest sum to it exactly.

    >>> split = bilateral.contributions((100, 116), [("a", 30, 36), ("b", 70, 80)])
    >>> [(part["part"], part["contribution"]) for part in split["parts"]]
    [('b', {'exact': '1/10'}), ('a', {'exact': '3/50'})]
    >>> split["unallocated"]
    {'exact': '0'}

    Wrong: an amount that has lost digits already.

    >>> bilateral.contributions((1.5, 2), [])
    Traceback (most recent call last):
        ...
    TypeError: ...
    """

def coverage(agreements: SupportsGetItem[int, Agreement], values: SupportsGetItem[int, tuple[Area | str | Economy | Bloc | Residual, Area | str | Economy | Bloc | Residual, Decimal | int | str]], on: date) -> Coverage:
    """
    How much of what passes between pairs is covered by law, by provisional application, by politics.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.coverage([treaty], [("EU", "KAZ", "49"), ("EU", "UZB", "6")], date(2024, 1, 1)).shares
    {'legal': '0.890909', 'political': '0', 'provisional': '0'}
    """

def days_applied(agreement: Agreement, on: date) -> DaysApplied:
    """
    Days in force, applied provisionally and suspended, up to the end of a day.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }]
    ... }""\")
    >>> bilateral.days_applied(treaty, on=date(2024, 12, 23)).in_force
    (1758, 1758)
    """

def days_between_events(agreement: Agreement, earlier: str, later: str, /) -> DaySpan | None:
    """
    Days from the first event of one kind to the first of another; None where either is not on record.

    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.days_between_events(treaty, "signed", "entered-into-force")
    <DaySpan 1532 days>
    """

def deepest(agreements: SupportsGetItem[int, Agreement], depths: SupportsGetItem[int, Depth], index: str, one: Area | str | Economy | Bloc | Residual, other: Area | str | Economy | Bloc | Residual, on: date) -> Depth | None:
    """
    The deepest agreement in force between two on a day, by one imported index; None where none has a value.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "trade", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> depth = bilateral.Depth.from_json('{"agreement": "T", "index": "desta", "value": "3", "least": "0", "greatest": "7", "source": "desta"}')
    >>> bilateral.deepest([treaty], [depth], "desta", "EU", "KAZ", date(2024, 1, 1))
    <Depth 3 of T>
    >>> bilateral.deepest([treaty], [depth], "desta", "EU", "KAZ", date(2019, 1, 1)) is None
    True
    """

def event_label(kind: str, language: str, /) -> str | None:
    """
    An event in the words of a language; None where it has no settled word there.

    >>> bilateral.event_label("ratified", "de")
    'ratifiziert'
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

def first_of_nth_month_following(day: date, n: SupportsIndex, /) -> date:
    """
    The first day of the nth month following the month of a day, as treaties count
    it: of the second month following 13 May, 1 July. `n` counts from 1.

    >>> from datetime import date
    >>> bilateral.first_of_nth_month_following(date(2019, 12, 13), 2)
    datetime.date(2020, 2, 1)
    """

def flow_difference(earlier: Flow, later: Flow, /) -> Money:
    """
    By how much a flow rose or fell; refused if the two are not comparable.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> bilateral.flow_difference(flow("KAZ", "2024", "4"), flow("KAZ", "2023", "5"))
    Money('1', 'EUR')
    """

def flow_growth(earlier: Flow, later: Flow, /) -> "dict[str, object]":
    """
    `later / earlier - 1` as an exact fraction, or why there is none; refused if the two are not comparable.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> bilateral.flow_growth(flow("KAZ", "2023", "4"), flow("KAZ", "2024", "5"))
    {'exact': '1/4'}
    """

def flow_share(part: Flow, whole: Flow, along: str, /) -> "dict[str, object]":
    """
    The share of a part in its whole, which differ along one thing only.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> bilateral.flow_share(flow("KAZ", "2024", "4"), flow("WORLD", "2024", "16"), "partner")
    {'exact': '1/4'}
    """

def flow_sum(flows: SupportsGetItem[int, Flow], along: str, /) -> Money | None:
    """
    The sum of flows that differ along one thing only: `reporter`, `partner`, `product` or `period`.

    None for no flow at all. `flow.not-comparable` names every other difference,
    `flow.overlapping` a part that contains another.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> bilateral.flow_sum([flow("KAZ", "2024", "4"), flow("UZB", "2024", "5")], "partner")
    Money('9', 'EUR')
    """

def growth_adjusted_for_days(before: Decimal | int | str, after: Decimal | int | str, days_before: SupportsIndex, days_after: SupportsIndex, /) -> "dict[str, object]":
    """
    Growth of the daily average from one amount to another, over spans of so many days.

    >>> bilateral.growth_adjusted_for_days("100", "104", 250, 252)
    {'exact': '2/63'}
    """

def heatmap_chart(key: str, columns: "dict[str, object] | None", matrices: "dict[str, object] | None", /) -> str: ...

def import_csv(text: str, mapping: Mapping, /) -> Import:
    """
    Reads a treaty table from CSV text.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     suffixes = true
    ...     plainMode = "ratified"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> table = "Participant,Ratification\\nFrance,12/03/1991\\nGermany,5 Nov 1992 a\\nItaly,31.12.9999\\n"
    >>> read = bilateral.import_csv(table, mapping)
    >>> [str(event.kind) for event in read.agreements[0].events]
    ['ratified', 'acceded']
    >>> [(one.path, one.code) for one in read.diagnostics]
    [('/rows/2/Ratification', 'date.sentinel')]

    Wrong: a column the table does not have.

    >>> bilateral.import_csv("Participant,Ratified\\n", mapping)
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [import.column-missing at /columns/instrument]
    """

def import_json(text: str, mapping: Mapping, /) -> Import:
    """
    Reads a treaty table from a JSON list of objects, one a row.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     plainMode = "ratified"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> table = ""\"[{"Participant": "France", "Ratification": "12/03/1991"},
    ...            {"Participant": "Germany", "Ratification": "05/11/1992"}]""\"
    >>> [str(event.on) for event in bilateral.import_json(table, mapping).agreements[0].events]
    ['1991-03-12', '1992-11-05']
    """

def import_rows(header: SupportsGetItem[int, str], rows: SupportsGetItem[int, SupportsGetItem[int, str]], mapping: Mapping, /) -> Import:
    """
    Reads a treaty table whose cells are split already.

    >>> mapping = bilateral.Mapping.from_toml(""\"
    ...     rows = "parties"
    ...     dates = "dmy"
    ...     areas = "name"
    ...     plainMode = "ratified"
    ...     agreement = "Convention"
    ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    ... ""\")
    >>> rows = [["France", "12/03/1991"], ["Germany", "05/11/1992"]]
    >>> read = bilateral.import_rows(["Participant", "Ratification"], rows, mapping)
    >>> [(str(event.by), str(event.on)) for event in read.agreements[0].events]
    [('FRA', '1991-03-12'), ('DEU', '1992-11-05')]
    """

def indicator(key: str, /, *, columns: "dict[str, object] | None" = None, labels: "object | None" = None, matrices: "dict[str, object] | None" = None, options: dict[str, SupportsFloat | SupportsIndex] | None = None) -> IndicatorAnswer:
    """
    One indicator by its key: values, why some are undefined, how much was known, and the definition.

    >>> answer = bilateral.indicator("hhi.points", columns={"x": [60, 40]})
    >>> answer["values"], answer["definition"]["range"]
    ([5200.0], '[10000/n, 10000]')
    >>> nothing = bilateral.indicator("hhi.points", columns={"x": [0, 0]})
    >>> nothing["values"], nothing["undefined"][0]["reason"]
    ([None], 'zero-denominator')

    Wrong: a name that stands for several numbers.

    >>> bilateral.indicator("hhi", columns={"x": [60, 40]})
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ...
    """

def indicator_robustness(key: str, /, *, columns: "dict[str, object]", labels: "object | None" = None, options: dict[str, SupportsFloat | SupportsIndex] | None = None, levels: SupportsGetItem[int, SupportsIndex] | None = None, without_largest: SupportsIndex | None = None, thresholds: SupportsGetItem[int, SupportsFloat | SupportsIndex] | None = None) -> "dict[str, object]":
    """
    How much one indicator depends on the level of aggregation, the largest items and a threshold.

    >>> report = bilateral.indicator_robustness(
    ...     "hhi.unit", columns={"x": [50, 50]}, labels=["2701", "2709"], levels=[2])
    >>> [(trial["name"], trial["value"]) for trial in report["trials"]]
    [('as-given', 0.5), ('level-2', 1.0)]
    """

def indicators(text: str = "") -> "list[dict[str, object]]":
    """
    The definitions of all indicators, or of those that have every word of the text.

    >>> [one["key"] for one in bilateral.indicators("herfindahl normalised")][:2]
    ['hhi.normalised', 'hhi.normalised-active']
    """

def investment_indices() -> "list[dict[str, object]]":
    """
    Every index of direct investment: id, name, formula, unit, range, source and inputs.

    >>> [one["id"] for one in bilateral.investment_indices()][:2]
    ['fdi-performance', 'fdi-potential']
    """

def kaplan_meier(observations: SupportsGetItem[int, tuple[SupportsIndex, bool]], /) -> Survival:
    """
    The product-limit estimate of Kaplan and Meier from (time, whether the event came).

    >>> curve = bilateral.kaplan_meier([(6, True), (6, False), (9, True)])
    >>> [(step["time"], step["exact"]) for step in curve.to_dict()["steps"]], curve.median
    ([(6, '2/3'), (9, '0/1')], 9)

    Undefined, not infinite: nobody has had the event.

    >>> bilateral.kaplan_meier([(6, False)]).median is None
    True
    """

def mirror(exporter: Flow, importer: Flow, /, *, margin: Decimal | int | str | None = None) -> "dict[str, object]":
    """
    Both views of one relation: gap, ratio, what freight explains under named assumptions, signs of trouble.

    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> seen = bilateral.Flow.from_json(
    ...     '{"reporter": "KAZ", "partner": "DEU", "direction": "import", "product": "TOTAL", '
    ...     '"period": "2024", "value": "5", "currency": "EUR"}')
    >>> sorted(bilateral.mirror(flow("KAZ", "2024", "4"), seen))
    ['differences', 'gap', 'ratio', 'relativeGap', 'scenarios', 'signs', 'symmetricShare']
    """

def mirror_chart(pairs: SupportsGetItem[int, tuple[Flow, Flow]], /) -> str: ...

def network(agreements: SupportsGetItem[int, Agreement], layer: str, on: date) -> Network:
    """
    Who is tied to whom in one layer on a day: `legal`, `provisional` or `political`, never together.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.network([treaty], "legal", date(2024, 1, 1)).density
    '1'
    """

def overlaps(keys: SupportsGetItem[int, ProductKey | str | Product], /) -> list[BilateralError]:
    """
    Everything that would be counted twice if the keys were summed: every finding,
    with the index of the key as its path.

    >>> keys = "TOTAL", "HS2022:01", "HS2022:010121"
    >>> found = bilateral.overlaps(list(keys))
    >>> [(finding.code, finding.path) for finding in found]
    [('product.total-among-items', '/0'), ('product.level-mixed', '/2')]
    """

def product_space_chart(exports: "dict[str, object]", exporter: str | None, /) -> str: ...

def ratification(agreement: Agreement, on: date, required: SupportsGetItem[int, Area | str | Economy | Bloc | Residual] = ..., weights: dict[str, Decimal | int | str] = ...) -> Ratification:
    """
    How far consent has come among those required (the parties, if nobody is named), counted and weighted.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.ratification(treaty, date(2018, 6, 30)).outstanding
    ['KAZ', 'EU']
    """

def read(file: str | PathLike[str] | bytes | bytearray | memoryview | SupportsRead[bytes], /, *, format: ReadFormat | str | None = None, mapping: str | None = None, edition: Classification | str | None = None, period: Period | str | None = None, source: str | None = None, vintage: date | None = None, reporters: SupportsGetItem[int, Area | str | Economy | Bloc | Residual] | None = None, partners: SupportsGetItem[int, Area | str | Economy | Bloc | Residual] | None = None, product_labels: dict[str, str] | None = None, constants: dict[str, str] | None = None, round: bool = False, entry: str | None = None, most_bytes: SupportsIndex | None = None, progress: Callable[[ReadProgress], object] | Bar | None = None) -> Read:
    """
    Reads a file of trade, investment or other statistics: UN Comtrade, BACI, Comext, direct investment of Eurostat,
    the IMF, the OECD and UNCTAD, SDMX, JSON-stat, Eurostat's TSV, ECB rates, or any table a mapping describes;
    also within `.gz` and `.zip`.

    `file` is a path, the bytes themselves, or a file open for reading bytes. Its format is told from its
    first bytes, or is the one named, and then nothing is guessed. `mapping` is TOML. Further options
    say what a file itself does not: `edition`, `period`, `product_labels`, `constants` (fields of investment cells); which rows are wanted; the
    `entry` of an archive or of a JSON-stat file; the most bytes it may unpack to. `progress` is called now and then; what it
    raises stops the reading, as Ctrl-C does.

    >>> file = (b"REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\\n"
    ...         b"Malta,Kazakhstan,Total,EXPORT,Total,Aug. 2024,66962\\n")
    >>> read = bilateral.read(file)
    >>> read.recognised.format, read.recognised.why
    ('easy-comext', 'the header has `REPORTER`, `PARTNER`, `PRODUCT`, `FLOW`, `PERIOD`')
    >>> read.table.flows()[0].value
    Decimal('66962')

    Wrong: a value in a cell too many shifts nothing, it is refused.

    >>> bilateral.read(file.replace(b"66962", b"66,962"))
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [file.cell-surplus at /2/8]
    """

def read_investment_row(row: "dict[str, str]", mapping: "str | dict[str, Any]", /) -> "InvestmentCell":
    """
    One row of a published table as a cell: columns by name, and whose codes they hold (`eurostat`, `imf`, `oecd`)
    or a mapping of one's own.

    >>> row = {"COUNTRY": "KAZ", "DV_TYPE": "O", "INDICATOR": "INWD_D_NETLA_FALL_ALL", "COUNTERPART_COUNTRY": "NLD",
    ...        "TIME_PERIOD": "2021", "OBS_VALUE": "63005200000", "SCALE": "6"}
    >>> bilateral.read_investment_row(row, "imf").value
    Decimal('63005200000')

    Wrong: a code nobody has declared.

    >>> bilateral.read_investment_row({**row, "INDICATOR": "SOMETHING"}, "imf")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [investment.row-code at /INDICATOR]
    """

def read_status_word(text: str, language: str, /) -> StatusWord:
    """
    Reads a status word somebody else wrote: every meaning, never a guess.

    >>> concluded = bilateral.read_status_word("abgeschlossen", "de")
    >>> concluded.ambiguous, concluded.only is None, [meaning.stage for meaning in concluded.meanings][:1]
    (True, True, [<Stage.TEXT_AGREED: 'text-agreed'>])

    Wrong: a slip of the keyboard is not read as the word next to it.

    >>> bilateral.read_status_word("parafiert", "de")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... did you mean `paraphiert`? [status-word.unknown]
    """

def reconcile(pairs: SupportsGetItem[int, tuple[Flow, Flow]], margin: Decimal | int | str, /) -> "list[dict[str, object]]":
    """
    Estimates of what was traded out of both views, each with its weights; never a statistic.

    `margin` is the freight taken off what importers record, as a share of the FOB value.

    >>> flow = lambda reporter, partner, direction, value: bilateral.Flow.from_json(
    ...     '{"reporter": "%s", "partner": "%s", "direction": "%s", "product": "TOTAL", '
    ...     '"period": "2024", "value": "%s", "currency": "EUR"}' % (reporter, partner, direction, value))
    >>> pairs = [(flow("DEU", "KAZ", "export", 100), flow("KAZ", "DEU", "import", 110))]
    >>> bilateral.reconcile(pairs, "0.06")[0]["value"]
    '5400/53'
    """

def rules() -> list[Rule]:
    """
    Every rule of the library.

    >>> "date.invalid" in [rule.code for rule in bilateral.rules()]
    True
    """

def stage_durations(agreement: Agreement, on: date) -> list[StageDuration]:
    """
    How long an agreement stood in each stage it had certainly reached by the end of a day.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> [(one.stage.value, str(one.days)) for one in bilateral.stage_durations(treaty, date(2024, 1, 1))]
    [('initialled', '416 to 446 days'), ('signed', '1532 days'), ('in-force', '1401 days')]
    """

def stage_label(stage: str, language: str, /) -> str:
    """
    A stage in the words of a language: `en`, `de`, `fr`, `ru`.

    >>> [bilateral.stage_label("initialled", language) for language in bilateral.Language]
    ['initialled', 'paraphiert', 'paraphé', 'парафирован']
    """

def stale_texts(agreements: SupportsGetItem[int, Agreement], months: SupportsIndex, on: date) -> list[StaleText]:
    """
    Texts merely initialled at the end of a day, and for more than so many months.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.stale_texts([treaty], 12, date(2015, 12, 1))
    [<StaleText T>]
    """

def sunset_exposure(agreements: SupportsGetItem[int, Agreement], clauses: dict[str, SupportsIndex], on: date) -> SunsetExposure:
    """
    Treaties that have ended and still protect; `clauses` gives years by the id of the agreement.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.sunset_exposure([treaty], {"T": 10}, date(2024, 1, 1)).protecting
    []
    """

def tabulate(records: "list[InvestmentCell] | list[Finding] | list[ClaimVerdict]", /) -> Table:
    """
    Records of one kind as a table that speaks Arrow: `InvestmentCell`, `Finding` or `ClaimVerdict`.

    >>> cell = bilateral.InvestmentCell.from_json(""\"{
    ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
    ...     "side": "inward", "value": "63000000000.5", "currency": "USD" }""\")
    >>> table = bilateral.tabulate([cell])
    >>> table.to_polars()["value"].to_list()
    [Decimal('63000000000.5')]
    """

def time_to_force(agreements: SupportsGetItem[int, Agreement], on: date) -> TimeToForce:
    """
    The time treaties take from signature to entry into force, as seen at the end of a day.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.time_to_force([treaty], date(2024, 1, 1)).survival.median
    1532
    """

def timeline_chart(dossier: Dossier, on: date, /) -> str: ...

def title_in(code: str, language: str, /) -> str | None:
    """
    The title of a finding in the words of a language; None if no rule has that code.

    A code that is only ever a refusal has its English title in every language.

    >>> [bilateral.title_in("agreement.end-undated", language) for language in ("en", "de")]
    ['An end without a last possible day', 'Ein Ende ohne spätesten Tag']
    >>> bilateral.title_in("date.invalid", "de")
    'Not a date'

    Wrong: a language there are no titles in.

    >>> bilateral.title_in("date.invalid", "it")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: ... [input.unknown-word]
    """

def trade_chart(table: FlowTable, last: SupportsIndex | None, /) -> str: ...

def treaty_count(agreements: SupportsGetItem[int, Agreement], on: date, kinds: SupportsGetItem[int, str] = ...) -> TreatyCount:
    """
    How many treaties there are on a day, by UNCTAD's rule and by the law, and instruments that bind nobody apart.

    >>> from datetime import date
    >>> treaty = bilateral.Agreement.from_json(""\"{
    ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""\")
    >>> bilateral.treaty_count([treaty], date(2024, 1, 1)).in_force
    1
    """

def treemap_chart(table: FlowTable, by: str, /) -> str: ...
def waterfall_chart(accounts: "list[dict[str, object]]", /) -> str: ...
