//! What others have published about the same quantities.

pub mod solve;

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
}

impl Claim {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        match self {
            Self::Trade(figure) => figure.id(),
            Self::Investment(figure) => figure.id(),
            Self::Companies(count) => count.id(),
        }
    }

    /// The figure as printed.
    pub fn figure(&self) -> &Published {
        match self {
            Self::Trade(figure) => figure.figure(),
            Self::Investment(figure) => figure.figure(),
            Self::Companies(count) => count.figure(),
        }
    }

    /// When it was published.
    pub fn said(&self) -> Date {
        match self {
            Self::Trade(figure) => figure.said(),
            Self::Investment(figure) => figure.said(),
            Self::Companies(count) => count.said(),
        }
    }

    /// The source that proves it.
    pub fn source(&self) -> &Id {
        match self {
            Self::Trade(figure) => figure.source(),
            Self::Investment(figure) => figure.source(),
            Self::Companies(count) => count.source(),
        }
    }

    /// The name of its shape on the wire: `trade`, `investment` or `companies`.
    pub fn subject(&self) -> &'static str {
        match self {
            Self::Trade(_) => "trade",
            Self::Investment(_) => "investment",
            Self::Companies(_) => "companies",
        }
    }
}
