//! From one classification or edition to another, with nothing lost on the way.
//!
//! The tables are the user's: correlation tables give pairs, conversion tables
//! give pairs with weights. What a table does not say — how a code splits among
//! several targets — is asked for, never assumed.

mod convert;
mod exact;
mod share;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

pub use convert::Converted;
pub use share::Share;

use super::classification::Classification;
use super::item::Product;
use super::rules::{CONCORDANCE_EMPTY, DUPLICATE_ROW, WEIGHTS_MISSING};
use crate::error::{Error, Result};
use crate::order;

/// What to do with a source that has several targets and no weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingWeights {
    /// Refuse the table.
    Refuse,
    /// Give every target the same share. An assumption: the value it touched is
    /// reported by [`Converted::assumed_share`].
    EqualShares,
}

/// Where a source goes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Split {
    shares: Vec<(Product, Share)>,
    assumed: bool,
}

/// A table from one classification to another, with the shares of every source.
///
/// ```
/// use bilateral::product::{Classification, Concordance, MissingWeights, Product};
/// use rust_decimal::Decimal;
///
/// let from = Classification::parse("HS2017").unwrap();
/// let to = Classification::parse("HS2022").unwrap();
/// let rows = [("010121", "010121", None), ("851712", "851713", None), ("851712", "851714", None)];
///
/// // Wrong: the table does not say how telephones split.
/// let refused = Concordance::from_rows(from, to, rows, MissingWeights::Refuse).unwrap_err();
/// assert_eq!(refused.code(), "concordance.weights-missing");
///
/// let table = Concordance::from_rows(from, to, rows, MissingWeights::EqualShares).unwrap();
/// let phones = Product::parse("HS2017:851712").unwrap();
/// let converted = table.convert(&[(phones, Decimal::new(1001, 1))]).unwrap();
/// let values: Vec<_> = converted.values().map(|(p, v)| format!("{p} {v}")).collect();
/// assert_eq!(values, ["HS2022:851713 50.1", "HS2022:851714 50.0"]);
/// assert_eq!(converted.split_share(), Some(Decimal::ONE));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concordance {
    from: Classification,
    to: Classification,
    splits: BTreeMap<Product, Split>,
}

type Links = Vec<(Product, Option<Decimal>)>;

impl Concordance {
    /// A table from its rows: source code, target code, weight if there is one.
    ///
    /// A source with a single target needs no weight. Weights of a source sum to
    /// exactly 1; nothing is rescaled.
    ///
    /// # Errors
    /// Each with the row as its path, `/12/source`:
    /// - what [`Product::new`] says of either code
    /// - `concordance.empty`, `concordance.duplicate-row`
    /// - `concordance.weight-out-of-range`, `concordance.weights-not-one`
    /// - `concordance.weights-missing` if only some rows of a source have one, or
    ///   none has and the policy is to refuse
    pub fn from_rows<S: AsRef<str>, T: AsRef<str>>(
        from: Classification,
        to: Classification,
        rows: impl IntoIterator<Item = (S, T, Option<Decimal>)>,
        missing: MissingWeights,
    ) -> Result<Self> {
        let mut links: BTreeMap<Product, (usize, Links)> = BTreeMap::new();
        for (row, (source, target, weight)) in rows.into_iter().enumerate() {
            let source = Product::new(from, source.as_ref()).map_err(|e| e.at("source").at(row))?;
            let target = Product::new(to, target.as_ref()).map_err(|e| e.at("target").at(row))?;
            let (_, targets) = links.entry(source).or_insert_with(|| (row, Vec::new()));
            targets.push((target, weight));
        }
        if links.is_empty() {
            return Err(Error::new(&CONCORDANCE_EMPTY, "the table has no rows; check the file it came from"));
        }
        let mut splits = BTreeMap::new();
        for (source, (row, targets)) in links {
            splits.insert(source, split(source, targets, missing).map_err(|e| e.at(row))?);
        }
        Ok(Self { from, to, splits })
    }

    /// Classification and edition of the sources.
    pub fn from(&self) -> Classification {
        self.from
    }

    /// Classification and edition of the targets.
    pub fn to(&self) -> Classification {
        self.to
    }

    /// The targets of a source with their shares, in order; empty if it is unmapped.
    pub fn targets(&self, source: Product) -> impl Iterator<Item = (Product, Share)> {
        self.splits.get(&source).into_iter().flat_map(|split| split.shares.iter().copied())
    }

    /// Number of sources.
    pub fn len(&self) -> usize {
        self.splits.len()
    }

    /// Never: a table without rows is refused.
    pub fn is_empty(&self) -> bool {
        self.splits.is_empty()
    }
}

fn split(source: Product, mut targets: Links, missing: MissingWeights) -> Result<Split> {
    order::sort_by_key(&mut targets, |(target, _)| *target);
    let mut following = targets.iter().skip(1);
    if let Some((twice, _)) =
        targets.iter().find(|(t, _)| following.next().is_some_and(|(next, _)| next == t))
    {
        let message = format!("`{source}` to `{twice}` is given twice; keep one of the rows");
        return Err(Error::new(&DUPLICATE_ROW, message));
    }
    let (products, weights): (Vec<Product>, Vec<Option<Decimal>>) = targets.into_iter().unzip();
    let given: Vec<Decimal> = weights.iter().copied().flatten().collect();
    let unweighted = given.is_empty();
    let shares = if unweighted && (products.len() == 1 || missing == MissingWeights::EqualShares) {
        Share::equal(products.len())
    } else if given.len() == products.len() {
        Share::weighted(source, &given)?
    } else {
        let message = format!(
            "`{source}` has {} targets and {} weights; give them all, or ask for equal shares of a source without any",
            products.len(),
            given.len()
        );
        return Err(Error::new(&WEIGHTS_MISSING, message));
    };
    let assumed = unweighted && products.len() > 1;
    Ok(Split { shares: products.into_iter().zip(shares).collect(), assumed })
}
