//! What others have published about the same quantities, and whether it holds together.
//!
//! A [`Claim`] is one statement. [`Solution::of`] turns many into constraints on
//! [`Quantity`]s, narrows those ([`solve`]), and answers for each claim with a
//! [`Verdict`], for each quantity with an interval, for each contradiction with the
//! fewest claims it takes.

mod assertion;
mod quantity;
mod resolve;
pub mod rules;
mod shown;
mod solution;
pub mod solve;
mod statement;
mod system;
mod words;

pub use assertion::Located;
pub(crate) use assertion::{Assertion, assertions};
pub use quantity::{Quantity, QuantityTime};
pub(crate) use resolve::same_digits;
pub(crate) use shown::amount;
pub use solution::{ClaimConflict, ClaimVerdict, ConflictingClaim, ImpliedQuantity, ImpliedRatio, Solution};
pub use statement::{Operand, Statement, StatementRecord};
pub use words::{Assumption, ClaimMeasure, ClaimRelation, Verdict};

use serde::{Deserialize, Serialize};
use time::Date;

use crate::amount::Published;
use crate::investment::{CompanyCount, InvestmentFigure};
use crate::trade::TradeFigure;
use crate::wire::Id;

/// A statement from another source, held against the dossier's own figures.
///
/// It has the shape of the figure it competes with, so that it cannot be about
/// something else without saying so.
///
/// ```
/// use bilateral::claim::Claim;
/// let claim: Claim = serde_json::from_str(r#"{ "companies": {
///     "id": "C2", "host": "KAZ", "origin": "EU", "figure": "about 6000",
///     "counts": "joint enterprises", "said": "2024-01-15", "source": "inform"
/// } }"#).unwrap();
/// assert_eq!(claim.figure().to_string(), "about 6000");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// About trade.
    Trade(TradeFigure),
    /// About investment.
    Investment(InvestmentFigure),
    /// About the number of companies.
    Companies(CompanyCount),
    /// About anything, in any relation.
    Statement(Statement),
}

impl Claim {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        match self {
            Self::Trade(figure) => figure.id(),
            Self::Investment(figure) => figure.id(),
            Self::Companies(count) => count.id(),
            Self::Statement(statement) => statement.id(),
        }
    }

    /// The figure as printed.
    pub fn figure(&self) -> &Published {
        match self {
            Self::Trade(figure) => figure.figure(),
            Self::Investment(figure) => figure.figure(),
            Self::Companies(count) => count.figure(),
            Self::Statement(statement) => statement.figure(),
        }
    }

    /// When it was published.
    pub fn said(&self) -> Date {
        match self {
            Self::Trade(figure) => figure.said(),
            Self::Investment(figure) => figure.said(),
            Self::Companies(count) => count.said(),
            Self::Statement(statement) => statement.said(),
        }
    }

    /// Who said so.
    pub fn speaker(&self) -> Option<&str> {
        match self {
            Self::Trade(figure) => figure.speaker(),
            Self::Investment(figure) => figure.speaker(),
            Self::Companies(count) => count.speaker(),
            Self::Statement(statement) => statement.speaker(),
        }
    }

    /// The source that proves it.
    pub fn source(&self) -> &Id {
        match self {
            Self::Trade(figure) => figure.source(),
            Self::Investment(figure) => figure.source(),
            Self::Companies(count) => count.source(),
            Self::Statement(statement) => statement.source(),
        }
    }

    /// The name of its shape on the wire: `trade`, `investment`, `companies` or `statement`.
    pub fn subject(&self) -> &'static str {
        match self {
            Self::Trade(_) => "trade",
            Self::Investment(_) => "investment",
            Self::Companies(_) => "companies",
            Self::Statement(_) => "statement",
        }
    }
}
