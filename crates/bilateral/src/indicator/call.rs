//! One indicator by its key: how other languages ask.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::answer::Notice;
use super::rules::{INPUT_MISSING, OPTION_RANGE};
use super::{Answer, Columns, Definition, Matrix, MatrixRecord, definition};
use crate::error::{Error, Result};

/// Columns and matrices by name, as a definition lists them. Numbers are numbers here:
/// indicators are estimates, and amounts cross into them on purpose.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Inputs {
    /// Columns about the same items; null where a value is missing.
    #[serde(default, deserialize_with = "columns")]
    pub columns: BTreeMap<String, Vec<Option<f64>>>,
    /// A label for each item of the columns.
    #[serde(default)]
    pub labels: Vec<String>,
    /// Matrices.
    #[serde(default)]
    pub matrices: BTreeMap<String, MatrixRecord>,
    /// Matrices that are built already, by other names than those of `matrices`; they are not on the wire.
    #[serde(skip)]
    pub built: BTreeMap<String, Matrix>,
    /// Options other than the definition's own.
    #[serde(default, deserialize_with = "options")]
    pub options: BTreeMap<String, f64>,
}

/// A number; the words `NaN`, `Infinity` and `-Infinity` as well, which JSON has no numbers for, so
/// that they are refused as what they are and do not pass for missing.
pub(super) struct Number(f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Numbers)
    }
}

struct Numbers;

impl Visitor<'_> for Numbers {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Number, E> {
        Ok(Number(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "indicators are estimates")]
    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "indicators are estimates")]
    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Number, E> {
        match text {
            "NaN" => Ok(Number(f64::NAN)),
            "Infinity" => Ok(Number(f64::INFINITY)),
            "-Infinity" => Ok(Number(f64::NEG_INFINITY)),
            _ => Err(E::invalid_type(Unexpected::Str(text), &self)),
        }
    }
}

pub(super) fn plain(list: Vec<Option<Number>>) -> Vec<Option<f64>> {
    list.into_iter().map(|number| number.map(|number| number.0)).collect()
}

fn columns<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Vec<Option<f64>>>, D::Error> {
    let read = BTreeMap::<String, Vec<Option<Number>>>::deserialize(deserializer)?;
    Ok(crate::order::map(read.into_iter().map(|(name, list)| (name, plain(list)))))
}

fn options<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, f64>, D::Error> {
    let read = BTreeMap::<String, Number>::deserialize(deserializer)?;
    Ok(crate::order::map(read.into_iter().map(|(name, number)| (name, number.0))))
}

/// Computes the indicator with a key.
///
/// ```
/// use bilateral::indicator::{Inputs, compute};
/// let inputs: Inputs = bilateral::wire::from_json(r#"{ "columns": { "x": [3, 1] } }"#).unwrap();
/// assert_eq!(compute("hhi.points", &inputs).unwrap().value(), Some(6250.0));
/// assert_eq!(compute("krugman", &inputs).unwrap_err().code(), "indicator.input-missing");
/// ```
///
/// # Errors
/// `indicator.unknown`, `indicator.input-missing`, `indicator.option-out-of-range`, and those of
/// [`Columns::new`] and [`Matrix::new`].
pub fn compute(key: &str, inputs: &Inputs) -> Result<Answer> {
    let definition = definition(key)?;
    let call = Call { definition, inputs, noticed: RefCell::default() };
    call.nothing_else()?;
    let answer = (definition.run)(&call)?;
    Ok(answer.noting(call.noticed.take()))
}

/// A definition and what it is to be computed of.
#[derive(Debug)]
pub(super) struct Call<'a> {
    definition: &'static Definition,
    inputs: &'a Inputs,
    /// What was noticed of an input that the answer itself no longer sees.
    noticed: RefCell<Vec<Notice>>,
}

