"""Fixed lists of words, the same as on the wire."""

from enum import StrEnum

__all__ = [
    "AreaKind",
    "Assumption",
    "AuditReason",
    "Bindingness",
    "Change",
    "ClaimRelation",
    "CodeSystem",
    "CommitmentStatus",
    "Competence",
    "ConclusionKind",
    "ConsentStage",
    "CounterpartLevel",
    "DayOrder",
    "EconomyKind",
    "EndOfMonth",
    "EventKind",
    "ForceStage",
    "Frequency",
    "Ground",
    "ItemKind",
    "Kind",
    "Language",
    "Layer",
    "Measure",
    "MeasureKind",
    "Mismatch",
    "MissingWeights",
    "Outcome",
    "Policy",
    "Principle",
    "ProductResidualKind",
    "Qualifier",
    "ReadFormat",
    "ReadNote",
    "Relation",
    "ResidualKind",
    "Rounding",
    "Scale",
    "Severity",
    "Stage",
    "TextEncoding",
    "TradeFlow",
    "Trigger",
    "Truth",
    "VenueKind",
    "Verdict",
]


class Assumption(StrEnum):
    """What would have to be otherwise for a conflict to vanish."""

    ROUNDING = "rounding"
    """That figures are rounded half up and hedges are meant literally."""
    COMPOSITION = "composition"
    """That each source counts the same economies under the name of the bloc."""
    PERIOD = "period"
    """That each period is the one printed."""
    CURRENCY_LABEL = "currency-label"
    """That each currency is the one printed."""
    MEASURE = "measure"
    """That each source means the same measure."""
    SERIES = "series"
    """That all sources draw on one series."""


class AuditReason(StrEnum):
    """Why a stated date of entry into force is not the one computed."""

    EOM_POLICY = "eom-policy"
    """It is the one the other end-of-month policy gives."""
    SUCCESSION = "succession"
    """A succession or continued application, which reaches back."""
    PREDECESSOR = "predecessor"
    """The instruments of states that have been succeeded to are not in the log."""
    REIO = "reio"
    """It fits if instruments of organisations are counted the other way."""
    PARTY_JOINED_BEFORE_GENERAL = "party-joined-before-general"
    """The party's own waiting time ended before the agreement was in force at large."""
    ON_INSTRUMENT_DAY = "on-instrument-day"
    """It is the very day of the instrument: no waiting time was applied."""
    WITH_THE_OTHERS = "with-the-others"
    """It is the general date, though the party's instrument came later."""
    STATED_EARLIER = "stated-earlier"
    """Earlier than computed, for a reason the log does not show."""
    STATED_LATER = "stated-later"
    """Later than computed: counted from a later day, such as that of the depositary's notice."""
    NOT_COMPUTED = "not-computed"
    """By the rule and the log it is not in force at all."""


class Bindingness(StrEnum):
    """Whether the instrument creates obligations under international law."""

    BINDING = "binding"
    """A treaty in the sense of VCLT Article 2(1)(a), whatever its title."""
    NON_BINDING = "non-binding"
    """A political commitment; it is never in force, it is active."""
    DISPUTED = "disputed"
    """The parties or the sources disagree."""


class ClaimRelation(StrEnum):
    """How a claim speaks of its quantity."""

    EQUALS = "equals"
    """It is the figure."""
    GROWTH = "growth"
    """It has grown by the figure since the base period, the same span a year earlier if none is named."""
    SHARE_OF = "share-of"
    """It is such a share of another quantity, of which it is a part."""
    SUM_OF = "sum-of"
    """It is the figure, and the sum of parts."""
    CUMULATIVE_SINCE = "cumulative-since"
    """It is the figure, added up since a month."""
    AT_LEAST = "at-least"
    """It is the figure or more."""
    AT_MOST = "at-most"
    """It is the figure or less."""
    RANK = "rank"
    """It is the figure-th largest among others."""
    RECORD = "record"
    """It is the figure, and no earlier one over the same months was larger."""


