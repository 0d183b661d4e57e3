//! Claims as tables: verdicts, what follows, what cannot all be true.

use super::document::{Block, sentence};
use crate::check::ClaimCheck;
use crate::claim::{ClaimRelation, ClaimVerdict, ImpliedQuantity, ImpliedRatio};

pub(super) fn verdicts(checked: &ClaimCheck) -> Vec<Block> {
    let solution = &checked.solution;
    if solution.claims.is_empty() {
        return Vec::new();
    }
    let row = |one: &ClaimVerdict| {
        let relation =
            if one.relation == ClaimRelation::Equals { String::new() } else { format!("{}: ", one.relation) };
        vec![
            one.id.to_string(),
            format!("{relation}{}", one.about),
            one.figure.clone(),
            one.verdict.to_string(),
            one.said.to_string(),
            one.source.to_string(),
        ]
    };
    vec![
        Block::Paragraph(format!("Claims: {}.", solution.summary())),
        Block::Table {
            head: vec!["Claim", "About", "As printed", "Verdict", "Published", "Source"],
            rows: solution.claims.iter().map(row).collect(),
        },
    ]
}

/// Of the quantities those nobody printed, and those that several did.
pub(super) fn implied(checked: &ClaimCheck) -> Vec<Block> {
    let solution = &checked.solution;
    let by = |ids: &[crate::wire::Id], left_out: &[crate::wire::Id]| {
        let shown: Vec<String> = ids
            .iter()
            .map(|id| if left_out.contains(id) { format!("{id} (left out)") } else { id.to_string() })
            .collect();
        if shown.is_empty() { "nobody".to_owned() } else { shown.join(", ") }
    };
    let quantity =
        |one: &ImpliedQuantity| vec![one.about.clone(), one.shown.clone(), by(&one.printed, &one.left_out)];
    let ratio = |one: &ImpliedRatio| vec![one.about.clone(), one.shown.clone(), by(&one.printed, &[])];
    let rows: Vec<Vec<String>> = solution
        .quantities
        .iter()
        .filter(|one| one.printed.len() != 1)
        .map(quantity)
        .chain(solution.ratios.iter().map(ratio))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table { head: vec!["Quantity", "What the claims leave", "Printed by"], rows }]
}

pub(super) fn conflicts(checked: &ClaimCheck) -> Vec<String> {
    checked.solution.conflicts.iter().map(|one| sentence(&one.because)).collect()
}
