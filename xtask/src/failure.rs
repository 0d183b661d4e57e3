//! How a chore ends when it does not end well.

use std::fmt;

/// What every chore returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a chore did not pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It ran and found something wrong, or broke.
    Failed(String),
    /// What went wrong has been printed in full.
    Told,
    /// It could not be set up here.
    Skipped {
        /// What was not done.
        what: String,
        /// What is missing.
        why: String,
    },
}

impl Failure {
    pub(crate) fn failed(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }

    pub(crate) fn skipped(what: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Skipped { what: what.into(), why: why.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(why) => write!(f, "FAILED: {why}"),
            Self::Told => Ok(()),
            Self::Skipped { what, why } => write!(f, "SKIPPED: {what} because {why}"),
        }
    }
}
