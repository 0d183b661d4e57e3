//! One relation seen from both sides.

use rust_decimal::Decimal;

use super::compare::demand;
use super::rules::{MARGIN_RANGE, NOT_COMPARABLE, VALUE_NEGATIVE};
use super::{Flow, NoValue, Quotient, Ratio, Valuation, compare};
use crate::error::{Error, Result};
use crate::trade::{Comparability, Mismatch};
use crate::wire::words::words;

/// How much freight and insurance are assumed to add on the way: the importer's CIF over
/// the exporter's FOB, less one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CifMargin {
    /// 6 %, as the International Monetary Fund's Direction of Trade Statistics since 2017.
    Imf,
    /// 5 %, near the mean of the margins the OECD estimates (Miao and Fortanier 2017).
    Oecd,
    /// 12 %, as the Food and Agriculture Organization's trade data.
    Fao,
    /// One's own.
    Own(Ratio),
}

impl CifMargin {
    /// A margin of one's own.
    ///
    /// # Errors
    /// `flow.margin-range` below 0 and above 1: `6` was meant as `6 %`.
    pub fn own(margin: Decimal) -> Result<Self> {
        let ratio = Ratio::of(margin);
        if ratio < Ratio::ZERO || ratio > Ratio::ONE {
            let message = format!("`{margin}` is no margin from 0 to 1; write 6 % as 0.06");
            return Err(Error::new(&MARGIN_RANGE, message));
        }
        Ok(Self::Own(ratio))
    }

    /// The margin as a share of the FOB value.
    pub fn rate(self) -> Ratio {
        let percent = |percent| Ratio::new(percent, 100).unwrap_or(Ratio::ZERO);
        match self {
            Self::Imf => percent(6),
            Self::Oecd => percent(5),
            Self::Fao => percent(12),
            Self::Own(rate) => rate,
        }
    }
}

words! {
    /// What two views of one relation give reason to look into.
    pub enum MirrorSign {
        /// The importer's CIF value is below the exporter's FOB value, though it contains freight.
        CifBelowFob = "cif-below-fob",
        /// The exporter sees at least twice what the importer sees: a gateway on the way may
        /// have been taken for the destination.
        TransitAtDestination = "transit-at-destination",
        /// The importer sees at least twice what the exporter sees: the goods may have left for
        /// somewhere else first.
        TransitOnTheWay = "transit-on-the-way",
        /// Only one side sees anything.
        OneSided = "one-sided",
    }
}

/// Both views of one relation: what the exporter reports going out, what the importer
/// reports coming in. They are kept apart; nothing here is an average of them.
///
/// ```
/// use bilateral::flow::{CifMargin, Flow, MirrorPair, MirrorSign};
/// let view = |reporter: &str, partner: &str, direction: &str, valuation: &str, value: &str| {
///     bilateral::wire::from_json::<Flow>(&format!(r#"{{
///         "reporter": "{reporter}", "partner": "{partner}", "direction": "{direction}", "product": "TOTAL",
///         "period": "2021", "value": "{value}", "currency": "USD", "valuation": "{valuation}" }}"#)).unwrap()
/// };
/// let (out, arrived) = (view("CHL", "ARG", "export", "fob", "1000"), view("ARG", "CHL", "import", "cif", "748"));
/// let pair = MirrorPair::new(out, arrived).unwrap();
/// assert_eq!(pair.ratio().value().unwrap().to_string(), "187/250");
/// assert_eq!(pair.signs(), [MirrorSign::CifBelowFob]);
/// // Freight explains a gap of 60 the other way, so more than the whole gap is left.
/// assert_eq!(pair.explained(CifMargin::Imf).unwrap().unexplained.to_string(), "-312");
///
/// // Wrong: twice the same side.
/// let twice = view("CHL", "ARG", "export", "fob", "1000");
/// assert_eq!(MirrorPair::new(twice.clone(), twice).unwrap_err().code(), "flow.not-comparable");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorPair {
    exporter: Flow,
    importer: Flow,
    outward: Ratio,
    inward: Ratio,
}

/// A gap between two views under one assumption about freight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// What freight and insurance would account for: margin times the exporter's value; nothing
    /// if the two are valued alike.
    pub by_margin: Ratio,
    /// What is left of the gap.
    pub unexplained: Ratio,
}

/// From how many times the other view on transit is suspected.
pub const TRANSIT_FACTOR: i128 = 2;

impl MirrorPair {
    /// The exporter's export and the importer's import of the same goods.
    ///
    /// Valuation, system, attribution, vintage, status and confidentiality may differ, and do; the
    /// rest may not. See [`MirrorPair::differences`].
    ///
    /// # Errors
    /// - `flow.not-comparable` if the two are not mirrors: reporter and partner swapped, an export
    ///   and an import, of one product, period and currency; every mismatch is listed
    /// - `flow.value-missing` if one has no value, `flow.value-negative` if one is below zero
    pub fn new(exporter: Flow, importer: Flow) -> Result<Self> {
        demand(&turned(&exporter, &importer)?, TOLERATED)?;
        if !exporter.direction().is_outward() {
            let message = "the first view goes out and the second comes in; swap them";
            return Err(Error::new(&NOT_COMPARABLE, message));
        }
        let value = |flow: &Flow| {
            let value = super::combine::value(flow)?;
            if value.is_sign_negative() && !value.is_zero() {
                let message = format!("`{value}` is below zero; a view of trade is not, so correct it first");
                return Err(Error::new(&VALUE_NEGATIVE, message));
            }
            Ok(Ratio::of(value))
        };
        let (outward, inward) = (value(&exporter)?, value(&importer)?);
        Ok(Self { exporter, importer, outward, inward })
    }

