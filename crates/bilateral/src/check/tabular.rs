//! Findings and verdicts in columns.

use super::claims::ClaimCheck;
use super::{Finding, Report};
use crate::amount::Interval;
use crate::claim::ClaimVerdict;
use crate::columns::{Columns, Tabular};

/// A line for each finding: `severity`, `code`, `path`, `message`, `help`, `uncertain`.
impl Tabular for [Finding] {
    fn to_columns(&self) -> Columns {
        let of = |part: fn(&Finding) -> &str| self.iter().map(move |finding| Some(part(finding)));
        Columns::new(self.len())
            .words("severity", of(|finding| finding.severity.as_str()))
            .words("code", of(|finding| finding.code))
            .words("path", of(|finding| finding.path.as_str()))
            .words("message", of(|finding| &finding.message))
            .words("help", of(|finding| finding.help))
            .flags("uncertain", self.iter().map(|finding| finding.uncertain))
    }
}

impl Tabular for Report {
    fn to_columns(&self) -> Columns {
        self.findings().to_columns()
    }
}

/// A line for each thing a claim says: what the figure stands for (`low` to `high`, null where open),
/// the `verdict`, and what the others leave.
impl Tabular for [ClaimVerdict] {
    fn to_columns(&self) -> Columns {
        let claims = self;
        let of = |part: fn(&ClaimVerdict) -> &str| claims.iter().map(move |claim| Some(part(claim)));
        let others = |end: fn(&Interval) -> Option<rust_decimal::Decimal>| {
            claims.iter().map(move |claim| claim.others_imply.as_ref().and_then(end))
        };
        Columns::new(claims.len())
            .words("id", of(|claim| claim.id.as_str()))
            .words("relation", of(|claim| claim.relation.as_str()))
            .words("about", of(|claim| &claim.about))
            .words("figure", of(|claim| &claim.figure))
            .decimals("low", claims.iter().map(|claim| claim.interval.low()))
            .decimals("high", claims.iter().map(|claim| claim.interval.high()))
            .words("verdict", of(|claim| claim.verdict.as_str()))
            .words("explanation", of(|claim| &claim.explanation))
            .decimals("othersLow", others(Interval::low))
            .decimals("othersHigh", others(Interval::high))
            .days("said", claims.iter().map(|claim| Some(claim.said)))
            .words("source", of(|claim| claim.source.as_str()))
            .words("path", of(|claim| claim.path.as_str()))
    }
}

impl Tabular for ClaimCheck {
    fn to_columns(&self) -> Columns {
        self.solution.claims.to_columns()
    }
}

impl ClaimCheck {
    /// The verdicts as an HTML table, for notebooks.
    pub fn html(&self) -> String {
        self.to_columns().html(&self.solution.summary())
    }
}