class Competence(StrEnum):
    """Whose powers the agreement touches on the European Union's side."""

    EU_ONLY = "eu-only"
    """The Union alone concludes."""
    MIXED = "mixed"
    """The Union and every member state conclude."""
    MEMBER_STATES = "member-states"
    """The member states alone conclude."""


class ConclusionKind(StrEnum):
    """What sort of conclusion it is."""

    SUM_HOLDS = "sum-holds"
    """Printed parts and a printed whole agree."""
    SUM_BROKEN = "sum-broken"
    """Printed parts and a printed whole disagree."""
    IMPLIED_BASE = "implied-base"
    """A figure and its growth rate imply a figure for the base period."""
    NOT_COMPARABLE = "not-comparable"
    """Two figures may not be set against each other."""
    NOT_A_STOCK = "not-a-stock"
    """A cumulative gross inflow is not a stock."""
    MEASURES_DIFFER = "measures-differ"
    """Cumulative gross inflow, net flow and position, each with its figure, and how they differ."""
    LOWER_BOUND = "lower-bound"
    """A count is a lower bound, and others count otherwise."""


class ConsentStage(StrEnum):
    """How far a party has come towards being bound."""

    NONE = "none"
    """No act on record."""
    SIGNED = "signed"
    """Signed, subject to ratification."""
    SIGNED_AD_REFERENDUM = "signed-ad-referendum"
    """Signed subject to confirmation."""
    EXPRESSED = "expressed"
    """Consent to be bound expressed."""
    INTENTION_NOT_TO_JOIN = "intention-not-to-join"
    """Declared that it will not become a party; the interim duty of VCLT Article 18 has ended."""
    WITHDRAWN = "withdrawn"
    """Consent withdrawn before it took effect."""
    DENUNCIATION_NOTIFIED = "denunciation-notified"
    """Denunciation notified, not yet effective."""
    DENOUNCED = "denounced"
    """Denunciation has taken effect; it may accede again."""


class CounterpartLevel(StrEnum):
    """Which investor a figure is attributed to."""

    IMMEDIATE = "immediate"
    """The country the money comes through."""
    ULTIMATE = "ultimate"
    """The country where control sits."""


