//! Codes of pictures.

use crate::error::declare_rules;

declare_rules! {
    CHART_EMPTY = Error "chart.empty" {
        title: "Nothing to draw",
        meaning: "None of the rows handed in has what the picture shows.",
        why: "An empty frame looks like an answer of zero.",
        source: "DESIGN law 2",
        fix: "Look at what the filter left; the message names what is missing.",
    }
    CHART_NEGATIVE_PART = Error "chart.negative-part" {
        title: "A part below zero",
        meaning: "A picture of shares was asked for, and one of the parts is below zero.",
        why: "Parts of different sign do not make up a whole: an area or a share of them means nothing.",
        source: "DESIGN law 2",
        fix: "Correct the value, or draw the parts over time instead.",
    }
}
