//! What an indicator answers: numbers, or why there is none; how much was known; which definition.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Definition;
use super::rules::LENGTHS_DIFFER;
use crate::error::{Error, Rule, Severity, explain};
use crate::wire::rules::UNKNOWN_WORD;
use crate::wire::words::words;

words! {
    /// Why an indicator has no value.
    pub enum Reason {
        /// Nothing to divide by.
        ZeroDenominator = "zero-denominator",
        /// No item, or none above zero.
        Empty = "empty",
        /// The formula needs at least two items.
        OneItem = "one-item",
        /// A value that is needed is missing.
        Missing = "missing",
        /// The formula takes a logarithm or a root, and the value is zero.
        NotPositive = "not-positive",
        /// The network falls apart, and its parts cannot be ranked against one another.
        Disconnected = "disconnected",
        /// Two solutions are equally good.
        Ambiguous = "ambiguous",
        /// The iteration did not settle.
        NotConverged = "not-converged",
        /// A share of a part outside the whole, or the like.
        OutOfRange = "out-of-range",
    }
}

/// Why there is no value: a word for programs and a sentence for people.
///
/// Every cell of a matrix answers with a number or with this, so it is one pointer wide, and all the cells
/// that are missing share one.
///
/// ```
/// use bilateral::indicator::{Columns, Reason, concentration::hhi};
///
/// let nothing = hhi(&Columns::of(&[0.0, 0.0])?);
/// let why = nothing.why().ok_or("a value")?;
/// assert_eq!((why.reason(), why.because()), (Reason::ZeroDenominator, "the total is zero"));
/// // Not: `nothing.value().unwrap_or(0.0)`, which says that nothing is perfectly spread.
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undefined(Arc<Why>);

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Why {
    reason: Reason,
    because: Cow<'static, str>,
}

impl Undefined {
    pub(super) fn new(reason: Reason, because: impl Into<Cow<'static, str>>) -> Self {
        Self(Arc::new(Why { reason, because: because.into() }))
    }

    /// A value that is needed is missing.
    #[cold]
    pub(super) fn missing() -> Self {
        static MISSING: LazyLock<Undefined> =
            LazyLock::new(|| Undefined::new(Reason::Missing, "the value is missing"));
        MISSING.clone()
    }

    #[cold]
    pub(super) fn part_above_whole() -> Self {
        Self::new(Reason::OutOfRange, "the part is larger than the whole")
    }

    pub(super) fn too_large() -> Self {
        Self::new(Reason::OutOfRange, "the result is past what a float holds")
    }

    /// In a word.
    pub fn reason(&self) -> Reason {
        self.0.reason
    }

    /// In a sentence.
    pub fn because(&self) -> &str {
        &self.0.because
    }
}

impl Serialize for Undefined {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Undefined {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Why::deserialize(deserializer).map(|why| Self(Arc::new(why)))
    }
}

pub(super) type Value = Result<f64, Undefined>;

/// `one / other`, unless there is nothing to divide by. Done for every cell of a matrix: what is said of the
/// few without an answer stands apart.
#[inline]
pub(super) fn over(one: f64, other: f64, what: &str) -> Value {
    if other == 0.0 { Err(is_zero(what)) } else { Ok(one / other) }
}

#[cold]
fn is_zero(what: &str) -> Undefined {
    Undefined::new(Reason::ZeroDenominator, format!("{what} is zero"))
}

/// How much of what was asked about is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Coverage {
    /// How many items, or cells.
    pub items: usize,
    /// Of how many of them the value is known.
    pub known: usize,
    /// The share of the whole that belongs to nobody in particular (residual partners and
    /// products, hidden rows) and is not among the items; `None` where that is not known.
    pub unallocated: Option<f64>,
}

/// Something a reader of the number should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// The code of its rule.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What it is, here.
    pub message: String,
}

impl Notice {
    pub(super) fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self { code: rule.code, severity: rule.severity, message: message.into() }
    }
}

/// How the values of an answer are arranged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One number.
    Scalar,
    /// One for each label.
    Row(Vec<String>),
    /// One for each pair of a row and a column.
    Table(Vec<String>, Vec<String>),
}

impl Shape {
    fn places(&self) -> usize {
        match self {
            Self::Scalar => 1,
            Self::Row(rows) => rows.len(),
            Self::Table(rows, columns) => rows.len() * columns.len(),
        }
    }
}

