// Generated from the wire format by `cargo xtask generate`; do not edit.
//
// A named text such as `When` takes any string literal, but not another named
// text: a `Currency` does not pass for a `When`.

/** A treaty or a non-binding instrument, as the log of what happened to it. */
export interface Agreement {
    /** The earlier instrument it lets somebody accede to. */
    accessionTo?: Id;
    /** Earlier instruments it amends. */
    amends?: Id[];
    /** Areas of cooperation it covers. */
    areas?: Id[];
    /** Whether it creates obligations under international law. */
    binding: Bindingness;
    /** Whose powers it touches on the Union's side. */
    competence?: Competence;
    /** Its clauses on entry into force, one for the whole and one for each part that has its own. */
    entryIntoForce?: EntryRule[];
    /** What happened, in any order. */
    events: Event[];
    /** The earlier instrument of the same series. */
    follows?: Id;
    /** What other records call it. */
    id: Id;
    /** The instrument it carries out or follows up. */
    implements?: Id;
    /** What sort of instrument it is. */
    kind: Kind;
    /** What a reader should know about it. */
    note?: string;
    /** Who agrees. */
    parties: Area[];
    /** Its parts, where some of them have a fate of their own; events then name no others. */
    parts?: Part[];
    /** An earlier text that died and that this one takes up again. */
    replacesDraft?: Id;
    /** The short name people use. */
    short?: string;
    /** Earlier instruments it replaces in law. */
    supersedes?: Id[];
    /** Further clauses that decide what an event means. */
    terms?: Terms;
    /** Its title in English. */
    title: string;
    /** The window a non-binding instrument is meant for, from its label: `2023/2024`. */
    valid?: When;
}

/** A treaty or a non-binding instrument, as the log of what happened to it. */
export interface AgreementInput {
    /** The earlier instrument it lets somebody accede to. */
    accessionTo?: Id;
    /** Earlier instruments it amends. */
    amends?: Id[];
    /** Areas of cooperation it covers. */
    areas?: Id[];
    /** Whether it creates obligations under international law. */
    binding: Bindingness;
    /** Whose powers it touches on the Union's side. */
    competence?: Competence;
    /** Its clauses on entry into force, one for the whole and one for each part that has its own. */
    entryIntoForce?: EntryRuleInput[];
    /** What happened, in any order. */
    events: Event[];
    /** The earlier instrument of the same series. */
    follows?: Id;
    /** What other records call it. */
    id: Id;
    /** The instrument it carries out or follows up. */
    implements?: Id;
    /** What sort of instrument it is. */
    kind: Kind;
    /** What a reader should know about it. */
    note?: string;
    /** Who agrees. */
    parties: Area[];
    /** Its parts, where some of them have a fate of their own; events then name no others. */
    parts?: Part[];
    /** An earlier text that died and that this one takes up again. */
    replacesDraft?: Id;
    /** The short name people use. */
    short?: string;
    /** Earlier instruments it replaces in law. */
    supersedes?: Id[];
    /** Further clauses that decide what an event means. */
    terms?: Terms;
    /** Its title in English. */
    title: string;
    /** The window a non-binding instrument is meant for, from its label: `2023/2024`. */
    valid?: When;
}

/** A date after the day asked about. */
export interface Ahead {
    /** Whether it was fixed by the day or is known only since. */
    kind: AheadKind;
    /** When. */
    on: When;
    /** Where it stands in the dossier. */
    path: Path;
    /** What happens. */
    text: string;
}

export type AheadKind =
    /** It follows from what was fixed by the day: a window that closes, a deadline, the day on which an act done by then takes effect. */
    | "fixed"
    /** The dossier records it; on the day nobody could know. */
    | "recorded";

/** An exact decimal, as text on the wire. */
export type Amount = DecimalText;

/** an economy as its ISO alpha-3 code, a bloc such as "EU27_2020", "WORLD" or a residual partner such as "BUNKERS" */
export type Area = string & { readonly __brand?: "Area" };

/** How far the commitments of one area have come. */
export interface AreaProgress {
    /** The area; absent for commitments of no area. */
    area?: Id;
    /** Its commitments. */
    tally: Tally;
}

export type Assumption =
    /** That figures are rounded half up and hedges are meant literally. */
    | "rounding"
    /** That each source counts the same economies under the name of the bloc. */
    | "composition"
    /** That each period is the one printed. */
    | "period"
    /** That each currency is the one printed. */
    | "currency-label"
    /** That each source means the same measure. */
    | "measure"
    /** That all sources draw on one series. */
    | "series";

export type Attribution =
    /** Where the goods were made: the rule for imports. */
    | "origin"
    /** From where, or to where, they were sent without a commercial stop on the way. */
    | "consignment"
    /** The last destination known when they left: the rule for exports. */
    | "last-known-destination"
    /** Who sold or bought them. */
    | "purchase-or-sale";

export type AuditReason =
    /** It is the one the other end-of-month policy gives. */
    | "eom-policy"
    /** A succession or continued application, which reaches back. */
    | "succession"
    /** The instruments of states that have been succeeded to are not in the log. */
    | "predecessor"
    /** It fits if instruments of organisations are counted the other way. */
    | "reio"
    /** The party's own waiting time ended before the agreement was in force at large. */
    | "party-joined-before-general"
    /** It is the very day of the instrument: no waiting time was applied. */
    | "on-instrument-day"
    /** It is the general date, though the party's instrument came later. */
    | "with-the-others"
    /** Earlier than computed, for a reason the log does not show. */
    | "stated-earlier"
    /** Later than computed: counted from a later day, such as that of the depositary's notice. */
    | "stated-later"
    /** By the rule and the log it is not in force at all. */
    | "not-computed";

export type Axis =
    /** Among reporters: members and their bloc. */
    | "reporter"
    /** Among partners: economies, blocs, the world, areas not specified. */
    | "partner"
    /** Among products: items, the total, masked codes. */
    | "product";

/** The time a rate was observed over, and with what weights. */
export type Basis =
    /** The plain average of a period, both days included: for flows. */
    | {
        /** The first day. */
        from: string;
        kind: "period-average";
        /** The last day. */
        to: string;
    }
    /**
     * Monthly rates weighted by the trade of each month, as UN Comtrade does, per
     * reporter and direction: for the flow it was weighted by.
     */
    | {
        /** The first day. */
        from: string;
        kind: "trade-weighted";
        /** The last day. */
        to: string;
    }
    /** The rate of one day: for positions, and for a single transaction. */
    | {
        kind: "end-of-period";
        /** The day. */
        on: string;
    }
    /** Fixed by law for good, as 1.95583 German marks per euro: for everything. */
    | {
        kind: "fixed";
    };

export type Benchmark =
    /** The third edition (1996). */
    | "bmd3"
    /** The fourth edition (2008). */
    | "bmd4"
    /** The fifth edition (2025). */
    | "bmd5";

export type Bindingness =
    /** A treaty in the sense of VCLT Article 2(1)(a), whatever its title. */
    | "binding"
    /** A political commitment; it is never in force, it is active. */
    | "non-binding"
    /** The parties or the sources disagree. */
    | "disputed";

/** a group of economies, such as "EU27_2020" */
export type Bloc = string & { readonly __brand?: "Bloc" };

/** Everything that stands between two parties on a day. */
export interface Brief {
    /** Windows that close, deadlines and what takes effect later; and what the dossier records after this day. */
    ahead: Ahead[];
    /** Subjects the parties work on. */
    areas: string[];
    /** Whether what was published by this day holds together, where that was asked for. */
    claims?: ClaimCheck;
    /** Companies counted by then. */
    companies: FigureLine[];
    /** What follows from the figures, each with its reason and its evidence. */
    conclusions: Conclusion[];
    /** Formats, platforms, corridors, bodies. */
    cooperation: Standing[];
    /** Investment figures whose time had come. */
    investment: FigureLine[];
    /** Series of cells on investment, as far as their time had come. */
    investmentCells?: CellLine[];
    /** Figures of the dossier about a time after this day; left out above. */
    leftOut: FigureLine[];
    /** Meetings held by then, latest first. */
    meetings: MeetingLine[];
    /** The day asked about. */
    on: IsoDate;
    /** The two sides. */
    parties: Party[];
    /** Instruments that bind nobody. Never counted together with treaties. */
    political: Instrument2[];
    /** What a reader would be misled by. */
    report: Report;
    /** Every source the dossier names. */
    sources: Source[];
    /** What the dossier is about. */
    title: string;
    /** Trade figures whose period had ended. */
    trade: FigureLine[];
    /** Treaties, those applied first. */
    treaties: Instrument2[];
}

/**
 * Everything in a dossier that has a date on a day or after it.
 *
 * Dates known only in part stand as ranges of whole days, from the first day possible
 * to the last, and say so; dates with no last day possible stand apart. The dossier is
 * taken as it is: what was recorded later about the time ahead is there too.
 */
export interface Calendar {
    /** What is ahead, by first day. */
    items: Item[];
    /** The day asked about. */
    on: IsoDate;
    /** What the dossier is about. */
    title: string;
    /** What is ahead at a time nobody has bounded. */
    undated: Undated[];
}

/** A series of cells on investment: the same measure of the same pair on the same terms. */
export interface CellLine {
    /** Who in whom, in words. */
    between: string;
    /** How many cells, how many of them without a value. */
    cells: string;
    /** The measure in words. */
    measure: string;
    /** Where its cells stand in the dossier. */
    paths: Path[];
    /** The sources that prove it. */
    sources: Id[];
    /** Principle and side, counterpart level, and where they are not all: instrument, relationship, entities. */
    terms: string;
    /** The times it is about, first and last, in words. */
    time: string;
    /** Its values, first and last; that it is hidden or missing, where it is. */
    value: string;
}

export type ChangeKind =
    /** All of them together. */
    | "all"
    /** Prices of what is held. */
    | "price"
    /** Exchange rates between the currency of the account and those of what is held. */
    | "exchange-rate"
    /** Write-offs, reclassifications, what appears and disappears otherwise. */
    | "volume";

/**
 * A statement from another source, held against the dossier's own figures.
 *
 * It has the shape of the figure it competes with, so that it cannot be about
 * something else without saying so.
 */
export type Claim =
    /** About trade. */
    | {
        trade: TradeFigure;
    }
    /** About investment. */
    | {
        investment: InvestmentFigure;
    }
    /** About the number of companies. */
    | {
        companies: CompanyCount;
    }
    /** About anything, in any relation. */
    | {
        statement: Statement;
    };

/** The answer to "does what was published hold together?", with what misleads a reader. */
export interface ClaimCheck {
    /** What misleads, each with its code. */
    report: Report;
    /** Verdicts, implied values and conflicts. */
    solution: Solution;
}

/** Claims that cannot be true together, each of which can without any one of them. */
export interface ClaimConflict {
    /** Why they cannot be true together. */
    because: string;
    /** The claims; remove any one and the rest have no conflict. */
    claims: ConflictingClaim[];
    /** What would have to be otherwise for the conflict to vanish, each tried on its own. */
    resolvedBy: Assumption[];
}

/**
 * A statement from another source, held against the dossier's own figures.
 *
 * It has the shape of the figure it competes with, so that it cannot be about
 * something else without saying so.
 */
export type ClaimInput =
    /** About trade. */
    | {
        trade: TradeFigure;
    }
    /** About investment. */
    | {
        investment: InvestmentFigure;
    }
    /** About the number of companies. */
    | {
        companies: CompanyCount;
    }
    /** About anything, in any relation. */
    | {
        statement: StatementInput;
    };

export type ClaimMeasure =
    /** Goods from the subject to the partner. */
    | "exports"
    /** Goods from the partner to the subject. */
    | "imports"
    /** Exports plus imports. */
    | "turnover"
    /** Exports minus imports. */
    | "balance"
    /** What the partner has invested in the subject, on a day. */
    | "position"
    /** What the partner invests in the subject during a period, net of disinvestment. */
    | "net-flow"
    /** What changed the partner's position in the subject during a period without a transaction. */
    | "other-change"
    /** What the partner's investment in the subject earned during a period. */
    | "income"
    /** What the partner invests in the subject during a period, with nothing subtracted. */
    | "gross-inflow"
    /** Gross inflows added up since a start. */
    | "cumulative-gross-inflow"
    /** Projects the partner announced in the subject during a period. */
    | "announced-project"
    /** Investment, and the source does not say which. */
    | "unstated"
    /** Companies of the partner in the subject. */
    | "companies"
    /** Anything else; `counts` says what. */
    | "other";

export type ClaimRelation =
    /** It is the figure. */
    | "equals"
    /** It has grown by the figure since the base period, the same span a year earlier if none is named. */
    | "growth"
    /** It is such a share of another quantity, of which it is a part. */
    | "share-of"
    /** It is the figure, and the sum of parts. */
    | "sum-of"
    /** It is the figure, added up since a month. */
    | "cumulative-since"
    /** It is the figure or more. */
    | "at-least"
    /** It is the figure or less. */
    | "at-most"
    /** It is the figure-th largest among others. */
    | "rank"
    /** It is the figure, and no earlier one over the same months was larger. */
    | "record";

/** What one claim says of one quantity, and whether it holds together with the others. */
export interface ClaimVerdict {
    /** The quantity, in words. */
    about: string;
    /** Why. */
    explanation: string;
    /** The figure as printed. */
    figure: string;
    /** The claim. */
    id: Id;
    /** What the figure stands for, in single units; for growth, the rate. */
    interval: Interval;
    /**
     * What the claims nearest to it leave for the same quantity, or for the same factor or share,
     * without it; absent where they leave everything.
     */
    othersImply?: Interval;
    /** Where it stands in the input. */
    path: Path;
    /** How it speaks of its quantity; a figure with a growth rate beside it is two. */
    relation: ClaimRelation;
    /** When it was published. */
    said: IsoDate;
    /** The source that proves it. */
    source: Id;
    /** Whether it holds together with the others. */
    verdict: Verdict;
}

/** What one source says of an event. */
export interface Claimed {
    /** The event, as an index into the log. */
    event: number;
    /** When it took effect by this source. */
    on: When;
    /** The source. */
    source?: Id;
}

/** a classification with its edition, such as "HS2022" or "CN2024" */
export type Classification = string & { readonly __brand?: "Classification" };

/** a code system for areas, such as "iso3", "comtrade" or "geonom" */
export type CodeSystem = string & { readonly __brand?: "CodeSystem" };

