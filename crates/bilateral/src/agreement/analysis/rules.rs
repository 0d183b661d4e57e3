//! Codes of the analysis of agreements.

use crate::error::declare_rules;

declare_rules! {
    OBSERVATION_NEGATIVE = Error "analysis.negative-duration" {
        title: "A duration below zero",
        meaning: "A time to an event is negative.",
        why: "An agreement in force before its signature has a wrong date or a retroactive clause; neither is a waiting time.",
        source: "Kaplan and Meier, Journal of the American Statistical Association 53 (1958)",
        fix: "Correct the dates, or leave the observation out.",
    }
    DEPTH_OUT_OF_SCALE = Error "analysis.depth-out-of-scale" {
        title: "A depth outside its own scale",
        meaning: "An imported index has a value below the least or above the greatest its scale allows.",
        why: "Seven on a scale to seven is the deepest agreement; seven on a scale to a hundred is none.",
        source: "The index's own codebook",
        fix: "Give the scale of the index the value is from.",
    }
    WEIGHT_NEGATIVE = Error "analysis.negative-weight" {
        title: "A weight below zero",
        meaning: "A pair or a party is given a negative weight.",
        why: "A share of a sum with negative parts is no share.",
        source: "Definition of a weighted mean",
        fix: "Use values that cannot be negative: turnover, output, population.",
    }
}
