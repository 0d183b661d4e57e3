//! Every finding of one check.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Finding;
use crate::error::{Path, Rule, Severity};
use crate::order;
use crate::period::Truth;

/// What a check found: errors first, then warnings, then notes; within each in the order of the input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn add(&mut self, rule: &'static Rule, path: &Path, message: impl Into<String>) {
        self.findings.push(Finding::new(rule, path.clone(), message));
    }

    /// Adds a finding that may turn out to be none.
    pub(crate) fn add_perhaps(&mut self, rule: &'static Rule, path: &Path, message: impl Into<String>) {
        self.findings.push(Finding::new(rule, path.clone(), message).perhaps());
    }

    /// Adds a finding where a rule is broken, one that says so where it may be, none where it is kept.
    pub(crate) fn add_if(
        &mut self,
        broken: Truth,
        rule: &'static Rule,
        path: impl FnOnce() -> Path,
        message: impl FnOnce() -> String,
    ) {
        match broken {
            Truth::No => {}
            Truth::Yes => self.add(rule, &path(), message()),
            Truth::Maybe => {
                let message = format!("perhaps {}; the dates as known leave it open", message());
                self.findings.push(Finding::new(rule, path(), message).perhaps());
            }
        }
    }

    /// Takes in the findings on a part of the input, under the place of that part.
    pub(crate) fn under(&mut self, part: Self, at: &Path) {
        self.findings.extend(part.findings.into_iter().map(|finding| {
            let path = at.join(&finding.path);
            Finding { path, ..finding }
        }));
    }

    /// How many findings there are.
    pub(crate) fn len(&self) -> usize {
        self.findings.len()
    }

    /// Leaves out warnings and notes from the one at `start` on, by their path. Errors stay.
    pub(crate) fn leave_out(&mut self, start: usize, is_left_out: impl Fn(&Path) -> bool) {
        let mut index = 0;
        self.findings.retain(|finding| {
            index += 1;
            index <= start || finding.severity == Severity::Error || !is_left_out(&finding.path)
        });
    }

    pub(crate) fn sorted(mut self) -> Self {
        order::sort_by_key(&mut self.findings, |finding| finding.severity);
        self
    }

    /// Every finding.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether there is no error. Warnings and notes do not fail a report.
    pub fn passed(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The errors.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Error)
    }

    /// The warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Warning)
    }

    /// The notes.
    pub fn notes(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Note)
    }

    /// Findings of one severity.
    fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }

    /// `2 errors, 5 warnings, 1 note`.
    pub fn summary(&self) -> String {
        let counted =
            |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        [
            counted(self.errors().count(), "error"),
            counted(self.warnings().count(), "warning"),
            counted(self.notes().count(), "note"),
        ]
        .join(", ")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.summary())?;
        for finding in &self.findings {
            write!(f, "\n{finding}")?;
        }
        Ok(())
    }
}