/** Which column holds what, by the names in the header. */
export interface Columns {
    /** The date on which a party denounced it. */
    denounced?: string;
    /** What tells agreements apart; its text becomes the id. */
    id?: string;
    /** The date of entry into force. */
    inForce?: string;
    /** The date of the instrument of consent. */
    instrument?: string;
    /** What sort of instrument it is. */
    mode?: string;
    /** The parties: one column, or one for each side. */
    parties?: string[];
    /** The first day of provisional application. */
    provisional?: string;
    /** The date of signature. */
    signed?: string;
    /** What the table says the agreement is today: never taken over, only held against the dates. */
    status?: string;
    /** The date on which it ended. */
    terminated?: string;
    /** The title. */
    title?: string;
}

/** An undertaking with a deadline: who does what by when, under which article. */
export interface Commitment {
    /** What is to be done. */
    action: string;
    /** The instrument it stands in. */
    agreement?: Id;
    /** The area of work it belongs to. */
    area?: Id;
    /** The article, paragraph or action number it stands under. */
    article?: string;
    /** Who undertakes it; absent where both sides do. */
    by?: Area;
    /** When it was done, if it was. */
    completed?: When;
    /** By when, as far as it is known: an interval means "in the course of". */
    due?: When;
    /** The source that shows it was done. */
    evidence?: Id;
    /** What other records call it. */
    id: Id;
    /** How often it comes due again, counted from `due`. */
    recurrence?: Recurrence;
    /** The source that records the undertaking. */
    source: Id;
    /** What came of it, as far as the dossier knows. */
    status: CommitmentStatus;
    /** How much it weighs among the others, as whoever compiled the list sees it; no unit. */
    weight?: string;
}

export type CommitmentStatus =
    /** Nothing is on record as done. */
    | "not-started"
    /** Work is under way. */
    | "in-progress"
    /** Done. */
    | "done"
    /** Given up. */
    | "dropped";

/** How many companies of one area work in another, as printed, and what counts as one. */
export interface CompanyCount {
    /** What counts as one, in the source's terms. */
    counts: string;
    /** The count as printed: `over 3000`. */
    figure: Published;
    /** Where the companies work. */
    host: Area;
    /** What other records call it. */
    id: Id;
    /** Where their owners are. */
    origin: Area;
    /** When it was published. */
    said: IsoDate;
    /** The source that proves it. */
    source: Id;
    /** Who said so. */
    speaker?: string;
}

/** The answer to "may I compare these?": every reason against it, or none. */
export interface Comparability {
    /** Every mismatch, never just the first. */
    reasons: Reason[];
}

export type Competence =
    /** The Union alone concludes. */
    | "eu-only"
    /** The Union and every member state conclude. */
    | "mixed"
    /** The member states alone conclude. */
    | "member-states";

/** A statement that follows from the dossier's figures. */
export interface Conclusion {
    /** Why it holds. */
    because: string;
    /** The records it rests on. */
    evidence: Path[];
    /** The interval it arrives at, in single units, where it arrives at one. */
    interval?: Interval;
    /** What sort of conclusion it is. */
    kind: ConclusionKind;
    /** The statement. */
    text: string;
}

export type ConclusionKind =
    /** Printed parts and a printed whole agree. */
    | "sum-holds"
    /** Printed parts and a printed whole disagree. */
    | "sum-broken"
    /** A figure and its growth rate imply a figure for the base period. */
    | "implied-base"
    /** Two figures may not be set against each other. */
    | "not-comparable"
    /** A cumulative gross inflow is not a stock. */
    | "not-a-stock"
    /** Cumulative gross inflow, net flow and position, each with its figure, and how they differ. */
    | "measures-differ"
    /** A count is a lower bound, and others count otherwise. */
    | "lower-bound";

export type Confidentiality =
    /** Open. */
    | "free"
    /** Not for publication. */
    | "not-for-publication"
    /** Hidden, because it would tell about a single firm. */
    | "confidential"
    /** Hidden, because together with others it would tell what is hidden elsewhere. */
    | "secondary";

/** One event that several sources tell of with different dates. */
export interface Conflict {
    /** Whose act it is; absent for a joint act. */
    by?: Area;
    /** What each source says, in the order of the file. */
    claims: Claimed[];
    /** What happened. */
    kind: EventKind;
    /** Which part it concerns; absent for the whole. */
    scope?: string;
}

/** One claim of a conflict. */
export interface ConflictingClaim {
    /** The claim. */
    id: Id;
    /** Where it stands in the input. */
    path: Path;
    /** Which of the things it says. */
    relation: ClaimRelation;
}

/** What one party has done towards being bound. */
export interface Consent {
    /** Its latest act. */
    act: EventKind;
    /** Whether it has expressed consent to be bound, and has neither withdrawn nor denounced it with effect. */
    bound: boolean;
    /** When. */
    on: When;
    /** The party. */
    party: Area;
}

export type ConsentStage =
    /** No act on record. */
    | "none"
    /** Signed, subject to ratification. */
    | "signed"
    /** Signed subject to confirmation. */
    | "signed-ad-referendum"
    /** Consent to be bound expressed. */
    | "expressed"
    /** Declared that it will not become a party; the interim duty of VCLT Article 18 has ended. */
    | "intention-not-to-join"
    /** Consent withdrawn before it took effect. */
    | "withdrawn"
    /** Denunciation notified, not yet effective. */
    | "denunciation-notified"
    /** Denunciation has taken effect; it may accede again. */
    | "denounced";

/** One party's consent. */
export interface ConsentTrack {
    /** The event that proves it, as an index into the log. */
    event?: number;
    /** Whether it must not defeat the treaty's object although the treaty is not in force for it (VCLT Article 18). */
    interimDuty: boolean;
    /** The act by which it consented. */
    mode?: EventKind;
    /** The party. */
    party: Area;
    /** Since when. */
    since?: When;
    /** How far it has come. */
    stage: ConsentStage;
}

export type ConversionRule =
    /** It was recorded in this currency. */
    | "original"
    /** At the rate of the last day: for positions. */
    | "end-of-period"
    /** At the average rate of the period: for flows. */
    | "period-average"
    /** Each transaction at the rate of its day. */
    | "transaction-rate";

/** An amount in another currency, with how it got there. */
export interface Converted {
    bounds: Interval;
    measure: Measure;
    money: Money;
    rate: Rate;
}

export type CounterpartLevel =
    /** The country the money comes through. */
    | "immediate"
    /** The country where control sits. */
    | "ultimate";

/** What counts as an instrument when instruments are counted. */
export interface Counting {
    /** Instruments of blocs and organisations. */
    organisations: OrganisationsCount;
    /** Instruments of states that are no more and whose successors are listed instead. */
    predecessors?: Predecessor[];
    /** Successions and declarations of continued application. */
    successions: SuccessionsCount;
}

/** What counts as an instrument when instruments are counted. */
export interface CountingInput {
    /** Instruments of blocs and organisations. */
    organisations?: OrganisationsCount;
    /** Instruments of states that are no more and whose successors are listed instead. */
    predecessors?: Predecessor[];
    /** Successions and declarations of continued application. */
    successions?: SuccessionsCount;
}

/** How much of a total passes between pairs that are tied, by layer. */
export interface Coverage {
    /** The layers, each on its own: one pair can stand in all three, so they do not add up. */
    layers: LayerCoverage[];
    /** The day asked about. */
    on: IsoDate;
    /** The sum of all values given. */
    total: string;
}

/** a currency as its ISO 4217 code, such as "USD" */
export type Currency = string & { readonly __brand?: "Currency" };

/** One axis of a cube. */
export interface DatasetDimension {
    /** The codes, in the order of the source. */
    codes: string[];
    /** What the source calls it. */
    id: string;
    /** Its name in words; empty where the source has none. */
    label: string;
    /** Their names, as many as there are codes; empty where the source has none. */
    labels: string[];
}

/** One cell of a cube. */
export interface DatasetObservation {
    /** The marks it has. */
    attributes: Record<string, string>;
    /** The code on each axis. */
    codes: Record<string, string>;
    /** What stands in place of a number. */
    text?: string;
    /** The exact number; null is missing, which is not zero, or a text. */
    value: DecimalText | null;
}

/** A whole cube. */
export interface DatasetRecord {
    /** What the source says about the dataset as a whole. */
    about: Record<string, string>;
    /** The marks observations can have. */
    attributes: string[];
    /** The axes, in the order of the source. */
    dimensions: DatasetDimension[];
    /** What the source calls it; empty if it does not say. */
    id: string;
    /** Its title; empty if it has none. */
    label: string;
    /** Every observation, in the order of the source. */
    observations: DatasetObservation[];
}

export type DateOrder =
    /** `31/12/2015`, `31.12.2015`: British, Dutch and German tables. */
    | "dmy"
    /** `12/31/2015`: American tables. */
    | "mdy"
    /** `2015-12-31` and nothing else. */
    | "iso";

/**
 * A number of days known to lie between two bounds; a bound that an open date
 * leaves out is `None`. Negative if the second date came first.
 */
export interface DaySpan {
    max: number | null;
    min: number | null;
}

/** A number of days between two bounds. */
export interface Days {
    /** The most it can be; absent where nothing bounds it. */
    max?: number;
    /** The fewest it can be. */
    min: number;
}

/** Days an agreement has spent in the stages that matter to those who rely on it. */
export interface DaysApplied {
    /** In force and not suspended. */
    inForce: Days;
    /** The day asked about. */
    on: IsoDate;
    /** Applied provisionally, before entry into force. */
    provisional: Days;
    /** In force and suspended. */
    suspended: Days;
}

/** an exact decimal as text, such as "41.2" */
export type Decimal = string & { readonly __brand?: "Decimal" };

/** An exact decimal as text, such as "41.2"; never a number. */
export type DecimalText = string & { readonly __brand?: "DecimalText" };

/** A party and how many others it is tied to. */
export interface Degree {
    /** How many others. */
    degree: number;
    /** The party. */
    party: Area;
}

/** The depth somebody published for an agreement, on a scale of his own. */
export interface Depth {
    /** The agreement. */
    agreement: Id;
    /** The greatest value of the scale. */
    greatest: string;
    /** The index, by its publisher's name for it. */
    index: string;
    /** The least value of the scale. */
    least: string;
    /** Who published it. */
    source: Id;
    /** Its value. */
    value: string;
}

/** Why a row was refused, or what is doubtful about one that was read. */
export interface Diagnostic {
    /** Stable code; `explain(code)` has its page. */
    code: string;
    /** What to do about it. */
    help: string;
    /** What was found, naming the culprit. */
    message: string;
    /** The row and the column: `/rows/12/Entry into force`. */
    path: Path;
    /** The row below the header, counted from 0. */
    row: number;
    /** How much it weighs. */
    severity: Severity;
}

export type Direction =
    /** Into the reporter, re-imports included unless the source says otherwise. */
    | "import"
    /** Out of the reporter, re-exports included unless the source says otherwise. */
    | "export"
    /** Domestic goods that come back; a part of imports. */
    | "re-import"
    /** Foreign goods that leave again as they came; a part of exports. */
    | "re-export";

/** A dossier as it stands on the wire; becomes a [`Dossier`] through `try_into`. */
export interface DossierRecord {
    /** Treaties and non-binding instruments. */
    agreements?: Agreement[];
    /** Subjects the parties work on. */
    areas?: Topic[];
    /** What other sources say about the same quantities. */
    claims?: Claim[];
    /** What the parties have undertaken to do. */
    commitments?: Commitment[];
    /** Company counts the dossier stands on. */
    companies?: CompanyCount[];
    /** Formats, platforms, corridors, bodies. */
    cooperation?: Venue[];
    /** Investment figures the dossier stands on. */
    investment?: InvestmentFigure[];
    /** Cells of tables on direct investment: positions and flows of every year, for instance. */
    investmentCells?: InvestmentCell[];
    /** Meetings, held or planned. */
    meetings?: Meeting[];
    /** What a reader should know about it. */
    note?: string;
    /** The two sides. */
    parties: Area[];
    /** Where everything comes from. */
    sources?: Source[];
    /** What it is about. */
    title: string;
    /** Trade figures the dossier stands on. */
    trade?: TradeFigure[];
}

/** A dossier as it stands on the wire; becomes a [`Dossier`] through `try_into`. */
export interface DossierRecordInput {
    /** Treaties and non-binding instruments. */
    agreements?: AgreementInput[];
    /** Subjects the parties work on. */
    areas?: Topic[];
    /** What other sources say about the same quantities. */
    claims?: ClaimInput[];
    /** What the parties have undertaken to do. */
    commitments?: Commitment[];
    /** Company counts the dossier stands on. */
    companies?: CompanyCount[];
    /** Formats, platforms, corridors, bodies. */
    cooperation?: Venue[];
    /** Investment figures the dossier stands on. */
    investment?: InvestmentFigure[];
    /** Cells of tables on direct investment: positions and flows of every year, for instance. */
    investmentCells?: InvestmentCell[];
    /** Meetings, held or planned. */
    meetings?: Meeting[];
    /** What a reader should know about it. */
    note?: string;
    /** The two sides. */
    parties: Area[];
    /** Where everything comes from. */
    sources?: Source[];
    /** What it is about. */
    title: string;
    /** Trade figures the dossier stands on. */
    trade?: TradeFigure[];
}

/** an economy as its ISO alpha-3 code, such as "KAZ" */
export type Economy = string & { readonly __brand?: "Economy" };

export type EntityScope =
    /** All of them. */
    | "all"
    /** Special-purpose entities only: shells through which money passes. */
    | "spe"
    /** All but special-purpose entities. */
    | "non-spe";

/** One stated date of entry into force beside the computed one. */
export interface EntryAudit {
    /** Whether the two agree; `maybe` where an uncertain date leaves it open. */
    agrees: Truth;
    /** What the rule gives; absent where it is not met. */
    computed?: When;
    /** Days from the computed to the stated date. */
    difference?: DaySpan;
    /** The event that states it, as an index into the log. */
    event: number;
    /** For whom; absent for entry into force at large. */
    party?: Area;
    /** Why they differ. */
    reason?: AuditReason;
    /** For which part; absent for the whole. */
    scope?: string;
    /** What is stated. */
    stated: When;
}

/** When an agreement enters into force by its own rule, for whom, and what that rests on. */
export interface EntryIntoForce {
    /** Instruments that count so far. */
    counted: number;
    /** The events that set it off, as indices into the log, the last one last. */
    evidence: number[];
    /** One sentence that says it all. */
    explanation: string;
    /** The day of entry into force at large, with bounds where dates are uncertain; absent while the rule is not met. */
    general?: When;
    /** Parties whose act is missing; where a number of instruments is counted, any of them would do. */
    holdingUp: Area[];
    /** Whether it is in force at the end of the day asked about. */
    inForce: Truth;
    /** The day asked about; absent where all that the log holds was used. */
    on?: IsoDate;
    /** Each party's own date. */
    parties: PartyEntry[];
    /** How many the rule asks for. */
    required: number;
    /** No rule is recorded, so VCLT Article 24(2) was used: all negotiating states. */
    residual: boolean;
    /** Which part; absent for the whole. */
    scope?: string;
    /** The weight of those parties, where the rule asks for a share. */
    share?: string;
    /** The trigger of the rule used. */
    trigger: Trigger;
}

