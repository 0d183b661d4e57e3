//! Cells that say the same twice, in two currencies, or from two sides.

use rust_decimal::Decimal;

use super::super::Report;
use super::at;
use super::key::{ByKey, Key, Table};
use crate::error::Path;
use crate::investment::rules as rule;
use crate::investment::{InvestmentCell, MeasureKind, Side};

pub(super) fn check(table: &Table<'_>, report: &mut Report) {
    repeated(table, report);
    negative(table, report);
    currencies(table, report);
    mirrors(table, report);
}

fn repeated(table: &Table<'_>, report: &mut Report) {
    for (first, row) in &table.repeated {
        let Some((one, other)) = table.cells.get(*first).zip(table.cells.get(*row)) else { continue };
        let terms = |cell: &InvestmentCell| (cell.record().valuation, cell.record().conversion);
        if terms(one) != terms(other) {
            continue;
        }
        let shown = |cell: &InvestmentCell| {
            cell.value().map_or_else(|| "missing".to_owned(), |value| value.to_string())
        };
        let message =
            format!("the value is `{}`, and cell {first} states `{}` for the same", shown(other), shown(one));
        report.add(&rule::VALUES_DIFFER, &Path::root().child(row), message);
    }
}

/// One note for the table: a quarter of all cells can be below zero.
fn negative(table: &Table<'_>, report: &mut Report) {
    let mut below =
        table.rows().filter(|(_, cell, _)| cell.value().is_some_and(|value| value < Decimal::ZERO));
    let Some((row, ..)) = below.next() else { return };
    let count = below.count().saturating_add(1);
    let message = format!(
        "{count} of {} values are below zero, this one first; they are kept, and shares and concentration have no value beside them",
        table.cells.len()
    );
    report.add(&rule::NEGATIVE_VALUE, &at(row, "value"), message);
}

/// The same series in two currencies: converted by which rule, and are the digits the same?
fn currencies(table: &Table<'_>, report: &mut Report) {
    let Some(first) = table.cells.first().map(InvestmentCell::currency) else { return };
    if table.cells.iter().all(|cell| cell.currency() == first) {
        return;
    }
    let (mut series, mut digits) = (ByKey::default(), ByKey::default());
    for (row, cell, key) in table.rows() {
        let any = Key { currency: None, ..key };
        let first = *series.entry(any.whenever()).or_insert(row);
        let twin = *digits.entry(any).or_insert(row);
        let (Some(seen), Some(same)) = (table.cells.get(first), table.cells.get(twin)) else { continue };
        let stated = |cell: &InvestmentCell| cell.record().conversion.is_some();
        if seen.currency() != cell.currency() && !(stated(seen) && stated(cell)) {
            let message = format!(
                "the series is stated in {} and in {}, and not by which rate it was converted",
                seen.currency(),
                cell.currency()
            );
            report.add(&rule::CONVERSION_MISSING, &at(row, "currency"), message);
        }
        if same.currency() != cell.currency() && same.value().is_some() && same.value() == cell.value() {
            let message = format!("cell {twin} prints the same digits in {}", same.currency());
            report.add(&rule::LABEL_SUSPECT, &at(row, "currency"), message);
        }
    }
}

/// What the host reports against what the investor's economy reports.
fn mirrors(table: &Table<'_>, report: &mut Report) {
    if !table.keys.iter().any(|key| key.side == Side::Outward) {
        return;
    }
    let both = |key: &Key<'_>| {
        matches!(key.kind, MeasureKind::Position | MeasureKind::NetFlow) && key.side == Side::Inward
    };
    for (row, cell, key) in table.rows().filter(|(_, _, key)| both(key)) {
        let turned = Key { reporter: key.partner, partner: key.reporter, side: key.side.mirrored(), ..key };
        let Some((inward, outward)) = cell.value().zip(table.value(&turned)) else { continue };
        let gap = inward.saturating_sub(outward).abs();
        // More than half of the mean size of both.
        if gap.saturating_mul(Decimal::from(4)) > inward.abs().saturating_add(outward.abs()) {
            let message = format!("the host reports `{inward}`, the investor's economy `{outward}`");
            report.add(&rule::MIRROR_ASYMMETRY, &at(row, "value"), message);
        }
    }
}
