//! What was read, as it stands on the wire: the same objects in every language.

use std::borrow::Cow;

use bilateral::amount::Rate;
use bilateral::period::Period;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::dataset::{Dataset, Dimension, Observation, Value};
use crate::diagnostics::Diagnostics;

/// As what a file was read, and what told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Recognised"))]
pub struct RecognisedAs<'a> {
    /// The format: the word of its reader, or of one of its varieties such as `comtrade-legacy`.
    pub format: &'a str,
    /// What told; empty where the caller named the format.
    pub why: &'a str,
}

impl<'a> From<&'a Diagnostics> for RecognisedAs<'a> {
    fn from(diagnostics: &'a Diagnostics) -> Self {
        Self { format: &diagnostics.format, why: &diagnostics.why }
    }
}

/// A whole cube.
///
/// ```
/// use bilateral_formats::{DatasetRecord, Options, eurostat_tsv};
/// let file = "geo\\TIME_PERIOD\t2024 \nKZ\t12.50 p\n";
/// let dataset = eurostat_tsv(file.as_bytes(), Options::default()).unwrap().dataset;
/// let json = serde_json::to_value(DatasetRecord::from(&dataset)).unwrap();
/// assert_eq!(json["observations"][0]["codes"]["geo"], "KZ");
/// assert_eq!(json["observations"][0]["value"], "12.5");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DatasetRecord"))]
pub struct DatasetRecord<'a> {
    /// What the source calls it; empty if it does not say.
    pub id: &'a str,
    /// Its title; empty if it has none.
    pub label: &'a str,
    /// The axes, in the order of the source.
    pub dimensions: Vec<DimensionRecord<'a>>,
    /// The marks observations can have.
    pub attributes: &'a [String],
    /// What the source says about the dataset as a whole.
    #[serde(serialize_with = "as_map")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub about: Vec<(&'a str, &'a str)>,
    /// Every observation, in the order of the source.
    pub observations: Vec<ObservationRecord<'a>>,
}

impl<'a> From<&'a Dataset> for DatasetRecord<'a> {
    fn from(dataset: &'a Dataset) -> Self {
        let about = dataset.dataset_attributes().iter();
        Self {
            id: dataset.id(),
            label: dataset.label(),
            dimensions: dataset.dimensions().iter().map(DimensionRecord::from).collect(),
            attributes: dataset.attributes(),
            about: about.map(|(name, value)| (name.as_str(), value.as_str())).collect(),
            observations: dataset.observations().map(|one| ObservationRecord::new(dataset, one)).collect(),
        }
    }
}

/// One axis of a cube.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DatasetDimension"))]
pub struct DimensionRecord<'a> {
    /// What the source calls it.
    pub id: &'a str,
    /// Its name in words; empty where the source has none.
    pub label: &'a str,
    /// The codes, in the order of the source.
    pub codes: &'a [String],
    /// Their names, as many as there are codes; empty where the source has none.
    pub labels: &'a [String],
}

impl<'a> From<&'a Dimension> for DimensionRecord<'a> {
    fn from(dimension: &'a Dimension) -> Self {
        let Dimension { id, label, codes, labels } = dimension;
        Self { id, label, codes, labels }
    }
}

/// One cell of a cube.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DatasetObservation"))]
pub struct ObservationRecord<'a> {
    /// The code on each axis.
    #[serde(serialize_with = "as_map")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub codes: Vec<(&'a str, &'a str)>,
    /// The exact number; null is missing, which is not zero, or a text.
    #[serde(with = "bilateral::wire::decimal::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bilateral::wire::schema::DecimalText>"))]
    pub value: Option<Decimal>,
    /// What stands in place of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    /// The marks it has.
    #[serde(serialize_with = "as_map")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> ObservationRecord<'a> {
    /// An observation of a dataset.
    pub fn new(dataset: &'a Dataset, observation: Observation<'a>) -> Self {
        let axes = dataset.dimensions().iter().map(|axis| axis.id.as_str());
        let marks = dataset.attributes().iter().map(String::as_str);
        Self {
            codes: axes.zip(observation.codes()).collect(),
            value: observation.number(),
            text: match observation.value() {
                Value::Text(text) => Some(text),
                Value::Number(_) | Value::Missing => None,
            },
            attributes: marks.filter_map(|name| Some((name, observation.attribute(name)?))).collect(),
        }
    }
}

/// A cube in columns: codes by dimension, `OBS_VALUE` (the number, the text in place of one, nothing
/// where missing), and every mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnsRecord<'a>(Vec<(&'a str, Vec<Option<Cow<'a, str>>>)>);

impl<'a> From<&'a Dataset> for ColumnsRecord<'a> {
    fn from(dataset: &'a Dataset) -> Self {
        let all = || dataset.observations();
        let mut columns = Vec::new();
        for (place, axis) in dataset.dimensions().iter().enumerate() {
            let codes = all().map(|one| one.code_at(place).map(Cow::Borrowed));
            columns.push((axis.id.as_str(), codes.collect()));
        }
        let values = all().map(|one| match one.value() {
            Value::Number(number) => Some(Cow::Owned(number.to_string())),
            Value::Text(text) => Some(Cow::Borrowed(text)),
            Value::Missing => None,
        });
        columns.push(("OBS_VALUE", values.collect()));
        for name in dataset.attributes() {
            columns.push((name, all().map(|one| one.attribute(name).map(Cow::Borrowed)).collect()));
        }
        Self(columns)
    }
}

impl Serialize for ColumnsRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, column)| (name, column)))
    }
}

/// An exchange rate, and of which period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeriodRate {
    /// The period it is of.
    pub period: Period,
    /// The rate, with its direction and what it averages.
    pub rate: Rate,
}

/// Pairs as an object, in their order.
fn as_map<S: Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

/// Whole thousandths as an exact amount in units.
pub(crate) mod units {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(thousandths: &i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&super::in_units(*thousandths))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let digits = (rest.len() <= 3).then(|| format!("{whole}{rest:0<3}").parse().ok()).flatten();
        digits.ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no amount in thousandths")))
    }
}

/// Whole thousandths in units, digit for digit.
pub(crate) fn in_units(thousandths: i128) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::in_units;

    #[test]
    fn thousandths_keep_every_digit() {
        let told = [0, 1, -1500, 66_962_000, i128::from(i64::MAX) * 7].map(in_units);
        assert_eq!(told, ["0", "0.001", "-1.5", "66962", "64563604257983430.649"]);
    }
}