/** The clause on entry into force: what sets it off, and how long after. */
export interface EntryRule {
    /** The article it stands in. */
    article?: string;
    /** What counts as an instrument. */
    counting?: Counting;
    /** The date the treaty names, for `fixed-date` and `fixed-date-if-all-deposited`. */
    date?: IsoDate;
    /** What becomes of a day its month does not have; required where months or years are counted. */
    endOfMonth?: MonthEnd;
    /**
     * How long after its own instrument it enters into force for one who joins later; absent for at once
     * (VCLT Article 24(3)).
     */
    joining?: OffsetStep[];
    /** The agreement whose entry into force brings this one with it, for `linked`. */
    linked?: Id;
    /** How many instruments, for `nth-instrument` and `dual-threshold`. */
    n?: number;
    /** Never before this day. */
    notBefore?: IsoDate;
    /** How long after the trigger, step by step; empty for at once. */
    offset?: OffsetStep[];
    /** Groups of which so many must be among them. */
    quotas?: Quota[];
    /** Whose act is required; absent for all parties. */
    requires?: Area[];
    /** Which part it brings into force; absent for the whole. */
    scope?: string;
    /** The share the parties must have together, in the unit of `weights`: 55 of 100 per cent. */
    share?: string;
    /** What sets it off. */
    trigger: Trigger;
    /** What each party weighs. A party that is not listed adds nothing: the sum is a lower bound. */
    weights?: Record<string, string>;
}

/** The clause on entry into force: what sets it off, and how long after. */
export interface EntryRuleInput {
    /** The article it stands in. */
    article?: string;
    /** What counts as an instrument. */
    counting?: CountingInput;
    /** The date the treaty names, for `fixed-date` and `fixed-date-if-all-deposited`. */
    date?: IsoDate;
    /** What becomes of a day its month does not have; required where months or years are counted. */
    endOfMonth?: MonthEnd;
    /**
     * How long after its own instrument it enters into force for one who joins later; absent for at once
     * (VCLT Article 24(3)).
     */
    joining?: OffsetStep[];
    /** The agreement whose entry into force brings this one with it, for `linked`. */
    linked?: Id;
    /** How many instruments, for `nth-instrument` and `dual-threshold`. */
    n?: number;
    /** Never before this day. */
    notBefore?: IsoDate;
    /** How long after the trigger, step by step; empty for at once. */
    offset?: OffsetStep[];
    /** Groups of which so many must be among them. */
    quotas?: Quota[];
    /** Whose act is required; absent for all parties. */
    requires?: Area[];
    /** Which part it brings into force; absent for the whole. */
    scope?: string;
    /** The share the parties must have together, in the unit of `weights`: 55 of 100 per cent. */
    share?: string;
    /** What sets it off. */
    trigger: Trigger;
    /** What each party weighs. A party that is not listed adds nothing: the sum is a lower bound. */
    weights?: Record<string, string>;
}

export type EstimateMethod =
    /** Flows added up with write-downs: `K = (1 − δ) K₋₁ + I`. */
    | "perpetual-inventory"
    /** Flows added up with revaluation: `P = P₋₁ (1 + π) + F`. */
    | "cumulated-flows"
    /** A partner's figure, turned round. */
    | "mirror";

/** A flow of one period, and by which share prices revalued what was there before. */
export interface EstimateYear {
    /** The net flow. */
    flow: DecimalText;
    /** The period. */
    period: Period;
    /** For perpetual inventories the share written down, for cumulated flows the share gained: 0.05 is 5 %. */
    rate: DecimalText;
}

/**
 * One dated event in the life of an instrument.
 *
 * Well-formed on its own; whether it fits the rest of the log is for `check()` to say.
 */
export interface Event {
    /** Whose act it is; absent for a joint act. */
    by?: Area;
    /** When it takes effect, if that is another day. */
    effective?: When;
    /** On what ground it ends or suspends the treaty. */
    ground?: Ground;
    /** What happened. */
    kind: EventKind;
    /** What a reader should know about it. */
    note?: string;
    /** When, as far as it is known; an interval means "some day within". */
    on: When;
    /** Whose act it is where that is neither an economy nor a bloc: an international organisation, by name. */
    organisation?: string;
    /** Where. */
    place?: string;
    /** When the depositary or the other side received it, if that is another day (VCLT Article 78). */
    received?: When;
    /** The act's own reference: a decision number, a law, a proposal. */
    reference?: string;
    /** Which part it concerns, as a word such as `goods`, `title-iii` or `trade/goods`; absent for the whole. */
    scope?: string;
    /** The source that proves it. */
    source?: Id;
    /** Which version of the text it concerns; absent for the last one named before it. */
    version?: Id;
    /** Votes on it. */
    votes?: Votes;
}

export type EventKind =
    /** Consultations on whether to negotiate. */
    | "consultations"
    /** A negotiating mandate (Article 218(2)–(4) TFEU, or a party's own). */
    | "negotiation-authorised"
    /** Negotiations opened. */
    | "negotiation-opened"
    /** A negotiating round. */
    | "negotiation-round"
    /** Negotiations interrupted. */
    | "negotiation-paused"
    /** Negotiations taken up again. */
    | "negotiation-resumed"
    /** Negotiators agree on the text: "negotiations concluded". */
    | "text-agreed"
    /** Text initialled: authenticated, not consented to. */
    | "initialled"
    /** The Commission proposes signature or conclusion. */
    | "proposed"
    /** Such a proposal is withdrawn. */
    | "proposal-withdrawn"
    /** Council decision on signature (Article 218(5) TFEU). */
    | "signature-authorised"
    /** Signed. */
    | "signed"
    /** Signed subject to confirmation (VCLT Article 12(2)(b)). */
    | "signed-ad-referendum"
    /** Signature that by itself expresses consent (VCLT Article 12). */
    | "signed-definitively"
    /** Parliament's consent (Article 218(6)(a) TFEU, or a national equivalent). */
    | "parliament-consented"
    /** Council decision on conclusion (Article 218(6) TFEU). */
    | "conclusion-decided"
    /** Ratified. */
    | "ratified"
    /** Accepted. */
    | "accepted"
    /** Approved. */
    | "approved"
    /** Formally confirmed by an organisation (VCLT 1986). */
    | "formally-confirmed"
    /** Acceded to. */
    | "acceded"
    /** Succeeded to. */
    | "succeeded"
    /** Continued application declared after a change of sovereignty. */
    | "application-continued"
    /** Completion of procedures notified. */
    | "notified"
    /** Instrument deposited. */
    | "deposited"
    /** Provisional application begins (VCLT Article 25). */
    | "provisional-application-started"
    /** Provisional application ends without entry into force. */
    | "provisional-application-ended"
    /** Entered into force (VCLT Article 24). */
    | "entered-into-force"
    /** Amended. */
    | "amended"
    /** Operation suspended. */
    | "suspended"
    /** Suspension lifted. */
    | "suspension-lifted"
    /** Denunciation or withdrawal notified; revocable until it takes effect (VCLT Article 68). */
    | "denounced"
    /** Denunciation revoked before it took effect. */
    | "denunciation-revoked"
    /** Terminated. */
    | "terminated"
    /** Expired by lapse of time. */
    | "expired"
    /** Superseded by a later instrument. */
    | "superseded"
    /** Text corrected (VCLT Article 79). */
    | "corrected"
    /** Reservation made. */
    | "reservation-made"
    /** Objection to a reservation. */
    | "objection-made"
    /** Text given up before signature. */
    | "abandoned"
    /** Non-binding: intention announced. */
    | "announced"
    /** Non-binding: endorsed or approved. */
    | "endorsed"
    /** Non-binding: adopted. */
    | "adopted"
    /** Non-binding: launched or established. */
    | "launched"
    /** Non-binding: renewed for a further window. */
    | "renewed"
    /** Non-binding: given up. */
    | "discontinued"
    /** The Commission or the High Representative recommends negotiations (Article 218(3) TFEU). */
    | "recommended"
    /** The text is open for signature (VCLT Article 10). */
    | "opened-for-signature"
    /** Signature *ad referendum* confirmed, which makes it a full signature (VCLT Article 12(2)(b)). */
    | "signature-confirmed"
    /** Instruments exchanged, which by itself expresses consent (VCLT Article 13). */
    | "exchanged"
    /** A signatory declares that it will not become a party (VCLT Article 18). */
    | "intention-not-to-join"
    /** Consent withdrawn before it took effect. */
    | "consent-withdrawn"
    /** A protocol to it concluded; the protocol is an instrument of its own. */
    | "protocol-concluded"
    /** Reservation withdrawn (VCLT Article 22). */
    | "reservation-withdrawn"
    /** Opinion of the Court of Justice requested (Article 218(11) TFEU). */
    | "opinion-requested"
    /** Opinion of the Court of Justice delivered; an adverse one stops entry into force. */
    | "opinion-delivered"
    /** Registered with the Secretariat of the United Nations (VCLT Article 80). */
    | "registered"
    /** Notified to the World Trade Organization (GATT Article XXIV:7, GATS Article V:7). */
    | "notified-to-wto";

/** An event as evidence. */
export interface EventLine {
    /** When. */
    on: When;
    /** Where it stands in the dossier. */
    path: Path;
    /** The source that proves it. */
    source?: Id;
    /** What happened, when, in words. */
    text: string;
}

/**
 * A position kept in one currency and looked at in another; rates are units of the other currency
 * for one unit of the account's.
 */
export interface ExchangeAccount {
    /** The average rate of the period. */
    averageRate: DecimalText;
    /** The closing position, in the currency of the account. */
    closing: DecimalText;
    /** The rate at the end of the period. */
    closingRate: DecimalText;
    /** The opening position, in the currency of the account. */
    opening: DecimalText;
    /** The rate at the end of the day before. */
    openingRate: DecimalText;
    /** Transactions, in the currency of the account. */
    transactions: DecimalText;
}

/** A figure as printed, with the interval it stands for. */
export interface FigureLine {
    /** Whom it concerns, in words. */
    between: string;
    /** The figure as printed. */
    figure: string;
    /** The growth rate printed beside it. */
    growth?: string;
    /** What other records call it. */
    id: Id;
    /** What the printed figure stands for, in single units. */
    interval: Interval;
    /** What it is a figure of: `exports`, `cumulative gross inflow`, what counts as a company. */
    measure: string;
    /** Where it stands in the dossier. */
    path: Path;
    /** When it was published. */
    said: IsoDate;
    /** The source that proves it. */
    source: Id;
    /** The time it is about, in words; empty where the source states none. */
    time: string;
}

/** Something a check has to say about the input. Nothing is changed or dropped because of it. */
export interface Finding {
    /** Stable code; `explain(code)` has its page. */
    code: string;
    /** What to do about it. */
    help: string;
    /** What was found, naming the culprit. */
    message: string;
    /** Where in the input. */
    path: Path;
    /** How much it weighs: what its rule says, or a note where it is `uncertain`. */
    severity: Severity;
    /** The rule may be broken: dates known only in part leave it open. */
    uncertain?: boolean;
}

/**
 * A trade flow as a statistical office records it.
 *
 * A value that is absent is missing, which is not zero. A negative value is kept, and
 * found by [`check_flows`](crate::check::check_flows).
 */
export interface Flow {
    /** What makes an economy the partner. */
    attribution?: Attribution;
    /** Whether the value is hidden, and why. */
    confidentiality?: Confidentiality;
    /** In which currency. */
    currency: Currency;
    /** Which way. */
    direction: Direction;
    /** The weight without packing, in kilograms. */
    netMass?: Quantity2;
    /** The other side. */
    partner: Area;
    /** When. */
    period: Period;
    /** Under which customs procedure; all together, if absent. */
    procedure?: Procedure;
    /** What. */
    product: ProductKey;
    /** The quantity in the unit the classification asks for besides. */
    quantity?: Quantity2;
    /** Whose statistics. */
    reporter: Area;
    /** A further side that is stated beside the partner: the economy of consignment next to that of origin. */
    secondPartner?: Area;
    /** The source that proves it. */
    source?: Id;
    /** What the publisher says about the quality of the value. */
    status?: ObservationStatus;
    /** Whether the source says that the row is a sum of other rows. */
    subTotal?: boolean;
    /** Which border counts. */
    system?: TradeSystem;
    /** By which means of transport; all together, if absent. */
    transport?: Transport;
    /** At which point of the journey the goods are valued. */
    valuation?: Valuation;
    /** Worth how much; missing if absent. */
    value?: DecimalText;
    /** When this version of the value was published. */
    vintage?: IsoDate;
}

/**
 * A trade flow as a statistical office records it.
 *
 * A value that is absent is missing, which is not zero. A negative value is kept, and
 * found by [`check_flows`](crate::check::check_flows).
 */
export interface FlowInput {
    /** What makes an economy the partner. */
    attribution?: Attribution;
    /** Whether the value is hidden, and why. */
    confidentiality?: Confidentiality;
    /** In which currency. */
    currency: Currency;
    /** Which way. */
    direction: Direction;
    /** The weight without packing, in kilograms. */
    netMass?: QuantityInput;
    /** The other side. */
    partner: Area;
    /** When. */
    period: Period;
    /** Under which customs procedure; all together, if absent. */
    procedure?: Procedure;
    /** What. */
    product: ProductKey;
    /** The quantity in the unit the classification asks for besides. */
    quantity?: QuantityInput;
    /** Whose statistics. */
    reporter: Area;
    /** A further side that is stated beside the partner: the economy of consignment next to that of origin. */
    secondPartner?: Area;
    /** The source that proves it. */
    source?: Id;
    /** What the publisher says about the quality of the value. */
    status?: ObservationStatus;
    /** Whether the source says that the row is a sum of other rows. */
    subTotal?: boolean;
    /** Which border counts. */
    system?: TradeSystem;
    /** By which means of transport; all together, if absent. */
    transport?: Transport;
    /** At which point of the journey the goods are valued. */
    valuation?: Valuation;
    /** Worth how much; missing if absent. */
    value?: DecimalText;
    /** When this version of the value was published. */
    vintage?: IsoDate;
}

export type FlowKey =
    /** Whose statistics. */
    | "reporter"
    /** The other side. */
    | "partner"
    /** The further side. */
    | "second-partner"
    /** What. */
    | "product"
    /** When. */
    | "period"
    /** Which way. */
    | "direction"
    /** In which currency. */
    | "currency"
    /** At which point of the journey valued. */
    | "valuation"
    /** Which border counts. */
    | "system"
    /** What makes an economy the partner. */
    | "attribution"
    /** Under which customs procedure. */
    | "procedure"
    /** By which means of transport. */
    | "transport"
    /** What the publisher says about quality. */
    | "status"
    /** Whether it is hidden. */
    | "confidentiality"
    /** When it was published. */
    | "vintage"
    /** Who proves it. */
    | "source";