class EventKind(StrEnum):
    """What happened. The vocabulary covers Union, bilateral and multilateral practice."""

    CONSULTATIONS = "consultations"
    """Consultations on whether to negotiate."""
    NEGOTIATION_AUTHORISED = "negotiation-authorised"
    """A negotiating mandate (Article 218(2)–(4) TFEU, or a party's own)."""
    NEGOTIATION_OPENED = "negotiation-opened"
    """Negotiations opened."""
    NEGOTIATION_ROUND = "negotiation-round"
    """A negotiating round."""
    NEGOTIATION_PAUSED = "negotiation-paused"
    """Negotiations interrupted."""
    NEGOTIATION_RESUMED = "negotiation-resumed"
    """Negotiations taken up again."""
    TEXT_AGREED = "text-agreed"
    """Negotiators agree on the text: "negotiations concluded"."""
    INITIALLED = "initialled"
    """Text initialled: authenticated, not consented to."""
    PROPOSED = "proposed"
    """The Commission proposes signature or conclusion."""
    PROPOSAL_WITHDRAWN = "proposal-withdrawn"
    """Such a proposal is withdrawn."""
    SIGNATURE_AUTHORISED = "signature-authorised"
    """Council decision on signature (Article 218(5) TFEU)."""
    SIGNED = "signed"
    """Signed."""
    SIGNED_AD_REFERENDUM = "signed-ad-referendum"
    """Signed subject to confirmation (VCLT Article 12(2)(b))."""
    SIGNED_DEFINITIVELY = "signed-definitively"
    """Signature that by itself expresses consent (VCLT Article 12)."""
    PARLIAMENT_CONSENTED = "parliament-consented"
    """Parliament's consent (Article 218(6)(a) TFEU, or a national equivalent)."""
    CONCLUSION_DECIDED = "conclusion-decided"
    """Council decision on conclusion (Article 218(6) TFEU)."""
    RATIFIED = "ratified"
    """Ratified."""
    ACCEPTED = "accepted"
    """Accepted."""
    APPROVED = "approved"
    """Approved."""
    FORMALLY_CONFIRMED = "formally-confirmed"
    """Formally confirmed by an organisation (VCLT 1986)."""
    ACCEDED = "acceded"
    """Acceded to."""
    SUCCEEDED = "succeeded"
    """Succeeded to."""
    APPLICATION_CONTINUED = "application-continued"
    """Continued application declared after a change of sovereignty."""
    NOTIFIED = "notified"
    """Completion of procedures notified."""
    DEPOSITED = "deposited"
    """Instrument deposited."""
    PROVISIONAL_APPLICATION_STARTED = "provisional-application-started"
    """Provisional application begins (VCLT Article 25)."""
    PROVISIONAL_APPLICATION_ENDED = "provisional-application-ended"
    """Provisional application ends without entry into force."""
    ENTERED_INTO_FORCE = "entered-into-force"
    """Entered into force (VCLT Article 24)."""
    AMENDED = "amended"
    """Amended."""
    SUSPENDED = "suspended"
    """Operation suspended."""
    SUSPENSION_LIFTED = "suspension-lifted"
    """Suspension lifted."""
    DENOUNCED = "denounced"
    """Denunciation or withdrawal notified; revocable until it takes effect (VCLT Article 68)."""
    DENUNCIATION_REVOKED = "denunciation-revoked"
    """Denunciation revoked before it took effect."""
    TERMINATED = "terminated"
    """Terminated."""
    EXPIRED = "expired"
    """Expired by lapse of time."""
    SUPERSEDED = "superseded"
    """Superseded by a later instrument."""
    CORRECTED = "corrected"
    """Text corrected (VCLT Article 79)."""
    RESERVATION_MADE = "reservation-made"
    """Reservation made."""
    OBJECTION_MADE = "objection-made"
    """Objection to a reservation."""
    ABANDONED = "abandoned"
    """Text given up before signature."""
    ANNOUNCED = "announced"
    """Non-binding: intention announced."""
    ENDORSED = "endorsed"
    """Non-binding: endorsed or approved."""
    ADOPTED = "adopted"
    """Non-binding: adopted."""
    LAUNCHED = "launched"
    """Non-binding: launched or established."""
    RENEWED = "renewed"
    """Non-binding: renewed for a further window."""
    DISCONTINUED = "discontinued"
    """Non-binding: given up."""
    RECOMMENDED = "recommended"
    """The Commission or the High Representative recommends negotiations (Article 218(3) TFEU)."""
    OPENED_FOR_SIGNATURE = "opened-for-signature"
    """The text is open for signature (VCLT Article 10)."""
    SIGNATURE_CONFIRMED = "signature-confirmed"
    """Signature *ad referendum* confirmed, which makes it a full signature (VCLT Article 12(2)(b))."""
    EXCHANGED = "exchanged"
    """Instruments exchanged, which by itself expresses consent (VCLT Article 13)."""
    INTENTION_NOT_TO_JOIN = "intention-not-to-join"
    """A signatory declares that it will not become a party (VCLT Article 18)."""
    CONSENT_WITHDRAWN = "consent-withdrawn"
    """Consent withdrawn before it took effect."""
    PROTOCOL_CONCLUDED = "protocol-concluded"
    """A protocol to it concluded; the protocol is an instrument of its own."""
    RESERVATION_WITHDRAWN = "reservation-withdrawn"
    """Reservation withdrawn (VCLT Article 22)."""
    OPINION_REQUESTED = "opinion-requested"
    """Opinion of the Court of Justice requested (Article 218(11) TFEU)."""
    OPINION_DELIVERED = "opinion-delivered"
    """Opinion of the Court of Justice delivered; an adverse one stops entry into force."""
    REGISTERED = "registered"
    """Registered with the Secretariat of the United Nations (VCLT Article 80)."""
    NOTIFIED_TO_WTO = "notified-to-wto"
    """Notified to the World Trade Organization (GATT Article XXIV:7, GATS Article V:7)."""


