//! Three-valued answers about uncertain dates.

use serde::{Deserialize, Serialize};

/// Yes, no, or it depends on a day nobody recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// On every reading of the dates.
    Yes,
    /// On no reading of the dates.
    No,
    /// On some readings.
    Maybe,
}