export type FlowMeasure =
    /** The values. */
    | "value"
    /** The net masses, in kilograms. */
    | "net-mass"
    /** The supplementary quantities, which need one unit. */
    | "quantity";

export type ForceStage =
    /** Nothing yet. */
    | "not-applied"
    /** Applied provisionally. */
    | "provisionally-applied"
    /** Provisional application ended without entry into force. */
    | "provisional-application-ended"
    /** In force. */
    | "in-force"
    /** In force, its operation suspended. */
    | "suspended"
    /** Ended, while what was done under it is still protected. */
    | "sunset-only"
    /** Ended by denunciation or agreement. */
    | "terminated"
    /** Ended by lapse of time. */
    | "expired"
    /** Replaced by a later instrument. */
    | "superseded"
    /** Ended, and the protection that outlived it too. */
    | "ended";

/** The force of one part for one party. */
export interface ForceTrack {
    /** The event that proves it, as an index into the log. */
    event?: number;
    /** The party. */
    party: Area;
    /** The part, or `whole`. */
    scope: string;
    /** Since when; absent while nothing has happened. */
    since?: When;
    /** Whether it is applied. */
    stage: ForceStage;
}

/** What came in during one period, gross and net. */
export interface GrossAndNet {
    /** What came in, with nothing subtracted. */
    gross: DecimalText;
    /** Net of what went out again, where known. */
    net?: DecimalText;
    /** The period. */
    period: Period;
}

export type Ground =
    /** By its own terms (VCLT Articles 54(a), 57(a)). */
    | "terms"
    /** By consent of all parties (VCLT Articles 54(b), 57(b), 58). */
    | "consent"
    /** By denunciation (VCLT Article 56). */
    | "denunciation"
    /** By a later treaty (VCLT Article 59). */
    | "later-treaty"
    /** For a material breach (VCLT Article 60). */
    | "breach"
    /** Because it cannot be performed any more (VCLT Article 61). */
    | "impossibility"
    /** For a fundamental change of circumstances (VCLT Article 62). */
    | "circumstances"
    /** By a new peremptory norm (VCLT Article 64). */
    | "peremptory-norm";

/**
 * What residents and non-residents of one group hold in each other, by relationship (BPM6
 * paragraphs 6.42–6.43; BMD4 annex 2). All values in one currency.
 *
 * Reverse investment and fellows may be zero and must be stated: without them totals of one
 * presentation say nothing about the other.
 */
export interface GroupClaims {
    /** Resident enterprises' claims on their investors abroad: reverse investment by them. */
    enterpriseAssets?: DecimalText;
    /** What resident enterprises owe their investors abroad. */
    enterpriseLiabilities?: DecimalText;
    /** Claims on fellows abroad where the ultimate parent is not resident. */
    fellowAssetsParentNonResident?: DecimalText;
    /** Claims on fellows abroad where the ultimate parent is resident. */
    fellowAssetsParentResident?: DecimalText;
    /** Debts to fellows abroad where the ultimate parent is not resident. */
    fellowLiabilitiesParentNonResident?: DecimalText;
    /** Debts to fellows abroad where the ultimate parent is resident. */
    fellowLiabilitiesParentResident?: DecimalText;
    /** Resident investors' claims on their enterprises abroad. */
    investorAssets?: DecimalText;
    /** What resident investors owe their enterprises abroad: reverse investment in them. */
    investorLiabilities?: DecimalText;
}

/** A growth rate as printed beside a figure. */
export interface Growth {
    /** What it is measured against; the same span one year earlier, if absent. */
    base?: Period;
    /** The rate: `+23 %`. */
    rate: Published;
}

/** an id of letters, digits, `-`, `_`, `.` or `:` */
export type Id = string & { readonly __brand?: "Id" };

/** The interval of a quantity that all claims together leave. */
export interface ImpliedQuantity {
    /** The quantity, in words. */
    about: string;
    /** Every value left for it, in single units. */
    interval: Interval;
    /** Those of them left out to reach a set of claims without a contradiction. */
    leftOut: Id[];
    /** The claims that print a figure for it; none where it only follows. */
    printed: Id[];
    /** The quantity. */
    quantity: Quantity;
    /** The same in words. */
    shown: string;
}

/** Growth or a share that claims leave, printed or not. */
export interface ImpliedRatio {
    /** What is related to what, in words. */
    about: string;
    /** Every factor or share left, as a ratio: growth by 23 % is the factor 1.23. */
    interval: Interval;
    /** The claims that print it. */
    printed: Id[];
    /** The same in per cent. */
    shown: string;
}

/** The agreements of a table, and an account of every row. */
export interface Import {
    /** The agreements, in order of id. */
    agreements: Agreement[];
    /** Why rows were refused and what is doubtful in others, by row and column. */
    diagnostics: Diagnostic[];
    /** What became of each row, in the order of the table. */
    rows: RowOutcome[];
}

export type IncomeKind =
    /** All of it. */
    | "all"
    /** Dividends and what quasi-corporations pay out. */
    | "dividends"
    /** Earnings that were not paid out; a transaction at the same time. */
    | "reinvested-earnings"
    /** Interest on loans within the group. */
    | "interest";

/** What an index is. */
export interface IndexDefinition {
    /** How it is computed. */
    formula: string;
    /** What it goes by. */
    id: string;
    /** What it needs, by name; a series has one value for each year or partner. */
    inputs: string[];
    /** Its name. */
    name: string;
    /** Which values it can have. */
    range: string;
    /** Ids of what to look at beside it. */
    seeAlso: string[];
    /** Who defined it. */
    source: string;
    /** The formula in TeX. */
    tex: string;
    /** How it misleads. */
    traps: string[];
    /** In what it is stated. */
    unit: string;
}

export type Instrument =
    /** All forms together. */
    | "total"
    /** Shares and other participations; of flows, without reinvested earnings. */
    | "equity"
    /** Equity and reinvested earnings together. */
    | "equity-and-reinvested-earnings"
    /** Earnings that were not paid out; they exist as flows only. */
    | "reinvested-earnings"
    /** Loans within the group, claims less liabilities on the side in question. */
    | "debt";

/** A treaty or a non-binding instrument on the day. */
export interface Instrument2 {
    /** Whether it creates obligations under international law. */
    binding: Bindingness;
    /** The events behind the status. */
    evidence: EventLine[];
    /** What other records call it. */
    id: Id;
    /** What sort of instrument it is. */
    kind: Kind;
    /** Every step up to the day, with the days it took. */
    milestones: Milestone[];
    /** Where it stands in the dossier. */
    path: Path;
    /** Its stage, why, and what is missing. */
    status: Status;
    /** Its title. */
    title: string;
}

/** An absent or null end is unbounded, and its `…Open` says nothing. */
export interface Interval {
    /** The upper end; null if there is none. */
    high: Decimal | null;
    /** Whether the upper end itself is left out. */
    highOpen: boolean;
    /** The lower end; null if there is none. */
    low: Decimal | null;
    /** Whether the lower end itself is left out. */
    lowOpen: boolean;
}

/** An absent or null end is unbounded, and its `…Open` says nothing. */
export interface IntervalInput {
    /** The upper end; null if there is none. */
    high?: Decimal;
    /** Whether the upper end itself is left out. */
    highOpen?: boolean;
    /** The lower end; null if there is none. */
    low?: Decimal;
    /** Whether the lower end itself is left out. */
    lowOpen?: boolean;
}

/**
 * A value of a statistical table on direct investment.
 *
 * An absent value is missing, which is not zero; a negative one is legal: claims of enterprises on
 * their investors can exceed what they owe, and losses accumulate.
 */
export interface InvestmentCell {
    /** The day of a position. */
    at?: IsoDate;
    /** Which benchmark definition it follows, where stated. */
    benchmark?: Benchmark;
    /** What changed, of other changes; all of it, if absent. */
    change?: ChangeKind;
    /** Whether the value is hidden, and why. */
    confidentiality?: Confidentiality;
    /** How it came into that currency, where stated. */
    conversion?: ConversionRule;
    /** Which investor it is attributed to, where stated. */
    counterpart?: CounterpartLevel;
    /** In which currency. */
    currency: Currency;
    /** Which enterprises are counted; all, if absent. */
    entity?: EntityScope;
    /** How it was estimated, if it was. */
    estimate?: EstimateMethod;
    /** Which earnings, of income; all of them, if absent. */
    income?: IncomeKind;
    /** In what form; all together, if absent. */
    instrument?: Instrument;
    /** Which manual it follows, where stated. */
    manual?: Manual;
    /** What the value measures. */
    measure: MeasureKind;
    /** The other side; a bloc carries its composition in its id. */
    partner: Area;
    /** The period of a flow. */
    period?: Period;
    /**
     * The power of ten the source prints values in, 6 for millions: what rounding can hide is half a unit of
     * its last digit, not of ours.
     */
    power?: number;
    /** Who in whom within the group; all together, if absent. */
    relationship?: Relationship;
    /** Whose statistics. */
    reporter: Area;
    /** The source books residents' own money that came back from abroad: partner and reporter may be the same. */
    roundTrip?: boolean;
    /** On which side of the account. */
    side: Side;
    /** The source that proves it. */
    source?: Id;
    /** What the publisher says about the quality of the value. */
    status?: ObservationStatus;
    /** How positions are valued, where stated. */
    valuation?: PositionValuation;
    /** Worth how much, in units of the currency; missing if absent. */
    value?: DecimalText;
    /** When this version of the value was published. */
    vintage?: IsoDate;
    /** The window of a cumulative inflow. */
    window?: When;
}

/** A published figure: who invested where, what it measures, how it was printed. */
export interface InvestmentFigure {
    /** The day of a position. */
    at?: IsoDate;
    /** The words the source used, where they are not the measure's own name: "volume of investment". */
    called?: string;
    /** What changed, of other changes; all of it, if absent. */
    change?: ChangeKind;
    /** Which investor it is attributed to, where stated. */
    counterpart?: CounterpartLevel;
    /** The figure as printed, with its currency. */
    figure: Published;
    /** The growth rate printed beside it. */
    growth?: Growth;
    /** Where the investment is. */
    host: Area;
    /** What other records call it. */
    id: Id;
    /** Which earnings, of income; all of them, if absent. */
    income?: IncomeKind;
    /** Where it comes from. */
    investor: Area;
    /** What the figure measures. */
    measure: MeasureKind;
    /** What a reader should know about it. */
    note?: string;
    /** The period of a flow. */
    period?: Period;
    /** How it is set out in the accounts, where stated. */
    principle?: Principle;
    /** When it was published. */
    said: IsoDate;
    /** The source that proves it. */
    source: Id;
    /** Who said so. */
    speaker?: string;
    /** The window of a cumulative inflow: `2005/..` for "since 2005". */
    window?: When;
    /** The words the source used for the investor: "European". */
    worded?: string;
}

/** What is asked about investment accounts. */
export type InvestmentQuestion =
    /** Do flows and changes explain the positions? See [`reconcile`]. */
    | {
        reconcile: StockFlow[];
    }
    /** How much of a change is the exchange rate's? See [`ExchangeAccount::effect`]. */
    | {
        exchange: ExchangeAccount;
    }
    /** The same claims in both presentations. See [`GroupClaims::presentations`]. */
    | {
        presentations: GroupClaims;
    }
    /** The world as its partners and the rest. See [`partners`]. */
    | {
        partners: {
            /** The least a hidden value can be, where one assumes that. */
            floor?: DecimalText;
            /** Every partner. */
            values: PartnerValue[];
            /** The published total. */
            world?: DecimalText;
        };
    }
    /** A bloc as a partner. See [`bloc_as_partner`]. */
    | {
        blocAsPartner: {
            /** The bloc. */
            bloc: Bloc;
            /** Whose members of which month. */
            month: YearMonth;
            /** Its members' values. */
            values: PartnerValue[];
        };
    }
    /** A bloc as a reporter. See [`bloc_as_reporter`]. */
    | {
        blocAsReporter: {
            /** The bloc. */
            bloc: Bloc;
            /** Whose members of which month. */
            month: YearMonth;
            /** Its members' totals, and what of them lies within the bloc. */
            values: MemberValue[];
        };
    }
    /** Gross and net inflows added up. See [`accumulate`]. */
    | {
        accumulate: GrossAndNet[];
    }
    /** Positions estimated from flows. See [`estimate`]. */
    | {
        estimate: {
            /** By which method. */
            method: EstimateMethod;
            /** The first position. */
            opening: DecimalText;
            /** The years, in order. */
            years: EstimateYear[];
        };
    }
    /** An index by its id. See [`index::compute`]. */
    | {
        index: {
            /** Its id. */
            id: string;
            /** What it needs, by name. */
            inputs: Record<string, Amount[]>;
        };
    }
    /** UNCTAD's potential index. See [`index::potential`]. */
    | {
        potential: Scored[];
    };

/** A day, YYYY-MM-DD. */
export type IsoDate = string & { readonly __brand?: "IsoDate" };

/** One thing ahead, with its days. */
export interface Item {
    /** Whether the days are known; if not, it is on some day from first to last. */
    certain: boolean;
    /** Its first day, or the first day possible. */
    first: IsoDate;
    /** What sort of thing it is. */
    kind: ItemKind;
    /** Its last day, or the last day possible; that day included. */
    last: IsoDate;
    /** What a reader should know about it. */
    note?: string;
    /** The record it is about. */
    of: Id;
    /** Where. */
    place?: string;
    /** How often it comes again, counted from its first day; of commitments only. */
    recurrence?: Recurrence;
    /** What came of it by the day asked about; of commitments only. */
    status?: CommitmentStatus;
    /** One line. */
    summary: string;
    /** Its name in every calendar, made from ids alone. */
    uid: string;
    /** Where its source can be read. */
    url?: string;
}

export type ItemKind =
    /** An agreement enters into force. */
    | "entry-into-force"
    /** Provisional application begins. */
    | "provisional-application"
    /** An instrument ends: expiry, termination, supersession, the end of provisional application. */
    | "end"
    /** The last day for notice that ends a treaty with its initial term. */
    | "notice-by"
    /** The window of an instrument that binds nobody closes. */
    | "window-end"
    /** Another event of an instrument or a venue. */
    | "event"
    /** A meeting. */
    | "meeting"
    /** A commitment comes due. */
    | "commitment";