class ForceStage(StrEnum):
    """What of an instrument a party owes performance of."""

    NOT_APPLIED = "not-applied"
    """Nothing yet."""
    PROVISIONALLY_APPLIED = "provisionally-applied"
    """Applied provisionally."""
    PROVISIONAL_APPLICATION_ENDED = "provisional-application-ended"
    """Provisional application ended without entry into force."""
    IN_FORCE = "in-force"
    """In force."""
    SUSPENDED = "suspended"
    """In force, its operation suspended."""
    SUNSET_ONLY = "sunset-only"
    """Ended, while what was done under it is still protected."""
    TERMINATED = "terminated"
    """Ended by denunciation or agreement."""
    EXPIRED = "expired"
    """Ended by lapse of time."""
    SUPERSEDED = "superseded"
    """Replaced by a later instrument."""
    ENDED = "ended"
    """Ended, and the protection that outlived it too."""


class Ground(StrEnum):
    """On what ground a treaty is ended or suspended; there is no other (VCLT Article 42(2))."""

    TERMS = "terms"
    """By its own terms (VCLT Articles 54(a), 57(a))."""
    CONSENT = "consent"
    """By consent of all parties (VCLT Articles 54(b), 57(b), 58)."""
    DENUNCIATION = "denunciation"
    """By denunciation (VCLT Article 56)."""
    LATER_TREATY = "later-treaty"
    """By a later treaty (VCLT Article 59)."""
    BREACH = "breach"
    """For a material breach (VCLT Article 60)."""
    IMPOSSIBILITY = "impossibility"
    """Because it cannot be performed any more (VCLT Article 61)."""
    CIRCUMSTANCES = "circumstances"
    """For a fundamental change of circumstances (VCLT Article 62)."""
    PEREMPTORY_NORM = "peremptory-norm"
    """By a new peremptory norm (VCLT Article 64)."""


class Kind(StrEnum):
    """What sort of instrument it is. The title proves nothing; this is the compiler's judgement."""

    PARTNERSHIP = "partnership"
    """A framework agreement: association, partnership and cooperation, enhanced partnership."""
    TRADE = "trade"
    """A free trade area, customs union or other preferential trade agreement."""
    INVESTMENT = "investment"
    """A bilateral investment treaty or treaty with investment provisions."""
    SECTORAL = "sectoral"
    """A treaty on one subject: air services, visas, readmission, fisheries, science."""
    PROTOCOL = "protocol"
    """A protocol to another agreement."""
    MEMORANDUM = "memorandum"
    """A memorandum of understanding."""
    ROADMAP = "roadmap"
    """A work plan for a stated window."""
    STRATEGY = "strategy"
    """A strategy adopted by one side or jointly."""
    DECLARATION = "declaration"
    """A joint declaration or statement."""


class MeasureKind(StrEnum):
    """The word for a measure on the wire."""

    POSITION = "position"
    """What is owed or owned on a day (BPM6 chapter 7)."""
    NET_FLOW = "net-flow"
    """Transactions net of disinvestment during a period (BPM6 chapter 6)."""
    OTHER_CHANGE = "other-change"
    """What changed a position without a transaction: prices, exchange rates, write-offs (BPM6 chapter 9)."""
    INCOME = "income"
    """What the investment earned during a period: dividends, reinvested earnings, interest (BPM6 chapter 11)."""
    GROSS_INFLOW = "gross-inflow"
    """Inflows during a period, with nothing subtracted."""
    CUMULATIVE_GROSS_INFLOW = "cumulative-gross-inflow"
    """Gross inflows added up since a start year; it can only grow."""
    ANNOUNCED_PROJECT = "announced-project"
    """Projects announced during a period: intentions to spend, not money that moved."""
    UNSTATED = "unstated"
    """The source says "invested" and not what it means."""


