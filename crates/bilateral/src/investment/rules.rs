//! Codes of investment figures and company counts.

use crate::error::declare_rules;

declare_rules! {
    INVESTMENT_NO_CURRENCY = Error "investment.no-currency" {
        title: "An investment value without a currency",
        meaning: "The figure names no currency.",
        why: "200 billion has been published in dollars and in euros for the same thing.",
        source: "BPM6 paragraph 3.98",
        fix: "Add the currency: `180 billion USD`.",
    }
    TIME_WRONG = Error "investment.wrong-time" {
        title: "The time does not fit the measure",
        meaning: "A position has a period, a flow has an instant, a cumulative inflow has no window, or one that begins after it was said.",
        why: "A stock with a period is how a cumulative inflow gets called a stock.",
        source: "BPM6 chapters 6 and 7: positions are at a point in time, transactions during a period",
        fix: "Give `at` for a position, `period` for a flow, `window` for a cumulative gross inflow.",
    }
    TIME_MISSING = Error "investment.time-missing" {
        title: "A measure without its time",
        meaning: "A position lacks its day, a flow its period, or a cumulative inflow its window.",
        why: "A figure without its time fits every sentence.",
        source: "BPM6 chapters 6 and 7",
        fix: "Add the field; use `measure = \"unstated\"` if the source does not say.",
    }
    PARTNER_IS_HOST = Error "investment.partner-is-host" {
        title: "Host and investor are the same",
        meaning: "An economy invests in itself. (The world does, and so do the members of a bloc in one another.)",
        why: "Only round-tripping looks like this, and it is recorded as such.",
        source: "BPM6 chapter 4: residents and non-residents are different sides",
        fix: "Correct one of the two.",
    }
    NOT_A_STOCK = Warning "investment.not-a-stock" {
        title: "A cumulative gross inflow that cannot be a stock",
        meaning: "The inflows from one partner exceed the position of all partners together.",
        why: "Repayments, dividends paid out, disinvestment and revaluation are never subtracted from a cumulative gross inflow; called a stock it overstates what is there several times over.",
        source: "BPM6 chapter 7: positions; DESIGN law 7",
        fix: "Call it cumulative gross inflow since its start year, and give the position beside it.",
    }
    MEASURE_UNSTATED = Warning "investment.measure-unstated" {
        title: "A figure that does not say what it measures",
        meaning: "The source says \"invested\" and neither stock, net flow nor gross inflow.",
        why: "The three differ by a factor of two to seven for the same years.",
        source: "DESIGN law 7: measures of investment do not mix",
        fix: "Find the table it comes from; until then do not compare it.",
    }
    JUMP = Warning "investment.implausible-jump" {
        title: "A cumulative figure that jumps further than any yearly inflow",
        meaning: "Between two statements the cumulative inflow rises by more than the largest inflow known for the time between.",
        why: "The definition, the window or the group of countries has changed in between.",
        source: "A cumulative gross inflow grows by the gross inflow of the time between",
        fix: "Treat the two as different series.",
    }
    LABEL_SUSPECT = Warning "investment.currency-label-suspect" {
        title: "The same digits under two currencies",
        meaning: "One source prints in euros what another prints in dollars.",
        why: "One of the labels is wrong by the exchange rate.",
        source: "DESIGN law 8: same digits, two units",
        fix: "Read the unit in the statistical release.",
    }
    KIND_MISPLACED = Error "investment.kind-misplaced" {
        title: "A kind that the measure does not have",
        meaning: "`change` stands at something that is no other change, or `income` at something that is no income.",
        why: "Reinvested earnings are income and a transaction; which of the two is meant decides what they add up to.",
        source: "BPM6 chapters 9 and 11",
        fix: "Leave the field out, or correct the measure.",
    }
    CONFIDENTIAL_VALUE = Error "investment.confidential-value" {
        title: "A hidden cell with a value",
        meaning: "The cell is marked confidential and states a number all the same, often zero.",
        why: "A zero that means \"withheld\" enters every sum and every share as if nothing had been invested.",
        source: "SDMX code list CL_CONF_STATUS; a quarter and more of bilateral cells are withheld",
        fix: "Leave the value out; the cell is bounded by its total and its neighbours.",
    }
    REINVESTED_POSITION = Error "investment.reinvested-position" {
        title: "Reinvested earnings as a position",
        meaning: "A position is said to consist of reinvested earnings.",
        why: "They exist as income and as a flow; what was reinvested is part of the equity held.",
        source: "BPM6 paragraphs 8.15 and 11.33",
        fix: "Record the position as `equity`, or the flow as `net-flow` with a period.",
    }
    YEARS_EMPTY = Error "investment.years-empty" {
        title: "No period at all",
        meaning: "A run of periods is empty.",
        why: "Nothing reconciles with nothing, and zero would look like an answer.",
        source: "Definition of a run",
        fix: "Give at least one period.",
    }
    YEARS_UNORDERED = Error "investment.years-unordered" {
        title: "Periods that overlap or leave days out",
        meaning: "A period of the run does not begin on the day after the one before it ends.",
        why: "Flows of a missing year end up in the residual, those of a doubled one count twice.",
        source: "BPM6 chapter 7: the account between two positions covers every day once",
        fix: "Give every period of the run once.",
    }
    CONVERSION_UNFOUNDED = Error "investment.conversion-unfounded" {
        title: "One presentation made from the other without the data",
        meaning: "Directional values are asked for from assets and liabilities, or the other way round, and reverse investment or fellows are not stated.",
        why: "The two differ by exactly these: 119.8 and 139.2 billion USD have been published for one country and one day.",
        source: "BPM6 paragraphs 6.42-6.43; BMD4 annex 2",
        fix: "Give every relationship, `0` where there is none, or keep the presentation as published.",
    }
    VALUES_DIFFER = Error "investment.values-differ" {
        title: "Two values for one cell",
        meaning: "The same measure, pair, time and terms stand there twice.",
        why: "A sum counts them both; a lookup finds either.",
        source: "Definition of a table: one cell, one value",
        fix: "Keep one, or state in what they differ: vintage, source, entities, counterpart level.",
    }
    GROSS_BELOW_NET = Error "investment.gross-below-net" {
        title: "A gross inflow below the net one",
        meaning: "What came in is less than what was left of it, or less than nothing.",
        why: "The two are swapped, or of different pairs or periods.",
        source: "Net flow = gross inflow - what went out again",
        fix: "Check the measure of both.",
    }
    ASSUMPTION_RANGE = Error "investment.assumption-range" {
        title: "An assumption that cannot be",
        meaning: "A write-down is outside 0-1, or a revaluation loses more than everything.",
        why: "The estimate would change its sign.",
        source: "OECD, Measuring Capital (2009): perpetual inventory",
        fix: "Give the share as a decimal: 0.05 for 5 %.",
    }
    INDEX_INPUT = Error "investment.index-input" {
        title: "An index without what it needs",
        meaning: "An input of the index is missing, is not one of its inputs, or is a list where one value is due.",
        why: "A default would decide the index.",
        source: "The index's definition",
        fix: "Give the inputs that the definition lists.",
    }
    MEASURES_MIXED = Error "investment.measures-mixed" {
        title: "One number under two measures",
        meaning: "The same pair has the same value as cumulative gross inflow and as position.",
        why: "One of the two is a label: what came in over the years and what is left of it are the same only by accident.",
        source: "DESIGN law 7; BPM6 chapters 6 and 7",
        fix: "Find out which of the two the source publishes, and drop the other.",
    }
    RECONCILIATION_GAP = Warning "investment.reconciliation-gap" {
        title: "Flows and changes that do not explain the position",
        meaning: "Opening position, transactions and stated changes miss the closing position by more than 5 % of it.",
        why: "Positions and flows are of different sources or principles, or a revaluation is not stated.",
        source: "BPM6 chapter 7: the integrated account of positions",
        fix: "State price, exchange-rate and volume changes, or take both from one source.",
    }
    COMPONENTS = Error "investment.components-not-total" {
        title: "Parts that are not their total",
        meaning: "Equity, reinvested earnings and debt, or special-purpose entities and the others, differ from the published total by more than rounding.",
        why: "A part or the total is of another concept, or hidden in one of them.",
        source: "BMD4 chapter 3; BPM6 paragraphs 6.25-6.36",
        fix: "Compare principle, entities and counterpart level of the parts with those of the total.",
    }
    NEGATIVE_VALUE = Note "investment.negative-value" {
        title: "Values below zero",
        meaning: "Cells of the table are below zero: enterprises lent their investors more than they owe, or losses have eaten the equity.",
        why: "They are legal and belong in every sum; shares above 100 % come from them, and concentration has no value.",
        source: "IMF, CDIS Guide chapter 6",
        fix: "Keep them. Do not take logarithms, and say so when shares are shown.",
    }
    BLOC_COMPOSITION = Error "investment.bloc-composition" {
        title: "A bloc of another time",
        meaning: "A series runs on under two compositions of one bloc, or under one that had changed by then.",
        why: "What changed is who was counted, and looks like investment.",
        source: "Eurostat: aggregates of fixed composition",
        fix: "Use one composition for the whole series.",
    }
    CUMULATIVE_FALLS = Warning "investment.cumulative-falls" {
        title: "A cumulative gross inflow that falls",
        meaning: "A later sum from the same start is smaller than an earlier one.",
        why: "Nothing is ever subtracted from it: the definition, the source or the group has changed, or it is no gross inflow.",
        source: "Definition of a gross inflow",
        fix: "Treat the two as different series.",
    }
    PARTNER_EXCEEDS_WORLD = Error "investment.partner-exceeds-world" {
        title: "One partner above the world",
        meaning: "A position of one partner is larger than the total, and no partner below zero explains it.",
        why: "The two are of different measures, days, currencies or counterpart levels.",
        source: "The total is the sum of partners",
        fix: "Check what either of them measures; a cumulative gross inflow is no position.",
    }
    STOCK_WORDING = Warning "investment.stock-wording" {
        title: "A gross inflow worded as a stock",
        meaning: "A cumulative gross inflow is called a stock, a volume or invested capital.",
        why: "Readers take it for what is there today.",
        source: "BPM6 chapter 7: positions",
        fix: "Write \"cumulative gross inflow since\" and the start year.",
    }
    GROWTH_DENIED = Warning "investment.growth-disagrees" {
        title: "A growth rate that the figure for its base denies",
        meaning: "Figure and growth rate imply a base that the figure stated for that base cannot be.",
        why: "The two are of different series or vintages.",
        source: "figure / (1 + rate), by interval arithmetic",
        fix: "Find the vintage the rate was computed from.",
    }
    CONVERSION_MISSING = Error "investment.conversion-missing" {
        title: "Two currencies without a rule",
        meaning: "A series is stated in two currencies, and not by which rate one became the other.",
        why: "Positions take the rate of the last day, flows an average; the other rule moves a series by the year's swing.",
        source: "BPM6 paragraphs 3.104-3.108",
        fix: "State `conversion` for every cell, or keep one currency.",
    }
    MIRROR_ASYMMETRY = Note "investment.mirror-asymmetry" {
        title: "Host and investor do not agree",
        meaning: "What the host reports differs from what the investor's economy reports by more than half of their mean.",
        why: "Valuation, conduits, thresholds or secrecy: neither is simply right.",
        source: "Angulo and Hierro, IMF WP/17/261",
        fix: "Show both, and say whose figure is used.",
    }
    SERIES_BREAK = Warning "investment.series-break" {
        title: "A series that changes its method",
        meaning: "Manual, benchmark definition or valuation change from one period to the next.",
        why: "The step in the numbers is the method's.",
        source: "BMD4 chapter 5; SDMX observation status `B`",
        fix: "Compare only within one method, or use a back-cast series.",
    }
    COUNT_UNDEFINED = Warning "companies.undefined" {
        title: "Companies counted by no definition",
        meaning: "The count says \"companies\" and not which: from 10 % foreign, branches, working, registered.",
        why: "Counts of one origin differ by a factor of six.",
        source: "BPM6 paragraph 6.12: ten per cent of the voting power",
        fix: "Write into `counts` what counts as one.",
    }
    ROW_COLUMN = Error "investment.row-column" {
        title: "A row without what a cell needs",
        meaning: "No column and no constant of the mapping says the measure, the side, the currency, the time or the pair.",
        why: "A default would turn one measure into another.",
        source: "SDMX-CSV: dimensions are columns",
        fix: "Name the column in the mapping, or give the field as a constant.",
    }
    ROW_CODE = Error "investment.row-code" {
        title: "A code nobody declared",
        meaning: "A column with declared codes holds another, or a code sets a field that a cell does not have.",
        why: "A row whose code is passed over is read as something else: reverse investment as investment, say.",
        source: "SDMX: a code means what its code list says",
        fix: "Look the code up in the source's code list, and declare it in `codes`.",
    }
    ROW_SCALE = Error "investment.row-scale" {
        title: "A multiplier that is none",
        meaning: "The power of ten is no number from 0 to 12, or the value past all amounts with it.",
        why: "A multiplier taken wrongly is a million times off.",
        source: "SDMX attribute UNIT_MULT",
        fix: "Give the exponent: `6` for millions. `SCALE` of the IMF is for display and no multiplier.",
    }
    COUNT_NOT_A_COUNT = Error "companies.not-a-count" {
        title: "Not a number of companies",
        meaning: "The figure has a currency or a per cent sign.",
        why: "A count has no unit.",
        source: "Definition of a count",
        fix: "Write the count alone: `over 3000`.",
    }
    COUNT_NEGATIVE_FIGURE = Error "companies.negative" {
        title: "A negative number of companies",
        meaning: "The count is below zero.",
        why: "Nothing can be counted to less than none.",
        source: "Definition of a count",
        fix: "Drop the sign.",
    }
    DEFINITIONS_DIFFER = Note "companies.definitions-differ" {
        title: "Companies counted by different definitions",
        meaning: "Sources count companies of one origin by different definitions, or the counts cannot all be true of one definition.",
        why: "With capital, joint, working, registered, active: the numbers differ by a factor of six.",
        source: "DESIGN law 4: no bare name for a contested number",
        fix: "Quote the definition with the number.",
    }
}
