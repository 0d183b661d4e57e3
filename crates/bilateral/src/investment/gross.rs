//! Gross inflows against net ones, and what they add up to over the years.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identity::{follows, gross_falls_short, minus, rounding_of, sum};
use super::rules::{GROSS_BELOW_NET, YEARS_EMPTY};
use crate::error::{Error, Result};
use crate::flow::{Quotient, Ratio};
use crate::order;
use crate::period::Period;
use crate::wire::decimal;

/// What came in during one period, gross and net.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GrossAndNet {
    /// The period.
    pub period: Period,
    /// What came in, with nothing subtracted.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub gross: Decimal,
    /// Net of what went out again, where known.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub net: Option<Decimal>,
}

/// How far the sums have come by the end of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accumulated {
    /// The period that ends here.
    pub period: Period,
    /// All gross inflows so far; it never falls.
    #[serde(with = "decimal")]
    pub gross: Decimal,
    /// All net flows so far; `None` from the first period on that has none.
    #[serde(with = "decimal::option")]
    pub net: Option<Decimal>,
    /// Gross less net: repayments, disinvestment and dividends that left again.
    #[serde(with = "decimal::option")]
    pub left_again: Option<Decimal>,
    /// Gross over net.
    pub ratio: Quotient,
}

/// Adds up gross and net inflows period by period.
///
/// ```
/// use bilateral::investment::{GrossAndNet, accumulate};
/// let year = |json: &str| serde_json::from_str::<GrossAndNet>(json).unwrap();
/// let sums = accumulate(&[year(r#"{ "period": "2021", "gross": "23.7", "net": "3.17" }"#),
///                         year(r#"{ "period": "2022", "gross": "28", "net": "6.1" }"#)]).unwrap();
/// assert_eq!(sums[1].gross.to_string(), "51.7");
///
/// // Wrong: more is left than came in.
/// let refused = accumulate(&[year(r#"{ "period": "2021", "gross": "3.17", "net": "23.7" }"#)]).unwrap_err();
/// assert_eq!(refused.code(), "investment.gross-below-net");
/// ```
///
/// # Errors
/// - `investment.years-empty`, `investment.years-unordered` for no period, or periods that overlap or leave days out
/// - `investment.gross-below-net` for a gross inflow below zero or, rounding aside, below the net flow
/// - `amount.overflow`, `amount.too-long` if a sum cannot be kept exactly
pub fn accumulate(years: &[GrossAndNet]) -> Result<Vec<Accumulated>> {
    let mut ordered: Vec<(usize, &GrossAndNet)> = years.iter().enumerate().collect();
    order::sort_by_key(&mut ordered, |(_, year)| year.period.first_day());
    if ordered.is_empty() {
        return Err(Error::new(&YEARS_EMPTY, "there is no period to add up; give at least one"));
    }
    let (mut gross, mut net, mut before) = (Decimal::ZERO, Some(Decimal::ZERO), None);
    let mut sums = Vec::with_capacity(ordered.len());
    for (index, year) in ordered {
        if let Some(before) = before {
            follows(before, year.period, index)?;
        }
        if let Some(least) =
            gross_falls_short(year.gross, year.net, rounding_of([year.gross].into_iter().chain(year.net)))
        {
            let message =
                format!("`{}` gross is less than `{least}`; look whether the two are swapped", year.gross);
            return Err(Error::new(&GROSS_BELOW_NET, message).at("gross").at(index));
        }
        before = Some(year.period);
        gross = sum([gross, year.gross])?;
        net = net.zip(year.net).map(|(net, more)| sum([net, more])).transpose()?;
        sums.push(Accumulated {
            period: year.period,
            gross,
            net,
            left_again: net.map(|net| minus(gross, net)).transpose()?,
            ratio: net.map_or_else(
                || Ok(Quotient::missing("a net flow is missing")),
                |net| Quotient::share(Ratio::of(gross), Ratio::of(net)),
            )?,
        });
    }
    Ok(sums)
}
