//! One finding.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::error::{Error, Path, Rule, Severity, explain};
use crate::wire::rules::UNKNOWN_WORD;

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

/// Severity and help are the rule's, whatever is written.
impl<'de> Deserialize<'de> for Finding {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let rule = explain(&written.code).ok_or_else(|| {
            let message = format!("`{}` is not a code of this version", written.code);
            serde::de::Error::custom(Error::new(&UNKNOWN_WORD, message).at("code"))
        })?;
        Ok(Self::new(rule, written.path, written.message))
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    code: String,
    #[serde(rename = "severity")]
    _severity: Severity,
    path: Path,
    message: String,
    #[serde(rename = "help")]
    _help: String,
}
