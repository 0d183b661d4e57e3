//! How much an indicator depends on choices nobody reports: the level of aggregation, what is left
//! out, a threshold.

use serde::{Deserialize, Serialize};

use super::rules::LENGTHS_DIFFER;
use super::{Answer, Inputs, Reason, Undefined, compute};
use crate::error::{Error, Result};
use crate::order;
use crate::wire::count;

/// What to try.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trials {
    /// Leading characters of the labels by which items are added up: 4 and 2 of six-digit codes.
    #[serde(default)]
    pub levels: Vec<u8>,
    /// Leave out the largest items of the first column, one by one, up to so many.
    #[serde(default, with = "count")]
    pub without_largest: u32,
    /// Leave out items below these shares of the first column.
    #[serde(default)]
    pub thresholds: Vec<f64>,
}

/// One trial and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trial {
    /// `as-given`, `level-4`, `without-largest-1`, `share-0.01`.
    pub name: String,
    /// How many items were left.
    pub items: usize,
    /// The value.
    pub value: Option<f64>,
    /// Why there is none.
    pub undefined: Option<Undefined>,
}

/// Every trial, and the range the values span.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Robustness {
    /// The key of the indicator.
    pub indicator: &'static str,
    /// The value as given, then each trial.
    pub trials: Vec<Trial>,
    /// The least defined value.
    pub least: Option<f64>,
    /// The greatest.
    pub greatest: Option<f64>,
}

/// One indicator of columns, under several choices.
///
/// ```
/// use bilateral::indicator::{Inputs, Trials, robustness};
/// let inputs: Inputs = bilateral::wire::from_json(
///     r#"{ "columns": { "x": [60, 20, 20] }, "labels": ["2709", "7403", "7404"] }"#).unwrap();
/// let trials = Trials { levels: vec![2], without_largest: 1, thresholds: vec![] };
/// let report = robustness("hhi.unit", &inputs, &trials).unwrap();
/// let values: Vec<f64> = report.trials.iter().filter_map(|trial| trial.value).collect();
/// assert_eq!(report.trials[1].name, "level-2");
/// assert!((values[0] - 0.44).abs() < 1e-12 && (values[1] - 0.52).abs() < 1e-12 && (values[2] - 0.5).abs() < 1e-12);
/// ```
///
/// # Errors
/// As [`compute`]; `indicator.lengths-differ` if there are levels and no labels.
pub fn robustness(key: &str, inputs: &Inputs, trials: &Trials) -> Result<Robustness> {
    let given = compute(key, inputs)?;
    let definition = given.definition();
    let first = definition.inputs().first().and_then(|name| inputs.columns.get(*name));
    let sizes: Vec<f64> = first.into_iter().flatten().map(|value| value.unwrap_or_default()).collect();
    let mut all = vec![told("as-given".to_owned(), inputs, &given)];
    if !trials.levels.is_empty() && inputs.labels.len() != sizes.len() {
        let message = format!(
            "{} labels for {} items; levels are leading characters of labels",
            inputs.labels.len(),
            sizes.len()
        );
        return Err(Error::new(&LENGTHS_DIFFER, message).at("labels"));
    }
    for level in &trials.levels {
        let coarser = added_up(inputs, usize::from(*level));
        all.push(told(format!("level-{level}"), &coarser, &compute(key, &coarser)?));
    }
    let mut order: Vec<(usize, f64)> = sizes.iter().copied().enumerate().collect();
    order::sort_by(&mut order, |one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let most = usize::try_from(trials.without_largest).unwrap_or(usize::MAX).min(sizes.len());
    for count in 1..=most {
        let out: Vec<usize> = order.iter().take(count).map(|(place, _)| *place).collect();
        let fewer = without(inputs, |place| out.contains(&place));
        all.push(told(format!("without-largest-{count}"), &fewer, &compute(key, &fewer)?));
    }
    let total = super::number::sum(sizes.iter().copied());
    for threshold in &trials.thresholds {
        let small = |place: usize| sizes.get(place).is_some_and(|value| *value < threshold * total);
        let fewer = without(inputs, small);
        all.push(told(format!("share-{threshold}"), &fewer, &compute(key, &fewer)?));
    }
    let values = || all.iter().filter_map(|trial| trial.value);
    let (least, greatest) = (values().min_by(f64::total_cmp), values().max_by(f64::total_cmp));
    Ok(Robustness { indicator: definition.key(), trials: all, least, greatest })
}

fn told(name: String, inputs: &Inputs, answer: &Answer) -> Trial {
    let items = inputs.columns.values().next().map_or(0, Vec::len);
    let several = answer.len() != 1;
    let undefined = if several {
        Some(Undefined::new(
            Reason::OutOfRange,
            "the indicator has several values; ask for one that has a single one",
        ))
    } else {
        answer.why().cloned()
    };
    Trial { name, items, value: if several { None } else { answer.value() }, undefined }
}

fn without(inputs: &Inputs, out: impl Fn(usize) -> bool) -> Inputs {
    let columns = inputs.columns.iter().map(|(name, column)| {
        let kept = column.iter().enumerate().filter(|(place, _)| !out(*place)).map(|(_, value)| *value);
        (name.clone(), kept.collect())
    });
    let labels = inputs.labels.iter().enumerate().filter(|(place, _)| !out(*place));
    Inputs {
        columns: order::map(columns),
        labels: labels.map(|(_, label)| label.clone()).collect(),
        ..inputs.clone()
    }
}

/// Items with the same beginning as one; missing where all of them are.
fn added_up(inputs: &Inputs, characters: usize) -> Inputs {
    let starts: Vec<String> =
        inputs.labels.iter().map(|label| label.chars().take(characters).collect()).collect();
    let mut labels = starts.clone();
    order::sort(&mut labels);
    labels.dedup();
    let columns = inputs.columns.iter().map(|(name, column)| {
        let mut sums: Vec<Option<f64>> = vec![None; labels.len()];
        for (value, start) in column.iter().zip(&starts) {
            let slot = labels.binary_search(start).ok().and_then(|place| sums.get_mut(place));
            if let (Some(slot), Some(value)) = (slot, value) {
                *slot = Some(slot.unwrap_or_default() + value);
            }
        }
        (name.clone(), sums)
    });
    Inputs { columns: order::map(columns), labels, ..inputs.clone() }
}
