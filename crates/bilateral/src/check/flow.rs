//! What a table of flows says that cannot be, or should be looked at.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Report;
use crate::economy::Area;
use crate::error::Path;
use crate::flow::rules as rule;
use crate::flow::{Confidentiality, Flow, FlowRecord, FlowTable, ObservationStatus};
use crate::period::YearMonth;
use crate::product::ProductKey;

/// Every finding on the rows of a table: negative values, masses of zero, observations that
/// stand there twice, totals that are not the sum of their parts. Nothing is changed; the path
/// of a finding is the number of the row.
///
/// ```
/// use bilateral::check::check_flows;
/// use bilateral::flow::{Flow, FlowTable};
/// let flow = |partner: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "DEU", "partner": "{partner}", "direction": "export", "product": "TOTAL",
///     "period": "2024", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
/// let table = FlowTable::from_flows([flow("KAZ", "3"), flow("UZB", "-1"), flow("WORLD", "5")]).unwrap();
/// let codes: Vec<_> = check_flows(&table).findings().iter().map(|one| one.code).collect();
/// assert_eq!(codes, ["flow.value-negative", "flow.total-not-sum"]);
/// ```
pub fn check_flows(table: &FlowTable) -> Report {
    let mut report = Report::default();
    let mut first_of: BTreeMap<String, (usize, Flow)> = BTreeMap::new();
    for (row, flow) in table.iter().enumerate() {
        values(row, &flow, &mut report);
        duplicates(row, &flow, &mut first_of, &mut report);
    }
    let rows: Vec<Flow> = table.iter().collect();
    totals(&rows, "product", &mut report);
    totals(&rows, "partner", &mut report);
    blocs(&rows, &mut report);
    report.sorted()
}

fn at(row: usize) -> Path {
    Path::root().child(row)
}

fn values(row: usize, flow: &Flow, report: &mut Report) {
    if let Some(value) = flow.value().filter(|value| *value < Decimal::ZERO) {
        let message = format!("the value `{value}` is below zero; it is kept as it is");
        report.add(&rule::VALUE_NEGATIVE, &at(row).child("value"), message);
    }
    let traded = flow.value().is_some_and(|value| value > Decimal::ZERO);
    if traded && flow.net_mass().is_some_and(|mass| mass.amount().is_zero()) {
        let message = "goods of some value weigh nothing; the mass is probably missing";
        report.add(&rule::MASS_ZERO, &at(row).child("netMass"), message);
    }
}

/// Everything that identifies an observation.
fn identity(flow: &Flow) -> String {
    let record = FlowRecord { value: None, net_mass: None, quantity: None, ..flow.record().clone() };
    crate::wire::to_json(&record)
}

fn duplicates(row: usize, flow: &Flow, first_of: &mut BTreeMap<String, (usize, Flow)>, report: &mut Report) {
    let Some((first, other)) = first_of.get(&identity(flow)) else {
        first_of.insert(identity(flow), (row, flow.clone()));
        return;
    };
    if other == flow {
        let message = format!("the row repeats row {first}; a sum counts it twice");
        report.add(&rule::DUPLICATE, &at(row), message);
    } else {
        let shown =
            |flow: &Flow| flow.value().map_or_else(|| "missing".to_owned(), |value| value.to_string());
        let message = format!(
            "the value is `{}`, but row {first} states `{}` for the same observation",
            shown(flow),
            shown(other)
        );
        report.add(&rule::DUPLICATE_DIFFERS, &at(row), message);
    }
}

/// A total and the sums of what stands beside it, by level.
#[derive(Default)]
struct Parts {
    total: Option<(usize, Decimal)>,
    /// By classification and level: the sum, `None` once a part is missing.
    sums: BTreeMap<String, Option<Decimal>>,
}

