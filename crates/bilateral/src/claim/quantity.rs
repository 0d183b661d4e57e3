//! What a claim is about.

use serde::{Deserialize, Serialize};
use time::Date;

use super::ClaimMeasure;
use crate::amount::Unit;
use crate::economy::Area;
use crate::period::{Period, phrase};
use crate::product::ProductKey;
use crate::wire::date;

/// The time a quantity is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum QuantityTime {
    /// A period, for flows.
    Period {
        /// The days covered.
        period: Period,
    },
    /// The end of a day, for positions.
    At {
        /// The day.
        #[serde(with = "date")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
        on: Date,
    },
    /// Since a day, for cumulative totals.
    Window {
        /// The first day; absent where nobody says.
        #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
        from: Option<Date>,
        /// The last day; where the window is open, the day of the claim, which is only the last it can be.
        #[serde(with = "date")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
        to: Date,
        /// Whether the window is open at its end.
        open: bool,
    },
    /// No time is stated; it was said on this day.
    Unstated {
        /// The day of the claim.
        #[serde(with = "date")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
        said: Date,
    },
}

/// A quantity: two claims are about the same one when all of this is equal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quantity {
    /// What is measured.
    pub measure: ClaimMeasure,
    /// Whose: the reporter of trade, the host of investment.
    pub subject: Area,
    /// With whom, or from whom.
    pub partner: Area,
    /// The words of the source for the partner, where they are not its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<String>,
    /// The product; absent for all together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductKey>,
    /// What is counted, in the words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
    /// When.
    pub time: QuantityTime,
    /// In what.
    pub unit: Unit,
}

/// All of a quantity in an order.
pub(super) type Key =
    ((ClaimMeasure, Area, Area, Option<String>), (Option<ProductKey>, Option<String>, String), QuantityTime);

impl Quantity {
    /// For maps and canonical order.
    pub(super) fn key(&self) -> Key {
        (
            (self.measure, self.subject, self.partner, self.worded.clone()),
            (self.product, self.counts.clone(), self.unit.to_string()),
            self.time,
        )
    }

    /// The period, if it has one.
    pub fn period(&self) -> Option<Period> {
        match self.time {
            QuantityTime::Period { period } => Some(period),
            _ => None,
        }
    }

    /// In words: `turnover of Kazakhstan with the European Union, January–October 2023`.
    pub fn describe(&self) -> String {
        let partner =
            self.worded.as_ref().map_or_else(|| named(self.partner), |words| format!("\"{words}\""));
        let (subject, measure) = (self.subject.name(), self.measure);
        let what = match (measure, self.counts.as_deref()) {
            (ClaimMeasure::Other, Some(counts)) => format!("{counts} of {subject} with {partner}"),
            (ClaimMeasure::Companies, Some(counts)) => format!("{counts} from {partner} in {subject}"),
            (ClaimMeasure::Companies, None) => format!("companies from {partner} in {subject}"),
            _ if measure.is_investment() => format!("{} from {partner} in {subject}", measure.label()),
            (ClaimMeasure::Exports, _) => format!("exports of {subject} to {partner}"),
            (ClaimMeasure::Imports, _) => format!("imports of {subject} from {partner}"),
            _ => format!("{} of {subject} with {partner}", measure.label()),
        };
        let product = self.product.filter(|product| !product.is_total());
        let product = product.map_or_else(String::new, |product| format!(", {product}"));
        format!("{what}{product}, {}", self.time.describe())
    }
}

fn named(area: Area) -> String {
    if area == Area::World {
        return "the world".to_owned();
    }
    if area.as_bloc().is_some() { format!("the {}", area.name()) } else { area.name().to_owned() }
}

impl QuantityTime {
    /// In words: `January–October 2023`, `at 31 December 2015`, `since 2005 (said 23 December 2024)`.
    pub fn describe(&self) -> String {
        match self {
            Self::Period { period } => period.describe(),
            Self::At { on } => format!("at {}", phrase::day(*on)),
            Self::Window { from, to, open } => {
                let from = from.map_or_else(|| "an unstated start".to_owned(), started);
                if *open {
                    format!("since {from} (said {})", phrase::day(*to))
                } else {
                    format!("from {from} to {}", phrase::day(*to))
                }
            }
            Self::Unstated { said } => format!("no time stated (said {})", phrase::day(*said)),
        }
    }

    /// The last day it can be about.
    pub fn last_day(&self) -> Date {
        match self {
            Self::Period { period } => period.last_day(),
            Self::At { on } => *on,
            Self::Window { to, .. } => *to,
            Self::Unstated { said } => *said,
        }
    }
}

/// A start on 1 January is a year.
fn started(day: Date) -> String {
    if day.ordinal() == 1 { day.year().to_string() } else { phrase::day(day) }
}