/** Two instruments of one series, one after the other. */
export interface Joint {
    /**
     * Days from the end of the earlier window to the day the later one was agreed on: above zero, so many
     * days were covered by nothing; below, by both.
     */
    byEndorsement?: DaySpan;
    /** Days between the two windows as labelled: 0 where they meet, below zero where they overlap. */
    byLabel?: DaySpan;
    /** The earlier one. */
    earlier: Id;
    /** The one that follows it. */
    later: Id;
}

export type Kind =
    /** A framework agreement: association, partnership and cooperation, enhanced partnership. */
    | "partnership"
    /** A free trade area, customs union or other preferential trade agreement. */
    | "trade"
    /** A bilateral investment treaty or treaty with investment provisions. */
    | "investment"
    /** A treaty on one subject: air services, visas, readmission, fisheries, science. */
    | "sectoral"
    /** A protocol to another agreement. */
    | "protocol"
    /** A memorandum of understanding. */
    | "memorandum"
    /** A work plan for a stated window. */
    | "roadmap"
    /** A strategy adopted by one side or jointly. */
    | "strategy"
    /** A joint declaration or statement. */
    | "declaration";

export type Language =
    /** English. */
    | "en"
    /** German. */
    | "de"
    /** French. */
    | "fr"
    /** Russian. */
    | "ru";

export type Layer =
    /** A treaty in force. */
    | "legal"
    /** A treaty applied provisionally, and not in force. */
    | "provisional"
    /** An instrument that binds nobody and is active. */
    | "political";

/** How much of a total one layer covers. */
export interface LayerCoverage {
    /** The layer. */
    layer: Layer;
    /** Pairs it ties, of those given. */
    pairs: number;
    /** As a share of the total, at six decimals; absent where the total is nothing. */
    share?: string;
    /** The value between pairs it ties. */
    value: string;
}

/** A treaty an analysis could not use. */
export interface LeftOut {
    /** The agreement. */
    agreement: Id;
    /** Why. */
    because: string;
}

/** An instrument among those it comes from and those that come from it. */
export interface Lineage {
    /** Following the relations back leads to the instrument itself. */
    circular: boolean;
    /** What it comes from, the nearest first. */
    earlier: Link[];
    /** The instrument asked about. */
    id: Id;
    /** What comes from it, the nearest first. */
    later: Link[];
}

/** One relation between two instruments. */
export interface Link {
    /** The later one. */
    from: Id;
    /** How it stands to the earlier one. */
    relation: Relation;
    /** The earlier one. */
    to: Id;
}

export type Manual =
    /** The fifth edition (1993). */
    | "bpm5"
    /** The sixth edition (2009). */
    | "bpm6"
    /** The seventh edition (2025). */
    | "bpm7";

/** What the columns of a treaty table mean. */
export interface Mapping {
    /** The agreement every row is about, where no column says. */
    agreement?: Id;
    /** Parties of every agreement that no row names: the European Union in a list of its own treaties. */
    also?: Area[];
    /** The code system the parties are written in. */
    areas: CodeSystem;
    /** Whether they bind; `binding`, if nothing is said. */
    binding?: Bindingness;
    /** Which column holds what. */
    columns: Columns;
    /** How dates in numbers are written; without it only ISO dates and months by name are read. */
    dates?: DateOrder;
    /** What separates the cells of a CSV text; a comma, if nothing is said. */
    delimiter?: string;
    /** Words in the column `status` for an agreement that has ended, such as `Inactive`. */
    ended?: string[];
    /** What sort of instruments they are; `sectoral`, if nothing is said. */
    kind?: Kind;
    /** Further words or letters for kinds of instrument. */
    modes?: Record<string, EventKind>;
    /** Parties the code system does not know, by the text in the table. */
    names?: Record<string, Area>;
    /** Texts that stand for "no date": nothing is taken for one unless it is listed here. */
    none?: string[];
    /** What separates several parties in one cell. */
    partySeparator?: string;
    /** What an instrument is that has neither suffix nor word. */
    plainMode?: EventKind;
    /** What one row is about. */
    rows: RowsAre;
    /** The source that goes with every event. */
    source?: Id;
    /**
     * Whether a letter after a date says what the instrument is: `a` accession, `A` acceptance,
     * `AA` approval, `c` formal confirmation, `d` succession.
     */
    suffixes: boolean;
}

/** What the columns of a treaty table mean. */
export interface MappingInput {
    /** The agreement every row is about, where no column says. */
    agreement?: Id;
    /** Parties of every agreement that no row names: the European Union in a list of its own treaties. */
    also?: Area[];
    /** The code system the parties are written in. */
    areas: CodeSystem;
    /** Whether they bind; `binding`, if nothing is said. */
    binding?: Bindingness;
    /** Which column holds what. */
    columns: Columns;
    /** How dates in numbers are written; without it only ISO dates and months by name are read. */
    dates?: DateOrder;
    /** What separates the cells of a CSV text; a comma, if nothing is said. */
    delimiter?: string;
    /** Words in the column `status` for an agreement that has ended, such as `Inactive`. */
    ended?: string[];
    /** What sort of instruments they are; `sectoral`, if nothing is said. */
    kind?: Kind;
    /** Further words or letters for kinds of instrument. */
    modes?: Record<string, EventKind>;
    /** Parties the code system does not know, by the text in the table. */
    names?: Record<string, Area>;
    /** Texts that stand for "no date": nothing is taken for one unless it is listed here. */
    none?: string[];
    /** What separates several parties in one cell. */
    partySeparator?: string;
    /** What an instrument is that has neither suffix nor word. */
    plainMode?: EventKind;
    /** What one row is about. */
    rows: RowsAre;
    /** The source that goes with every event. */
    source?: Id;
    /**
     * Whether a letter after a date says what the instrument is: `a` accession, `A` acceptance,
     * `AA` approval, `c` formal confirmation, `d` succession.
     */
    suffixes?: boolean;
}

/** One thing a status word can mean. */
export interface Meaning {
    /** The event that would be on record. */
    event?: EventKind;
    /** What that says about the instrument. */
    says: string;
    /** The stage an instrument would be in; absent where an act of one party decides nothing yet. */
    stage?: Stage;
}

/** Whether an amount accrued over a period or stood at one moment. */
export type Measure =
    /** Exports, transactions, income: so much in a period. */
    | "flow"
    /** Stocks, debts, reserves: so much on a day. */
    | "position";

export type MeasureKind =
    /** What is owed or owned on a day (BPM6 chapter 7). */
    | "position"
    /** Transactions net of disinvestment during a period (BPM6 chapter 6). */
    | "net-flow"
    /** What changed a position without a transaction: prices, exchange rates, write-offs (BPM6 chapter 9). */
    | "other-change"
    /** What the investment earned during a period: dividends, reinvested earnings, interest (BPM6 chapter 11). */
    | "income"
    /** Inflows during a period, with nothing subtracted. */
    | "gross-inflow"
    /** Gross inflows added up since a start year; it can only grow. */
    | "cumulative-gross-inflow"
    /** Projects announced during a period: intentions to spend, not money that moved. */
    | "announced-project"
    /** The source says "invested" and not what it means. */
    | "unstated";

/** A meeting, held or planned: which of the two follows from its date. */
export interface Meeting {
    /** Subjects it dealt with. */
    areas?: Id[];
    /** What other records call it. */
    id: Id;
    /** The venue it was a session of. */
    of?: Id;
    /** When, as far as it is known. */
    on: When;
    /** What came of it. */
    outcome?: string;
    /** Which sides took part. */
    parties?: Area[];
    /** Who took part, by name and office. */
    people?: string[];
    /** Where. */
    place?: string;
    /** The source that proves it. */
    source: Id;
    /** Its name in English. */
    title: string;
}

/** A meeting held by the day. */
export interface MeetingLine {
    /** When. */
    on: When;
    /** What came of it. */
    outcome?: string;
    /** Where it stands in the dossier. */
    path: Path;
    /** Who took part. */
    people: string[];
    /** Where. */
    place?: string;
    /** Its name. */
    title: string;
}

/** What a member reports in total, and of that within the bloc. */
export interface MemberValue {
    /** Who reports. */
    reporter: Area;
    /** With the whole world. */
    total?: DecimalText;
    /** With the other members; without it the bloc's own money would count as foreign. */
    within?: DecimalText;
}

/**
 * One step with the days since the one before it and since the first. What several sources tell of one
 * event is one step.
 *
 * Where a date is uncertain the count has bounds: at least, at most.
 */
export interface Milestone {
    /** Days since the first milestone. */
    afterFirst?: DaySpan;
    /** Days since the previous milestone; absent for the first. */
    afterPrevious?: DaySpan;
    /** The event, as an index into the log. */
    event: number;
    /** What happened. */
    kind: EventKind;
    /** When it took effect. */
    on: When;
    /** What other sources say of the same event, later than `on`; the days count from `on`. */
    others?: Claimed[];
}

export type MirrorSign =
    /** The importer's CIF value is below the exporter's FOB value, though it contains freight. */
    | "cif-below-fob"
    /** The exporter sees at least twice what the importer sees: a gateway on the way may have been taken for the destination. */
    | "transit-at-destination"
    /** The importer sees at least twice what the exporter sees: the goods may have left for somewhere else first. */
    | "transit-on-the-way"
    /** Only one side sees anything. */
    | "one-sided";

export type Mismatch =
    /** They cover different months of the year. */
    | "period"
    /** They are in different currencies. */
    | "currency"
    /** Different reporters publish them. */
    | "reporter"
    /** They are about different partners or different compositions of a bloc. */
    | "partner"
    /** The partner is worded differently. */
    | "wording"
    /** They are different flows. */
    | "flow"
    /** A bloc does not have the same members in both. */
    | "composition"
    /** They are about different products. */
    | "product"
    /** Their products are of different classifications or editions. */
    | "classification"
    /** Their products are of different levels of a classification. */
    | "level"
    /** They value the goods at different points of the journey. */
    | "valuation"
    /** They count goods at different borders. */
    | "system"
    /** They name the partner by different rules. */
    | "attribution"
    /** They are about different customs procedures. */
    | "procedure"
    /** They are about different means of transport. */
    | "transport"
    /** They were published at different times. */
    | "vintage"
    /** Their publishers say different things about their quality. */
    | "status"
    /** One is more confidential than the other. */
    | "confidentiality"
    /** One names a further partner that the other does not. */
    | "second-partner";

/** An exact amount of one currency. */
export interface Money {
    /** How many units of the currency. */
    amount: Decimal;
    /** Of which currency. */
    currency: Currency;
}

export type MonthEnd =
    /** The last day of that month: three months after 31 March is 30 June. */
    | "clamp"
    /** The first day of the next: three months after 31 March is 1 July. */
    | "roll-over";

/** The parties of a layer on a day, and the ties between them. */
export interface Network {
    /** The groups that hang together, largest first. */
    components: Area[][];
    /** Tied pairs as a share of all pairs, at six decimals; absent for fewer than two parties. */
    density?: string;
    /** The layer; the others are other networks. */
    layer: Layer;
    /** The day asked about. */
    on: IsoDate;
    /** The parties, each with how many others it is tied to. A bloc is one party, as it signs. */
    parties: Degree[];
    /** The pairs that are tied, and by what. */
    ties: Tie[];
}

export type NoValue =
    /** Nothing to divide by. */
    | "zero-base"
    /** The base is below zero, and a rate over it would turn its sign. */
    | "negative-base"
    /** A value that is needed is missing. */
    | "missing"
    /** A part is below zero, so that shares of the whole mean nothing together. */
    | "negative-part"
    /** Too few parts to tell. */
    | "too-few";

/** One subject: how long it was watched, and whether the event came. */
export interface Observation {
    /** Whether the event came at that time; if not, the subject was lost from view or still waits (censored). */
    event: boolean;
    /** Time watched, in whole units; of agreements, days. */
    time: number;
}

export type ObservationStatus =
    /** Nothing in particular. */
    | "normal"
    /** First results that will be revised. */
    | "provisional"
    /** Changed since it was first published. */
    | "revised"
    /** Estimated by the publisher. */
    | "estimated"
    /** Filled in for a respondent who did not answer. */
    | "imputed"
    /** Of low reliability. */
    | "unreliable"
    /** The series has a break here. */
    | "break";

/**
 * One step from a day to a later one.
 *
 * "The thirtieth day after" is `days = 30`; "the first day of the second month following" is
 * `firstOfMonth = 2`; "the first day of the month following the expiration of twelve months"
 * is `months = 12`, then `firstOfMonth = 1`.
 */
export type OffsetStep =
    /** So many days later; the day of the trigger is not counted. */
    | {
        days: number;
    }
    /** The same day so many months later. */
    | {
        months: number;
    }
    /** The same day so many years later. */
    | {
        years: number;
    }
    /** The first day of the so-manieth month following the month arrived at; 1 is the next month. */
    | {
        firstOfMonth: number;
    }
    /** 1 January of the so-manieth year following the year arrived at; 1 is the next year. */
    | {
        firstOfYear: number;
    };

/** Another quantity, told by what differs. */
export interface Operand {
    /** Another measure. */
    measure?: ClaimMeasure;
    /** Another partner; the words for it are then its own. */
    partner?: Area;
    /** Another period. */
    period?: Period;
    /** Another product. */
    product?: ProductKey;
    /** Another subject. */
    subject?: Area;
    /** Other words for the partner. */
    worded?: string;
}

export type OrganisationsCount =
    /** As any other. */
    | "count"
    /** Not at all: states only, as in VCLT 1986 Article 85. */
    | "exclude"
    /** Not in addition to those of its members: it counts while no member has one. */
    | "not-additional";

export type Outcome =
    /** It is part of an agreement. */
    | "read"
    /** It is not, and a diagnostic says why. */
    | "refused"
    /** It has no text in any cell. */
    | "empty";

/** What passes between two economies: a value the caller has, in the caller's unit. */
export interface PairValue {
    /** One of the two. */
    one: Area;
    /** The other. */
    other: Area;
    /** The value, not negative; all in one unit. */
    value: string;
}

/** A part of an instrument that can have a fate of its own. */
export interface Part {
    /** Whose powers it touches on the Union's side, where that is not the whole's answer. */
    competence?: Competence;
    /** The name events and rules use in `scope`; `trade/goods` is part of `trade`. */
    scope: string;
    /** What it is called in the text, such as `Title III`. */
    title?: string;
}

/** What one partner holds. */
export interface PartnerValue {
    /** Who. */
    partner: Area;
    /** How much; absent where it is hidden or not reported, which is not zero. */
    value?: DecimalText;
}

/** One side. */
export interface Party {
    /** Its code. */
    id: Area;
    /** Its name in English. */
    name: string;
}

