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
    /// How much it weighs: what its rule says, or a note where it is `uncertain`.
    pub severity: Severity,
    /// Where in the input.
    pub path: Path,
    /// What was found, naming the culprit.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// The rule may be broken: dates known only in part leave it open.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub uncertain: bool,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, path: Path, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code: rule.code, severity: rule.severity, path, message, help: rule.fix, uncertain: false }
    }

    /// The same, where the dates leave open whether the rule is broken.
    pub(crate) fn perhaps(self) -> Self {
        Self { severity: Severity::Note, uncertain: true, ..self }
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
        let finding = Self::new(rule, written.path, written.message);
        Ok(if written.uncertain { finding.perhaps() } else { finding })
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
    #[serde(default)]
    uncertain: bool,
}
