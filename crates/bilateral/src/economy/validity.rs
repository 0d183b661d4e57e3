//! From which month to which month a thing existed or a code was in use.

use std::fmt;

use crate::period::YearMonth;

/// A span of months, both ends included; an end that is `None` is open.
///
/// ```
/// use bilateral::economy::Economy;
/// use bilateral::period::YearMonth;
/// let union = Economy::parse("SUN").unwrap().validity();
/// assert_eq!(union.until(), Some(YearMonth::at(1991, 12)));
/// assert!(union.covers(YearMonth::at(1988, 1)));
/// assert!(!union.covers(YearMonth::at(1992, 1)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Validity {
    from: Option<YearMonth>,
    until: Option<YearMonth>,
}

impl Validity {
    /// Without either end.
    pub const ALWAYS: Self = Self { from: None, until: None };

    pub(super) const fn between(from: Option<YearMonth>, until: Option<YearMonth>) -> Self {
        Self { from, until }
    }

    /// The first month, if one is recorded.
    pub const fn from(self) -> Option<YearMonth> {
        self.from
    }

    /// The last month, itself included; `None` if it still lasts.
    pub const fn until(self) -> Option<YearMonth> {
        self.until
    }

    /// Whether `month` lies within.
    pub fn covers(self, month: YearMonth) -> bool {
        self.from.is_none_or(|from| from <= month) && self.until.is_none_or(|until| month <= until)
    }
}

impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (None, None) => f.write_str("always"),
            (Some(from), None) => write!(f, "since {from}"),
            (None, Some(until)) => write!(f, "until {until}"),
            (Some(from), Some(until)) => write!(f, "{from} to {until}"),
        }
    }
}
