//! What must not be summed: a total with its parts, a code with its own part.

use std::collections::{BTreeMap, BTreeSet};

use super::classification::Classification;
use super::code::Code;
use super::item::Product;
use super::key::ProductKey;
use super::rules::{CLASSIFICATION_MIXED, LEVEL_MIXED, TOTAL_AMONG_ITEMS};
use super::shape;
use crate::error::Error;

/// Everything that would be counted twice if the keys were summed: every finding,
/// with the index of the key as its path. The same key twice is one key, since
/// rows of different partners share products; keys that are not applicable are passed over.
///
/// - `product.total-among-items`: the total beside anything else
/// - `product.level-mixed`: a code beside one that contains it, masked codes included
/// - `product.classification-mixed`: more than one classification or edition
///
/// ```
/// use bilateral::product::{ProductKey, overlaps};
///
/// let read = |codes: &[&str]| -> Vec<_> { codes.iter().map(|c| ProductKey::parse(c).unwrap()).collect() };
/// assert!(overlaps(&read(&["HS2022:0101", "HS2022:0102", "HS2022:999999"])).is_empty());
///
/// let found = overlaps(&read(&["TOTAL", "HS2022:01", "HS2022:010121"]));
/// let codes: Vec<_> = found.iter().map(|f| (f.code(), f.path().as_str())).collect();
/// assert_eq!(codes, [("product.total-among-items", "/0"), ("product.level-mixed", "/2")]);
/// ```
pub fn overlaps(keys: &[ProductKey]) -> Vec<Error> {
    let mut found = Vec::new();
    found.extend(total_among(keys));
    found.extend(classifications(keys));
    found.extend(levels(keys));
    found
}

fn total_among(keys: &[ProductKey]) -> Option<Error> {
    let total = keys.iter().position(|key| key.is_total())?;
    let part = keys.iter().find(|key| key.classification().is_some())?;
    let message = format!("the total stands beside `{part}`, which it contains; take one of them out");
    Some(Error::new(&TOTAL_AMONG_ITEMS, message).at(total))
}

fn classifications(keys: &[ProductKey]) -> Vec<Error> {
    let mut seen: BTreeSet<Classification> = BTreeSet::new();
    let mut first = None;
    let mut found = Vec::new();
    for (index, key) in keys.iter().enumerate() {
        let Some(classification) = key.classification() else { continue };
        let first = *first.get_or_insert(classification);
        if seen.insert(classification) && classification != first {
            let message =
                format!("`{key}` stands among codes of {first}; convert it with a concordance first");
            found.push(Error::new(&CLASSIFICATION_MIXED, message).at(index));
        }
    }
    found
}

fn levels(keys: &[ProductKey]) -> Vec<Error> {
    let mut wholes: BTreeMap<(Classification, Code), ProductKey> = BTreeMap::new();
    for key in keys {
        if let Some(place) = whole(*key) {
            wholes.insert(place, *key);
        }
    }
    let mut reported = BTreeSet::new();
    let mut found = Vec::new();
    for (index, key) in keys.iter().enumerate() {
        let container = containers(*key).into_iter().find_map(|place| wholes.get(&place));
        if let Some(container) = container.filter(|_| reported.insert(*key)) {
            let message =
                format!("`{key}` is part of `{container}`, which stands in the same set; keep one level");
            found.push(Error::new(&LEVEL_MIXED, message).at(index));
        }
    }
    found
}

/// The place of a key that contains others: a mask contains nothing that is named.
fn whole(key: ProductKey) -> Option<(Classification, Code)> {
    match key {
        ProductKey::Item(product) => Some((product.classification(), product.inline())),
        ProductKey::Residual(residual) if residual.is_numeric() => {
            Some((residual.classification(), residual.inline()))
        }
        _ => None,
    }
}

/// Places that contain the key, the nearest first.
fn containers(key: ProductKey) -> Vec<(Classification, Code)> {
    match key {
        ProductKey::Item(product) => product.ancestors().map(|p| (p.classification(), p.inline())).collect(),
        ProductKey::Residual(residual) if residual.is_numeric() => {
            let classification = residual.classification();
            let shorter =
                shape::levels(classification).iter().rev().filter(|l| **l < residual.inline().len());
            shorter.filter_map(|l| Some((classification, residual.inline().prefix(*l)?))).collect()
        }
        ProductKey::Residual(residual) => {
            let known = residual.known();
            known
                .into_iter()
                .chain(known.into_iter().flat_map(Product::ancestors))
                .map(|p| (p.classification(), p.inline()))
                .collect()
        }
        ProductKey::Total | ProductKey::NotApplicable => Vec::new(),
    }
}
