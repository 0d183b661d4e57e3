//! Codes of trade figures.

use crate::error::declare_rules;

declare_rules! {
    FIGURE_NO_CURRENCY = Error "trade.no-currency" {
        title: "A trade value without a currency",
        meaning: "The figure names no currency.",
        why: "The same digits in dollars and in euros have been published for the same seven months.",
        source: "IMTS 2010, chapter IV",
        fix: "Add the currency: `41.2 billion USD`.",
    }
    FIGURE_NEGATIVE = Error "trade.negative" {
        title: "A negative trade value",
        meaning: "Exports, imports or turnover are below zero.",
        why: "Only a balance can be negative; a minus sign elsewhere is a dash or a correction.",
        source: "IMTS 2010",
        fix: "Drop the sign, or record a balance.",
    }
    GROWTH_NOT_PERCENT = Error "trade.growth-not-percent" {
        title: "A growth rate that is not in per cent",
        meaning: "The rate is money, a count or percentage points.",
        why: "Per cent and percentage points differ by the base.",
        source: "Definition of a growth rate: x1/x0 - 1",
        fix: "Write `+23 %`.",
    }
    SUM_BROKEN = Error "trade.sum-broken" {
        title: "Exports plus imports are not the turnover",
        meaning: "No values that round to the printed figures add up.",
        why: "At least one of the three figures is wrong or means something else.",
        source: "Definition of turnover; interval arithmetic on printed digits",
        fix: "Check the three figures and their units.",
    }
    PART_YEAR = Warning "trade.part-year-against-year" {
        title: "Part of a year beside a whole year",
        meaning: "Two figures of one relation cover different months and may not be compared.",
        why: "Ten months that nearly reach a full year's figure read like stagnation and are growth by a fifth.",
        source: "DESIGN law 5: only the same months of two years are compared",
        fix: "Compare the same months of both years.",
    }
    SERIES_CONFLICT = Warning "trade.series-conflict" {
        title: "Two figures for one quantity",
        meaning: "Two sources state figures for the same flow, partner and period that cannot both be true as printed.",
        why: "Growth taken across two series families is an artefact.",
        source: "DESIGN law 8: published figures are intervals, equality is overlap",
        fix: "Stay within one source; name the series.",
    }
    GROWTH_IMPOSSIBLE = Error "trade.growth-impossible" {
        title: "A growth rate no base gives",
        meaning: "Exports, imports or turnover are said to have fallen by 100 % or more, and something is left.",
        why: "Dividing by 1 + rate all the same gives a negative base, or one beyond all bounds.",
        source: "Definition of a growth rate: x1/x0 - 1, which is no less than -1 where neither is negative",
        fix: "Look for a lost decimal point or a difference in percentage points.",
    }
    GROWTH_BROKEN = Warning "trade.growth-broken" {
        title: "A growth rate that its own base denies",
        meaning: "The stated base and the base implied by figure and rate do not overlap.",
        why: "The rate belongs to another series, another period or another bloc.",
        source: "Definition of a growth rate: base = value / (1 + rate), on intervals",
        fix: "Find the base the rate was computed from.",
    }
    GROWTH_ROUNDED = Note "trade.growth-hangs-on-rounding" {
        title: "A growth rate whose base may fit, by the rounding",
        meaning: "The stated base and the base implied by figure and rate miss each other as printed, and meet if the figures were rounded another way or a word like \"over\" was meant loosely.",
        why: "Printed figures do not say how they were rounded; neither agreement nor contradiction can be concluded.",
        source: "Interval arithmetic on published figures; \"over 34\" may be said of 33.6",
        fix: "Look for the base with one digit more.",
    }
    WITH_ITSELF = Warning "trade.with-itself" {
        title: "Trade with itself",
        meaning: "The reporter is its own partner, and the flow is not the imports of an economy.",
        why: "No goods leave an economy for itself; what the members of a bloc trade among themselves is counted twice as its exports and imports.",
        source: "IMTS 2010: re-imports, goods that come back, are the only trade an economy has with itself",
        fix: "Correct the partner, or record re-imports as imports; for the inside of a bloc name the members.",
    }
    WITH_MEMBER = Warning "trade.with-own-member" {
        title: "A bloc's trade with its own member",
        meaning: "The reporter is a bloc, and the partner belonged to it from the first to the last day of the period.",
        why: "A bloc taken as one has trade with the outside only; such a figure is of members, and set beside outside trade it counts twice.",
        source: "IMTS 2010, customs unions as one reporter; DESIGN law 5: the composition of a bloc is part of the figure",
        fix: "Name the member as reporter and the bloc as partner, or check the period.",
    }
    SIDE_NOT_THEN = Warning "trade.side-not-then" {
        title: "Trade of an economy that did not exist",
        meaning: "The reporter or the partner existed in no month of the period.",
        why: "The figure belongs to a successor or a predecessor with other borders, or the period is wrong.",
        source: "ISO 3166-3 and the standard country codes of the United Nations, with the months they were in use",
        fix: "Name the economy of that time, or correct the period.",
    }
    SAID_TOO_EARLY = Warning "trade.said-before-its-end" {
        title: "A trade figure from before its period was over",
        meaning: "The figure was published before the last day of the months it is about.",
        why: "It can only be a forecast or an estimate, and is no record of trade.",
        source: "DESIGN law 5: the time a figure is about is part of it",
        fix: "Correct the period or the day; leave a forecast out, or say so in `note`.",
    }
    WORDING_DIFFERS = Warning "trade.bloc-worded-differently" {
        title: "The partner is worded differently",
        meaning: "One source says \"European countries\" where another says the European Union, for the same period.",
        why: "Switzerland, the United Kingdom and Turkey are Europe and are not the Union.",
        source: "DESIGN law 5: the composition of a bloc is part of the figure",
        fix: "Do not mix the two; ask which economies are counted.",
    }
}