fn totals(rows: &[Flow], along: &str, report: &mut Report) {
    let mut groups: BTreeMap<String, Parts> = BTreeMap::new();
    for (row, flow) in rows.iter().enumerate().filter(|(_, flow)| !flow.is_sub_total()) {
        let mut without = flow.record().clone();
        let (is_total, level) = if along == "product" {
            without.product = ProductKey::Total;
            match flow.product() {
                ProductKey::Total => (true, String::new()),
                ProductKey::Item(item) => {
                    (false, format!("{} at {} characters", item.classification(), item.level()))
                }
                // Of one level only where there is one: counted with every level below.
                ProductKey::Residual(_) | ProductKey::NotApplicable => (false, String::new()),
            }
        } else {
            without.partner = Area::World;
            match flow.partner() {
                Area::World => (true, String::new()),
                Area::Bloc(_) => continue,
                Area::Economy(_) | Area::Residual(_) => (false, "partners".to_owned()),
            }
        };
        without.status = ObservationStatus::Normal;
        without.confidentiality = Confidentiality::Free;
        let Ok(without) = Flow::try_from(without) else { continue };
        let parts = groups.entry(identity(&without)).or_default();
        match (is_total, flow.value()) {
            (true, Some(value)) => parts.total = parts.total.or(Some((row, value))),
            (true, None) => {}
            (false, value) => {
                let sum = parts.sums.entry(level).or_insert(Some(Decimal::ZERO));
                *sum = sum.zip(value).and_then(|(sum, value)| sum.checked_add(value));
            }
        }
    }
    for parts in groups.into_values() {
        let Some((row, total)) = parts.total else { continue };
        let hidden = parts.sums.get("").copied().unwrap_or(Some(Decimal::ZERO));
        for (level, sum) in parts.sums.iter().filter(|(level, _)| !level.is_empty()) {
            // A masked code is already in the row of its chapter, and in none of a deeper level.
            let with_hidden = sum.zip(hidden).and_then(|(sum, hidden)| sum.checked_add(hidden));
            if let Some(with_hidden) = with_hidden.filter(|_| *sum != Some(total)) {
                differs(row, total, with_hidden, level, report);
            }
        }
    }
}

fn differs(row: usize, total: Decimal, sum: Decimal, parts: &str, report: &mut Report) {
    if total != sum {
        let difference = total.saturating_sub(sum);
        let message = format!(
            "the total is `{total}`, the sum of its parts ({parts}) `{sum}`: a difference of {difference}"
        );
        report.add(&rule::TOTAL_NOT_SUM, &at(row).child("value"), message);
    }
}

/// Blocs as reporters against the members of the month; only where no member is missing.
fn blocs(rows: &[Flow], report: &mut Report) {
    let mut members: BTreeMap<String, BTreeMap<Area, Option<Decimal>>> = BTreeMap::new();
    let key = |flow: &Flow| {
        let without =
            FlowRecord { reporter: Area::Economy(crate::economy::Economy::KAZ), ..flow.record().clone() };
        Flow::try_from(without).map(|flow| identity(&flow)).unwrap_or_default()
    };
    for flow in rows.iter().filter(|flow| flow.reporter().is_economy()) {
        members.entry(key(flow)).or_default().insert(flow.reporter(), flow.value());
    }
    for (row, flow) in rows.iter().enumerate() {
        let (Some(bloc), Some(total)) = (flow.reporter().as_bloc(), flow.value()) else { continue };
        let sole = flow.period().months().filter(|months| months.len() == 1);
        let Some(month) = sole.and_then(|_| YearMonth::of(flow.period().first_day())) else { continue };
        let Some(values) = members.get(&key(flow)) else { continue };
        let parts: Option<Vec<Decimal>> = bloc
            .members_on(month)
            .iter()
            .map(|member| values.get(&Area::Economy(member)).copied()?)
            .collect();
        if let Some(sum) =
            parts.and_then(|parts| parts.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add))
        {
            differs(row, total, sum, "members", report);
        }
    }
}