/** When an agreement enters into force for one party. */
export interface PartyEntry {
    /** The event, as an index into the log. */
    event?: number;
    /** The later of its own date and the general one. */
    inForce?: When;
    /** When its instrument was given; absent while there is none. */
    instrument?: When;
    /** When its own waiting time is over, whether or not the agreement is in force at large. */
    own?: When;
    /** The party. */
    party: Area;
}

/** A JSON Pointer (RFC 6901) into the input; empty at the root. */
export type Path = string & { readonly __brand?: "Path" };

/** a period, such as "2024", "2024-Q1", "2024-05" or "2024-01/2024-10" */
export type Period = string & { readonly __brand?: "Period" };

/** An exchange rate, and of which period. */
export interface PeriodRate {
    /** The period it is of. */
    period: Period;
    /** The rate, with its direction and what it averages. */
    rate: Rate;
}

export type Policy =
    /** The one with the earliest date. */
    | "earliest"
    /** The official one, if the official ones agree. */
    | "official"
    /** The date most sources give, if one has more than any other. */
    | "majority"
    /** One source by name. */
    | "source";

export type PositionValuation =
    /** At market prices. */
    | "market"
    /** At the enterprise's own funds in its books. */
    | "own-funds-at-book-value"
    /** At nominal value. */
    | "nominal"
    /** At what was once paid. */
    | "historical-cost";

/** An instrument of a state that has been succeeded to; it counts once, the successors' acts not again. */
export interface Predecessor {
    /** The state that was, in words: `Yugoslavia`. */
    name: string;
    /** When it deposited. */
    on: When;
    /** Those who came after it. */
    successors: Area[];
}

export type Principle =
    /** By direction of influence: inward and outward (BMD4). */
    | "directional"
    /** By assets and liabilities (BPM6). */
    | "asset-liability";

export type Procedure =
    /** Ordinary import or export (1). */
    | "normal"
    /** To be worked on and sent back (2). */
    | "inward-processing"
    /** Sent out to be worked on (3). */
    | "outward-processing"
    /** Inward processing with duties suspended (5). */
    | "inward-processing-suspension"
    /** Inward processing with duties paid back (6). */
    | "inward-processing-drawback"
    /** Outward processing of textiles (7). */
    | "textile-processing"
    /** Not taken from customs declarations (9). */
    | "not-from-customs"
    /** Any other procedure. */
    | "other";

/** a product code with its classification, such as "HS2022:010121" */
export type Product = string & { readonly __brand?: "Product" };

/** a product code with its classification, such as "HS2022:010121" or "CN2024:39XXXXXX", or "TOTAL" */
export type ProductKey = string & { readonly __brand?: "ProductKey" };

/** How far commitments have come, in all and by area. */
export interface Progress {
    /** By area, in order of its id; those of no area come last. */
    areas: AreaProgress[];
    /** The day asked about. */
    on: IsoDate;
    /** All of them. */
    total: Tally;
}

/** a figure as printed, such as "41.2 billion USD", "over 3000", "+23 %" */
export type Published = string & { readonly __brand?: "Published" };

/** A quantity: two claims are about the same one when all of this is equal. */
export interface Quantity {
    /** What is counted, in the words of the source. */
    counts?: string;
    /** What is measured. */
    measure: ClaimMeasure;
    /** With whom, or from whom. */
    partner: Area;
    /** The product; absent for all together. */
    product?: ProductKey;
    /** Whose: the reporter of trade, the host of investment. */
    subject: Area;
    /** When. */
    time: QuantityTime;
    /** In what. */
    unit: Unit;
    /** The words of the source for the partner, where they are not its name. */
    worded?: string;
}

/** A supplementary quantity, in its unit. */
export interface Quantity2 {
    /** How much. */
    amount: DecimalText;
    /** Whether it was filled in by the compiler of the statistics. */
    estimated?: boolean;
    /** Of what; without it the number means nothing and is refused. */
    unit: QuantityUnit | null;
}

/** A supplementary quantity, in its unit. */
export interface QuantityInput {
    /** How much. */
    amount: DecimalText;
    /** Whether it was filled in by the compiler of the statistics. */
    estimated?: boolean;
    /** Of what; without it the number means nothing and is refused. */
    unit?: QuantityUnit;
}

/** The time a quantity is about. */
export type QuantityTime =
    /** A period, for flows. */
    | {
        kind: "period";
        /** The days covered. */
        period: Period;
    }
    /** The end of a day, for positions. */
    | {
        kind: "at";
        /** The day. */
        on: IsoDate;
    }
    /** Since a day, for cumulative totals. */
    | {
        /** The first day; absent where nobody says. */
        from?: IsoDate;
        kind: "window";
        /** Whether the window is open at its end. */
        open: boolean;
        /** The last day; where the window is open, the day of the claim, which is only the last it can be. */
        to: IsoDate;
    }
    /** No time is stated; it was said on this day. */
    | {
        kind: "unstated";
        /** The day of the claim. */
        said: IsoDate;
    };

export type QuantityUnit =
    /** Kilogram. */
    | "kg"
    /** Gram. */
    | "g"
    /** Carat, 0.2 grams. */
    | "carat"
    /** Metre. */
    | "m"
    /** Square metre. */
    | "m2"
    /** Cubic metre. */
    | "m3"
    /** Thousand cubic metres. */
    | "1000-m3"
    /** Litre. */
    | "l"
    /** Thousand litres. */
    | "1000-l"
    /** Litre of pure alcohol. */
    | "l-alcohol"
    /** Thousand kilowatt-hours. */
    | "1000-kwh"
    /** Terajoule of gross calorific value. */
    | "tj"
    /** Number of items. */
    | "items"
    /** Hundred items. */
    | "100-items"
    /** Thousand items. */
    | "1000-items"
    /** Number of pairs. */
    | "pairs"
    /** Number of dozens. */
    | "dozens"
    /** Number of packs. */
    | "packs"
    /** Kilogram of the substance the heading names, at 90 % dry, of an oxide, or the like. */
    | "kg-substance"
    /** Gross tonnage of a vessel. */
    | "gt"
    /** Carrying capacity in tonnes. */
    | "ct-l";

/** So many of a group. */
export interface Quota {
    /** How many of them. */
    n: number;
    /** The group. */
    of: Area[];
}

/** An exchange rate: which way, how many, and what it was observed over. */
export interface Rate {
    /** The currency that is converted from. */
    base: Currency;
    /** The time it was observed over. */
    basis: Basis;
    /** For how many units of the base currency; 1 if absent. */
    per: Decimal;
    /** The currency that is converted to. */
    quote: Currency;
    /** How much of the quote currency is paid. */
    value: Decimal;
}

/** An exchange rate: which way, how many, and what it was observed over. */
export interface RateInput {
    /** The currency that is converted from. */
    base: Currency;
    /** The time it was observed over. */
    basis: Basis;
    /** For how many units of the base currency; 1 if absent. */
    per?: Decimal;
    /** The currency that is converted to. */
    quote: Currency;
    /** How much of the quote currency is paid. */
    value: Decimal;
}

/** How far consent has come by the end of a day. */
export interface Ratification {
    /** Those whose consent had certainly been given and stood, in order. */
    consented: Area[];
    /** The day asked about. */
    on: IsoDate;
    /** Those who had not. */
    outstanding: Area[];
    /** Those who may have: their dates are not known well enough. */
    perhaps: Area[];
    /** Who consented as a share of all, 0 to 1 at six decimals; absent where nobody is required. */
    share?: string;
    /** The same by weight; absent unless everyone required has a weight that is not negative. */
    weightedShare?: string;
}

/** Everything noticed while reading one file. */
export interface ReadDiagnostics {
    /** Bytes read, unpacked. */
    bytes: number;
    /** How its text is encoded. */
    encoding: TextEncoding;
    /** The format it was read as. */
    format: string;
    /** Rows that are in the table. */
    kept: number;
    /** Rows of data in the file. */
    rows: number;
    /** What was noticed, in the order of the list of notes. */
    tallies: ReadTally[];
    /** The units of columns that were converted. */
    units: ReadUnit[];
    /** Why it was taken for that format; empty where the caller named it. */
    why: string;
}

/** A format by name: its reader guesses nothing. */
export type ReadFormat =
    /** BACI of CEPII. */
    | "baci"
    /** The tables of countries and products that come with BACI. */
    | "baci-codes"
    /** A table of UN Comtrade, of the present site or the one before. */
    | "comtrade"
    /** An answer of the interface of UN Comtrade. */
    | "comtrade-json"
    /** A bulk file of Comext. */
    | "comext-bulk"
    /** A file of Comext's CD-ROMs, without a header. */
    | "comext-cdrom"
    /** SDMX-CSV of Comext. */
    | "comext-sdmx-csv"
    /** A web extract of Easy Comext. */
    | "easy-comext"
    /** SDMX-CSV as a dataset. */
    | "sdmx-csv"
    /** SDMX-ML. */
    | "sdmx-ml"
    /** SDMX-JSON. */
    | "sdmx-json"
    /** JSON-stat. */
    | "json-stat"
    /** Eurostat's tab-separated tables. */
    | "eurostat-tsv"
    /** The reference rates of the European Central Bank. */
    | "ecb-rates"
    /** Flows of any table, by a mapping. */
    | "mapped"
    /** A dataset of any table, by a mapping. */
    | "mapped-dataset"
    /** Eurostat's direct investment, `bop_fdi6_*`. */
    | "eurostat-fdi"
    /** The IMF's direct investment positions by counterpart, DIP, formerly CDIS. */
    | "imf-dip"
    /** The OECD's direct investment, `DSD_FDI`. */
    | "oecd-fdi"
    /** An annex table of UNCTAD's World Investment Report. */
    | "unctad-wir"
    /** The table of direct investment of UNCTAD's data centre, flows and stocks. */
    | "unctad-stat"
    /** A wide table of the wiiw FDI database. */
    | "wiiw-fdi"
    /** Investment cells of any table, by a mapping. */
    | "mapped-investment";

/** Something noticed about rows. */
export type ReadNote =
    /** The product is hidden or not specified; the row is kept as a residual. */
    | "masked"
    /** The row is a total: with the world, in all products, or marked as a sum by its source. */
    | "aggregate"
    /** The reporter or the partner is a bloc, which contains its members. */
    | "bloc"
    /** The partner is no economy: stores, high seas, not specified. */
    | "residual-partner"
    /** A code or label is not known, so the row is left out. */
    | "unmapped"
    /** The caller asked for other reporters or partners, so the row is left out. */
    | "filtered"
    /** Reporter and partner are the same and the source does not book money that came back, so the row is left out. */
    | "own-partner"
    /** The row is no amount of its own: a share, an industry, a currency no code names; so left out. */
    | "no-cell"
    /** The value was derived from what the partner reports. */
    | "mirror"
    /** The reporter is the world or a residual, such as other Asia, and no economy or bloc; so the row is left out. */
    | "not-reporting"
    /** The value, the mass or the quantity was estimated by the source. */
    | "estimated"
    /** The source marks the value: provisional, revised, a break, of low reliability. */
    | "flagged"
    /** The second partner is the partner: one part of a breakdown that cannot be told from its whole, so left out. */
    | "second-partner-repeated"
    /** The source keeps the value confidential. */
    | "confidential"
    /** There is no value, which is not zero. */
    | "missing-value"
    /** The row repeats an earlier one in everything. */
    | "duplicate"
    /** The row states another value than an earlier one for the same observation. */
    | "contradictory"
    /** Leading zeros of the product code had been lost and were put back. */
    | "zeros-restored"
    /** The code is shorter than its level allows, so leading zeros have been lost; the row is left out. */
    | "zeros-lost"
    /** The period is a year, and months of that year are in the same file. */
    | "year-among-months"
    /** The row is the whole of which other rows are parts, by procedure, transport or second partner; a group of modes of transport is left out. */
    | "whole-beside-parts"
    /** Digits past the thousandths were rounded half to even. */
    | "rounded"
    /** The number is written with an exponent, as spreadsheets do: its last digits may be gone. */
    | "digits-lost"
    /** The number has more digits than are kept exactly: a dataset keeps it as text, elsewhere the value is missing. */
    | "too-long"
    /** A text stands where a number is due; the dataset keeps it as text, so it is in no sum. */
    | "text-for-number"
    /** The row has empty cells past the last column. */
    | "trailing-cells"
    /** The last line has no end, so the file may have been cut. */
    | "no-final-newline"
    /** Some cells are UTF-8 and others cannot be. */
    | "mixed-encoding"
    /** A zero that stands for an amount that is not available was read as missing. */
    | "zero-for-missing"
    /** The quantity is in a unit not known here and was left out. */
    | "unknown-unit"
    /** A code and its label contradict one another. */
    | "label-contradicts"
    /** The source had a mark this reader does not know; it was kept as text or counted here. */
    | "unknown-flag"
    /** A column of a wide table has a year in its name and is not named by a period (`2021*`); it was not read. */
    | "column-passed-over"
    /** The line holds no data: a blank line, a footer, a note, the header once more. */
    | "skipped";

/**
 * What to read a file as, and what is known about it beside its bytes.
 *
 * Without a format the file is recognised by its first bytes; with a mapping alone it is read as
 * flows by that mapping.
 */
export interface ReadRequest {
    /** Fields of investment cells that the file does not state, by name: `measure`, `side`, `currency`. */
    constants?: Record<string, string>;
    /** The edition of the product codes, for formats that do not say. */
    edition?: Classification;
    /** Which file of an archive is meant, or which dataset of a JSON-stat file that holds several. */
    entry?: string;
    /** The format; recognised by the first bytes if absent. */
    format?: ReadFormat;
    /** The description of the table, in TOML, for `mapped`, `mapped-dataset` and `mapped-investment`. */
    mapping?: string;
    /** The most bytes a file may unpack to; 64 GiB unless told. */
    mostBytes?: number;
    /** Only rows with these partners; all if absent. */
    partners?: Area[];
    /** The period of all rows, for formats that do not say. */
    period?: Period;
    /** Codes for the labels of products, for files that have labels alone. */
    productLabels?: Record<string, string>;
    /** Only rows of these reporters; all if absent. */
    reporters?: Area[];
    /**
     * Whether values with more digits than thousandths are rounded (half to even, and
     * counted) or refused.
     */
    round?: boolean;
    /** The source each row is marked with. */
    source?: Id;
    /** The day on which this version was published. */
    vintage?: IsoDate;
}

/** How often something was noticed, and where first. */
export interface ReadTally {
    /** Up to ten different cells it was noticed in, where one cell is the reason. */
    examples: string[];
    /** The first ten lines of the file it was noticed in. */
    lines: number[];
    /** What was noticed. */
    note: ReadNote;
    /** In how many rows. */
    rows: number;
    /**
     * The value in rows that were left out for it, where they state one: whole thousandths in Rust,
     * an exact amount in units on the wire.
     */
    valueLeftOut?: DecimalText;
}

