//! One finding.

use std::fmt;

use serde::Serialize;

use crate::error::{Path, Rule, Severity};

/// Something a check has to say about the input. Nothing is changed or dropped because of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Stable code; `explain(code)` has its page.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where in the input.
    pub path: Path,
    /// What was found, naming the culprit.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, path: Path, message: impl Into<String>) -> Self {
        Self { code: rule.code, severity: rule.severity, path, message: message.into(), help: rule.fix }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{} at {}]", self.severity, self.message, self.code, self.path)
    }
}