class Mismatch(StrEnum):
    """In what two figures differ that makes setting them against each other misleading."""

    PERIOD = "period"
    """They cover different months of the year."""
    CURRENCY = "currency"
    """They are in different currencies."""
    REPORTER = "reporter"
    """Different reporters publish them."""
    PARTNER = "partner"
    """They are about different partners or different compositions of a bloc."""
    WORDING = "wording"
    """The partner is worded differently."""
    FLOW = "flow"
    """They are different flows."""
    COMPOSITION = "composition"
    """A bloc does not have the same members in both."""
    PRODUCT = "product"
    """They are about different products."""
    CLASSIFICATION = "classification"
    """Their products are of different classifications or editions."""
    LEVEL = "level"
    """Their products are of different levels of a classification."""
    VALUATION = "valuation"
    """They value the goods at different points of the journey."""
    SYSTEM = "system"
    """They count goods at different borders."""
    ATTRIBUTION = "attribution"
    """They name the partner by different rules."""
    PROCEDURE = "procedure"
    """They are about different customs procedures."""
    TRANSPORT = "transport"
    """They are about different means of transport."""
    VINTAGE = "vintage"
    """They were published at different times."""
    STATUS = "status"
    """Their publishers say different things about their quality."""
    CONFIDENTIALITY = "confidentiality"
    """One is more confidential than the other."""
    SECOND_PARTNER = "second-partner"
    """One names a further partner that the other does not."""


class Policy(StrEnum):
    """Which of several sources for one event to follow."""

    EARLIEST = "earliest"
    """The one with the earliest date."""
    OFFICIAL = "official"
    """The official one, if the official ones agree."""
    MAJORITY = "majority"
    """The date most sources give, if one has more than any other."""
    SOURCE = "source"
    """One source by name."""


class Principle(StrEnum):
    """How positions and flows are set out in the accounts."""

    DIRECTIONAL = "directional"
    """By direction of influence: inward and outward (BMD4)."""
    ASSET_LIABILITY = "asset-liability"
    """By assets and liabilities (BPM6)."""


class ReadFormat(StrEnum):
    """A format by name: its reader guesses nothing."""

    BACI = "baci"
    """BACI of CEPII."""
    BACI_CODES = "baci-codes"
    """The tables of countries and products that come with BACI."""
    COMTRADE = "comtrade"
    """A table of UN Comtrade, of the present site or the one before."""
    COMTRADE_JSON = "comtrade-json"
    """An answer of the interface of UN Comtrade."""
    COMEXT_BULK = "comext-bulk"
    """A bulk file of Comext."""
    COMEXT_CDROM = "comext-cdrom"
    """A file of Comext's CD-ROMs, without a header."""
    COMEXT_SDMX_CSV = "comext-sdmx-csv"
    """SDMX-CSV of Comext."""
    EASY_COMEXT = "easy-comext"
    """A web extract of Easy Comext."""
    SDMX_CSV = "sdmx-csv"
    """SDMX-CSV as a dataset."""
    SDMX_ML = "sdmx-ml"
    """SDMX-ML."""
    SDMX_JSON = "sdmx-json"
    """SDMX-JSON."""
    JSON_STAT = "json-stat"
    """JSON-stat."""
    EUROSTAT_TSV = "eurostat-tsv"
    """Eurostat's tab-separated tables."""
    ECB_RATES = "ecb-rates"
    """The reference rates of the European Central Bank."""
    MAPPED = "mapped"
    """Flows of any table, by a mapping."""
    MAPPED_DATASET = "mapped-dataset"
    """A dataset of any table, by a mapping."""
    EUROSTAT_FDI = "eurostat-fdi"
    """Eurostat's direct investment, `bop_fdi6_*`."""
    IMF_DIP = "imf-dip"
    """The IMF's direct investment positions by counterpart, DIP, formerly CDIS."""
    OECD_FDI = "oecd-fdi"
    """The OECD's direct investment, `DSD_FDI`."""
    UNCTAD_WIR = "unctad-wir"
    """An annex table of UNCTAD's World Investment Report."""
    UNCTAD_STAT = "unctad-stat"
    """The table of direct investment of UNCTAD's data centre, flows and stocks."""
    WIIW_FDI = "wiiw-fdi"
    """A wide table of the wiiw FDI database."""
    MAPPED_INVESTMENT = "mapped-investment"
    """Investment cells of any table, by a mapping."""


