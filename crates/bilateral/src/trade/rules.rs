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
    GROWTH_WITHOUT_BASE = Error "trade.growth-without-base" {
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
    WORDING_DIFFERS = Warning "trade.bloc-worded-differently" {
        title: "The partner is worded differently",
        meaning: "One source says \"European countries\" where another says the European Union, for the same period.",
        why: "Switzerland, the United Kingdom and Turkey are Europe and are not the Union.",
        source: "DESIGN law 5: the composition of a bloc is part of the figure",
        fix: "Do not mix the two; ask which economies are counted.",
    }
}