/// Numbers, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(super) definition: &'static Definition,
    pub(super) shape: Shape,
    pub(super) values: Vec<f64>,
    /// Places without a value, in order.
    pub(super) holes: Vec<(usize, Undefined)>,
    pub(super) coverage: Coverage,
    pub(super) notices: Vec<Notice>,
}

impl Answer {
    pub(super) fn new(
        definition: &'static Definition,
        shape: Shape,
        values: impl IntoIterator<Item = Value>,
        coverage: Coverage,
    ) -> Self {
        let mut answer = Self::starting(definition, shape, coverage);
        values.into_iter().for_each(|value| answer.push(value));
        answer
    }

    /// With room for its values, and none of them yet.
    pub(super) fn starting(definition: &'static Definition, shape: Shape, coverage: Coverage) -> Self {
        let values = Vec::with_capacity(shape.places());
        Self { definition, shape, values, holes: Vec::new(), coverage, notices: Vec::new() }
    }

    /// The next value.
    #[inline]
    pub(super) fn push(&mut self, value: Value) {
        match value {
            Ok(value) if value.is_finite() => self.values.push(value),
            Ok(_) => self.hole(Undefined::too_large()),
            Err(why) => self.hole(why),
        }
    }

    #[cold]
    fn hole(&mut self, why: Undefined) {
        self.holes.push((self.values.len(), why));
        self.values.push(0.0);
    }

    pub(super) fn scalar(definition: &'static Definition, value: Value, coverage: Coverage) -> Self {
        Self::new(definition, Shape::Scalar, [value], coverage)
    }

    /// One for each item; numbers stand for labels that were not given.
    pub(super) fn row<const N: usize>(
        definition: &'static Definition,
        columns: &super::Columns<N>,
        of: impl Fn([f64; N]) -> Value,
    ) -> Self {
        let missing = || Err(Undefined::missing());
        let values = columns.rows().map(|row| row.map_or_else(missing, &of));
        let labels = labels_or_numbers(columns.labels(), columns.len());
        Self::new(definition, Shape::Row(labels), values, columns.coverage()).noting(columns.notices())
    }

    #[must_use]
    pub(super) fn noting(mut self, notices: impl IntoIterator<Item = Notice>) -> Self {
        self.notices.extend(notices);
        self
    }

    /// What was computed.
    pub const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// How the values are arranged.
    pub const fn shape(&self) -> &Shape {
        &self.shape
    }

    /// How much was known.
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// What a reader should know.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// How many values, defined or not.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no value, not even an undefined one.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of a single number; the first of several.
    pub fn value(&self) -> Option<f64> {
        self.at(0)
    }

    /// Why a single number has no value.
    pub fn why(&self) -> Option<&Undefined> {
        self.why_at(0)
    }

    /// One of several values, in the order of the labels, row by row.
    pub fn at(&self, place: usize) -> Option<f64> {
        if self.why_at(place).is_some() { None } else { self.values.get(place).copied() }
    }

    /// Why one of several has no value.
    pub fn why_at(&self, place: usize) -> Option<&Undefined> {
        let found = self.holes.binary_search_by_key(&place, |(place, _)| *place).ok()?;
        self.holes.get(found).map(|(_, why)| why)
    }

    /// A cell of a table.
    pub fn cell(&self, row: usize, column: usize) -> Option<f64> {
        let Shape::Table(_, columns) = &self.shape else { return None };
        (column < columns.len()).then(|| self.at(row * columns.len() + column)).flatten()
    }

    /// Every value in order.
    pub fn values(&self) -> impl Iterator<Item = Option<f64>> {
        let mut holes = self.holes.iter().map(|(place, _)| *place).peekable();
        self.values
            .iter()
            .enumerate()
            .map(move |(place, value)| if holes.next_if_eq(&place).is_some() { None } else { Some(*value) })
    }

    /// For every value in order, why there is none; `None` where there is one.
    pub fn reasons(&self) -> impl Iterator<Item = Option<&Undefined>> {
        let mut holes = self.holes.iter().peekable();
        (0..self.len()).map(move |place| holes.next_if(|(hole, _)| *hole == place).map(|(_, why)| why))
    }

    /// The value by the label of an item.
    pub fn of(&self, label: &str) -> Option<f64> {
        let Shape::Row(labels) = &self.shape else { return None };
        self.at(labels.iter().position(|one| one == label)?)
    }

