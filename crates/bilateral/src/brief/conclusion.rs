//! What follows from figures.

use serde::{Deserialize, Serialize};

use crate::amount::Interval;
use crate::error::Path;
use crate::wire::words::words;

words! {
    /// What sort of conclusion it is.
    pub enum ConclusionKind {
        /// Printed parts and a printed whole agree.
        SumHolds = "sum-holds",
        /// Printed parts and a printed whole disagree.
        SumBroken = "sum-broken",
        /// A figure and its growth rate imply a figure for the base period.
        ImpliedBase = "implied-base",
        /// Two figures may not be set against each other.
        NotComparable = "not-comparable",
        /// A cumulative gross inflow is not a stock.
        NotAStock = "not-a-stock",
        /// Cumulative gross inflow, net flow and position, each with its figure, and how they differ.
        MeasuresDiffer = "measures-differ",
        /// A count is a lower bound, and others count otherwise.
        LowerBound = "lower-bound",
    }
}

/// A statement that follows from the dossier's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conclusion {
    /// What sort of conclusion it is.
    pub kind: ConclusionKind,
    /// The statement.
    pub text: String,
    /// Why it holds.
    pub because: String,
    /// The interval it arrives at, in single units, where it arrives at one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// The records it rests on.
    pub evidence: Vec<Path>,
}