class ReadNote(StrEnum):
    """Something noticed about rows of a file."""

    MASKED = "masked"
    """The product is hidden or not specified; the row is kept as a residual."""
    AGGREGATE = "aggregate"
    """The row is a total: with the world, in all products, or marked as a sum by its source."""
    BLOC = "bloc"
    """The reporter or the partner is a bloc, which contains its members."""
    RESIDUAL_PARTNER = "residual-partner"
    """The partner is no economy: stores, high seas, not specified."""
    UNMAPPED = "unmapped"
    """A code or label is not known, so the row is left out."""
    FILTERED = "filtered"
    """The caller asked for other reporters or partners, so the row is left out."""
    OWN_PARTNER = "own-partner"
    """Reporter and partner are the same and the source does not book money that came back, so the row is left out."""
    NO_CELL = "no-cell"
    """The row is no amount of its own: a share, an industry, a currency no code names; so left out."""
    MIRROR = "mirror"
    """The value was derived from what the partner reports."""
    NOT_REPORTING = "not-reporting"
    """The reporter is the world or a residual, such as other Asia, and no economy or bloc; so the row is left out."""
    ESTIMATED = "estimated"
    """The value, the mass or the quantity was estimated by the source."""
    FLAGGED = "flagged"
    """The source marks the value: provisional, revised, a break, of low reliability."""
    SECOND_PARTNER_REPEATED = "second-partner-repeated"
    """The second partner is the partner: one part of a breakdown that cannot be told from its whole, so left out."""
    CONFIDENTIAL = "confidential"
    """The source keeps the value confidential."""
    MISSING_VALUE = "missing-value"
    """There is no value, which is not zero."""
    DUPLICATE = "duplicate"
    """The row repeats an earlier one in everything."""
    CONTRADICTORY = "contradictory"
    """The row states another value than an earlier one for the same observation."""
    ZEROS_RESTORED = "zeros-restored"
    """Leading zeros of the product code had been lost and were put back."""
    ZEROS_LOST = "zeros-lost"
    """The code is shorter than its level allows, so leading zeros have been lost; the row is left out."""
    YEAR_AMONG_MONTHS = "year-among-months"
    """The period is a year, and months of that year are in the same file."""
    WHOLE_BESIDE_PARTS = "whole-beside-parts"
    """The row is the whole of which other rows are parts, by procedure, transport or second partner."""
    ROUNDED = "rounded"
    """Digits past the thousandths were rounded half to even."""
    DIGITS_LOST = "digits-lost"
    """The number is written with an exponent, as spreadsheets do: its last digits may be gone."""
    TOO_LONG = "too-long"
    """The number has more digits than are kept exactly: a dataset keeps it as text, elsewhere the value is missing."""
    TEXT_FOR_NUMBER = "text-for-number"
    """A text stands where a number is due; the dataset keeps it as text, so it is in no sum."""
    TRAILING_CELLS = "trailing-cells"
    """The row has empty cells past the last column."""
    NO_FINAL_NEWLINE = "no-final-newline"
    """The last line has no end, so the file may have been cut."""
    MIXED_ENCODING = "mixed-encoding"
    """Some cells are UTF-8 and others cannot be."""
    ZERO_FOR_MISSING = "zero-for-missing"
    """A zero that stands for an amount that is not available was read as missing."""
    UNKNOWN_UNIT = "unknown-unit"
    """The quantity is in a unit not known here and was left out."""
    LABEL_CONTRADICTS = "label-contradicts"
    """A code and its label contradict one another."""
    UNKNOWN_FLAG = "unknown-flag"
    """The source had a mark this reader does not know; it was kept as text or counted here."""
    COLUMN_PASSED_OVER = "column-passed-over"
    """A column of a wide table has a year in its name and is not named by a period (`2021*`); it was not read."""
    SKIPPED = "skipped"
    """The line holds no data: a blank line, a footer, a note, the header once more."""


