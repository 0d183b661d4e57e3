//! Codes of claims that mislead, alone or side by side.

use crate::error::declare_rules;

declare_rules! {
    CONTRADICTION = Warning "claims.contradiction" {
        title: "Claims that cannot all be true",
        meaning: "No numbers satisfy these claims together; without any one of them, some do.",
        why: "At least one of the claims is wrong or is about something else than it says.",
        source: "Interval constraint propagation on printed digits; minimal conflicting sets",
        fix: "Ask each source for its table; drop or correct the claim that has none.",
    }
    SERIES_SWITCHED = Warning "claims.series-switched" {
        title: "Sources that draw on different series",
        meaning: "Claims of different sources cannot all be true, and each source agrees with itself.",
        why: "A definition or a source of data changed in between; growth across the two is an artefact.",
        source: "DESIGN law 8: published figures are intervals, equality is overlap",
        fix: "Stay within one source; name the series.",
    }
    ROUNDING = Note "claims.rounding-convention" {
        title: "A contradiction that hangs on rounding",
        meaning: "The claims cannot all be true as printed, and can if a figure was cut off or hedged in passing.",
        why: "`over 34` of a figure that was itself rounded to 34 begins at 33.5.",
        source: "Rounding half up, half to even and truncation; hedges of printed figures",
        fix: "Find one more digit before calling it a contradiction.",
    }
    PERCENT_OR_POINTS = Warning "claims.percent-or-points" {
        title: "Per cent where points were meant",
        meaning: "A rate is said to have grown by so many per cent, and has by so many percentage points.",
        why: "From 20 % to 30 % is 10 points and 50 per cent.",
        source: "Definition: points are a difference of rates, per cent a ratio",
        fix: "Write `pp`, or compute the ratio.",
    }
    PART_YEAR = Warning "claims.part-year" {
        title: "Part of a year beside a whole year",
        meaning: "One source states figures of one quantity over different months of different years.",
        why: "Ten months that nearly reach a full year's figure read like stagnation and are growth by a fifth.",
        source: "DESIGN law 5: only the same months of two years are compared",
        fix: "Compare the same months of both years.",
    }
    COMPOSITION = Warning "claims.composition" {
        title: "A bloc that is not the same in both",
        meaning: "Claims on one measure and time name the partner in different words or by different compositions, growth runs across a change of members, or the words name an economy that is no member.",
        why: "Switzerland, the United Kingdom and Turkey are Europe and are not the Union; EU28 is larger than EU27_2020.",
        source: "DESIGN law 5: the composition of a bloc is part of the figure",
        fix: "Ask which economies are counted; use the id of a fixed composition.",
    }
    STOCK = Warning "claims.gross-inflow-as-stock" {
        title: "A cumulative inflow worded as a stock",
        meaning: "A total of inflows exceeds the position of all investors together, and its words do not say that it is one.",
        why: "Nothing that flowed back is subtracted; read as a stock it overstates what is there several times over.",
        source: "BPM6 chapter 7: positions; DESIGN law 7",
        fix: "Call it cumulative gross inflow since its start, and give the position beside it.",
    }
    CURRENCY_LABEL = Warning "claims.currency-label" {
        title: "A currency label that does not fit its digits",
        meaning: "One claim prints in one currency the digits that another prints in another, or is alone in its currency and fits the level of the others without conversion.",
        why: "One of the labels is wrong by the exchange rate.",
        source: "DESIGN law 8: same digits, two units",
        fix: "Read the unit in the statistical release.",
    }
    JUMP = Warning "claims.jump" {
        title: "A total that jumps further than a year brings",
        meaning: "Between two statements the total rises by more than the largest yearly inflow anybody states, for every year begun in between.",
        why: "The definition, the window or the group of countries has changed in between.",
        source: "A cumulative gross inflow grows by the gross inflow of the time between",
        fix: "Treat the two as different series.",
    }
    SERIES_START = Note "claims.series-start" {
        title: "A total that begins where a series begins",
        meaning: "A total of inflows is counted since a day; what came in before is left out without a word.",
        why: "The first year is that of the statistics, not of the investment: another series, with another start, has another total.",
        source: "BPM6 chapter 3: flows and positions",
        fix: "Say with the total what the first year is; compare only totals with the same first year.",
    }
    BALANCE_SIGN = Warning "claims.balance-sign" {
        title: "Growth of a balance that is or was below zero",
        meaning: "A growth rate is stated for a balance whose base is not above zero, or whose sign changed.",
        why: "From -2 to 1 the quotient is -150 % and the balance has risen.",
        source: "A growth rate needs a positive base",
        fix: "State the change in money.",
    }
    BASE_UNSTATED = Note "claims.base-unstated" {
        title: "Growth on a base nobody named",
        meaning: "A growth rate names no base; the same span a year earlier is assumed.",
        why: "Against the month before, the year before or the first estimate, the same figure has grown by three rates.",
        source: "Definition of a growth rate: x1/x0 - 1",
        fix: "Name the base: `base = \"2023-01/2023-10\"`.",
    }
    MIRROR = Note "claims.mirror" {
        title: "One flow seen from both sides",
        meaning: "Exports of one side and imports of the other are the same goods counted twice, with different partner concepts.",
        why: "Freight, transit and goods that change destination at sea part them by a tenth and more: oil shipped by way of a port counts as exported to the country of the port.",
        source: "IMTS 2010: imports by origin at the border of arrival, exports by last known destination",
        fix: "Stay with one reporter, or reconcile the two.",
    }
    SPEAKER = Note "claims.speaker-spelled-differently" {
        title: "One speaker in two spellings",
        meaning: "Two claims name speakers who differ in a letter or two.",
        why: "A search for one finds half of what the person said.",
        source: "Names transliterated by different rules",
        fix: "Choose one spelling.",
    }
    CIRCLE = Warning "claims.circular" {
        title: "Wholes that are parts of their parts",
        meaning: "Following the claims from part to whole leads back to the start.",
        why: "Each is then at most the other: they are equal, or the words are wrong.",
        source: "A part is no larger than its whole",
        fix: "Find the claim that has part and whole the wrong way round.",
    }
    DUPLICATE = Error "claims.duplicate-id" {
        title: "Two claims with one id",
        meaning: "Two claims are called the same.",
        why: "A verdict on one would be read as a verdict on the other.",
        source: "The format of claims",
        fix: "Rename one of them.",
    }
    NOT_NARROWED = Note "claims.not-narrowed" {
        title: "Intervals wider than they need be",
        meaning: "Narrowing went on past its bound on steps and was ended.",
        why: "Nothing is wrong; a contradiction may have stayed unseen.",
        source: "Hull consistency can converge without end where claims form a circle",
        fix: "Check the claims in smaller groups.",
    }
}
