//! One number out of two views: an estimate, with its weights.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{CifMargin, MirrorPair, Ratio};
use crate::economy::Area;
use crate::error::Result;
use crate::wire::decimal;

/// How far a reporter is from its partners, and over how many pairs that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Distance {
    /// The mean relative gap of its pairs after freight, from 0 to 2, to six places.
    #[serde(with = "decimal")]
    pub mean: Decimal,
    /// Over how many pairs.
    pub pairs: u32,
}

/// An estimate of what was traded, at the exporter's border, with everything that went into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// Who sends.
    pub exporter: Area,
    /// Who receives.
    pub importer: Area,
    /// `exporter_weight · exporter's value + importer_weight · importer's value / (1 + margin)`.
    pub value: Ratio,
    /// The weight of the exporter's view, to six places.
    #[serde(with = "decimal")]
    pub exporter_weight: Decimal,
    /// The weight of the importer's view; both sum to one.
    #[serde(with = "decimal")]
    pub importer_weight: Decimal,
    /// How far the exporter is from its partners.
    pub exporter_distance: Distance,
    /// How far the importer is from its.
    pub importer_distance: Distance,
    /// The importer's value with freight taken off.
    pub importer_fob: Ratio,
}

/// Estimates for a set of pairs: views are weighted by how well each reporter agrees with all of
/// its partners in the set, `w_exporter = d_importer / (d_exporter + d_importer)`.
///
/// The idea is that of CEPII's BACI (Gaulier and Zignago 2010), which regresses gaps on
/// gravity variables and derives reporters' reliability from the variance; here distances are
/// plain means over the pairs that are given, and freight is one stated margin. It is an estimate
/// of ours, not BACI's figure, and no better than the pairs: with a single pair both weigh one half.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn reconcile(pairs: &[MirrorPair], margin: CifMargin) -> Result<Vec<Estimate>> {
    let mut gaps: BTreeMap<Area, (Decimal, u32)> = BTreeMap::new();
    let mut fobs = Vec::new();
    for pair in pairs {
        let (outward, inward) = pair.values();
        let freight = if pair.is_cif_over_fob() { Ratio::ONE.plus(margin.rate())? } else { Ratio::ONE };
        let fob = inward.over(freight)?.unwrap_or(inward);
        let gap = outward.minus(fob)?.size().times(Ratio::whole(2))?.over(outward.plus(fob)?)?;
        // Two views of nothing agree.
        let gap = gap.unwrap_or(Ratio::ZERO).round(9);
        for side in [pair.exporter_view().reporter(), pair.importer_view().reporter()] {
            let (sum, count) = gaps.entry(side).or_default();
            *sum = sum.saturating_add(gap);
            *count += 1;
        }
        fobs.push(fob);
    }
    let distance = |side: Area| {
        let (sum, pairs) = gaps.get(&side).copied().unwrap_or_default();
        let mean = sum.checked_div(Decimal::from(pairs.max(1))).unwrap_or_default().round_dp(6);
        Distance { mean, pairs }
    };
    let half = Decimal::new(5, 1);
    let estimates = pairs.iter().zip(fobs).map(|(pair, importer_fob)| {
        let (exporter, importer) = (pair.exporter_view().reporter(), pair.importer_view().reporter());
        let (exporter_distance, importer_distance) = (distance(exporter), distance(importer));
        let both = exporter_distance.mean.saturating_add(importer_distance.mean);
        let exporter_weight =
            importer_distance.mean.checked_div(both).map_or(half, |weight| weight.round_dp(6));
        let importer_weight = Decimal::ONE.saturating_sub(exporter_weight);
        let (outward, _) = pair.values();
        let value = Ratio::of(exporter_weight)
            .times(outward)?
            .plus(Ratio::of(importer_weight).times(importer_fob)?)?;
        Ok(Estimate {
            exporter,
            importer,
            value,
            exporter_weight,
            importer_weight,
            exporter_distance,
            importer_distance,
            importer_fob,
        })
    });
    estimates.collect()
}
