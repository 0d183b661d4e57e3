//! A whole cube as text, to be kept or sent and read again by the same version: what `pickle` keeps.

use bilateral::Result;
use bilateral::error::Error;
use bilateral::wire::{decimal, rules::WRONG_TYPE};
use serde::{Deserialize, Serialize};

use super::{Dataset, Dimension, Lines};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    id: String,
    label: String,
    dimensions: Vec<(String, String, Vec<String>, Vec<String>)>,
    attributes: Vec<String>,
    dataset_attributes: Vec<(String, String)>,
    attribute_words: Vec<Vec<String>>,
    codes: Vec<Vec<u32>>,
    values: Vec<Option<String>>,
    texts: Vec<(usize, String)>,
    marks: Vec<u32>,
    mark_sets: Vec<Vec<(u32, u32)>>,
}

impl Dataset {
    /// All of it as one text.
    pub fn to_kept(&self) -> String {
        let axis =
            |axis: &Dimension| (axis.id.clone(), axis.label.clone(), axis.codes.clone(), axis.labels.clone());
        bilateral::wire::to_json(&Kept {
            id: self.id.clone(),
            label: self.label.clone(),
            dimensions: self.dimensions.iter().map(axis).collect(),
            attributes: self.attributes.clone(),
            dataset_attributes: self.dataset_attributes.clone(),
            attribute_words: self.attribute_words.clone(),
            codes: self.codes.clone(),
            values: self.values.iter().map(|value| value.map(|value| value.to_string())).collect(),
            texts: self.texts.iter().map(|(row, text)| (*row, text.clone())).collect(),
            marks: self.marks.clone(),
            mark_sets: self.mark_sets.clone(),
        })
    }

    /// What [`Dataset::to_kept`] wrote.
    ///
    /// ```
    /// use bilateral_formats::{Dataset, Options, eurostat_tsv};
    /// let file = "geo\\TIME_PERIOD\t2024 \nKZ\t12.50 p\n";
    /// let dataset = eurostat_tsv(file.as_bytes(), Options::default()).unwrap().dataset;
    /// assert_eq!(Dataset::from_kept(&dataset.to_kept()).unwrap(), dataset);
    /// assert_eq!(Dataset::from_kept("{}").unwrap_err().code(), "input.wrong-type");
    /// ```
    ///
    /// # Errors
    /// `input.wrong-type` for any other text, and those of an amount.
    pub fn from_kept(text: &str) -> Result<Self> {
        let kept: Kept =
            serde_json::from_str(text).map_err(|why| Error::new(&WRONG_TYPE, why.to_string()))?;
        let values: Vec<Option<_>> = kept
            .values
            .iter()
            .map(|value| value.as_deref().map(decimal::parse).transpose())
            .collect::<Result<_>>()?;
        let fits = |codes: &Vec<u32>| codes.len() == values.len();
        if kept.codes.len() != kept.dimensions.len() || !kept.codes.iter().all(fits) {
            return Err(Error::new(&WRONG_TYPE, "the columns of the dataset are not of one length"));
        }
        let axis = |(id, label, codes, labels)| Dimension { id, label, codes, labels };
        Ok(Self {
            id: kept.id,
            label: kept.label,
            dimensions: kept.dimensions.into_iter().map(axis).collect(),
            attributes: kept.attributes,
            dataset_attributes: kept.dataset_attributes,
            attribute_words: kept.attribute_words,
            codes: kept.codes,
            values,
            texts: kept.texts.into_iter().collect(),
            marks: kept.marks,
            mark_sets: kept.mark_sets,
            // Where they stood in a file is no part of what they say.
            lines: Lines::default(),
        })
    }
}
