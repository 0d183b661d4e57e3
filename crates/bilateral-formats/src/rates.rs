//! Exchange rates out of a dataset, with their direction and what they average.

use bilateral::Error;
use bilateral::Result;
use bilateral::amount::{Basis, Currency, Rate};
use bilateral::flow::file_rules::{NOT_FLOWS, NUMBER};
use bilateral::period::Period;
use rust_decimal::Decimal;

use crate::dataset::{Dataset, Observation};

/// The rates of a dataset that has the dimensions `CURRENCY`, `CURRENCY_DENOM` and
/// `TIME_PERIOD`, as the European Central Bank publishes them; missing ones are left out.
///
/// A rate of a day, or with the suffix `E`, is of the end of its period; one with the suffix
/// `A` averages it. A value with the attribute `UNIT_MULT` counts in that power of ten.
///
/// # Errors
/// - `file.not-flows` if the dataset has no such dimensions, or a series that is no rate: another suffix, such as `P`
///   for growth, or another `EXR_TYPE` than `SP00`, such as an index
/// - `file.number` for a `UNIT_MULT` that is no power of ten of a rate
/// - the codes of currencies, periods and rates that are none
pub fn exchange_rates(dataset: &Dataset) -> Result<Vec<(Period, Rate)>> {
    for id in ["CURRENCY", "CURRENCY_DENOM", "TIME_PERIOD"] {
        if dataset.dimension(id).is_none() {
            let message = format!("there is no dimension `{id}`, so these are no exchange rates");
            return Err(Error::new(&NOT_FLOWS, message).at(id));
        }
    }
    let mut rates = Vec::new();
    for (row, observation) in dataset.observations().enumerate() {
        let Some(value) = observation.number() else { continue };
        rates.push(rate(dataset, &observation, value).map_err(|refused| refused.at(row))?);
    }
    Ok(rates)
}

fn rate(dataset: &Dataset, observation: &Observation<'_>, value: Decimal) -> Result<(Period, Rate)> {
    // What the source says, as a dimension, as a mark, or of all observations at once.
    let code = |id: &str| {
        let of_all = || dataset.dataset_attributes().iter().find(|(name, _)| name == id);
        let own = observation.code(id).or_else(|| observation.attribute(id));
        own.or_else(|| of_all().map(|(_, code)| code.as_str())).unwrap_or_default()
    };
    for (id, known) in [("EXR_TYPE", ["", "SP00"].as_slice()), ("EXR_SUFFIX", &["", "A", "E"])] {
        let said = code(id);
        if !known.contains(&said) {
            let message = format!(
                "`{said}` is no rate of a currency but growth, an index or the like; ask for type `SP00` with suffix `A` or `E`"
            );
            return Err(Error::new(&NOT_FLOWS, message).at(id));
        }
    }
    let value = match code("UNIT_MULT") {
        "" | "0" => value,
        power => scaled(value, power).ok_or_else(|| {
            let message = format!("`{power}` is no power of ten that a rate counts in");
            Error::new(&NUMBER, message).at("UNIT_MULT")
        })?,
    };
    let period = Period::parse_any(code("TIME_PERIOD"))?;
    let (first, last) = (period.first_day(), period.last_day());
    let average = code("EXR_SUFFIX") == "A" && first != last;
    let basis = if average {
        Basis::PeriodAverage { from: first, to: last }
    } else {
        Basis::EndOfPeriod { on: last }
    };
    let (base, quote) = (Currency::parse(code("CURRENCY_DENOM"))?, Currency::parse(code("CURRENCY"))?);
    Ok((period, Rate::new(base, quote, value, basis)?))
}

/// A value times a power of ten, exactly.
fn scaled(value: Decimal, power: &str) -> Option<Decimal> {
    let power: i32 = power.parse().ok().filter(|power| (-12..=12).contains(power))?;
    let ten = Decimal::from(10_u64.checked_pow(power.unsigned_abs())?);
    let scaled = if power < 0 { value.checked_div(ten)? } else { value.checked_mul(ten)? };
    Some(scaled.normalize()).filter(|scaled| power >= 0 || scaled.checked_mul(ten) == Some(value))
}
