//! Rules: what a code means, why it matters, where it comes from, how to fix it.

use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The input contradicts itself or the law; conclusions drawn from it fail.
    Error,
    /// A reader would probably be misled.
    Warning,
    /// Worth knowing; nothing is wrong.
    Note,
}

impl Severity {
    /// `"error"`, `"warning"` or `"note"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl std::fmt::Display for Severity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The page behind a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// Stable kebab-case code, `family.what-is-wrong`.
    pub code: &'static str,
    /// How much a finding under this rule weighs.
    pub severity: Severity,
    /// One line, for lists.
    pub title: &'static str,
    /// What the code says about the input.
    pub meaning: &'static str,
    /// What goes wrong for a reader when it is ignored.
    pub why: &'static str,
    /// Where the rule comes from: a treaty article, a manual's paragraph, a standard.
    pub source: &'static str,
    /// What to do about it.
    pub fix: &'static str,
}

/// Declares the rules of one module as statics, and the slice that lists them.
macro_rules! rules {
    ($($name:ident = $severity:ident $code:literal {
        title: $title:literal, meaning: $meaning:literal, why: $why:literal,
        source: $source:literal, fix: $fix:literal $(,)?
    })+) => {
        $(
            #[doc = concat!("`", $code, "`: ", $title, ".")]
            pub static $name: $crate::error::Rule = $crate::error::Rule {
                code: $code,
                severity: $crate::error::Severity::$severity,
                title: $title,
                meaning: $meaning,
                why: $why,
                source: $source,
                fix: $fix,
            };
        )+
        /// Every rule of this module, in the order of declaration.
        pub static RULES: &[&$crate::error::Rule] = &[$(&$name),+];
    };
}
pub(crate) use rules;
