//! Whether a table on direct investment holds together.

mod account;
mod alike;
mod key;
mod series;
mod totals;

use key::Table;

use super::Report;
use crate::error::Path;
use crate::investment::InvestmentCell;

/// Every finding on the cells of a table: accounts that do not close, parts that are not their total,
/// partners above the world, series that change their method on the way. Nothing is changed; the
/// path of a finding is the number of the cell.
///
/// ```
/// use bilateral::check::check_investment_cells;
/// use bilateral::investment::InvestmentCell;
/// let cell = |partner: &str, value: &str| bilateral::wire::from_json::<InvestmentCell>(&format!(r#"{{
///     "reporter": "KAZ", "partner": "{partner}", "measure": "position", "at": "2021-12-31",
///     "side": "inward", "value": "{value}", "currency": "USD" }}"#)).unwrap();
/// let report = check_investment_cells(&[cell("WORLD", "169"), cell("NLD", "180")]);
/// assert_eq!(report.findings()[0].code, "investment.partner-exceeds-world");
/// ```
pub fn check_investment_cells(cells: &[InvestmentCell]) -> Report {
    let mut report = Report::default();
    let table = Table::new(cells);
    alike::check(&table, &mut report);
    account::check(&table, &mut report);
    totals::check(&table, &mut report);
    series::check(&table, &mut report);
    report.sorted()
}

fn at(row: usize, field: &str) -> Path {
    Path::root().child(row).child(field)
}