    /// As it stands on the wire.
    pub fn record(&self) -> AnswerRecord {
        let (rows, columns) = match &self.shape {
            Shape::Scalar => (None, None),
            Shape::Row(labels) => (Some(labels.clone()), None),
            Shape::Table(rows, columns) => (Some(rows.clone()), Some(columns.clone())),
        };
        AnswerRecord {
            definition: *self.definition,
            rows,
            columns,
            values: self.values().collect(),
            undefined: self.reasons().map(Option::<&Undefined>::cloned).collect(),
            coverage: self.coverage,
            notices: self.notices.clone(),
        }
    }
}

/// A table form: a value or null, and beside it the reason.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerRecord {
    /// What was computed.
    pub definition: Definition,
    /// The labels, or those of the rows; `None` for a single number.
    pub rows: Option<Vec<String>>,
    /// The labels of the columns of a table.
    pub columns: Option<Vec<String>>,
    /// The values, row by row; `None` where undefined.
    pub values: Vec<Option<f64>>,
    /// Why, for each value that is undefined.
    pub undefined: Vec<Option<Undefined>>,
    /// How much was known.
    pub coverage: Coverage,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

/// Reads what was written. The definition is this version's own, whatever is written of it.
impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { definition, rows, columns, values, undefined, coverage, notices } =
            Written::deserialize(deserializer)?;
        let shape = match (rows, columns) {
            (None, _) => Shape::Scalar,
            (Some(rows), None) => Shape::Row(rows),
            (Some(rows), Some(columns)) => Shape::Table(rows, columns),
        };
        let expected = shape.places();
        let refused =
            |message: String| serde::de::Error::custom(Error::new(&LENGTHS_DIFFER, message).at("values"));
        if values.len() != expected || undefined.len() != expected {
            return Err(refused(format!("{} values where the labels say {expected}", values.len())));
        }
        let given = values.into_iter().zip(undefined).map(|pair| match pair {
            (Some(value), None) if value.is_finite() => Ok(Ok(value)),
            (None, Some(why)) => Ok(Err(why)),
            _ => Err(refused("a value is a number, or null and why".to_owned())),
        });
        let given = given.collect::<Result<Vec<Value>, _>>()?;
        let definition = super::definition(&definition.key).map_err(serde::de::Error::custom)?;
        let notices = notices.into_iter().map(Notice::try_from).collect::<crate::error::Result<Vec<_>>>();
        Ok(Self::new(definition, shape, given, coverage).noting(notices.map_err(serde::de::Error::custom)?))
    }
}

/// The key of a definition, whatever else is written beside it.
struct Key {
    key: String,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Definitions;

        impl<'de> serde::de::Visitor<'de> for Definitions {
            type Value = Key;

            fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str("a definition with its key")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Key, A::Error> {
                let mut key = None;
                while let Some(name) = map.next_key::<String>()? {
                    if name == "key" {
                        key = Some(map.next_value()?);
                    } else {
                        map.next_value::<serde::de::IgnoredAny>()?;
                    }
                }
                key.map(|key| Key { key }).ok_or_else(|| serde::de::Error::missing_field("key"))
            }
        }

        deserializer.deserialize_map(Definitions)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    definition: Key,
    rows: Option<Vec<String>>,
    columns: Option<Vec<String>>,
    values: Vec<Option<f64>>,
    undefined: Vec<Option<Undefined>>,
    coverage: Coverage,
    notices: Vec<WrittenNotice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNotice {
    code: String,
    message: String,
    /// The rule has it, and the rule's is taken.
    #[serde(default, rename = "severity")]
    _severity: Option<String>,
}

impl TryFrom<WrittenNotice> for Notice {
    type Error = Error;

    fn try_from(written: WrittenNotice) -> Result<Self, Error> {
        let message = format!("`{}` is not a code of this version", written.code);
        let rule = explain(&written.code).ok_or_else(|| Error::new(&UNKNOWN_WORD, message).at("code"))?;
        Ok(Self::new(rule, written.message))
    }
}

pub(super) fn labels_or_numbers(labels: &[String], length: usize) -> Vec<String> {
    if labels.is_empty() { (0..length).map(|number| number.to_string()).collect() } else { labels.to_vec() }
}