class Relation(StrEnum):
    """How a later instrument stands to an earlier one."""

    SUPERSEDES = "supersedes"
    """It replaces it in law."""
    AMENDS = "amends"
    """It changes it."""
    IMPLEMENTS = "implements"
    """It carries it out or follows it up."""
    REPLACES_DRAFT = "replaces-draft"
    """It takes up again a text that died."""
    ACCESSION_TO = "accession-to"
    """It lets somebody accede to it."""
    FOLLOWS = "follows"
    """It is the next of the same series."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The input contradicts itself or the law; conclusions drawn from it fail."""
    WARNING = "warning"
    """A reader would probably be misled."""
    NOTE = "note"
    """Worth knowing; nothing is wrong."""


class Stage(StrEnum):
    """The furthest point an instrument has reached on a day.

    Treaties and non-binding instruments share no stage between
    "initialled" and "in force": a memorandum is active, never in force.
    """

    NOT_BEGUN = "not-begun"
    """Nothing recorded has happened yet."""
    CONSULTATIONS = "consultations"
    """Talks about talks; no negotiating mandate."""
    MANDATED = "mandated"
    """Negotiations are authorised."""
    NEGOTIATING = "negotiating"
    """Negotiations are under way."""
    PAUSED = "paused"
    """Negotiations are interrupted."""
    TEXT_AGREED = "text-agreed"
    """The negotiators agree on the text; nobody is bound ("negotiations concluded" is not "agreement concluded")."""
    INITIALLED = "initialled"
    """The text is authenticated by initials (VCLT Article 10); nobody is bound."""
    SIGNATURE_AUTHORISED = "signature-authorised"
    """Signature is authorised on the Union's side (Article 218(5) TFEU)."""
    SIGNED = "signed"
    """Signed, and not yet in force."""
    PROVISIONALLY_APPLIED = "provisionally-applied"
    """Applied provisionally, in whole or in part, before entry into force (VCLT Article 25)."""
    IN_FORCE = "in-force"
    """In force."""
    SUSPENDED = "suspended"
    """In force, its operation suspended."""
    ABANDONED = "abandoned"
    """The text was given up before signature."""
    TERMINATED = "terminated"
    """Ended by denunciation or agreement."""
    EXPIRED = "expired"
    """Ended by lapse of time."""
    SUPERSEDED = "superseded"
    """Replaced by a later instrument."""
    ANNOUNCED = "announced"
    """Non-binding: an intention is on record."""
    ACTIVE = "active"
    """Non-binding: signed, endorsed, adopted or launched, and its window is open."""
    LAPSED = "lapsed"
    """Non-binding: its window has closed."""
    DISCONTINUED = "discontinued"
    """Non-binding: given up."""


class TextEncoding(StrEnum):
    """How the text of a file is encoded."""

    ASCII = "ascii"
    """Nothing but ASCII, which every other one contains."""
    UTF_8 = "utf-8"
    """UTF-8."""
    UTF_8_BOM = "utf-8-bom"
    """UTF-8 with a byte order mark."""
    UTF_16 = "utf-16"
    """UTF-16 with a byte order mark."""
    WINDOWS_1252 = "windows-1252"
    """Windows-1252, as UN Comtrade and CEPII write."""
    WINDOWS_1251 = "windows-1251"
    """Windows-1251, Cyrillic: only where a mapping says so."""


class TradeFlow(StrEnum):
    """Which way the goods go, seen from the reporter."""

    EXPORTS = "exports"
    """From the reporter to the partner."""
    IMPORTS = "imports"
    """From the partner to the reporter."""
    TURNOVER = "turnover"
    """Exports plus imports, also called turnover."""
    BALANCE = "balance"
    """Exports minus imports."""


