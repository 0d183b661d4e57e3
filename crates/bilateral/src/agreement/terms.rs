//! Clauses that decide what an event in the log means.

use serde::{Deserialize, Serialize};

use crate::wire::count;

/// What the treaty says about its own life, as far as it matters for reading its log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Terms {
    /// Months of notice before a denunciation takes effect; absent for twelve (VCLT Article 56(2)).
    #[serde(default, with = "count::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub notice: Option<u32>,
    /// Months from entry into force before which it cannot be ended.
    #[serde(default, with = "count::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub initial_term: Option<u32>,
    /// Months for which it goes on protecting what was done under it once it has ended.
    #[serde(default, with = "count::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub sunset: Option<u32>,
    /// It reaches back before its signature, and says so (VCLT Article 28).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retroactive: bool,
    /// Initialling counts as signature (VCLT Article 12(2)(a)).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub initials_sign: bool,
}

/// Months of notice where the treaty is silent (VCLT Article 56(2)).
pub(super) const USUAL_NOTICE: u32 = 12;

impl Terms {
    pub(crate) fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Months of notice: those agreed, else the twelve of VCLT Article 56(2).
    pub fn notice_months(&self) -> u32 {
        self.notice.unwrap_or(USUAL_NOTICE)
    }
}