/** In what a column is stated, and in what it was kept. */
export interface ReadUnit {
    /** The column of the file. */
    column: string;
    /** The unit it was kept in. */
    kept: string;
    /** By which power of ten it was multiplied. */
    power: number;
    /** The unit the file states it in. */
    stated: string;
}

/** One reason why two figures may not be compared. */
export interface Reason {
    /** How, in words. */
    because: string;
    /** In what they differ. */
    differs: Mismatch;
}

/** As what a file was read, and what told. */
export interface Recognised {
    /** The format: the word of its reader, or of one of its varieties such as `comtrade-legacy`. */
    format: string;
    /** What told; empty where the caller named the format. */
    why: string;
}

/** A deadline that comes again: every so many days, weeks, months or years. */
export interface Recurrence {
    /** How many deadlines there are in all, the first one included. */
    count?: number;
    /** The step. */
    every: Step;
    /** How many steps lie between two deadlines; 1 where it is left out. */
    interval?: number;
    /** The last day on which it can come due. */
    until?: IsoDate;
}

export type Relation =
    /** It replaces it in law. */
    | "supersedes"
    /** It changes it. */
    | "amends"
    /** It carries it out or follows it up. */
    | "implements"
    /** It takes up again a text that died. */
    | "replaces-draft"
    /** It lets somebody accede to it. */
    | "accession-to"
    /** It is the next of the same series. */
    | "follows";

export type Relationship =
    /** All together. */
    | "all"
    /** An investor in its enterprise. */
    | "investor-in-enterprise"
    /** An enterprise in its investor: reverse investment. */
    | "reverse"
    /** Between fellow enterprises, whoever controls them. */
    | "fellows"
    /** Between fellows whose ultimate controlling parent is resident. */
    | "fellows-parent-resident"
    /** Between fellows whose ultimate controlling parent is not resident. */
    | "fellows-parent-non-resident";

/** What a check found: errors first, then warnings, then notes; within each in the order of the input. */
export interface Report {
    findings: Finding[];
}

/** A policy with the sources it needs. */
export interface Resolution {
    /** What to follow. */
    policy: Policy;
    /** The source for `source`, the official ones for `official`; empty otherwise. */
    sources?: Id[];
}

/** An agreement of which conflicting dates have been settled by a policy. */
export interface Resolved {
    /** The agreement without the claims that were not followed. The original keeps them all. */
    agreement: Agreement;
    /** The conflicts the policy leaves open; all their claims are still there. */
    open: Conflict[];
    /** The claims not followed, as indices into the log of the original. */
    setAside: number[];
}

/** What the columns and codes of a table mean: from a source's preset, changed where a file differs. */
export interface RowMapping {
    /** The code system of reporters and partners. */
    areas: CodeSystem;
    /**
     * What the codes of a column say: fields of the cell by column and code. A column that is listed
     * may hold these codes and no other; one that is not listed says nothing about the cell. Beside the
     * fields there are `power`, `direction` (of which assets or liabilities are a part) and `leftOut`
     * (the row is no cell: a share, an industry). A code may have `*` at its ends for any text.
     */
    codes?: Record<string, Record<string, Record<string, string>>>;
    /** Fields of the cell that are the same in every row; also `reporter`, `partner` and `period`. */
    constants?: Record<string, string>;
    /** The column of the currency's code, for rows where no declared code sets the currency. */
    currency?: string;
    /** Columns whose text can be several codes of one letter each, such as the flags `bep`. */
    letters?: string[];
    /** Texts that stand for a value that is missing; an empty text always does. */
    missing?: string[];
    /** Areas the system does not know, by the text in the table. */
    names?: Record<string, Area>;
    /** The column of the partner; unused if `constants` has a `partner`. */
    partner: string;
    /** The code system of partners, where it is another. */
    partnerAreas?: CodeSystem;
    /** The column of the power of ten the value is to be multiplied by, if there is one. */
    power?: string;
    /** The column of the reporter; unused if `constants` has a `reporter`. */
    reporter: string;
    /** The power of ten where no column and no code says it. */
    scale: number;
    /** The column of the period; of a position, its last day is taken. Unused if `constants` has a `period`. */
    time: string;
    /** The column of the value. */
    value: string;
}

/** What the columns and codes of a table mean: from a source's preset, changed where a file differs. */
export interface RowMappingInput {
    /** The code system of reporters and partners. */
    areas: CodeSystem;
    /**
     * What the codes of a column say: fields of the cell by column and code. A column that is listed
     * may hold these codes and no other; one that is not listed says nothing about the cell. Beside the
     * fields there are `power`, `direction` (of which assets or liabilities are a part) and `leftOut`
     * (the row is no cell: a share, an industry). A code may have `*` at its ends for any text.
     */
    codes?: Record<string, Record<string, Record<string, string>>>;
    /** Fields of the cell that are the same in every row; also `reporter`, `partner` and `period`. */
    constants?: Record<string, string>;
    /** The column of the currency's code, for rows where no declared code sets the currency. */
    currency?: string;
    /** Columns whose text can be several codes of one letter each, such as the flags `bep`. */
    letters?: string[];
    /** Texts that stand for a value that is missing; an empty text always does. */
    missing?: string[];
    /** Areas the system does not know, by the text in the table. */
    names?: Record<string, Area>;
    /** The column of the partner; unused if `constants` has a `partner`. */
    partner?: string;
    /** The code system of partners, where it is another. */
    partnerAreas?: CodeSystem;
    /** The column of the power of ten the value is to be multiplied by, if there is one. */
    power?: string;
    /** The column of the reporter; unused if `constants` has a `reporter`. */
    reporter?: string;
    /** The power of ten where no column and no code says it. */
    scale?: number;
    /** The column of the period; of a position, its last day is taken. Unused if `constants` has a `period`. */
    time?: string;
    /** The column of the value. */
    value?: string;
}

export type RowNature =
    /** One economy's trade in one product with one economy: it may be added to others. */
    | "item"
    /** With the whole world, or in all products: it contains items. */
    | "total"
    /** Of or with a bloc: it contains its members. */
    | "bloc"
    /** Marked by its source as a sum of other rows. */
    | "sub-total"
    /** With a partner or in a product that is hidden or not specified: it is in the total, and nobody can say whose it is. */
    | "residual";

/** What became of one row. */
export interface RowOutcome {
    /** What became of it. */
    outcome: Outcome;
    /** The row below the header, counted from 0. */
    row: number;
}

export type RowSource =
    /** Eurostat's `bop_fdi6_*`, as SDMX-CSV: million units, `C` for hidden. */
    | "eurostat"
    /** The IMF's DIP, formerly CDIS: values in units, whatever `SCALE` says. */
    | "imf"
    /** The OECD's `DSD_FDI`: values times ten to the `UNIT_MULT`. */
    | "oecd";

export type RowsAre =
    /** One party's acts: the tables of depositaries. */
    | "parties"
    /** A whole agreement: lists of treaties. */
    | "agreements";

/** The page behind a code. */
export interface Rule {
    /** Stable kebab-case code, `family.what-is-wrong`. */
    code: string;
    /** What to do about it. */
    fix: string;
    /** What the code says about the input. */
    meaning: string;
    /** How much a finding under this rule weighs. */
    severity: Severity;
    /** Where the rule comes from: a treaty article, a manual's paragraph, a standard. */
    source: string;
    /** One line, for lists. */
    title: string;
    /** What goes wrong for a reader when it is ignored. */
    why: string;
}

/** One variable of the potential index: an economy's value and the range over all economies. */
export interface Scored {
    /** The greatest of all economies. */
    greatest: DecimalText;
    /** The least of all economies. */
    least: DecimalText;
    /** The economy's value. */
    value: DecimalText;
}

/** Instruments that follow each other. */
export interface Series {
    /** The instruments, the first one first. */
    instruments: Id[];
    /** Where one meets the next. */
    joints: Joint[];
}

/**
 * Rows that were left out of the sums, because what they hold is in them already or
 * belongs to nobody in particular.
 */
export interface SetAside {
    /** Along which axis; none for rows that their source marks as sub-totals. */
    axis: Axis | null;
    /** What they are. */
    nature: RowNature;
    /** How many, those without a value included. */
    rows: number;
}

/** How much a finding weighs. */
export type Severity =
    /** The input contradicts itself or the law; conclusions drawn from it fail. */
    | "error"
    /** A reader would probably be misled. */
    | "warning"
    /** Worth knowing; nothing is wrong. */
    | "note";

export type Side =
    /** From abroad into the reporter, by direction. */
    | "inward"
    /** From the reporter abroad, by direction. */
    | "outward"
    /** What residents own abroad, gross of what their enterprises owe them back. */
    | "assets"
    /** What residents owe abroad. */
    | "liabilities";

/** The answer to "does what was published hold together?". */
export interface Solution {
    /** A verdict for everything each claim says, in the order of the input. */
    claims: ClaimVerdict[];
    /** Every contradiction that was met, each by the fewest claims it takes. */
    conflicts: ClaimConflict[];
    /**
     * Whether every interval is as narrow as it can be made; if not, the bound on the number of
     * steps was reached, and the intervals are right but wider than they need be.
     */
    narrowed: boolean;
    /** What is left for each quantity that has a bound, printed or not. */
    quantities: ImpliedQuantity[];
    /** What is left for each growth factor and share. */
    ratios: ImpliedRatio[];
}

/** A source that events and figures point to. */
export interface Source {
    /** Its date as printed, in its own words: "23. Dezember". */
    dateline?: string;
    /** What other records call it. */
    id: Id;
    /** Under what terms its data may be used. */
    licence?: string;
    /** When it was published, as far as it is known. */
    published?: When;
    /** Who published it. */
    publisher?: string;
    /** What it is: a title, or a description where it has none. */
    title: string;
    /** Where it can be read. */
    url?: string;
}

/** A stretch of time spent in one stage. */
export interface Span {
    /** The event that began it, as an index into the log. */
    event: number;
    /** Its first day, as far as it is known. */
    from: When;
    /** The stage. */
    stage: Stage;
    /** The first day of the next stage; absent while the stage lasts. */
    to?: When;
}

export type Stage =
    /** Nothing recorded has happened yet. */
    | "not-begun"
    /** Talks about talks; no negotiating mandate. */
    | "consultations"
    /** Negotiations are authorised. */
    | "mandated"
    /** Negotiations are under way. */
    | "negotiating"
    /** Negotiations are interrupted. */
    | "paused"
    /** The negotiators agree on the text; nobody is bound ("negotiations concluded" is not "agreement concluded"). */
    | "text-agreed"
    /** The text is authenticated by initials (VCLT Article 10); nobody is bound. */
    | "initialled"
    /** Signature is authorised on the Union's side (Article 218(5) TFEU). */
    | "signature-authorised"
    /** Signed, and not yet in force. */
    | "signed"
    /** Applied provisionally, in whole or in part, before entry into force (VCLT Article 25). */
    | "provisionally-applied"
    /** In force. */
    | "in-force"
    /** In force, its operation suspended. */
    | "suspended"
    /** The text was given up before signature. */
    | "abandoned"
    /** Ended by denunciation or agreement. */
    | "terminated"
    /** Ended by lapse of time. */
    | "expired"
    /** Replaced by a later instrument. */
    | "superseded"
    /** Non-binding: an intention is on record. */
    | "announced"
    /** Non-binding: signed, endorsed, adopted or launched, and its window is open. */
    | "active"
    /** Non-binding: its window has closed. */
    | "lapsed"
    /** Non-binding: given up. */
    | "discontinued";

/** How long an agreement stood in one stage. */
export interface StageDuration {
    /** At least and at most so many days; while it lasts, up to the day asked about. */
    days: DaySpan;
    /** Its first day, as far as it is known. */
    from: When;
    /** The stage. */
    stage: Stage;
    /** The first day of the next stage; absent while it lasts. */
    to?: When;
}

/** A text initialled long ago and never signed. */
export interface StaleText {
    /** The agreement. */
    agreement: Id;
    /** When it was initialled. */
    initialled: When;
    /** Whether it certainly lies longer than asked, or perhaps. */
    stale: Truth;
}

/** A standing form of cooperation on the day. */
export interface Standing {
    /** One sentence that says why. */
    explanation: string;
    /** What other records call it. */
    id: Id;
    /** What sort of cooperation it is. */
    kind: VenueKind;
    /** Where it stands in the dossier. */
    path: Path;
    /** Its stage. */
    stage: Stage;
    /** Its name. */
    title: string;
}

/** Anything somebody has stated about a quantity. */
export interface Statement {
    /** What it is ranked among, itself left out: of each, only what differs. */
    among?: Operand[];
    /** The day of a position. */
    at?: IsoDate;
    /** What growth is measured against; the same span a year earlier, if absent. */
    base?: Period;
    /** What is counted, in the words of the source. */
    counts?: string;
    /** The figure as printed. */
    figure: Published;
    /** What other records call it. */
    id: Id;
    /** What is measured. */
    measure: ClaimMeasure;
    /** What a reader should know about it. */
    note?: string;
    /** What it is a share of: only what differs. */
    of?: Operand;
    /** With whom, or from whom. */
    partner: Area;
    /** What it is the sum of: of each, only what differs. */
    parts?: Operand[];
    /** The period of a flow. */
    period?: Period;
    /** The product; all together, if absent. */
    product?: ProductKey;
    /** How it speaks of the quantity; `equals`, if absent. */
    relation: ClaimRelation;
    /** When it was published. */
    said: IsoDate;
    /** Since when a cumulative total adds up. */
    since?: When;
    /** The source that proves it. */
    source: Id;
    /** Who said so. */
    speaker?: string;
    /** Whose: the reporter of trade, the host of investment. */
    subject: Area;
    /** The unit of the quantity, where the figure is a rate or a rank. */
    unit?: Unit;
    /** The window of a cumulative total: `2005/..` for "since 2005". */
    window?: When;
    /** The words the source used for the partner, where they matter: "European countries". */
    worded?: string;
}

/** Anything somebody has stated about a quantity. */
export interface StatementInput {
    /** What it is ranked among, itself left out: of each, only what differs. */
    among?: Operand[];
    /** The day of a position. */
    at?: IsoDate;
    /** What growth is measured against; the same span a year earlier, if absent. */
    base?: Period;
    /** What is counted, in the words of the source. */
    counts?: string;
    /** The figure as printed. */
    figure: Published;
    /** What other records call it. */
    id: Id;
    /** What is measured. */
    measure: ClaimMeasure;
    /** What a reader should know about it. */
    note?: string;
    /** What it is a share of: only what differs. */
    of?: Operand;
    /** With whom, or from whom. */
    partner: Area;
    /** What it is the sum of: of each, only what differs. */
    parts?: Operand[];
    /** The period of a flow. */
    period?: Period;
    /** The product; all together, if absent. */
    product?: ProductKey;
    /** How it speaks of the quantity; `equals`, if absent. */
    relation?: ClaimRelation;
    /** When it was published. */
    said: IsoDate;
    /** Since when a cumulative total adds up. */
    since?: When;
    /** The source that proves it. */
    source: Id;
    /** Who said so. */
    speaker?: string;
    /** Whose: the reporter of trade, the host of investment. */
    subject: Area;
    /** The unit of the quantity, where the figure is a rate or a rank. */
    unit?: Unit;
    /** The window of a cumulative total: `2005/..` for "since 2005". */
    window?: When;
    /** The words the source used for the partner, where they matter: "European countries". */
    worded?: string;
}

