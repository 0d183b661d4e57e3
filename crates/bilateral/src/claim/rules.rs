//! Codes of claims.

use crate::error::declare_rules;

declare_rules! {
    GROWTH_WITHOUT_BASE = Error "claim.growth-without-base" {
        title: "Growth since nobody knows when",
        meaning: "A growth rate has no period and no base, or its period has no year before it.",
        why: "The same 23 % is a boom over a year and a slump over a decade.",
        source: "Definition of a growth rate: x1/x0 - 1",
        fix: "Give `period`, and `base` where it is not the same span a year earlier.",
    }
    POINTS_NOT_PERCENT = Error "claim.points-not-percent" {
        title: "Percentage points where per cent is meant",
        meaning: "Growth or a share is stated in percentage points.",
        why: "A share that rises from 20 % to 30 % grows by 10 points and by 50 per cent.",
        source: "Definition: points are a difference of rates, per cent a ratio",
        fix: "Write `+23 %`, or record the two shares.",
    }
    UNIT_WRONG = Error "claim.unit-wrong" {
        title: "The unit does not fit the quantity",
        meaning: "A value of trade or investment names no currency, a count is no whole number, or a rate is not in per cent.",
        why: "A figure in another unit is another figure.",
        source: "DESIGN law 8: a published figure has its unit",
        fix: "Write `41.2 billion USD` for values, `+23 %` for rates, `over 3000` for counts.",
    }
    SHARE_ABOVE_ONE = Error "claim.share-above-one" {
        title: "A share above the whole",
        meaning: "A part of something that cannot be negative is stated to be more than 100 % of it.",
        why: "Either it is no part, or the two are in different units or periods.",
        source: "Definition of a share of non-negative parts",
        fix: "Check the whole; a ratio of two unlike quantities is no share.",
    }
    IMPOSSIBLE_VALUE = Error "claim.impossible-value" {
        title: "A value the quantity cannot have",
        meaning: "Something that cannot be negative is stated to be, or to have fallen by more than all of it.",
        why: "A minus sign is a dash, a correction, or a balance under another name.",
        source: "Exports, imports, turnover, gross inflows, counts and their shares are not below zero",
        fix: "Drop the sign, or record a balance or a net flow.",
    }
    RANK_WRONG = Error "claim.rank-wrong" {
        title: "A rank that is none",
        meaning: "The rank is no plain whole number from 1, or larger than the number of those ranked.",
        why: "First of three means something; fifth of three nothing.",
        source: "Definition of a rank",
        fix: "Write `figure = \"1\"` and the others under `among`.",
    }
    OPERAND_MISSING = Error "claim.operand-missing" {
        title: "A relation without its other side",
        meaning: "A share has no whole, a sum no parts, a rank no others, a cumulative total no start.",
        why: "Half a statement cannot be checked.",
        source: "The relations of a claim",
        fix: "Give `of` for a share, `parts` for a sum, `among` for a rank, `since` for a cumulative total.",
    }
    OPERAND_UNEXPECTED = Error "claim.operand-unexpected" {
        title: "Another side the relation does not have",
        meaning: "A field belongs to another relation than the one stated.",
        why: "It would be passed over, and somebody meant something by it.",
        source: "The relations of a claim",
        fix: "Drop the field, or state the relation it belongs to.",
    }
    CIRCULAR = Error "claim.circular" {
        title: "A quantity defined by itself",
        meaning: "A quantity is a share of itself, a part of itself, ranked among itself, or grown since its own period.",
        why: "It says nothing about any number, whatever the figure.",
        source: "A definition needs something else to stand on",
        fix: "Say what differs: partner, product or period.",
    }
    TIME_WRONG = Error "claim.wrong-time" {
        title: "The time does not fit the measure",
        meaning: "A flow has an instant, a position has a period, a cumulative total has no window, or one that begins after it was said.",
        why: "A stock with a period is how a cumulative inflow gets called a stock.",
        source: "BPM6 chapters 6 and 7: positions are at a point in time, transactions during a period",
        fix: "Give `period` for flows, `at` for a position, `window` for a cumulative total.",
    }
}
