//! Sum, difference, growth and share of flows: each asks first whether it may.

use rust_decimal::Decimal;

use super::compare::{compare, demand};
use super::rules::{OVERLAPPING, VALUE_MISSING};
use super::{Axis, Flow, NoValue, Quotient, Ratio, RowNature};
use crate::amount::Money;
use crate::economy::{Area, Economy};
use crate::error::{Error, Result};
use crate::period::YearMonth;
use crate::product::{ProductKey, overlaps};
use crate::trade::Mismatch;
use crate::wire::words::words;

words! {
    /// What the parts of a sum differ in; everything else has to agree.
    pub enum Along {
        /// Reporters: the members of a bloc.
        Reporter = "reporter",
        /// Partners.
        Partner = "partner",
        /// Products of one classification and level.
        Product = "product",
        /// Periods that do not overlap.
        Period = "period",
    }
}

impl Along {
    const fn varies(self) -> Mismatch {
        match self {
            Self::Reporter => Mismatch::Reporter,
            Self::Partner => Mismatch::Partner,
            Self::Product => Mismatch::Product,
            Self::Period => Mismatch::Period,
        }
    }

    const fn axis(self) -> Option<Axis> {
        match self {
            Self::Reporter => Some(Axis::Reporter),
            Self::Partner => Some(Axis::Partner),
            Self::Product => Some(Axis::Product),
            Self::Period => None,
        }
    }
}

/// The exact sum of flows that differ along one thing only; `None` for no flow.
///
/// ```
/// use bilateral::flow::{Along, Flow, sum};
/// let flow = |reporter: &str, value: &str, currency: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "{reporter}", "partner": "KAZ", "direction": "export", "product": "TOTAL",
///     "period": "2024-08", "value": "{value}", "currency": "{currency}" }}"#)).unwrap();
/// let (german, french) = (flow("DEU", "3", "EUR"), flow("FRA", "4.5", "EUR"));
/// assert_eq!(sum(&[german.clone(), french], Along::Reporter).unwrap().unwrap().to_string(), "7.5 EUR");
///
/// // Wrong: euros and dollars; and a bloc beside its member.
/// let refused = sum(&[german.clone(), flow("FRA", "4.5", "USD")], Along::Reporter).unwrap_err();
/// assert_eq!(refused.code(), "flow.not-comparable");
/// let refused = sum(&[german, flow("EU27_2020", "9", "EUR")], Along::Reporter).unwrap_err();
/// assert_eq!(refused.code(), "flow.overlapping");
/// ```
///
/// # Errors
/// - `flow.not-comparable` with every difference besides the one that is varied
/// - `flow.overlapping` if a part contains another, or stands there twice
/// - `flow.value-missing` if a part has no value; those of exact addition
pub fn sum(flows: &[Flow], along: Along) -> Result<Option<Money>> {
    let Some(first) = flows.first() else { return Ok(None) };
    for flow in flows {
        demand(&compare(first, flow), &[along.varies()])?;
    }
    disjoint(flows, along)?;
    let values = flows.iter().map(|flow| Ok(Money::new(value(flow)?, flow.currency())));
    let values = values.collect::<Result<Vec<Money>>>()?;
    Money::sum(first.currency(), values).map(Some)
}

/// By how much a flow rose or fell.
///
/// # Errors
/// `flow.not-comparable` with every mismatch; `flow.value-missing`; those of exact subtraction.
pub fn difference(earlier: &Flow, later: &Flow) -> Result<Money> {
    demand(&compare(earlier, later), &[])?;
    Money::new(value(later)?, later.currency()).checked_sub(Money::new(value(earlier)?, earlier.currency()))
}

/// `later / earlier − 1`, exactly; undefined for a base that is zero, negative or missing.
///
/// ```
/// use bilateral::flow::{Flow, growth};
/// let flow = |period: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL",
///     "period": "{period}", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
/// let rate = growth(&flow("2023", "3"), &flow("2024", "4")).unwrap();
/// assert_eq!(rate.value().unwrap().to_string(), "1/3");
/// assert_eq!(growth(&flow("2023", "0"), &flow("2024", "4")).unwrap().value(), None);
///
/// // Wrong: ten months against twelve.
/// let refused = growth(&flow("2023", "3"), &flow("2024-01/2024-10", "4")).unwrap_err();
/// assert_eq!(refused.code(), "flow.not-comparable");
/// ```
///
/// # Errors
/// `flow.not-comparable` with every mismatch; `flow.sum-overflow` past 127 bits.
pub fn growth(earlier: &Flow, later: &Flow) -> Result<Quotient> {
    demand(&compare(earlier, later), &[])?;
    match (earlier.value(), later.value()) {
        (Some(before), Some(after)) => Quotient::growth(Ratio::of(before), Ratio::of(after)),
        _ => Ok(missing()),
    }
}