class Trigger(StrEnum):
    """What sets off entry into force."""

    SIGNATURE = "signature"
    """Signature by everyone required."""
    LAST_NOTIFICATION = "last-notification"
    """The last of the required notifications that procedures are complete."""
    LAST_DEPOSIT = "last-deposit"
    """The last of the required instruments to be deposited."""
    NTH_INSTRUMENT = "nth-instrument"
    """The `n`th instrument, whoever deposits it; `quotas` may ask for some of a group."""
    DUAL_THRESHOLD = "dual-threshold"
    """`n` instruments of parties that together have a `share` of what `weights` count."""
    FIXED_DATE = "fixed-date"
    """A date the treaty names."""
    FIXED_DATE_IF_ALL_DEPOSITED = "fixed-date-if-all-deposited"
    """A date the treaty names if everyone required has deposited by then, else the last deposit."""
    EXCHANGE = "exchange"
    """The exchange of instruments."""
    ALL_NEGOTIATING_STATES = "all-negotiating-states"
    """Consent of all negotiating states: the default of VCLT Article 24(2)."""
    LINKED = "linked"
    """The entry into force of another agreement, `linked`."""


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


class VenueKind(StrEnum):
    """What sort of standing cooperation it is."""

    FORMAT = "format"
    """A diplomatic format that meets regularly, such as a region with the Union."""
    PLATFORM = "platform"
    """A platform that coordinates work between governments and banks."""
    CORRIDOR = "corridor"
    """A transport or energy route the parties develop together."""
    BODY = "body"
    """A body set up by a treaty: a council, a committee."""


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


class CommitmentStatus(StrEnum):
    """What came of a commitment. Being overdue is none of these: it follows from the day asked about."""

    NOT_STARTED = "not-started"
    """Nothing is on record as done."""
    IN_PROGRESS = "in-progress"
    """Work is under way."""
    DONE = "done"
    """Done."""
    DROPPED = "dropped"
    """Given up."""


class ItemKind(StrEnum):
    """What sort of thing is ahead."""

    ENTRY_INTO_FORCE = "entry-into-force"
    """An agreement enters into force."""
    PROVISIONAL_APPLICATION = "provisional-application"
    """Provisional application begins."""
    END = "end"
    """An instrument ends."""
    NOTICE_BY = "notice-by"
    """The last day for notice that ends a treaty with its initial term."""
    WINDOW_END = "window-end"
    """The window of an instrument that binds nobody closes."""
    EVENT = "event"
    """Another event of an instrument or a venue."""
    MEETING = "meeting"
    """A meeting."""
    COMMITMENT = "commitment"
    """A commitment comes due."""


class Language(StrEnum):
    """A language status words are written and read in."""

    EN = "en"
    """English."""
    DE = "de"
    """German."""
    FR = "fr"
    """French."""
    RU = "ru"
    """Russian."""


class Layer(StrEnum):
    """How firmly two parties are tied on a day."""

    LEGAL = "legal"
    """A treaty in force."""
    PROVISIONAL = "provisional"
    """A treaty applied provisionally, and not in force."""
    POLITICAL = "political"
    """An instrument that binds nobody and is active."""


class Outcome(StrEnum):
    """What became of a row of a table."""

    READ = "read"
    """It is part of an agreement."""
    REFUSED = "refused"
    """It is not, and a diagnostic says why."""
    EMPTY = "empty"
    """It has no text in any cell."""


class Verdict(StrEnum):
    """Whether a claim holds together with the others."""

    CONSISTENT = "consistent"
    """Others bear on it, and it agrees with them."""
    CONTRADICTED = "contradicted"
    """It cannot be true together with some others."""
    UNDETERMINED = "undetermined"
    """Nothing bears on it, or a convention of rounding decides."""
    INCOMPARABLE = "incomparable"
    """Others seem to bear on it and are about something else."""
