// Generated from the wire format by `cargo xtask generate`; do not edit.
//
// A named text such as `When` takes any string literal, but not another named
// text: a `Currency` does not pass for a `When`.

/** an economy as its ISO alpha-3 code, a bloc such as "EU27_2020", "WORLD" or a residual partner such as "BUNKERS" */
export type Area = string & { readonly __brand?: "Area" };

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

/** a group of economies, such as "EU27_2020" */
export type Bloc = string & { readonly __brand?: "Bloc" };

/** a classification with its edition, such as "HS2022" or "CN2024" */
export type Classification = string & { readonly __brand?: "Classification" };

/** a code system for areas, such as "iso3", "comtrade" or "geonom" */
export type CodeSystem = string & { readonly __brand?: "CodeSystem" };

/** An amount in another currency, with how it got there. */
export interface Converted {
    bounds: Interval;
    measure: Measure;
    money: Money;
    rate: Rate;
}

/** a currency as its ISO 4217 code, such as "USD" */
export type Currency = string & { readonly __brand?: "Currency" };

/**
 * A number of days known to lie between two bounds; a bound that an open date
 * leaves out is `None`. Negative if the second date came first.
 */
export interface DaySpan {
    max: number | null;
    min: number | null;
}

/** an exact decimal as text, such as "41.2" */
export type Decimal = string & { readonly __brand?: "Decimal" };

/** an economy as its ISO alpha-3 code, such as "KAZ" */
export type Economy = string & { readonly __brand?: "Economy" };

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
    /** How much it weighs. */
    severity: Severity;
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
    high?: Decimal | null;
    /** Whether the upper end itself is left out. */
    highOpen?: boolean;
    /** The lower end; null if there is none. */
    low?: Decimal | null;
    /** Whether the lower end itself is left out. */
    lowOpen?: boolean;
}

/** A day, YYYY-MM-DD. */
export type IsoDate = string & { readonly __brand?: "IsoDate" };

/** Whether an amount accrued over a period or stood at one moment. */
export type Measure =
    /** Exports, transactions, income: so much in a period. */
    | "flow"
    /** Stocks, debts, reserves: so much on a day. */
    | "position";

export interface Money {
    /** How many units of the currency. */
    amount: Decimal;
    /** Of which currency. */
    currency: Currency;
}

/** A JSON Pointer (RFC 6901) into the input; empty at the root. */
export type Path = string & { readonly __brand?: "Path" };

/** a period, such as "2024", "2024-Q1", "2024-05" or "2024-01/2024-10" */
export type Period = string & { readonly __brand?: "Period" };

/** a product code with its classification, such as "HS2022:010121" */
export type Product = string & { readonly __brand?: "Product" };

/** a product code with its classification, such as "HS2022:010121" or "CN2024:39XXXXXX", or "TOTAL" */
export type ProductKey = string & { readonly __brand?: "ProductKey" };

/** a figure as printed, such as "41.2 billion USD", "over 3000", "+23 %" */
export type Published = string & { readonly __brand?: "Published" };

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

/** How much a finding weighs. */
export type Severity =
    /** The input contradicts itself or the law; conclusions drawn from it fail. */
    | "error"
    /** A reader would probably be misled. */
    | "warning"
    /** Worth knowing; nothing is wrong. */
    | "note";

/** a unit: a currency code such as "USD", "%", "pp", "items" or "number" */
export type Unit = string & { readonly __brand?: "Unit" };

/** a date in EDTF notation, such as "2015-12-21", "2011-06" or "2023-05-19~" */
export type When = string & { readonly __brand?: "When" };

/** a month of a year, such as "2024-05" */
export type YearMonth = string & { readonly __brand?: "YearMonth" };
