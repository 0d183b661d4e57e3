//! From one position to the next, step by step; the residual is a step like the others.

use rust_decimal::Decimal;
use serde_json::Value;

use super::subject::digits;
use super::template::{amounts, data, fill, row};
use super::{Chart, text};
use crate::investment::Reconciliation;

/// The whole run of a reconciliation: the first position, what transactions, prices, exchange rates
/// and other changes added or took, what nothing explains, and the last position. A change that not
/// every period states has no step, and is in the residual.
///
/// Unit: as in the accounts.
pub fn waterfall(reconciliation: &Reconciliation) -> Chart {
    let whole = &reconciliation.whole;
    let account = &whole.account;
    let stated = [
        ("transactions", Some(account.transactions)),
        ("price changes", account.price),
        ("exchange rates", account.exchange_rate),
        ("other changes in volume", account.volume),
        ("not explained", Some(whole.residual)),
    ];
    let mut rows = vec![position("opening position", account.opening)];
    let mut level = account.opening;
    for (step, change) in stated {
        let Some(change) = change else { continue };
        let from = level;
        level = level.checked_add(change).unwrap_or(level);
        let kind = match () {
            () if step == "not explained" => "not explained",
            () if change.is_sign_negative() => "decrease",
            () => "increase",
        };
        let sign = if change.is_sign_negative() { "" } else { "+" };
        rows.push(row(&[
            ("step", step.into()),
            ("from", text(from)),
            ("to", text(level)),
            ("kind", kind.into()),
            ("said", format!("{sign}{}", digits(change)).into()),
            ("top", text(from.max(level))),
        ]));
    }
    rows.push(position("closing position", account.closing));
    let absent: Vec<&str> =
        stated.iter().filter(|(_, change)| change.is_none()).map(|(step, _)| *step).collect();
    let mut small_print = Vec::new();
    if !absent.is_empty() {
        small_print.push(format!("not stated, so part of what is not explained: {}", absent.join(", ")));
    }
    let breaks = reconciliation.breaks.len();
    if breaks > 0 {
        let many = if breaks == 1 { "one year opens" } else { "some years open" };
        small_print.push(format!("{many} on another value than the year before closed on ({breaks})"));
    }
    let order: Vec<Value> = rows.iter().filter_map(|row| row.get("step").cloned()).collect();
    // A position is a level and no bar: the axis need not begin at zero, where the changes would be too thin to see.
    let body = fill(
        include_str!("templates/waterfall.json"),
        &[("data", data(rows, &["from", "to", "top"])), ("steps", order.into()), ("amounts", amounts(""))],
    );
    Chart::new(format!("What moved the position, {}", account.period), &small_print, body)
}

fn position(step: &str, value: Decimal) -> Value {
    row(&[
        ("step", step.into()),
        ("from", text(value)),
        ("to", text(value)),
        ("kind", "position".into()),
        ("said", digits(value).into()),
        ("top", text(value)),
    ])
}