impl Call<'_> {
    fn nothing_else(&self) -> Result<()> {
        let lists = self.inputs.columns.keys().map(|name| ("columns", name));
        let matrices = self.inputs.matrices.keys().chain(self.inputs.built.keys());
        let mut every = lists.chain(matrices.map(|name| ("matrices", name)));
        if let Some((kind, name)) = every.find(|(_, name)| !self.definition.inputs.contains(&name.as_str())) {
            let message = format!(
                "`{name}` is no input of `{}`; it takes {}",
                self.definition.key,
                self.definition.inputs.join(", ")
            );
            return Err(Error::new(&INPUT_MISSING, message).at(name).at(kind));
        }
        let known = |name: &String| self.definition.options.iter().any(|(option, _)| option == name);
        match self.inputs.options.keys().find(|name| !known(name)) {
            Some(name) => {
                let message = format!("`{name}` is no option of `{}`", self.definition.key);
                Err(Error::new(&INPUT_MISSING, message).at(name).at("options"))
            }
            None => Ok(()),
        }
    }

    /// The columns with these names.
    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<Columns<N>> {
        let mut found: [&[Option<f64>]; N] = [&[]; N];
        for (slot, name) in found.iter_mut().zip(names) {
            *slot = self.inputs.columns.get(name).ok_or_else(|| self.absent("columns", name))?;
        }
        let placed = |refused: Error| {
            let mut steps = refused.path().to_string();
            if N == 1 {
                steps = format!("/0{steps}");
            }
            let place =
                steps.trim_start_matches('/').split('/').next().and_then(|place| place.parse::<usize>().ok());
            let name = place.and_then(|place| names.get(place)).copied().unwrap_or_default();
            let rest = steps.trim_start_matches('/').split_once('/').map(|(_, rest)| rest.to_owned());
            let bare = Error::new(refused.rule(), refused.message());
            rest.map_or(bare.clone(), |rest| bare.at(rest)).at(name).at("columns")
        };
        let columns = Columns::new(found).map_err(placed)?;
        if self.inputs.labels.is_empty() { Ok(columns) } else { columns.labelled(&self.inputs.labels) }
    }

    /// A column that may lack values others have.
    pub(super) fn loose(&self, name: &str) -> Result<Vec<Option<f64>>> {
        let column = self.inputs.columns.get(name).ok_or_else(|| self.absent("columns", name))?;
        let values: Vec<f64> = column.iter().map(|value| value.unwrap_or_default()).collect();
        super::columns::check(&values).map_err(|refused| refused.at(name).at("columns"))?;
        Ok(column.clone())
    }

    /// What is computed.
    pub(super) const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// A column whose values may lie below zero.
    pub(super) fn signed(&self, name: &str) -> Result<Vec<Option<f64>>> {
        let column = self.inputs.columns.get(name).ok_or_else(|| self.absent("columns", name))?;
        let sizes: Vec<f64> = column.iter().map(|value| value.unwrap_or_default().abs()).collect();
        super::columns::check(&sizes).map_err(|refused| refused.at(name).at("columns"))?;
        Ok(column.clone())
    }

    /// What a reader of the answer should know about its inputs.
    pub(super) fn notice(&self, notices: Vec<Notice>) {
        self.noticed.borrow_mut().extend(notices);
    }

    /// The matrix with this name.
    pub(super) fn matrix(&self, name: &str) -> Result<Cow<'_, Matrix>> {
        if let Some(matrix) = self.inputs.built.get(name) {
            return Ok(Cow::Borrowed(matrix));
        }
        let record = self.inputs.matrices.get(name).ok_or_else(|| self.absent("matrices", name))?;
        record.matrix().map(Cow::Owned).map_err(|refused| refused.at(name).at("matrices"))
    }

    /// An option, or what it is unless given.
    pub(super) fn option(&self, name: &str) -> f64 {
        let own = self.definition.options.iter().find(|(option, _)| *option == name);
        let given = self.inputs.options.get(name).copied();
        given.or(own.map(|(_, value)| *value)).unwrap_or_default()
    }

    /// An option that is a count.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    pub(super) fn count(&self, name: &str) -> Result<usize> {
        let value = self.option(name);
        let is_count = (0.0..=4_294_967_295.0).contains(&value) && value.fract() == 0.0;
        if is_count {
            Ok(value as usize)
        } else {
            Err(self.out_of_range(name, "a whole number of at least 0"))
        }
    }

    /// An option that is 1 or 0.
    pub(super) fn switch(&self, name: &str) -> Result<bool> {
        Ok(self.within(name, "0 or 1", |value| value == 0.0 || (value - 1.0).abs() < f64::EPSILON)? > 0.5)
    }

    /// An option that has to pass a test.
    pub(super) fn within(&self, name: &str, range: &str, test: impl Fn(f64) -> bool) -> Result<f64> {
        let value = self.option(name);
        if value.is_finite() && test(value) { Ok(value) } else { Err(self.out_of_range(name, range)) }
    }

    pub(super) fn out_of_range(&self, name: &str, range: &str) -> Error {
        let message = format!("`{}` is not {range}", self.option(name));
        Error::new(&OPTION_RANGE, message).at(name).at("options")
    }

    fn absent(&self, kind: &str, name: &str) -> Error {
        let message = format!("`{}` takes `{name}`, which is not given", self.definition.key);
        Error::new(&INPUT_MISSING, message).at(name).at(kind)
    }
}
