//! Who is tied to whom, how often, and how much of what they trade is covered.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::Layer;
use super::layer::{is_member, sides};
use super::rules::WEIGHT_NEGATIVE;
use super::share::{counted, share};
use crate::agreement::Agreement;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::order;
use crate::wire::{Id, date, decimal};

/// The parties of a layer on a day, and the ties between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Network {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// The layer; the others are other networks.
    pub layer: Layer,
    /// The parties, each with how many others it is tied to. A bloc is one party, as it signs.
    pub parties: Vec<Degree>,
    /// The pairs that are tied, and by what.
    pub ties: Vec<Tie>,
    /// Tied pairs as a share of all pairs, at six decimals; absent for fewer than two parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub density: Option<String>,
    /// The groups that hang together, largest first.
    pub components: Vec<Vec<Area>>,
}

/// A party and how many others it is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Degree {
    /// The party.
    pub party: Area,
    /// How many others.
    pub degree: usize,
}

/// A pair and every instrument between the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tie {
    /// The first of the two, in the order of ids.
    pub one: Area,
    /// The second.
    pub other: Area,
    /// The instruments; more than one is an overlap.
    pub agreements: Vec<Id>,
}

/// The network of one layer on a day.
///
/// Force is each party's own: two are tied by a treaty that is in force for both, provisionally where it is
/// no more than that for one of them. Who left is tied no longer, who acceded is tied too.
///
/// ```
/// use bilateral::agreement::{Agreement, analysis::{Layer, network}};
/// use time::macros::date;
///
/// let treaties: Vec<Agreement> = serde_json::from_str(r#"[{
///     "id": "T", "title": "T", "kind": "trade", "binding": "binding", "parties": ["BLR", "KAZ", "RUS"],
///     "events": [{ "kind": "entered-into-force", "on": "2015-01-01" }]
/// }]"#).unwrap();
/// let ties = network(&treaties, Layer::Legal, date!(2024 - 12 - 23));
/// assert_eq!((ties.ties.len(), ties.density.as_deref()), (3, Some("1")));
/// // Nobody is tied by politics: the layers are never counted together.
/// assert_eq!(network(&treaties, Layer::Political, date!(2024 - 12 - 23)).density, None);
/// ```
pub fn network(agreements: &[Agreement], layer: Layer, on: Date) -> Network {
    let mut ties: BTreeMap<(Area, Area), BTreeSet<Id>> = BTreeMap::new();
    let mut parties: BTreeMap<Area, BTreeSet<Area>> = BTreeMap::new();
    for agreement in agreements {
        let sides = sides(agreement, on);
        for (index, &(one, firm)) in sides.iter().enumerate() {
            for &(other, firmness) in sides.iter().skip(index + 1) {
                if Layer::between(firm, firmness) != layer {
                    continue;
                }
                let pair = (one.min(other), one.max(other));
                ties.entry(pair).or_default().insert(agreement.id().clone());
                parties.entry(one).or_default().insert(other);
                parties.entry(other).or_default().insert(one);
            }
        }
    }
    let pairs = parties.len() * parties.len().saturating_sub(1) / 2;
    Network {
        on,
        layer,
        density: counted(ties.len(), pairs),
        components: components(&parties),
        parties: parties
            .iter()
            .map(|(party, others)| Degree { party: *party, degree: others.len() })
            .collect(),
        ties: ties
            .into_iter()
            .map(|((one, other), ids)| Tie { one, other, agreements: ids.into_iter().collect() })
            .collect(),
    }
}

fn components(parties: &BTreeMap<Area, BTreeSet<Area>>) -> Vec<Vec<Area>> {
    let mut seen: BTreeSet<Area> = BTreeSet::new();
    let mut groups: Vec<Vec<Area>> = Vec::new();
    for &start in parties.keys() {
        if !seen.insert(start) {
            continue;
        }
        let (mut group, mut ahead) = (vec![start], vec![start]);
        while let Some(next) = ahead.pop() {
            for &other in parties.get(&next).into_iter().flatten() {
                if seen.insert(other) {
                    group.push(other);
                    ahead.push(other);
                }
            }
        }
        order::sort(&mut group);
        groups.push(group);
    }
    order::sort_by(&mut groups, |a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    groups
}

/// What passes between two economies: a value the caller has, in the caller's unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PairValue {
    /// One of the two.
    pub one: Area,
    /// The other.
    pub other: Area,
    /// The value, not negative; all in one unit.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub value: Decimal,
}

/// How much of a total passes between pairs that are tied, by layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Coverage {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// The sum of all values given.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Decimal,
    /// The layers, each on its own: one pair can stand in all three, so they do not add up.
    pub layers: Vec<LayerCoverage>,
}

/// How much of a total one layer covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LayerCoverage {
    /// The layer.
    pub layer: Layer,
    /// The value between pairs it ties.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub value: Decimal,
    /// As a share of the total, at six decimals; absent where the total is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// Pairs it ties, of those given.
    pub pairs: usize,
}

/// How much of what passes between pairs is covered by law, by provisional application, by politics.
///
/// A pair is covered where the two stand on different sides of one instrument, each as a
/// party or as a member, in the month of the day asked about, of a bloc that is a party. A
/// treaty covers it by law where it is in force for both sides.
///
/// # Errors
/// `analysis.negative-weight`; `amount.overflow` where the values cannot be added up.
pub fn coverage(agreements: &[Agreement], values: &[PairValue], on: Date) -> Result<Coverage> {
    for (index, pair) in values.iter().enumerate() {
        if pair.value.is_sign_negative() && !pair.value.is_zero() {
            let message =
                format!("`{}` between `{}` and `{}` is below zero", pair.value, pair.one, pair.other);
            return Err(Error::new(&WEIGHT_NEGATIVE, message).at("value").at(index));
        }
    }
    let sum = |values: Vec<Decimal>| {
        values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add).ok_or_else(|| {
            Error::new(&crate::amount::rules::AMOUNT_OVERFLOW, "the values are too large to be added up")
        })
    };
    let total = sum(values.iter().map(|pair| pair.value).collect())?;
    let mut layers = Vec::new();
    let instruments: Vec<Vec<(Area, Layer)>> = agreements.iter().map(|one| sides(one, on)).collect();
    for &layer in Layer::ALL {
        let tied: Vec<&PairValue> = values
            .iter()
            .filter(|pair| instruments.iter().any(|sides| ties(sides, layer, pair.one, pair.other, on)))
            .collect();
        let value = sum(tied.iter().map(|pair| pair.value).collect())?;
        layers.push(LayerCoverage { layer, value, share: share(value, total), pairs: tied.len() });
    }
    Ok(Coverage { on, total, layers })
}

/// Whether an instrument ties two in a layer: on different sides of it.
pub(super) fn ties(sides: &[(Area, Layer)], layer: Layer, one: Area, other: Area, on: Date) -> bool {
    let of = |area: Area| sides.iter().filter(move |(side, _)| *side == area || is_member(area, *side, on));
    of(one).any(|(side, firm)| {
        of(other).any(|(another, firmness)| side != another && Layer::between(*firm, *firmness) == layer)
    })
}