/**
 * The answer to "what is it today, since when, why, and what is missing?".
 *
 * What has not begun has no `since`, everything else has; only what is active may have an `until`.
 */
export type Status = {
    /** What each party has done, where the log says so. */
    consent: Consent[];
    /**
     * Events that may have happened by then, or may have brought it into force by then: their dates are
     * not known well enough.
     */
    doubts: number[];
    /** The events that prove it, as indices into the log, in order of effect. */
    evidence: number[];
    /** One sentence that says it all. */
    explanation: string;
    /** The stages up to that day. */
    history: Span[];
    /** What is missing for the next stage. */
    missing: string[];
    /** The day asked about. */
    on: IsoDate;
    /** For whom, where it was asked for one party. */
    party?: Area;
    /** For which part, where it was asked for one. */
    scope?: string;
} & (
    | {
        days?: never;
        since?: never;
        /** The furthest stage certainly reached. */
        stage: "not-begun";
        until?: never;
    }
    | {
        /** Days from `since` to `on`, where `since` is a known day. */
        days?: number;
        /** Since when. */
        since: When;
        /** The furthest stage certainly reached. */
        stage: "active";
        /** The last day of its window, where it has one; never the date of a later event. */
        until?: IsoDate;
    }
    | {
        /** Days from `since` to `on`, where `since` is a known day. */
        days?: number;
        /** Since when. */
        since: When;
        /** The furthest stage certainly reached. */
        stage: "consultations" | "mandated" | "negotiating" | "paused" | "text-agreed" | "initialled" | "signature-authorised" | "signed" | "provisionally-applied" | "in-force" | "suspended" | "abandoned" | "terminated" | "expired" | "superseded" | "announced" | "lapsed" | "discontinued";
        until?: never;
    }
);

/** What a status word can mean: every meaning, never a guess. */
export interface StatusWord {
    /** Whether it has several meanings. */
    ambiguous: boolean;
    /** The language it was read in. */
    language: Language;
    /** What it can mean; at least one. */
    meanings: Meaning[];
    /** What to ask before using it, where it is ambiguous. */
    warning?: string;
    /** The word, as it is compared: lower case, single blanks. */
    word: string;
}

export type Step =
    /** Every so many days. */
    | "day"
    /** Every so many weeks. */
    | "week"
    /** Every so many months, on the same day of the month; months without that day are left out. */
    | "month"
    /** Every so many years; years without that day are left out. */
    | "year";

/**
 * The account of one period: `closing = opening + transactions + price + exchange rate + volume + residual`.
 *
 * All values in one currency and one unit; what the source does not state stays absent and ends
 * up in the residual.
 */
export interface StockFlow {
    /** The position at the end of the period. */
    closing: DecimalText;
    /** What exchange rates changed, where stated. */
    exchangeRate?: DecimalText;
    /** The position at the end of the day before the period. */
    opening: DecimalText;
    /** The period between the two positions. */
    period: Period;
    /** What prices changed, where stated. */
    price?: DecimalText;
    /** Transactions of the period, net. */
    transactions: DecimalText;
    /** Other changes in volume, where stated. */
    volume?: DecimalText;
}

export type SuccessionsCount =
    /** From the day it was deposited. */
    | "on-deposit"
    /** From the day it takes effect, which is usually that of independence. */
    | "on-effect"
    /** Not at all. */
    | "exclude";

/** A treaty that has ended, and the last day on which it protects. */
export interface Sunset {
    /** The treaty. */
    agreement: Id;
    /** The first day it was no longer in force. */
    ended: IsoDate;
    /** The last day on which what was invested before is protected. */
    protectsThrough: IsoDate;
}

/** How long a treaty goes on protecting what was invested under it, after it has ended. */
export interface SunsetClause {
    /** The treaty. */
    agreement: Id;
    /** For how many years. */
    years: number;
}

/** Treaties that have ended, by whether they still protect. */
export interface SunsetExposure {
    /** Those that protect no longer. */
    lapsed: Sunset[];
    /** The day asked about. */
    on: IsoDate;
    /** Those that still protect, and through which day. */
    protecting: Sunset[];
    /** Those that have ended with no clause given, or on no known day: whether they protect is not known. */
    unknown: Id[];
}

/** A product-limit estimate. */
export interface Survival {
    /** How many of them are censored. */
    censored: number;
    /** The first time by which half or more had their event; absent while that is not reached. */
    median?: number;
    /** The estimate after each time at which events came. */
    steps: SurvivalStep[];
    /** How many were watched. */
    subjects: number;
}

/** The estimate after one time at which events came. */
export interface SurvivalStep {
    /** How many were still watched just before it. */
    atRisk: number;
    /** How many events came at it. */
    events: number;
    /** The same exactly, as `6/7`; absent where numerator or denominator pass 38 digits. */
    exact?: string;
    /** The share still waiting after it, at twelve decimals. */
    survival: string;
    /** The time. */
    time: number;
    /** Greenwood's variance of it, at twelve decimals; absent where it is undefined, as when nobody waits any more. */
    variance?: string;
}

/** Commitments by what came of them. */
export interface Tally {
    /** Done. */
    done: number;
    /** Given up; they count in no share. */
    dropped: number;
    /** Work is under way. */
    inProgress: number;
    /** Nothing has been done. */
    notStarted: number;
    /** Certainly past their deadline, and neither done nor dropped. */
    overdue: number;
    /** Perhaps past it: the deadline is not known well enough, or recurs. */
    perhapsOverdue: number;
    /** Done as a share of those not dropped, 0 to 1 at six decimals; absent where there are none. */
    share?: string;
    /** The same by weight; absent unless each that is not dropped has a weight and their sum is positive. */
    weightedShare?: string;
}

/** What the treaty says about its own life, as far as it matters for reading its log. */
export interface Terms {
    /** Months from entry into force before which it cannot be ended. */
    initialTerm?: number;
    /** Initialling counts as signature (VCLT Article 12(2)(a)). */
    initialsSign?: boolean;
    /** Months of notice before a denunciation takes effect; absent for twelve (VCLT Article 56(2)). */
    notice?: number;
    /** It reaches back before its signature, and says so (VCLT Article 28). */
    retroactive?: boolean;
    /** Months for which it goes on protecting what was done under it once it has ended. */
    sunset?: number;
}

/** How the text of a file is encoded. */
export type TextEncoding =
    /** Nothing but ASCII so far, which every other one contains. */
    | "ascii"
    /** UTF-8. */
    | "utf-8"
    /** UTF-8 with a byte order mark. */
    | "utf-8-bom"
    /** UTF-16 with a byte order mark. */
    | "utf-16"
    /** Windows-1252, as UN Comtrade and CEPII write. */
    | "windows-1252"
    /** Windows-1251, Cyrillic: only where a mapping says so. */
    | "windows-1251";

/** One version of the text. */
export interface TextTrack {
    /** The event that proves it, as an index into the log. */
    event: number;
    /** The version it took up again. */
    replaces?: string;
    /** Since when. */
    since: When;
    /** How far it has come. */
    stage: Stage;
    /** The version, as the events name it, or its number in order of time. */
    version: string;
}

/** A pair and every instrument between the two. */
export interface Tie {
    /** The instruments; more than one is an overlap. */
    agreements: Id[];
    /** The first of the two, in the order of ids. */
    one: Area;
    /** The second. */
    other: Area;
}

/** How long agreements waited from signature to force, and which could not be counted. */
export interface TimeToForce {
    /** Treaties that could not be counted, and why. */
    leftOut: LeftOut[];
    /** The estimate, in days. */
    survival: Survival;
}

/** A subject the parties work on together. */
export interface Topic {
    /** What other records call it. */
    id: Id;
    /** The source that names it. */
    source?: Id;
    /** Its name in English. */
    title: string;
}

/** All tracks of an instrument at the end of a day: one stage each. */
export interface Tracks {
    /** Every party's consent; empty for what binds nobody. */
    consent: ConsentTrack[];
    /** Every part for every party; empty for what binds nobody. */
    force: ForceTrack[];
    /** The stage of an instrument that binds nobody. */
    instrument?: Stage;
    /** The day asked about. */
    on: IsoDate;
    /** Versions of the text, in order of time; the last is the one that counts. */
    texts: TextTrack[];
}

/** A published figure: who traded what with whom, when, and how it was printed. */
export interface TradeFigure {
    /** The figure as printed, with its currency. */
    figure: Published;
    /** Which way. */
    flow: TradeFlow;
    /** The growth rate printed beside it. */
    growth?: Growth;
    /** What other records call it. */
    id: Id;
    /** What a reader should know about it. */
    note?: string;
    /** The other side. */
    partner: Area;
    /** The months it covers. */
    period: Period;
    /** Whose statistics, or whose point of view. */
    reporter: Area;
    /** When it was published. */
    said: IsoDate;
    /** The source that proves it. */
    source: Id;
    /** Who said so. */
    speaker?: string;
    /** The words the source used for the partner, where they matter: "European countries". */
    worded?: string;
}

export type TradeFlow =
    /** From the reporter to the partner. */
    | "exports"
    /** From the partner to the reporter. */
    | "imports"
    /** Exports plus imports, also called turnover. */
    | "turnover"
    /** Exports minus imports. */
    | "balance";

export type TradeSystem =
    /** The border of the economic territory, free zones and warehouses included. */
    | "general"
    /** The customs border: goods count when they are cleared for free circulation or leave it. */
    | "special";

export type Transport =
    /** By ship at sea. */
    | "sea"
    /** By rail. */
    | "rail"
    /** By road. */
    | "road"
    /** By air. */
    | "air"
    /** By post. */
    | "post"
    /** Through a pipeline or a power line. */
    | "fixed-installation"
    /** On inland waterways. */
    | "inland-waterway"
    /** On its own wheels, keel or wings. */
    | "self-propelled"
    /** The source has the column and does not know. */
    | "unknown";

/** How many instruments there are on a day, under rules that must not be mixed. */
export interface TreatyCount {
    /** Treaties whose place depends on a day nobody recorded, in order of id. */
    doubtful: Id[];
    /** Treaties that have ended. */
    ended: number;
    /** The legal rule: treaties in force, suspended ones included. */
    inForce: number;
    /** The day asked about. */
    on: IsoDate;
    /** Instruments that bind nobody and are active; part of no number above. */
    political: number;
    /** Treaties applied provisionally; they are in neither force nor limbo. */
    provisionallyApplied: number;
    /** UNCTAD's rule: treaties signed and not ended, in force or not. */
    signedAndNotEnded: number;
}

export type Trigger =
    /** Signature by everyone required. */
    | "signature"
    /** The last of the required notifications that procedures are complete. */
    | "last-notification"
    /** The last of the required instruments to be deposited. */
    | "last-deposit"
    /** The `n`th instrument, whoever deposits it; `quotas` may ask for some of a group. */
    | "nth-instrument"
    /** `n` instruments of parties that together have a `share` of what `weights` count. */
    | "dual-threshold"
    /** A date the treaty names. */
    | "fixed-date"
    /** A date the treaty names if everyone required has deposited by then, else the last deposit. */
    | "fixed-date-if-all-deposited"
    /** The exchange of instruments. */
    | "exchange"
    /** Consent of all negotiating states: the default of VCLT Article 24(2). */
    | "all-negotiating-states"
    /** The entry into force of another agreement, `linked`. */
    | "linked";

/** Yes, no, or it depends on a day nobody recorded. */
export type Truth =
    /** On every reading of the dates. */
    | "yes"
    /** On no reading of the dates. */
    | "no"
    /** On some readings. */
    | "maybe";

/** Something ahead at a time nobody has bounded: `2025 or later`. */
export interface Undated {
    /** What sort of thing it is. */
    kind: ItemKind;
    /** The record it is about. */
    of: Id;
    /** One line. */
    summary: string;
    /** As far as the time is known; absent where nothing is. */
    when?: When;
}

/** a unit: a currency code such as "USD", "%", "pp", "items" or "number" */
export type Unit = string & { readonly __brand?: "Unit" };

export type Valuation =
    /** Free on board: at the border of the exporting economy. */
    | "fob"
    /** Cost, insurance and freight: at the border of the importing economy. */
    | "cif"
    /** The statistical value of European rules: exports as FOB, imports as CIF, at the border of the reporting member. */
    | "statistical"
    /** Ex works: at the factory gate. */
    | "ex-works";

/**
 * A standing form of cooperation, as the log of what happened to it.
 *
 * Formats and platforms bind nobody. Whether a body may, is for the treaty that set it up to say, and no
 * status says either.
 */
export interface Venue {
    /** What happened to it, in any order. */
    events: Event[];
    /** What other records call it. */
    id: Id;
    /** Instruments adopted in it. */
    instruments?: Id[];
    /** What sort of standing cooperation it is. */
    kind: VenueKind;
    /** Who takes part. */
    members: Area[];
    /** What a reader should know about it. */
    note?: string;
    /** Its name in English. */
    title: string;
    /** The larger venue it belongs to. */
    within?: Id;
}

export type VenueKind =
    /** A diplomatic format that meets regularly, such as a region with the Union. */
    | "format"
    /** A platform that coordinates work between governments and banks. */
    | "platform"
    /** A transport or energy route the parties develop together. */
    | "corridor"
    /** A body set up by a treaty: a council, a committee. */
    | "body";

export type Verdict =
    /** Others bear on it, and it agrees with them. */
    | "consistent"
    /** It cannot be true together with some others. */
    | "contradicted"
    /** Nothing bears on it, or a convention of rounding decides. */
    | "undetermined"
    /** Others seem to bear on it and are about something else. */
    | "incomparable";

/** Votes on an act. */
export interface Votes {
    /** Abstentions. */
    abstaining: number;
    /** Votes against. */
    against: number;
    /** Votes in favour. */
    for: number;
}

/** a date in EDTF notation, such as "2015-12-21", "2011-06" or "2023-05-19~" */
export type When = string & { readonly __brand?: "When" };

/** a month of a year, such as "2024-05" */
export type YearMonth = string & { readonly __brand?: "YearMonth" };
