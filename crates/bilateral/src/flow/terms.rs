//! What many flows of one file share: the terms on which they were counted.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Attribution, Confidentiality, Direction, ObservationStatus, Procedure, TradeSystem, Transport, Valuation,
};
use crate::amount::Currency;
use crate::wire::{Id, date};

/// The terms on which a flow was counted; what the source does not say stays absent.
///
/// A table keeps each distinct set of terms once.
///
/// ```
/// use bilateral::amount::Currency;
/// use bilateral::flow::{Direction, Terms, Valuation};
/// let terms = Terms { valuation: Some(Valuation::Fob), ..Terms::new(Direction::Export, Currency::EUR) };
/// assert_eq!(terms.system, None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Terms {
    /// Which way.
    pub direction: Direction,
    /// In which currency values are stated.
    pub currency: Currency,
    /// At which point of the journey the goods are valued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valuation: Option<Valuation>,
    /// Which border counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<TradeSystem>,
    /// What makes an economy the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// Under which customs procedure; all together, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// By which means of transport; all together, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<Transport>,
    /// What the publisher says about the quality of the value.
    #[serde(default = "normal", skip_serializing_if = "is_normal")]
    pub status: ObservationStatus,
    /// Whether the value is hidden, and why.
    #[serde(default = "free", skip_serializing_if = "is_free")]
    pub confidentiality: Confidentiality,
    /// When this version of the value was published.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub vintage: Option<Date>,
    /// The source that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
}

impl Terms {
    /// Terms of which nothing else is known: of normal status, open.
    pub const fn new(direction: Direction, currency: Currency) -> Self {
        Self {
            direction,
            currency,
            valuation: None,
            system: None,
            attribution: None,
            procedure: None,
            transport: None,
            status: normal(),
            confidentiality: free(),
            vintage: None,
            source: None,
        }
    }
}

pub(super) const fn normal() -> ObservationStatus {
    ObservationStatus::Normal
}

pub(super) const fn free() -> Confidentiality {
    Confidentiality::Free
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
pub(super) const fn is_normal(status: &ObservationStatus) -> bool {
    matches!(status, ObservationStatus::Normal)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
pub(super) const fn is_free(confidentiality: &Confidentiality) -> bool {
    matches!(confidentiality, Confidentiality::Free)
}
