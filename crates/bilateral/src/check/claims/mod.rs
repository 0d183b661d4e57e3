//! Whether what was published holds together, and what in it misleads.

mod bloc;
mod circle;
mod cumulative;
mod label;
mod pairs;
pub mod rules;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Report;
use crate::claim::{Assertion, Assumption, Claim, ClaimRelation, Located, Solution, assertions};
use crate::error::Path;

/// The answer to "does what was published hold together?", with what misleads a reader.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimCheck {
    /// Verdicts, implied values and conflicts.
    pub solution: Solution,
    /// What misleads, each with its code.
    pub report: Report,
}

/// Checks claims on their own. Paths are places in the list.
///
/// ```
/// use bilateral::check::check_claims;
/// use bilateral::claim::Claim;
///
/// let claims: Vec<Claim> = serde_json::from_str(r#"[
///     { "trade": { "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
///       "figure": "41.4 billion USD", "said": "2024-12-23", "source": "article" } },
///     { "trade": { "id": "B", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
///       "figure": "42.6 billion USD", "said": "2024-05-09", "source": "agency" } }
/// ]"#).unwrap();
/// let checked = check_claims(&claims);
/// assert_eq!(checked.solution.summary(), "0 consistent, 2 contradicted, 0 undetermined, 0 incomparable");
/// assert_eq!(checked.report.findings()[0].code, "claims.series-switched");
/// ```
pub fn check_claims(claims: &[Claim]) -> ClaimCheck {
    let located = |(index, claim): (usize, &Claim)| Located {
        path: Path::root().child(index).child(claim.subject()),
        claim: claim.clone(),
        own: false,
    };
    check_located(&claims.iter().enumerate().map(located).collect::<Vec<_>>())
}

/// Checks claims that know where they stand.
pub fn check_located(claims: &[Located]) -> ClaimCheck {
    let all = assertions(claims);
    let solution = Solution::with(&all, claims);
    let mut report = Report::default();
    duplicates(claims, &mut report);
    conflicts(&solution, &all, &mut report);
    pairs::check(&all, &mut report);
    bloc::check(&all, &mut report);
    label::check(&all, &mut report);
    cumulative::check(&all, &mut report);
    growth(&solution, &all, &mut report);
    circle::check(&all, &mut report);
    pairs::speakers(&all, &mut report);
    if !solution.narrowed {
        let message = "narrowing was ended at its bound; the intervals are right and may be wide";
        report.add(&rules::NOT_NARROWED, &Path::root(), message);
    }
    ClaimCheck { solution, report: report.sorted() }
}

fn duplicates(claims: &[Located], report: &mut Report) {
    let mut seen = BTreeMap::new();
    for located in claims {
        let id = located.claim.id();
        if let Some(first) = seen.insert(id, &located.path) {
            let message = format!("`{id}` is also at {first}; rename one of them");
            report.add(&rules::DUPLICATE, &located.path.child("id"), message);
        }
    }
}

fn conflicts(solution: &Solution, all: &[Assertion], report: &mut Report) {
    for conflict in &solution.conflicts {
        let Some(last) = conflict.claims.last() else { continue };
        let resolves = |assumption| conflict.resolved_by.contains(&assumption);
        let rule = if points(conflict, all) {
            &rules::PERCENT_OR_POINTS
        } else if resolves(Assumption::Rounding) {
            &rules::ROUNDING
        } else if resolves(Assumption::Series) {
            &rules::SERIES_SWITCHED
        } else {
            &rules::CONTRADICTION
        };
        report.add(rule, &last.path, conflict.because.clone());
    }
}

/// Whether a growth rate of a conflict is the difference of the two rates beside it.
fn points(conflict: &crate::claim::ClaimConflict, all: &[Assertion]) -> bool {
    let members: Vec<&Assertion> = conflict
        .claims
        .iter()
        .filter_map(|claim| all.iter().find(|one| one.path == claim.path && one.relation == claim.relation))
        .collect();
    members.iter().filter(|one| one.relation == ClaimRelation::Growth).any(|growth| {
        let stated = |quantity: &crate::claim::Quantity| {
            let rate = |one: &&&Assertion| {
                one.relation == ClaimRelation::Equals
                    && one.quantity == *quantity
                    && one.figure.unit() == crate::amount::Unit::Percent
            };
            members.iter().find(rate).map(|one| one.figure.interval())
        };
        let base = growth.others.first().and_then(stated);
        stated(&growth.quantity).zip(base).is_some_and(|(later, earlier)| {
            later.sub(&earlier).is_ok_and(|change| change.overlaps(&growth.figure.interval()))
        })
    })
}

fn growth(solution: &Solution, all: &[Assertion], report: &mut Report) {
    let intervals =
        crate::order::map(solution.quantities.iter().map(|one| (one.about.as_str(), one.interval)));
    for one in all.iter().filter(|one| one.relation == ClaimRelation::Growth) {
        if one.base_implied {
            let message = format!("{} names no base; {} is assumed", one.figure, base_of(one));
            report.add(&rules::BASE_UNSTATED, &one.path, message);
        }
        if one.quantity.measure.is_never_negative() {
            continue;
        }
        let sides = std::iter::once(&one.quantity).chain(&one.others);
        let below = sides
            .filter_map(|quantity| intervals.get(quantity.describe().as_str()).map(|found| (quantity, found)))
            .find(|(_, interval)| interval.high().is_some_and(|high| high <= rust_decimal::Decimal::ZERO));
        if let Some((quantity, _)) = below {
            let message = format!("{} is growth, and {} is not above zero", one.figure, quantity.describe());
            report.add(&rules::BALANCE_SIGN, &one.path, message);
        }
    }
}

fn base_of(one: &Assertion) -> String {
    one.others.first().map_or_else(String::new, |base| base.time.describe())
}
