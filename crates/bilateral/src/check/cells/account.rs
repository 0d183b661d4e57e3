//! Whether flows and changes explain positions, and gross inflows net ones.

use rust_decimal::Decimal;

use super::super::Report;
use super::at;
use super::key::{Key, Table, Time};
use crate::investment::rules as rule;
use crate::investment::{ChangeKind, InvestmentCell, MeasureKind, gross_falls_short};

pub(super) fn check(table: &Table<'_>, report: &mut Report) {
    for (row, cell, key) in table.rows() {
        let Some(value) = cell.value() else { continue };
        match (key.kind, key.time) {
            (MeasureKind::NetFlow, Time::Over(first, last)) => {
                let Some(before) = first.previous_day() else { continue };
                let position = |day| {
                    let kind = MeasureKind::Position;
                    table.value(&Key { kind, time: Time::At(day), ..key })
                };
                if let Some((opening, closing)) = position(before).zip(position(last)) {
                    account(table, row, (cell, key), [opening, value, closing], report);
                }
            }
            (MeasureKind::GrossInflow, _) => {
                let net = table.value(&Key { kind: MeasureKind::NetFlow, ..key });
                if let Some(least) = gross_falls_short(value, net, cell.half_unit() + cell.half_unit()) {
                    let message = format!(
                        "`{value}` came in gross and `{least}` net; look whether the two are swapped"
                    );
                    report.add(&rule::GROSS_BELOW_NET, &at(row, "value"), message);
                }
            }
            (MeasureKind::CumulativeGrossInflow, Time::Since(_, Some(end))) => {
                let position = table.value(&Key { kind: MeasureKind::Position, time: Time::At(end), ..key });
                if position == Some(value) && !value.is_zero() {
                    let message = format!(
                        "`{value}` stands there as cumulative gross inflow and as position of the same day"
                    );
                    report.add(&rule::MEASURES_MIXED, &at(row, "measure"), message);
                }
            }
            _ => {}
        }
    }
}

/// What a stated change adds; all of them together where the source has that.
fn stated_changes(table: &Table<'_>, key: Key<'_>) -> Option<Decimal> {
    let change = |change| table.value(&Key { kind: MeasureKind::OtherChange, change: Some(change), ..key });
    if let Some(all) = change(ChangeKind::All) {
        return Some(all);
    }
    [ChangeKind::Price, ChangeKind::ExchangeRate, ChangeKind::Volume]
        .into_iter()
        .filter_map(change)
        .try_fold(Decimal::ZERO, Decimal::checked_add)
}

fn account(
    table: &Table<'_>,
    row: usize,
    (cell, key): (&InvestmentCell, Key<'_>),
    [opening, flow, closing]: [Decimal; 3],
    report: &mut Report,
) {
    let residual = || {
        let explained = opening.checked_add(flow)?.checked_add(stated_changes(table, key)?)?;
        closing.checked_sub(explained)
    };
    let Some(residual) = residual() else { return };
    // A twentieth of the closing position: below that, methods differ more than accounts.
    let tolerated = closing.abs().checked_div(Decimal::from(20)).unwrap_or_default();
    if residual.abs() > tolerated {
        let message = format!(
            "`{opening}` and `{flow}` of {} leave `{residual}` of `{closing}` unexplained",
            cell.measure().time()
        );
        report.add(&rule::RECONCILIATION_GAP, &at(row, "value"), message);
    }
}
