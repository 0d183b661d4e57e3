//! Whether two figures may be set against each other, and every reason why not.

use serde::{Deserialize, Serialize};

use super::TradeFigure;
use crate::wire::words::words;

words! {
    /// In what two figures differ that makes setting them against each other misleading.
    pub enum Mismatch {
        /// They cover different months of the year.
        Period = "period",
        /// They are in different currencies.
        Currency = "currency",
        /// Different reporters publish them.
        Reporter = "reporter",
        /// They are about different partners or different compositions of a bloc.
        Partner = "partner",
        /// The partner is worded differently.
        Wording = "wording",
        /// They are different flows.
        Flow = "flow",
        /// A bloc does not have the same members in both.
        Composition = "composition",
        /// They are about different products.
        Product = "product",
        /// Their products are of different classifications or editions.
        Classification = "classification",
        /// Their products are of different levels of a classification.
        Level = "level",
        /// They value the goods at different points of the journey.
        Valuation = "valuation",
        /// They count goods at different borders.
        System = "system",
        /// They name the partner by different rules.
        Attribution = "attribution",
        /// They are about different customs procedures.
        Procedure = "procedure",
        /// They are about different means of transport.
        Transport = "transport",
        /// They were published at different times.
        Vintage = "vintage",
        /// Their publishers say different things about their quality.
        Status = "status",
        /// One is more confidential than the other.
        Confidentiality = "confidentiality",
        /// One names a further partner that the other does not.
        SecondPartner = "second-partner",
    }
}

/// One reason why two figures may not be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reason {
    /// In what they differ.
    pub differs: Mismatch,
    /// How, in words.
    pub because: String,
}

/// The answer to "may I compare these?": every reason against it, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Comparability {
    /// Every mismatch, never just the first.
    pub reasons: Vec<Reason>,
}

impl Comparability {
    /// Whether nothing speaks against it.
    pub fn is_comparable(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// Whether growth from `earlier` to `later` would mean anything: the same months of
/// two years, the same currency, reporter, partner and flow.
///
/// ```
/// use bilateral::trade::{Mismatch, TradeFigure, compare};
/// let figure = |period: &str| serde_json::from_str::<TradeFigure>(&format!(r#"{{
///     "id": "X", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "{period}",
///     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "S" }}"#)).unwrap();
///
/// assert!(compare(&figure("2023-01/2023-10"), &figure("2024-01/2024-10")).is_comparable());
///
/// // Wrong: ten months against twelve.
/// let answer = compare(&figure("2023"), &figure("2024-01/2024-10"));
/// assert_eq!(answer.reasons[0].differs, Mismatch::Period);
/// ```
pub fn compare(earlier: &TradeFigure, later: &TradeFigure) -> Comparability {
    let mut reasons = Vec::new();
    let mut differ = |differs: Mismatch, because: String| reasons.push(Reason { differs, because });

    let months = |figure: &TradeFigure| figure.period().months_in_year().map(|(_, months)| months);
    if months(earlier) != months(later) || (months(earlier).is_none() && earlier.period() != later.period()) {
        differ(
            Mismatch::Period,
            format!(
                "{} covers {}, {} covers {}",
                earlier.period().describe(),
                length(earlier),
                later.period().describe(),
                length(later)
            ),
        );
    }
    let (before, after) = (earlier.figure().currency(), later.figure().currency());
    if before != after {
        let code = |currency: Option<crate::amount::Currency>| {
            currency.map_or_else(|| "no currency".to_owned(), |c| c.to_string())
        };
        differ(Mismatch::Currency, format!("one is in {}, the other in {}", code(before), code(after)));
    }
    if earlier.reporter() != later.reporter() {
        differ(
            Mismatch::Reporter,
            format!("{} reports one, {} the other", earlier.reporter().name(), later.reporter().name()),
        );
    }
    if earlier.partner() != later.partner() {
        differ(
            Mismatch::Partner,
            format!("one is with {}, the other with {}", earlier.partner().name(), later.partner().name()),
        );
    } else if earlier.worded() != later.worded() {
        let words = |figure: &TradeFigure| figure.worded().unwrap_or(figure.partner().name()).to_owned();
        differ(Mismatch::Wording, format!("one says \"{}\", the other \"{}\"", words(earlier), words(later)));
    }
    if earlier.flow() != later.flow() {
        differ(Mismatch::Flow, format!("one is {}, the other {}", earlier.flow(), later.flow()));
    }
    Comparability { reasons }
}

fn length(figure: &TradeFigure) -> String {
    match figure.period().months_in_year() {
        Some((_, months)) if months.len() == 1 => "one month".to_owned(),
        Some((_, months)) => format!("{} months", months.len()),
        None => format!("{} days", figure.period().days()),
    }
}
