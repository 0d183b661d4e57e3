//! Exchange rates out of a dataset, with their direction and what they average.

use bilateral::Error;
use bilateral::Result;
use bilateral::amount::{Basis, Currency, Rate};
use bilateral::flow::file_rules::NOT_FLOWS;
use bilateral::period::Period;

use crate::dataset::Dataset;

/// The rates of a dataset that has the dimensions `CURRENCY`, `CURRENCY_DENOM` and
/// `TIME_PERIOD`, as the European Central Bank publishes them; missing ones are left out.
///
/// A rate of a day, or with the suffix `E`, is of the end of its period; one with the suffix
/// `A` averages it.
///
/// # Errors
/// - `file.not-flows` if the dataset has no such dimensions
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
        let code = |id: &str| observation.code(id).unwrap_or_default();
        let one = || -> Result<(Period, Rate)> {
            let period = Period::parse_any(code("TIME_PERIOD"))?;
            let (first, last) = (period.first_day(), period.last_day());
            let average = code("EXR_SUFFIX") == "A" && first != last;
            let basis = if average {
                Basis::PeriodAverage { from: first, to: last }
            } else {
                Basis::EndOfPeriod { on: last }
            };
            let (base, quote) =
                (Currency::parse(code("CURRENCY_DENOM"))?, Currency::parse(code("CURRENCY"))?);
            Ok((period, Rate::new(base, quote, value, basis)?))
        };
        rates.push(one().map_err(|refused| refused.at(row))?);
    }
    Ok(rates)
}