/// The share of a part in its whole, which differ along one thing only: a partner in the
/// world, a product in the total, a member in its bloc.
///
/// # Errors
/// - `flow.not-comparable` with every other difference
/// - `flow.overlapping` if the part is a residual, whose share is nobody's, or if the whole is an item
/// - `flow.sum-overflow` past 127 bits
pub fn share(part: &Flow, whole: &Flow, along: Along) -> Result<Quotient> {
    let varied = [along.varies(), Mismatch::Level];
    let varied =
        if along == Along::Product { varied.as_slice() } else { varied.get(..1).unwrap_or_default() };
    demand(&compare(part, whole), varied)?;
    contained(part, whole, along)?;
    match (part.value(), whole.value()) {
        (Some(part), Some(whole)) => Quotient::share(Ratio::of(part), Ratio::of(whole)),
        _ => Ok(missing()),
    }
}

fn missing() -> Quotient {
    Quotient::undefined(NoValue::Missing, "one of the two values is missing, which is not zero")
}

pub(super) fn value(flow: &Flow) -> Result<Decimal> {
    flow.value().ok_or_else(|| {
        let message = format!(
            "the value of {} with {} in {} is missing, which is not zero",
            flow.reporter(),
            flow.partner(),
            flow.period()
        );
        Error::new(&VALUE_MISSING, message)
    })
}

fn overlapping(message: String) -> Error {
    Error::new(&OVERLAPPING, message)
}

fn disjoint(flows: &[Flow], along: Along) -> Result<()> {
    let is_part = |flow: &Flow| {
        let nature = along.axis().map_or(RowNature::Item, |axis| flow.nature_on(axis));
        matches!(nature, RowNature::Item | RowNature::Residual) && !flow.is_sub_total()
    };
    if let Some(whole) = flows.iter().find(|flow| flows.len() > 1 && !is_part(flow)) {
        let (reporter, partner, product) = (whole.reporter(), whole.partner(), whole.product());
        let message =
            format!("{reporter} with {partner} in {product} contains others by {along}; take it out");
        return Err(overlapping(message));
    }
    if along == Along::Product {
        let keys: Vec<ProductKey> = flows.iter().map(Flow::product).collect();
        if let Some(first) = overlaps(&keys).first() {
            return Err(overlapping(first.message().to_owned()));
        }
    }
    for (index, flow) in flows.iter().enumerate() {
        for other in flows.get(..index).unwrap_or_default() {
            let clash = match along {
                Along::Reporter => part_or_same(flow.reporter(), other.reporter()),
                Along::Partner => part_or_same(flow.partner(), other.partner()),
                Along::Product => flow.product() == other.product(),
                Along::Period => flow.period().overlaps(other.period()),
            };
            if clash {
                let message = format!(
                    "{} with {} in {} over {} is counted twice",
                    flow.reporter(),
                    flow.partner(),
                    flow.product(),
                    flow.period().describe()
                );
                return Err(overlapping(message));
            }
        }
    }
    Ok(())
}

fn part_or_same(one: Area, other: Area) -> bool {
    let (whole, another) = (one.as_economy(), other.as_economy());
    let part_of =
        |part: Option<Economy>, whole| part.and_then(Economy::part_of).is_some_and(|of| Some(of) == whole);
    one == other || part_of(whole, another) || part_of(another, whole)
}

fn contained(part: &Flow, whole: &Flow, along: Along) -> Result<()> {
    let holds = match along {
        Along::Period => whole.period().contains_period(part.period()) && whole.period() != part.period(),
        Along::Reporter => member(part.reporter(), whole.reporter(), part),
        Along::Partner => {
            (whole.partner() == Area::World && part.partner().is_economy())
                || member(part.partner(), whole.partner(), part)
        }
        Along::Product => match (part.product(), whole.product()) {
            (ProductKey::Item(_), ProductKey::Total) => true,
            (ProductKey::Item(part), ProductKey::Item(whole)) => part.is_within(&whole),
            _ => false,
        },
    };
    if holds {
        return Ok(());
    }
    let name = |flow: &Flow| match along {
        Along::Reporter => flow.reporter().to_string(),
        Along::Partner => flow.partner().to_string(),
        Along::Product => flow.product().to_string(),
        Along::Period => flow.period().to_string(),
    };
    Err(overlapping(format!("`{}` is no part of `{}` that a share can be taken of", name(part), name(whole))))
}

/// Whether an economy belonged to a bloc in every month of the flow.
fn member(part: Area, whole: Area, flow: &Flow) -> bool {
    let ends = [flow.period().first_day(), flow.period().last_day()];
    part.as_economy().zip(whole.as_bloc()).is_some_and(|(economy, bloc)| {
        ends.into_iter().all(|day| YearMonth::of(day).is_some_and(|month| bloc.contains(economy, month)))
    })
}