    /// What the exporter reports.
    pub fn exporter_view(&self) -> &Flow {
        &self.exporter
    }

    /// What the importer reports.
    pub fn importer_view(&self) -> &Flow {
        &self.importer
    }

    /// In what the two were counted differently.
    ///
    /// # Errors
    /// None for a pair that exists.
    pub fn differences(&self) -> Result<Comparability> {
        turned(&self.exporter, &self.importer)
    }

    pub(super) fn values(&self) -> (Ratio, Ratio) {
        (self.outward, self.inward)
    }

    /// Importer's value less exporter's.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits, as all of these.
    pub fn gap(&self) -> Result<Ratio> {
        self.inward.minus(self.outward)
    }

    /// Importer's value over exporter's; undefined where the exporter sees nothing.
    pub fn ratio(&self) -> Quotient {
        Quotient::share(self.inward, self.outward)
            .unwrap_or_else(|why| Quotient::undefined(NoValue::ZeroBase, why.message()))
    }

    /// The smaller view over the larger, from 0 to 1, the same from both sides.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn symmetric_share(&self) -> Result<Quotient> {
        Quotient::share(self.inward.min(self.outward), self.inward.max(self.outward))
    }

    /// The gap's size over the mean of both, from 0 to 2, the same from both sides.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn relative_gap(&self) -> Result<Quotient> {
        let mean = self.inward.plus(self.outward)?.times(Ratio::new(1, 2).unwrap_or(Ratio::ONE))?;
        Quotient::share(self.gap()?.size(), mean)
    }

    /// How much of the gap one assumption about freight accounts for.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn explained(&self, margin: CifMargin) -> Result<Explained> {
        let by_margin = if self.is_cif_over_fob() { self.outward.times(margin.rate())? } else { Ratio::ZERO };
        Ok(Explained { by_margin, unexplained: self.gap()?.minus(by_margin)? })
    }

    /// Whether the importer's value holds freight that the exporter's does not, as far as
    /// is stated; where it is not, imports are taken as CIF and exports as FOB (IMTS 2010, chapter IV).
    pub fn is_cif_over_fob(&self) -> bool {
        let inward = self.importer.record().valuation;
        let outward = self.exporter.record().valuation;
        matches!(inward, None | Some(Valuation::Cif | Valuation::Statistical))
            && matches!(outward, None | Some(Valuation::Fob | Valuation::Statistical))
    }

    /// What gives reason to look closer; nothing of it is proof.
    pub fn signs(&self) -> Vec<MirrorSign> {
        let mut signs = Vec::new();
        let (outward, inward) = (self.outward, self.inward);
        if (outward == Ratio::ZERO) != (inward == Ratio::ZERO) {
            return vec![MirrorSign::OneSided];
        }
        if self.is_cif_over_fob() && inward < outward {
            signs.push(MirrorSign::CifBelowFob);
        }
        let larger = |one: Ratio, other: Ratio| {
            other.times(Ratio::whole(TRANSIT_FACTOR)).is_ok_and(|twice| one >= twice && one > Ratio::ZERO)
        };
        if larger(outward, inward) {
            signs.push(MirrorSign::TransitAtDestination);
        } else if larger(inward, outward) {
            signs.push(MirrorSign::TransitOnTheWay);
        }
        signs
    }
}

/// What two honest reporters may differ in.
const TOLERATED: &[Mismatch] = &[
    Mismatch::Valuation,
    Mismatch::System,
    Mismatch::Attribution,
    Mismatch::Vintage,
    Mismatch::Status,
    Mismatch::Confidentiality,
    Mismatch::SecondPartner,
];

/// The comparison as if the importer's view had been written by the exporter.
fn turned(exporter: &Flow, importer: &Flow) -> Result<Comparability> {
    let mut record = importer.record().clone();
    let seen_from_there = exporter.direction().is_outward() != record.direction.is_outward();
    // A residual or the world keeps no statistics, so a view of it has no mirror and is refused here.
    (record.reporter, record.partner) = (record.partner, record.reporter);
    record.second_partner = record.second_partner.filter(|second| *second != record.partner);
    record.direction = if seen_from_there { exporter.direction() } else { exporter.direction().mirrored() };
    let turned = Flow::try_from(record)?;
    let mut answer = compare(exporter, &turned);
    if !seen_from_there {
        let because = format!("both views are {}", importer.direction());
        answer
            .reasons
            .iter_mut()
            .filter(|one| one.differs == Mismatch::Flow)
            .for_each(|one| one.because.clone_from(&because));
    }
    Ok(answer)
}
